import * as l10n from "@vscode/l10n";
import { rateInWords } from "../../core/amount-words";
import { defineRule } from "../define-rule";
import { caseFigures, isIncredible, largestBenefit } from "../judging/case-figures";

export default defineRule({
  id: "incredible-return",
  summary: "Flags a return of over 1,000%, or money that is back within three months.",
  why: "A return that nobody has seen before makes a finance director doubt every other figure in the paper. Most often an amount has a zero too many, or a baseline that was never measured.",
  serves: "bottleneck",
  severity: "warning",

  options: {
    type: "object",
    title: "Options of incredible-return",
    "x-noun": "the options of this rule",
    description: "From where on your organisation does not believe a return.",
    examples: [{ percent: 500, months: 6 }],
    properties: {
      percent: {
        title: "Percent",
        "x-noun": "a number",
        description:
          "The highest return on investment, in per cent over the whole period, that is believed. Usually 1000.",
        type: "number",
        minimum: 1,
        examples: [500],
      },
      months: {
        title: "Months",
        "x-noun": "a number",
        description: "The fewest months until the money is back that are believed. Usually 3.",
        type: "number",
        minimum: 0,
        examples: [6],
      },
    },
  },

  *check(context) {
    const figures = caseFigures(context);
    const benefit = largestBenefit(context);
    if (figures === undefined || benefit === undefined || !isIncredible(context, figures)) return;
    const { roi = 0, years } = figures.returns;
    yield {
      span: context.keyIn(benefit, "amounts"),
      message: l10n.t(
        "The case returns {0} over {1} years, which few readers will believe. Check the baseline and the digits of this benefit, the largest, and whether a cost is missing.",
        rateInWords(roi),
        years,
      ),
    };
  },

  examples: [
    {
      bad: `proposal: 1
title: Remind guests of their booking
benefits:
  - name: Fewer empty tables
    [|amounts|]:
      2027-2029: 1.8m
costs:
  - name: Text messages
    amounts:
      2027-2029: 30k
financials:
  currency: EUR
  discountRate: 8%
`,
    },
    {
      bad: `proposal: 1
title: Switch off the lifts at night
benefits:
  - name: Less electricity
    [|amounts|]:
      2028-2029: 90k
costs:
  - name: Timers
    amounts:
      2027: 20k
financials:
  currency: EUR
  discountRate: 8%
`,
    },
    {
      good: `proposal: 1
title: Remind guests of their booking
benefits:
  - name: Fewer empty tables
    amounts:
      2027-2029: 180k
costs:
  - name: Text messages
    amounts:
      2027-2029: 130k
financials:
  currency: EUR
  discountRate: 8%
  basis: nominal
`,
    },
    {
      nearMiss: `proposal: 1
title: Remind guests of their booking
benefits:
  - name: Fewer empty tables
    amounts:
      2027-2029: 1.8m
costs:
  - name: Text messages
    amounts:
      2027-2029: 30k
  - name: Somebody who answers the replies
    amounts: 600k
financials:
  currency: EUR
  discountRate: 8%
`,
    },
  ],
});
