import * as l10n from "@vscode/l10n";
import { idOf, kebabCase } from "../../core/model";
import type { Suggestion } from "../../core/problem";
import { roleNamed } from "../../core/role-named";
import { stop } from "../../core/snippet";
import type { Stakeholder } from "../../generated/proposal";
import { defineRule, type RuleContext } from "../define-rule";
import { isWholeEntry, says, wholeList } from "../judging/whole";

export default defineRule({
  id: "unanswered-opposition",
  summary: "Flags a stakeholder who opposes the proposal and finds no response and no answer to their question in it.",
  why: "An objection that everybody knows is raised in the meeting if the paper does not answer it. The answer is better thought of beforehand.",
  serves: "pressure",
  severity: "info",
  speaksForEmpty: ["stakeholders.*.response"],

  *check(context) {
    const questions = wholeList(context, "faq");
    if (questions === undefined) return;
    for (const stakeholder of context.model.stakeholders ?? []) {
      if (stakeholder.stance !== "opposes" || says(context, stakeholder, "response")) continue;
      // What they lose is asked for by `unanswered-loss`.
      if (says(context, stakeholder, "loses") || !isWholeEntry(context, stakeholder)) continue;
      if (questions.some(({ role = "" }) => isOf(role, stakeholder, context))) continue;
      yield {
        span: context.keyIn(stakeholder, says(context, stakeholder, "stance") ? "stance" : "role"),
        message: l10n.t(
          "This stakeholder opposes the proposal, and nothing answers them. Say how their objection is met.",
        ),
        suggestions: [
          context.suggestFieldIn(l10n.t("Say how it is met"), stakeholder, "response", stop()),
          ...question(stakeholder, context),
        ],
      };
    }
  },

  examples: [
    {
      bad: `proposal: 1
title: Plan the ferries' crews a season ahead
stakeholders:
  - role: COO
    outcome: Cancelled sailings fall from 61 to 12 a year
  - name: Masters and mates
    outcome: Each knows by May which weekends are free until October
    [|stance|]: opposes
`,
      suggestion: {
        stops: ["Two may swap a duty on the telephone until the evening before"],
        filled: `proposal: 1
title: Plan the ferries' crews a season ahead
stakeholders:
  - role: COO
    outcome: Cancelled sailings fall from 61 to 12 a year
  - name: Masters and mates
    outcome: Each knows by May which weekends are free until October
    response: Two may swap a duty on the telephone until the evening before
    stance: opposes
`,
      },
    },
    {
      bad: `proposal: 1
title: Read meters from the street
stakeholders:
  - role: Head of sales
    outcome: Bills are right the first time in 99% of cases instead of 93%
    [|stance|]: opposes
faq:
  - question: Does the reader need a permit?
    answer: No, it only receives
    role: General counsel
`,
    },
    {
      good: `proposal: 1
title: Read meters from the street
stakeholders:
  - role: Head of sales
    outcome: Bills are right the first time in 99% of cases instead of 93%
    stance: opposes
    response: Sellers keep the visit in the first year of a contract
`,
    },
    {
      nearMiss: `proposal: 1
title: Read meters from the street
stakeholders:
  - role: Sales director
    outcome: Bills are right the first time in 99% of cases instead of 93%
    stance: opposes
faq:
  - question: Who still visits our customers?
    answer: Sellers do, in the first year of a contract
    role: Head of sales
`,
    },
    {
      nearMiss: `proposal: 1
title: Read meters from the street
stakeholders:
  - role: Head of sales
    outcome: Bills are right the first time in 99% of cases instead of 93%
    stance: neutral
  - name: Meter readers
    loses: The round through the valley
    stance: opposes
`,
    },
  ],
});

/** Whether a question is one of the stakeholder's, however the role is spelt. */
function isOf(role: string, stakeholder: Stakeholder, { config }: RuleContext): boolean {
  if (role.trim() === "") return false;
  const meant = kebabCase(role);
  const names = [idOf(stakeholder), stakeholder.role, stakeholder.name].flatMap((name) => name ?? []);
  if (names.some((name) => kebabCase(name) === meant)) return true;
  const known = roleNamed(role, config.roles)?.id;
  return known !== undefined && known === roleNamed(stakeholder.role ?? "", config.roles)?.id;
}

/** To answer the question that they would ask. */
function question(
  { role, name }: Stakeholder,
  { has, nodeAt, suggestField, suggestItem }: RuleContext,
): readonly Suggestion[] {
  const asker = role ?? name;
  if (asker === undefined || !/^\p{L}[\p{L}\p{N} /-]{0,60}$/u.test(asker)) return [];
  const entry = { question: stop(), answer: stop(), role: asker };
  const title = l10n.t("Answer their question");
  if (!has(["faq"])) return [suggestField(title, [], "faq", [entry])];
  return nodeAt(["faq"])?.kind === "list" ? [suggestItem(title, ["faq"], entry)] : [];
}
