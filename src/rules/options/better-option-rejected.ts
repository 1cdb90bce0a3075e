import * as l10n from "@vscode/l10n";
import { amountInWords } from "../../core/amount-words";
import { stop } from "../../core/snippet";
import { defineRule } from "../define-rule";
import { nameOf, outdoing } from "./compared-options";

export default defineRule({
  id: "better-option-rejected",
  summary: "Flags a rejected option that is worth more than the recommended one, without a reason.",
  why: "Money is one reason among several, and a risk or a date may well outweigh it. But the figures are on the page, and who does not explain them leaves the reader to.",
  serves: "bottleneck",
  severity: "warning",
  speaksForEmpty: ["options.*.rejectedBecause"],

  *check(context) {
    const { model, keyIn, suggestFieldIn } = context;
    const currency = model.financials?.currency;
    for (const [option, { value, chosen }] of outdoing(context))
      yield {
        span: keyIn(option, "rejectedBecause"),
        message: l10n.t(
          "“{0}” has a net present value of {1}, the recommended option one of {2}. Say why it is rejected all the same.",
          nameOf(option),
          amountInWords(value, currency),
          amountInWords(chosen, currency),
        ),
        suggestions: [suggestFieldIn(l10n.t("Say why this option is rejected"), option, "rejectedBecause", stop())],
      };
  },

  examples: [
    {
      bad: `proposal: 1
title: Bake for three shops in one place
costs:
  - name: New oven
    amounts: {2027: 200k}
benefits:
  - name: Less gas
    amounts: {2028-2030: 80k}
financials:
  currency: EUR
  years: 2027-2030
  discountRate: 5%
options:
  - [|name|]: Buy a used oven
    costs:
      - name: Used oven
        amounts: {2027: 90k}
    benefits:
      - name: Less gas
        amounts: {2028-2030: 60k}
  - name: Buy a new oven
    recommended: true
`,
      suggestion: {
        stops: ["It breaks down once a month, and a shop without bread loses its morning"],
        filled: `proposal: 1
title: Bake for three shops in one place
costs:
  - name: New oven
    amounts: {2027: 200k}
benefits:
  - name: Less gas
    amounts: {2028-2030: 80k}
financials:
  currency: EUR
  years: 2027-2030
  discountRate: 5%
options:
  - name: Buy a used oven
    costs:
      - name: Used oven
        amounts: {2027: 90k}
    benefits:
      - name: Less gas
        amounts: {2028-2030: 60k}
    rejectedBecause: It breaks down once a month, and a shop without bread loses its morning
  - name: Buy a new oven
    recommended: true
`,
      },
    },
    {
      good: `proposal: 1
title: Bake for three shops in one place
list: run
costs:
  - name: New oven on lease
    amounts: {2027-2030: 50k}
financials:
  currency: EUR
  years: 2027-2030
  discountRate: 5%
  basis: nominal
options:
  - name: Buy a used oven
    pros: [Delivered this month]
    costs:
      - name: Used oven
        amounts: {2027: 90k}
    rejectedBecause: It breaks down once a month, and a shop without bread loses its morning
  - name: Buy a new oven
    recommended: true
`,
    },
    {
      nearMiss: `proposal: 1
title: Bake for three shops in one place
costs:
  - name: New oven
    amounts: {2027: 200k}
benefits:
  - name: Less gas
    amounts: {2028-2030: 80k}
financials:
  currency: EUR
  years: 2027-2030
  discountRate: 5%
options:
  - name: Buy a used oven
    costs:
      - name: Used oven
        amounts: 90k
    benefits:
      - name: Less gas
        amounts: {2028-2030: 60k}
  - name: Buy a new oven
    recommended: true
`,
    },
  ],
});
