import * as l10n from "@vscode/l10n";
import { amountInWords } from "../../core/amount-words";
import type { EffectiveConfig } from "../../core/config/effective-config";
import { folderOf } from "../../core/config/resolve-config";
import { parseMoney } from "../../core/money";
import { defineRule } from "../define-rule";
import { isUndecided, sumsOf } from "../judging/portfolio-sums";

export default defineRule({
  id: "over-budget-list",
  summary: "Flags proposals that together ask for more than the budget of their list.",
  why: "Who decides on one proposal at a time finds the purse empty at the last. Seen together, the proposals can be ranked before the meeting.",
  serves: "lists",
  severity: "warning",

  *check() {},

  *across({ path, facts, neighbours, config }) {
    const { list, listPlace, ask } = facts;
    if (!neighbours.complete || list === undefined || ask === undefined || !isUndecided(facts)) return;
    const budget = parseMoney(config.budget[list]);
    const currency = config.currency ?? facts.currency;
    if (budget === undefined || (facts.currency !== undefined && facts.currency !== currency)) return;
    const asked = sumsOf(neighbours.all()).asked(list, currency, folderWithin(path, list, config));
    if (asked.amount <= budget || listPlace === undefined) return;
    const [sum, limit] = [amountInWords(asked.amount, currency), amountInWords(budget, currency)];
    yield {
      span: ask.place.span,
      message:
        asked.proposals === 1
          ? l10n.t(
              "This is more than the {0} that the list `{1}` has. Ask for less, or ask for more budget first.",
              limit,
              list,
            )
          : l10n.t(
              "The {0} proposals of the list `{1}` ask for {2}, and it has {3}. Say which of them comes first, or ask for less.",
              asked.proposals,
              list,
              sum,
              limit,
            ),
    };
  },

  examples: [
    {
      bad: `proposal: 1
title: Know the stock of every van
list: innovate
ask:
  amount: [|240k|]
financials:
  currency: EUR
`,
      config: "currency: EUR\nbudget:\n  innovate: 500k\n",
      others: {
        "shop.proposal.yaml": `proposal: 1
title: Sell spare parts online
list: innovate
ask:
  amount: 290k
`,
      },
    },
    {
      good: `proposal: 1
title: Know the stock of every van
list: innovate
ask:
  decision: Approve 200k for 40 vans
  by: 2027-06-30
  amount: 200k
financials:
  currency: EUR
`,
      config: "currency: EUR\nbudget:\n  innovate: 500k\n",
      others: {
        "shop.proposal.yaml": `proposal: 1
title: Sell spare parts online
list: innovate
ask:
  amount: 290k
`,
      },
    },
    {
      nearMiss: `proposal: 1
title: Know the stock of every van
list: innovate
ask:
  amount: 240k
financials:
  currency: EUR
`,
      config: "currency: EUR\nbudget:\n  innovate: 500k\n",
      others: {
        "shop.proposal.yaml": `proposal: 1
title: Sell spare parts online
status: deferred
list: innovate
ask:
  amount: 290k
`,
        "canada.proposal.yaml": `proposal: 1
title: Open a depot in Halifax
list: innovate
ask:
  amount: 900k
financials:
  currency: CAD
`,
      },
    },
  ],
});

/** The beginning of the addresses of those that share the budget: they lie below the configuration that names it. */
function folderWithin(path: string, list: "run" | "innovate", { origins }: EffectiveConfig): string {
  const folder = folderOf(origins.get(`budget.${list}`)?.path ?? "");
  if (folder === "" || path.startsWith(folder)) return folder;
  // An address may be that of a file whose path it holds in the notation of addresses, of which there are several.
  const steps = path.split("/");
  const wanted = folder.split("/").slice(0, -1);
  const at = steps.findIndex((_, start) => wanted.every((step, index) => decoded(steps[start + index] ?? "") === step));
  return at === -1 ? "" : `${steps.slice(0, at + wanted.length).join("/")}/`;
}

function decoded(step: string): string {
  try {
    return decodeURIComponent(step);
  } catch {
    return step;
  }
}
