import * as l10n from "@vscode/l10n";
import { countsAsMoney } from "../../core/finance/case-flows";
import { stop } from "../../core/snippet";
import { defineRule } from "../define-rule";
import { says, wholeList } from "../judging/whole";

export default defineRule({
  id: "one-benefit-case",
  summary:
    "Flags a case most of whose return hangs on one benefit, from the outline on; a warning where it is more than nine tenths.",
  why: "If that one is wrong, the case is wrong. A range for it answers the first question of every board.",
  serves: "pressure",
  severity: { outline: "info" },
  speaksForEmpty: ["benefits.*.range"],

  *check(context) {
    const { amounts, keyIn, suggestFieldIn } = context;
    const counted = (wholeList(context, "benefits") ?? []).filter(countsAsMoney).flatMap((benefit) => {
      const total = amounts(benefit.amounts)?.total ?? 0;
      return total > 0 ? [{ benefit, total }] : [];
    });
    const sum = counted.reduce((all, { total }) => all + total, 0);
    const main = counted.find(({ total }) => total > 0.7 * sum);
    if (main === undefined || says(context, main.benefit, "range")) return;
    const isNearlyAll = main.total > 0.9 * sum;
    yield {
      span: keyIn(main.benefit, "amounts"),
      message:
        counted.length === 1
          ? l10n.t(
              "The return hangs on this benefit alone. Give it a range, and say what the case is worth at its low end.",
            )
          : l10n.t(
              "The return hangs on this benefit for {0}%. Give it a range, and say what the case is worth at its low end.",
              Math.floor((100 * main.total) / sum),
            ),
      ...(isNearlyAll ? { severity: "warning" as const } : {}),
      suggestions: [suggestFieldIn(l10n.t("Give it a range"), main.benefit, "range", { low: stop(), high: stop() })],
    };
  },

  examples: [
    {
      bad: `proposal: 1
title: Steer barges by the water level
stage: outline
benefits:
  - name: Fewer barges that wait at the lock
    [|amounts|]:
      2028-2031: 310k
  - name: Less diesel
    amounts:
      2028-2031: 60k
financials:
  currency: EUR
`,
      suggestion: {
        stops: ["60%", "110%"],
        filled: `proposal: 1
title: Steer barges by the water level
stage: outline
benefits:
  - name: Fewer barges that wait at the lock
    amounts:
      2028-2031: 310k
    range:
      low: 60%
      high: 110%
  - name: Less diesel
    amounts:
      2028-2031: 60k
financials:
  currency: EUR
`,
      },
    },
    {
      bad: `proposal: 1
title: Steer barges by the water level
stage: full
benefits:
  - name: Fewer barges that wait at the lock
    [|amounts|]: 1.2m
  - name: Calmer skippers
    kind: qualitative
financials:
  currency: EUR
`,
    },
    {
      good: `proposal: 1
title: Steer barges by the water level
benefits:
  - name: Fewer barges that wait at the lock
    amounts: 310k
  - name: Less diesel
    amounts: 190k
financials:
  currency: EUR
`,
    },
    {
      nearMiss: `proposal: 1
title: Steer barges by the water level
stage: outline
benefits:
  - name: Fewer barges that wait at the lock
    amounts: 310k
    range:
      low: 60%
      high: 110%
  - name: Less diesel
    amounts: 60k
financials:
  currency: EUR
`,
    },
  ],
});
