import * as l10n from "@vscode/l10n";
import { stop } from "../../core/snippet";
import { defineRule } from "../define-rule";
import { isContingency } from "../judging/contingency";
import { guessed, isMost } from "../judging/round-costs";
import { wholeList } from "../judging/whole";

export default defineRule({
  id: "suspiciously-round",
  summary: "Flags costs that are all round to one or two figures, most of them without a source, from the outline on.",
  why: "Offers and price lists give crooked figures. Where every cost is round, a reader takes them for guesses and the return for another.",
  serves: "bottleneck",
  severity: { outline: "info" },
  speaksForEmpty: ["costs.*.source"],

  *check(context) {
    const { keyOf, suggestFieldIn } = context;
    const costs = wholeList(context, "costs") ?? [];
    const bare = guessed(context, costs);
    const [first] = bare;
    if (first === undefined) return;
    const lines = costs.filter((cost) => !isContingency(cost));
    yield {
      span: keyOf(["costs"]),
      message: l10n.t(
        "Every cost is a round figure, most of them without a source, and looks guessed. Say where each comes from.",
      ),
      // One source is an answer only where it leaves no more than half without.
      suggestions: isMost(bare.length - 1, lines.length)
        ? []
        : [suggestFieldIn(l10n.t("Say where this one comes from"), first, "source", stop())],
    };
  },

  examples: [
    {
      bad: `proposal: 1
title: Grow lettuce on the roof of the canteen
stage: outline
[|costs|]:
  - name: Beds and pumps
    amounts:
      2027: 80k
      2028: 12k
  - name: Gardener, half time
    amounts:
      2028-2030: 30k
financials:
  currency: EUR
`,
      suggestion: {
        stops: ["Quotation of a greenhouse builder, May 2026"],
        filled: `proposal: 1
title: Grow lettuce on the roof of the canteen
stage: outline
costs:
  - name: Beds and pumps
    amounts:
      2027: 80k
      2028: 12k
    source: Quotation of a greenhouse builder, May 2026
  - name: Gardener, half time
    amounts:
      2028-2030: 30k
financials:
  currency: EUR
`,
      },
    },
    {
      bad: `proposal: 1
title: Grow lettuce on the roof of the canteen
stage: full
[|costs|]:
  - name: Beds and pumps
    amounts: 80k
  - name: Gardener, half time
    amounts: 30k
    confidence: high
  - name: Seeds and feed
    amounts: 5k
financials:
  currency: EUR
`,
    },
    {
      good: `proposal: 1
title: Grow lettuce on the roof of the canteen
costs:
  - name: Beds and pumps
    amounts: 83.4k
  - name: Gardener, half time
    amounts: 30k
  - name: Seeds and feed
    amounts: 5k
financials:
  currency: EUR
`,
    },
    {
      nearMiss: `proposal: 1
title: Grow lettuce on the roof of the canteen
stage: outline
costs:
  - name: Beds and pumps
    amounts: 80k
  - name: Gardener, half time
    amounts: 30k
financials:
  currency: EUR
`,
    },
    {
      nearMiss: `proposal: 1
title: Grow lettuce on the roof of the canteen
stage: outline
costs:
  - name: Beds and pumps
    amounts: 80k
    confidence: low
  - name: Gardener, half time
    amounts: 30k
    confidence: low
  - name: Seeds and feed
    amounts: 5k
    confidence: low
financials:
  currency: EUR
`,
    },
  ],
});
