import * as l10n from "@vscode/l10n";
import { stop } from "../../core/snippet";
import { entryOf, isEmpty } from "../../core/tree";
import { defineRule } from "../define-rule";
import { caseFigures, isIncredible, largestBenefit } from "../judging/case-figures";
import { fragilityOf } from "../judging/fragility";

export default defineRule({
  id: "no-sensitivity",
  summary: "Flags a case in which no cost and no benefit has a range, from the outline on.",
  why: "Nobody knows a figure of four years ahead to the euro. A range shows that the author knows which figure decides, and how far it may fall.",
  serves: "pressure",
  source: "HM Treasury, The Green Book, on sensitivity analysis",
  severity: { outline: "warning" },
  speaksForEmpty: ["benefits.*.range", "costs.*.range"],

  *check(context) {
    const { model, nodeOf, keyIn, suggestFieldIn } = context;
    const figures = caseFigures(context);
    const benefit = largestBenefit(context);
    // Where a fifth undoes the case, `fragile-return` asks for the same range with a better reason.
    if (figures === undefined || benefit === undefined || isIncredible(context, figures) || fragilityOf(context))
      return;
    const entries = [...(model.costs ?? []), ...(model.benefits ?? [])];
    if (entries.some((entry) => !isEmpty(entryOf(nodeOf(entry), "range")?.value))) return;
    const begun = entries.find((entry) => entryOf(nodeOf(entry), "range") !== undefined);
    yield {
      span: begun === undefined ? keyIn(benefit, "amounts") : keyIn(begun, "range"),
      message: l10n.t(
        "No cost and no benefit has a range. Say how far this one, on which the return depends most, may fall or rise.",
      ),
      suggestions: [
        suggestFieldIn(l10n.t("Give it a range"), begun ?? benefit, "range", { low: stop(), high: stop() }),
      ],
    };
  },

  examples: [
    {
      bad: `proposal: 1
title: Book meeting rooms from the door
stage: outline
benefits:
  - name: One floor less to rent
    [|amounts|]:
      2028-2030: 150k
  - name: Fewer chairs
    amounts:
      2028-2030: 20k
costs:
  - name: Displays
    amounts:
      2027: 180k
financials:
  currency: EUR
  discountRate: 8%
`,
      suggestion: {
        stops: ["80%", "110%"],
        filled: `proposal: 1
title: Book meeting rooms from the door
stage: outline
benefits:
  - name: One floor less to rent
    amounts:
      2028-2030: 150k
    range:
      low: 80%
      high: 110%
  - name: Fewer chairs
    amounts:
      2028-2030: 20k
costs:
  - name: Displays
    amounts:
      2027: 180k
financials:
  currency: EUR
  discountRate: 8%
`,
      },
    },
    {
      good: `proposal: 1
title: Book meeting rooms from the door
benefits:
  - name: One floor less to rent
    amounts:
      2028-2030: 150k
costs:
  - name: Displays
    amounts:
      2027: 180k
    range:
      low: 100%
      high: 120%
financials:
  currency: EUR
  discountRate: 8%
  basis: nominal
`,
    },
    {
      nearMiss: `proposal: 1
title: Book meeting rooms from the door
stage: outline
benefits:
  - name: One floor less to rent
    amounts:
      2028-2030: 150k
costs:
  - name: Displays
    amounts:
      2027: 180k
    range:
      low: 100%
      high: 120%
financials:
  currency: EUR
  discountRate: 8%
  basis: nominal
`,
    },
    {
      nearMiss: `proposal: 1
title: Book meeting rooms from the door
stage: outline
benefits:
  - name: One floor less to rent
    amounts: 450k
costs:
  - name: Displays
    amounts:
      2027: 180k
financials:
  currency: EUR
  discountRate: 8%
`,
    },
  ],
});
