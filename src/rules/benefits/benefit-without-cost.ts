import * as l10n from "@vscode/l10n";
import { defineRule } from "../define-rule";
import { costLines, hasNoCost } from "../judging/cost-lines";

export default defineRule({
  id: "benefit-without-cost",
  summary: "Flags benefits beside which no cost is given, from the outline on.",
  why: "A benefit that costs nothing is one whose cost somebody else will find. Its return cannot be computed, and nobody will believe it.",
  serves: "bottleneck",
  severity: { outline: "error" },
  speaksForEmpty: ["costs"],

  *check(context) {
    const { has, nodeAt, keyOf, suggestField } = context;
    if (!has(["benefits"]) || !hasNoCost(context)) return;
    yield {
      span: keyOf([nodeAt(["costs"]) === undefined ? "benefits" : "costs"]),
      message: l10n.t("There are benefits and no cost. Say what it takes to reach them, once and every year."),
      suggestions: [suggestField(l10n.t("Add a cost of once and one of every year"), [], "costs", costLines(context))],
    };
  },

  examples: [
    {
      bad: `proposal: 1
title: Lend instruments through the music school
stage: outline
[|benefits|]:
  - name: Rent for 40 more instruments
    amounts:
      2028-2031: 9600
financials:
  currency: EUR
`,
      suggestion: {
        stops: ["Forty violins and flutes", "14k", "Repairs", "1200"],
        filled: `proposal: 1
title: Lend instruments through the music school
stage: outline
benefits:
  - name: Rent for 40 more instruments
    amounts:
      2028-2031: 9600
costs:
  - name: Forty violins and flutes
    kind: one-off
    amounts:
      2028: 14k
  - name: Repairs
    kind: run
    amounts:
      2029: 1200
financials:
  currency: EUR
`,
      },
    },
    {
      bad: `proposal: 1
title: Lend instruments through the music school
stage: full
benefits:
  - name: Forty more children play
[|costs|]: []
`,
    },
    {
      good: `proposal: 1
title: Lend instruments through the music school
benefits:
  - name: Rent for 40 more instruments
costs:
  - name: Forty violins and flutes
`,
    },
    {
      nearMiss: `proposal: 1
title: Lend instruments through the music school
stage: idea
benefits:
  - name: Rent for 40 more instruments
`,
    },
    {
      nearMiss: `proposal: 1
title: Lend instruments through the music school
stage: outline
benefits:
  - name: Rent for 40 more instruments
options:
  - name: Buy forty violins
    recommended: true
    costs:
      - name: Forty violins
`,
    },
  ],
});
