import * as l10n from "@vscode/l10n";
import { stop } from "../../core/snippet";
import { entryOf, isEmpty } from "../../core/tree";
import type { Benefit } from "../../generated/proposal";
import { defineRule, type RuleContext } from "../define-rule";
import { somebody } from "../judging/accountable-people";
import { isEnglish } from "../judging/is-english";
import { isWholeEntry, says } from "../judging/whole";

export default defineRule({
  id: "unagreed-headcount-saving",
  summary: "Flags posts or working time that are counted as cash while nobody has agreed to give them up.",
  why: "Ten minutes saved a day pay no salary less. It becomes cash when whoever holds the budget agrees to a smaller one, by name.",
  serves: "together",
  severity: "warning",
  speaksForEmpty: ["benefits.*.release", "benefits.*.release.agreedBy"],

  *check(context) {
    const { model, nodeOf, keyIn, suggestFieldIn } = context;
    const who = somebody(context);
    for (const benefit of model.benefits ?? []) {
      if (benefit.kind !== "cashable" || !says(context, benefit, "amounts") || !isWholeEntry(context, benefit))
        continue;
      const { release } = benefit;
      if (release !== undefined && says(context, release, "agreedBy")) continue;
      if ((release?.posts ?? 0) === 0 && !isWorkingTime(context, benefit)) continue;
      const title = l10n.t("Name who gives it up");
      const isMissing = isEmpty(entryOf(nodeOf(benefit), "release")?.value);
      yield {
        span: keyIn(benefit, "release"),
        message: l10n.t(
          "Time or posts are counted as cash, and nobody has agreed to give them up. Name who lowers which budget, in `release`.",
        ),
        suggestions: [
          isMissing || release === undefined
            ? suggestFieldIn(title, benefit, "release", { budget: stop(), agreedBy: who })
            : suggestFieldIn(title, release, "agreedBy", who),
        ],
      };
    }
  },

  examples: [
    {
      bad: `proposal: 1
title: Read delivery notes by scanner
stakeholders:
  - role: Head of purchasing
    outcome: Notes typed by hand fall from 900 to 40 a week
benefits:
  - [|name|]: Two posts fewer in goods-in
    kind: cashable
    amounts:
      2028-2031: 96k
financials:
  currency: EUR
`,
      suggestion: {
        stops: ["Salaries, goods-in", "head-of-purchasing"],
        filled: `proposal: 1
title: Read delivery notes by scanner
stakeholders:
  - role: Head of purchasing
    outcome: Notes typed by hand fall from 900 to 40 a week
benefits:
  - name: Two posts fewer in goods-in
    kind: cashable
    amounts:
      2028-2031: 96k
    release:
      budget: Salaries, goods-in
      agreedBy: head-of-purchasing
financials:
  currency: EUR
`,
      },
    },
    {
      bad: `proposal: 1
title: Read delivery notes by scanner
stakeholders:
  - role: Head of purchasing
    outcome: Notes typed by hand fall from 900 to 40 a week
benefits:
  - name: Notes are read at the ramp
    kind: cashable
    amounts: 48k
    measure:
      metric: Time for typing
      unit: hours a month
    [|release|]:
      budget: Salaries, goods-in
financials:
  currency: EUR
`,
      suggestion: {
        stops: ["head-of-purchasing"],
        filled: `proposal: 1
title: Read delivery notes by scanner
stakeholders:
  - role: Head of purchasing
    outcome: Notes typed by hand fall from 900 to 40 a week
benefits:
  - name: Notes are read at the ramp
    kind: cashable
    amounts: 48k
    measure:
      metric: Time for typing
      unit: hours a month
    release:
      budget: Salaries, goods-in
      agreedBy: head-of-purchasing
financials:
  currency: EUR
`,
      },
    },
    {
      good: `proposal: 1
title: Read delivery notes by scanner
stakeholders:
  - role: Head of purchasing
    outcome: Notes typed by hand fall from 900 to 40 a week
benefits:
  - name: Two posts fewer in goods-in
    kind: cashable
    amounts: 96k
    release:
      posts: 2
      agreedBy: head-of-purchasing
financials:
  currency: EUR
`,
    },
    {
      nearMiss: `proposal: 1
title: Keep the presses running
benefits:
  - name: Presses stand still for 12 hours a year instead of 90
    kind: cashable
    amounts: 210k
    measure:
      metric: Downtime of the presses
      unit: hours
  - name: No overtime at weekends
    kind: cashable
    amounts: 18k
    measure:
      metric: Hours of overtime
      unit: hours
  - name: 300 hours of typing saved
    kind: non-cashable
    amounts: 9k
financials:
  currency: EUR
`,
    },
  ],
});

const posts = /\b(?:posts?|ftes?|head ?counts?|full[- ]time equivalents?|positions?|jobs)\b/iu;
const workUnit =
  /^(?:(?:working|staff|person|man)[- ]?(?:hours?|days?|weeks?|months?|years?)|hours?|h|days?|minutes?|ftes?|posts?|heads?|headcount|full[- ]time equivalents?)(?:$| (?:a|per|each|every)\b|\/)/iu;
const savedTime =
  /\b(?:(?:hours?|days?|minutes?|time)(?: of (?:work|staff))? (?:saved|freed|released)|(?:saved|freed|released) (?:hours?|days?|minutes?|time)|staff (?:time|hours|savings?)|(?:fewer|less) (?:staff|employees|clerks))\b/iu;

/** Time that machines and customers lose, and work that is paid by the hour anyway. */
const otherTime =
  /\b(?:downtime|outages?|stand(?:s|ing)?[- ]?still|standstill|stoppages?|stops?|delays?|delayed|late|wait(?:s|ing)?|lead|cycle|delivery|queue|idle|overtime|temporary|temps?|agency|agencies|contractors?|external|consultants?|freelancers?|supplier|lamp|post office|job sites?)\b/iu;

/** Whether a benefit is working time or posts, by its unit or its words. */
function isWorkingTime({ model }: RuleContext, { name = "", measure }: Benefit): boolean {
  const said = `${name}\n${measure?.metric ?? ""}`;
  if (otherTime.test(said)) return false;
  if (workUnit.test(measure?.unit?.trim() ?? "")) return true;
  return isEnglish(model) && (posts.test(said) || savedTime.test(said));
}
