import * as l10n from "@vscode/l10n";
import { amountInWords, rateInWords } from "../../core/amount-words";
import { defineRule } from "../define-rule";
import { numberIn } from "../judging/case-figures";
import { isUndecided, sumsOf } from "../judging/portfolio-sums";

export default defineRule({
  id: "all-run-portfolio",
  summary: "Flags a portfolio of which over 75% of the money keeps the lights on.",
  why: "An IT that spends nearly all its money on what there is already is treated as a cost. Two lists side by side show the board what it gives up for each repair.",
  serves: "lists",
  severity: "info",

  options: {
    type: "object",
    title: "Options of all-run-portfolio",
    "x-noun": "the options of this rule",
    description: "How much of the money may keep the lights on.",
    examples: [{ percent: 60 }],
    properties: {
      percent: {
        title: "Percent",
        "x-noun": "a number",
        description: "The largest part of the money, in per cent, that may keep the lights on. Usually 75.",
        type: "number",
        minimum: 0,
        maximum: 100,
        examples: [60],
      },
    },
  },

  *check() {},

  *across({ facts, neighbours, options }) {
    const { list, listPlace, currency } = facts;
    if (!neighbours.complete || list !== "run" || listPlace === undefined || currency === undefined) return;
    if (!isUndecided(facts)) return;
    const sums = sumsOf(neighbours.all());
    const [run, all] = [sums.money("run", currency), sums.money("all", currency)];
    // Of two proposals one is easily the larger.
    if (all.proposals < fewest || run.amount / all.amount <= numberIn(options, "percent", 75) / 100) return;
    yield {
      span: listPlace.span,
      message: l10n.t(
        "{0} of {1} in this portfolio keep the lights on ({2}). Look for what this proposal lets the business do that it cannot do today, or for what could wait.",
        amountInWords(run.amount, undefined),
        amountInWords(all.amount, currency),
        rateInWords(run.amount / all.amount),
      ),
    };
  },

  examples: [
    {
      bad: `proposal: 1
title: Renew the mail server
list: [|run|]
costs:
  - name: Server
    amounts: 300k
financials:
  currency: EUR
`,
      others: {
        "printers.proposal.yaml": `proposal: 1
title: Renew the printers
list: run
costs:
  - name: Printers
    amounts: 200k
financials:
  currency: EUR
`,
        "shop.proposal.yaml": `proposal: 1
title: Sell spare parts online
list: innovate
ask:
  amount: 90k
financials:
  currency: EUR
`,
      },
    },
    {
      good: `proposal: 1
title: Renew the mail server
list: run
costs:
  - name: Server
    amounts: 300k
financials:
  currency: EUR
`,
      others: {
        "shop.proposal.yaml": `proposal: 1
title: Sell spare parts online
list: innovate
ask:
  amount: 290k
financials:
  currency: EUR
`,
        "stock.proposal.yaml": `proposal: 1
title: Know the stock of every van
list: innovate
ask:
  amount: 90k
financials:
  currency: EUR
`,
      },
    },
    {
      nearMiss: `proposal: 1
title: Renew the mail server
list: run
costs:
  - name: Server
    amounts: 300k
financials:
  currency: EUR
`,
      others: {
        "printers.proposal.yaml": `proposal: 1
title: Renew the printers
list: run
`,
      },
    },
  ],
});

const fewest = 3;
