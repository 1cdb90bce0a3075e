import * as l10n from "@vscode/l10n";
import type { Span } from "../../core/text";
import { entryOf } from "../../core/tree";
import type { Benefit } from "../../generated/proposal";
import { defineRule, type RuleContext } from "../define-rule";
import { says } from "../judging/whole";
import { sameName } from "../judging/words-in";

export default defineRule({
  id: "counted-twice",
  summary: "Flags two benefits that measure the same for the same people, and a budget that two benefits release.",
  why: "A saving can be taken out of a budget once. Where it is found twice, a reader halves every other figure as well.",
  serves: "bottleneck",
  severity: "warning",

  *check(context) {
    const measured = new Map<string, Benefit[]>();
    const released = new Map<string, Benefit>();
    for (const benefit of context.model.benefits ?? []) {
      const { measure, release } = benefit;
      const budget = sameName(release?.budget ?? "");
      const earlier = released.get(budget);
      if (release !== undefined && budget !== "" && earlier?.release !== undefined) {
        yield {
          span: placeOf(context, release, "budget"),
          message: l10n.t(
            "Another benefit releases this budget, too. Keep one of them, or say which part each releases.",
          ),
          related: {
            span: placeOf(context, earlier.release, "budget"),
            message: l10n.t("Here it is released for the first time."),
          },
        };
        continue;
      }
      if (budget !== "") released.set(budget, benefit);
      const metric = sameName(measure?.metric ?? "");
      if (measure === undefined || metric === "" || benefit.for === undefined) continue;
      const key = JSON.stringify([metric, benefit.for]);
      const same = measured.get(key) ?? [];
      const twin = same.find((other) => isTwin(context, benefit, other));
      measured.set(key, [...same.slice(0, 9), benefit]);
      if (twin?.measure === undefined) continue;
      yield {
        span: placeOf(context, measure, "metric"),
        message: l10n.t(
          "Another benefit measures the same for the same people. Keep one of them, or say in each what it counts alone.",
        ),
        related: {
          span: placeOf(context, twin.measure, "metric"),
          message: l10n.t("Here it is measured for the first time."),
        },
      };
    }
  },

  examples: [
    {
      bad: `proposal: 1
title: Let guests check in by themselves
stakeholders:
  - role: COO
    outcome: Guests wait 3 minutes at the desk instead of 11
benefits:
  - name: No queue in the morning
    for: coo
    measure:
      metric: Minutes at the desk
      baseline: 11
      target: 3
    release:
      budget: Temporary staff, front desk
  - name: Happier groups
    for: coo
    measure:
      metric: [|minutes at the desk|]
  - name: Fewer night shifts
    release:
      budget: [|Temporary staff, front desk|]
`,
    },
    {
      good: `proposal: 1
title: Let guests check in by themselves
stakeholders:
  - role: COO
    outcome: Guests wait 3 minutes at the desk instead of 11
benefits:
  - name: No queue in the morning
    for: coo
    measure:
      metric: Minutes at the desk
  - name: Fewer night shifts
    for: coo
    measure:
      metric: Night shifts a month
`,
    },
    {
      nearMiss: `proposal: 1
title: Let guests check in by themselves
stakeholders:
  - role: COO
    outcome: Guests wait 3 minutes at the desk instead of 11
  - role: CMO
    outcome: Guests who come again rise from 21% to 30%
benefits:
  - name: No queue at the harbour hotel
    for: coo
    measure:
      metric: Minutes at the desk
      baseline: 11
  - name: No queue at the castle hotel
    for: coo
    measure:
      metric: Minutes at the desk
      baseline: 7
  - name: Guests come again
    for: cmo
    measure:
      metric: Minutes at the desk
`,
    },
  ],
});

/** Whether two benefits of one metric count the same: not where they start from different values, or only one is in money. */
function isTwin(context: RuleContext, one: Benefit, other: Benefit): boolean {
  if (says(context, one, "amounts") !== says(context, other, "amounts")) return false;
  const [a, b] = [one.measure?.baseline, other.measure?.baseline];
  return a === undefined || b === undefined || a === b;
}

function placeOf({ nodeOf, keyIn }: RuleContext, content: object, field: string): Span {
  return entryOf(nodeOf(content), field)?.value.span ?? keyIn(content, field);
}
