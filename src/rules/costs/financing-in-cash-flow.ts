import * as l10n from "@vscode/l10n";
import { defineRule } from "../define-rule";
import { isEnglish } from "../judging/is-english";
import { wordsIn } from "../judging/words-in";

export default defineRule({
  id: "financing-in-cash-flow",
  summary: "Flags interest, depreciation and repayments that are counted as costs of the case.",
  why: "The discount rate already charges for the money, and depreciation spreads what was paid once. Counted as costs, both are paid twice.",
  source: "HM Treasury, The Green Book: depreciation and the cost of capital are left out of the appraisal",
  serves: "bottleneck",
  severity: "warning",

  *check(context) {
    const { model } = context;
    if (!isEnglish(model)) return;
    for (const cost of model.costs ?? []) {
      const found = wordsIn(context, cost, "name", financing) ?? wordsIn(context, cost, "source", included);
      if (found === undefined) continue;
      yield {
        span: found.span,
        message: l10n.t(
          "“{0}” is how money is raised or spread, and no cost of the case. Take it out, and count what is paid in the year it is paid.",
          found.words,
        ),
      };
    }
  },

  examples: [
    {
      bad: `proposal: 1
title: Buy the cold store instead of renting it
costs:
  - name: Cold store
    amounts:
      2027: 1.4m
  - name: [|Depreciation|] of the cold store
    amounts:
      2028-2037: 140k
  - name: [|Interest|] on the bank loan
    amounts:
      2028-2037: 52k
  - name: Repayment plan
    source: Offer of the bank, [|including interest|]
financials:
  currency: EUR
`,
    },
    {
      good: `proposal: 1
title: Buy the cold store instead of renting it
costs:
  - name: Cold store
    amounts:
      2027: 1.4m
financials:
  currency: EUR
`,
    },
    {
      nearMiss: `proposal: 1
title: Lend to small firms within a day
costs:
  - name: Loan desk for small firms
  - name: Interest calculation engine
  - name: Depreciation module for the ledger
  - name: Evenings for people with an interest in farming
  - name: Lease of 14 scanners
  - name: Financing portal
`,
    },
  ],
});

/** Names of what raises or spreads money, not of things that deal with it. */
const financing =
  /^(?:depreciation|amorti[sz]ation|interest|financing)(?=$| (?:of|for|on|over|and|charges?|costs?|expenses?|payments?)\b| ?[(,:])|\b(?:loan|lease|bank|mortgage|debt|credit|bond) interest\b|\binterest (?:on|charges?|costs?|expenses?|payments?)\b|\bfinanc(?:e|ing) (?:charges?|costs?|fees?)\b|\b(?:loan|debt|mortgage) (?:repayments?|instal?ments?|service)\b|\brepayments? of (?:the )?(?:bank )?loans?\b|\bborrowing costs?\b|\bcosts? of (?:capital|borrowing|debt)\b|\b(?:yearly|annual|straight-line) (?:depreciation|amorti[sz]ation|interest)\b/iu;

/** How a source tells that a sum holds some of it. */
const included =
  /\b(?:including|incl\.?|with|plus) (?:interest|depreciation|amorti[sz]ation|financing costs?|finance charges?)\b|\bdepreciated over\b/iu;
