import * as l10n from "@vscode/l10n";
import { inNotationOf } from "../../core/amount-notation";
import { amountInWords } from "../../core/amount-words";
import { attended, type Fix, type Suggestion } from "../../core/problem";
import { defineRule, type RuleContext } from "../define-rule";
import { type AskedMoney, askedMoney } from "../judging/asked-money";

export default defineRule({
  id: "ask-not-covered",
  summary: "Flags an ask that is not what the case costs once, less the funding that is agreed.",
  why: "Two different sums on one page stop a decision at the first question. What is asked for has to be what the costs add up to.",
  serves: "bottleneck",
  severity: "warning",

  *check(context) {
    const { model, keyOf } = context;
    const money = askedMoney(context);
    // Less money in steps, for the whole benefit, is another matter.
    if (money === undefined || money.fits || (money.isPart && money.inSteps)) return;
    const { asked, node, oneOff, agreed, open } = money;
    const currency = model.financials?.currency;
    yield {
      span: node?.span ?? keyOf(["ask", "releases"]),
      message:
        agreed > 0
          ? l10n.t(
              "The ask is {0}, but one-off costs of {1} less {2} of agreed funding leave {3}. Make the two agree.",
              amountInWords(asked, currency),
              amountInWords(oneOff, currency),
              amountInWords(agreed, currency),
              amountInWords(open, currency),
            )
          : l10n.t(
              "The ask is {0}, but the one-off costs are {1}. Make the two agree.",
              amountInWords(asked, currency),
              amountInWords(oneOff, currency),
            ),
      ...offers(context, money),
    };
  },

  examples: [
    {
      bad: `proposal: 1
title: Read water meters by radio
costs:
  - name: 9,000 meters
    kind: one-off
    amounts: 410k
  - name: Radio network
    kind: run
    amounts:
      2028-2032: 20k
funding:
  - from: City of Brackwater
    status: agreed
    amounts: 60k
ask:
  decision: Let the waterworks replace all meters
  amount: [|400k|]
financials:
  currency: EUR
`,
      fixed: `proposal: 1
title: Read water meters by radio
costs:
  - name: 9,000 meters
    kind: one-off
    amounts: 410k
  - name: Radio network
    kind: run
    amounts:
      2028-2032: 20k
funding:
  - from: City of Brackwater
    status: agreed
    amounts: 60k
ask:
  decision: Let the waterworks replace all meters
  amount: 350k
financials:
  currency: EUR
`,
    },
    {
      bad: `proposal: 1
title: Plan the ferry crews in one place
costs:
  - name: Planning system
    kind: one-off
    amounts: 1.2m
ask:
  decision: Plan all 14 ferries in one place
  amount: [|300k|]
financials:
  currency: NOK
`,
      suggestion: {
        stops: [],
        filled: `proposal: 1
title: Plan the ferry crews in one place
costs:
  - name: Planning system
    kind: one-off
    amounts: 1.2m
ask:
  decision: Plan all 14 ferries in one place
  amount: 1200k
financials:
  currency: NOK
`,
      },
    },
    {
      good: `proposal: 1
title: Read water meters by radio
costs:
  - name: 9,000 meters
    kind: one-off
    amounts: 410k
funding:
  - from: City of Brackwater
    status: agreed
    amounts: 60k
ask:
  decision: Let the waterworks replace all meters
  amount: 350k
financials:
  currency: EUR
`,
    },
    {
      nearMiss: `proposal: 1
title: Read water meters by radio
costs:
  - name: 9,000 meters
    kind: one-off
    amounts: 410k
  - name: Radio network
    kind: run
    amounts:
      2028-2032: 20k
ask:
  decision: Replace all meters and run them for a year
  amount: 430k
financials:
  currency: EUR
`,
    },
    {
      nearMiss: `proposal: 1
title: Plan the ferry crews in one place
costs:
  - name: Planning system
    amounts: 1.2m
ask:
  decision: Plan all 14 ferries in one place
  amount: 300k
financials:
  currency: NOK
`,
    },
    {
      nearMiss: `proposal: 1
title: Plan the ferry crews in one place
stage: outline
costs:
  - name: Planning system
    kind: one-off
    amounts: 1.2m
ask:
  decision: Pay for a pilot on two ferries
  amount: 30k
financials:
  currency: NOK
`,
    },
  ],
});

/** The sum of the case in place of the one asked for: by itself where the two are close, by a person where much would change. */
function offers(
  { replaceText }: RuleContext,
  { node, asked, open }: AskedMoney,
): { readonly fixes?: readonly Fix[]; readonly suggestions?: readonly Suggestion[] } {
  if (node?.kind !== "scalar" || open <= 0) return {};
  const sum = inNotationOf(node.source, open);
  const title = l10n.t("Ask for {0}, what the one-off costs leave open", sum);
  if (Math.abs(asked - open) <= 0.2 * open) return { fixes: [attended(replaceText(title, node.span, sum))] };
  return { suggestions: [{ title, insert: () => ({ span: node.span, snippet: sum }) }] };
}
