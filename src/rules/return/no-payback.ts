import * as l10n from "@vscode/l10n";
import { amountInWords } from "../../core/amount-words";
import { defineRule } from "../define-rule";
import { caseFigures } from "../judging/case-figures";

export default defineRule({
  id: "no-payback",
  summary: "Flags a case whose money is not back within its years, although its net present value is above zero.",
  why: "Payback is the figure that most readers remember. A case that ends with less money than it began with, and counts as worthwhile only since its last costs are far away, will be asked about it.",
  serves: "pressure",
  severity: "warning",

  *check(context) {
    const figures = caseFigures(context);
    // Where it is worth nothing, that is the finding, and no payback follows from it.
    if (figures === undefined || figures.discounted.netPresentValue <= 0) return;
    if (figures.returns.payback !== undefined) return;
    const { model, has, keyOf } = context;
    const { net, years } = figures.returns;
    const stated = ["financials", "stated", "payback"];
    yield {
      span: keyOf(has(stated) ? stated : ["financials", "discountRate"]),
      message: l10n.t(
        "After {0} years the case is {1} short: its last costs take back what it earned before. Explain them, or look at more years.",
        years,
        amountInWords(-net, model.financials?.currency),
      ),
    };
  },

  examples: [
    {
      bad: `proposal: 1
title: Light the harbour from solar masts
benefits:
  - name: Less electricity
    amounts:
      2028-2033: 80k
costs:
  - name: Masts
    amounts:
      2027: 200k
  - name: Taking the masts down
    amounts:
      2040: 300k
financials:
  currency: EUR
  [|discountRate|]: 8%
`,
    },
    {
      good: `proposal: 1
title: Light the harbour from solar masts
benefits:
  - name: Less electricity
    amounts:
      2028-2033: 60k
costs:
  - name: Masts
    amounts:
      2027: 200k
financials:
  currency: EUR
  discountRate: 8%
  basis: nominal
`,
    },
    {
      nearMiss: `proposal: 1
title: Light the harbour from solar masts
benefits:
  - name: Less electricity
    amounts:
      2028-2029: 60k
costs:
  - name: Masts
    amounts:
      2027: 200k
financials:
  currency: EUR
  discountRate: 8%
`,
    },
  ],
});
