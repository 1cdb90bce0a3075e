import * as l10n from "@vscode/l10n";
import { rateInWords } from "../../core/amount-words";
import { stop } from "../../core/snippet";
import { entryOf } from "../../core/tree";
import { defineRule } from "../define-rule";
import { largestBenefit } from "../judging/case-figures";
import { fragilityOf } from "../judging/fragility";

export default defineRule({
  id: "fragile-return",
  summary:
    "Flags a case that is worth nothing once its benefits are 20% lower or its costs 20% higher, where no range and no risk says so.",
  why: "Finance tries every case at 20% less. An author who has said what happens then is asked how to prevent it, and one who has not is asked what else was left out.",
  serves: "pressure",
  source: "HM Treasury, The Green Book, on switching values",
  severity: { outline: "warning" },

  options: {
    type: "object",
    title: "Options of fragile-return",
    "x-noun": "the options of this rule",
    description: "How far benefits and costs are tried.",
    examples: [{ percent: 10 }],
    properties: {
      percent: {
        title: "Percent",
        "x-noun": "a number",
        description: "By how many per cent benefits may fall or costs may rise without undoing the case. Usually 20.",
        type: "number",
        minimum: 0,
        maximum: 100,
        examples: [10],
      },
    },
  },

  *check(context) {
    const fragility = fragilityOf(context);
    const benefit = largestBenefit(context);
    if (fragility === undefined || benefit === undefined) return;
    const { nodeOf, keyIn, suggestFieldIn } = context;
    const { benefits, costs } = fragility;
    const hasRange = entryOf(nodeOf(benefit), "range") !== undefined;
    yield {
      span: keyIn(benefit, hasRange ? "range" : "amounts"),
      message: l10n.t(
        "The case is worth nothing once the benefits are {0} lower or the costs {1} higher. Say so, with a range or a risk and its exposure, before finance does.",
        rateInWords(benefits),
        rateInWords(costs),
      ),
      suggestions: hasRange
        ? []
        : [
            suggestFieldIn(l10n.t("Give the largest benefit a range"), benefit, "range", {
              low: stop(),
              high: stop(),
            }),
          ],
    };
  },

  examples: [
    {
      bad: `proposal: 1
title: Weigh lorries while they drive
stage: outline
benefits:
  - name: Fewer hours at the gate
    [|amounts|]:
      2028-2031: 100k
costs:
  - name: Scales in the road
    amounts:
      2027: 290k
financials:
  currency: EUR
  discountRate: 8%
`,
      suggestion: {
        stops: ["75%", "110%"],
        filled: `proposal: 1
title: Weigh lorries while they drive
stage: outline
benefits:
  - name: Fewer hours at the gate
    amounts:
      2028-2031: 100k
    range:
      low: 75%
      high: 110%
costs:
  - name: Scales in the road
    amounts:
      2027: 290k
financials:
  currency: EUR
  discountRate: 8%
`,
      },
    },
    {
      good: `proposal: 1
title: Weigh lorries while they drive
benefits:
  - name: Fewer hours at the gate
    amounts:
      2028-2031: 100k
    range:
      low: 95%
      high: 105%
costs:
  - name: Scales in the road
    amounts:
      2027: 220k
financials:
  currency: EUR
  discountRate: 8%
  basis: nominal
`,
    },
    {
      nearMiss: `proposal: 1
title: Weigh lorries while they drive
stage: outline
benefits:
  - name: Fewer hours at the gate
    amounts:
      2028-2031: 100k
    range:
      low: 95%
      high: 105%
costs:
  - name: Scales in the road
    amounts:
      2027: 220k
financials:
  currency: EUR
  discountRate: 8%
  basis: nominal
`,
    },
    {
      nearMiss: `proposal: 1
title: Weigh lorries while they drive
stage: outline
benefits:
  - name: Fewer hours at the gate
    amounts:
      2028-2031: 100k
costs:
  - name: Scales in the road
    amounts:
      2027: 290k
risks:
  - name: One gate in four stays open by hand
    kind: delivery
    exposure: 80k
financials:
  currency: EUR
  discountRate: 8%
`,
    },
  ],
});
