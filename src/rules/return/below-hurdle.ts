import * as l10n from "@vscode/l10n";
import { rateInWords } from "../../core/amount-words";
import { parseRate } from "../../core/money";
import { isEmpty } from "../../core/tree";
import { defineRule } from "../define-rule";
import { caseFigures, hasOtherReason, isIncredible, suggestOtherReason } from "../judging/case-figures";

export default defineRule({
  id: "below-hurdle",
  summary: "Flags a return below the hurdle rate, where no other reason speaks for the case.",
  why: "The hurdle rate is what the organisation could earn elsewhere with the same money. A case below it is approved only for a reason that is written down.",
  serves: "pressure",
  severity: "warning",

  *check(context) {
    const { model, config, nodeAt, keyOf } = context;
    const figures = caseFigures(context);
    if (figures === undefined || figures.discounted.netPresentValue <= 0 || isIncredible(context, figures)) return;
    const own = nodeAt(["financials", "hurdleRate"]);
    const hurdle = parseRate(isEmpty(own) ? config.hurdleRate : model.financials?.hurdleRate);
    const [rate, another] = figures.returns.internalRates;
    // Of several rates none is the return; `irr-undefined` says so.
    if (hurdle === undefined || rate === undefined || another !== undefined || rate >= hurdle) return;
    if (hasOtherReason(context, figures.discounted.netPresentValue)) return;
    yield {
      span: isEmpty(own) || own === undefined ? keyOf(["financials", "discountRate"]) : own.span,
      message: l10n.t(
        "The case returns {0} a year, and {1} is asked of an investment. Say what speaks for it beside money.",
        rateInWords(rate),
        rateInWords(hurdle),
      ),
      suggestions: [suggestOtherReason(context, l10n.t("Add a benefit that is not money"))],
    };
  },

  examples: [
    {
      bad: `proposal: 1
title: Bake with heat from the old ovens
benefits:
  - name: Less gas
    amounts:
      2028-2031: 61k
costs:
  - name: Heat exchangers
    amounts:
      2027: 200k
financials:
  currency: EUR
  discountRate: 6%
  hurdleRate: [|12%|]
`,
      suggestion: {
        stops: ["The bakery can promise bread without gas"],
        filled: `proposal: 1
title: Bake with heat from the old ovens
benefits:
  - name: Less gas
    amounts:
      2028-2031: 61k
  - name: The bakery can promise bread without gas
    kind: qualitative
costs:
  - name: Heat exchangers
    amounts:
      2027: 200k
financials:
  currency: EUR
  discountRate: 6%
  hurdleRate: 12%
`,
      },
    },
    {
      bad: `proposal: 1
title: Bake with heat from the old ovens
benefits:
  - name: Less gas
    amounts:
      2028-2031: 61k
costs:
  - name: Heat exchangers
    amounts:
      2027: 200k
financials:
  currency: EUR
  [|discountRate|]: 6%
`,
      config: "hurdleRate: 10%\n",
    },
    {
      good: `proposal: 1
title: Bake with heat from the old ovens
benefits:
  - name: Less gas
    amounts:
      2028-2031: 81k
costs:
  - name: Heat exchangers
    amounts:
      2027: 200k
financials:
  currency: EUR
  discountRate: 6%
  basis: nominal
  hurdleRate: 12%
`,
    },
    {
      nearMiss: `proposal: 1
title: Bake with heat from the old ovens
problem:
  statement: The gas contract ends, and no other baker of the town has one
  deadline: 2028-03-31
benefits:
  - name: Less gas
    amounts:
      2028-2031: 61k
costs:
  - name: Heat exchangers
    amounts:
      2027: 200k
financials:
  currency: EUR
  discountRate: 6%
  hurdleRate: 12%
`,
    },
  ],
});
