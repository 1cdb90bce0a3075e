import * as l10n from "@vscode/l10n";
import { stop } from "../../core/snippet";
import type { Benefit, Cost } from "../../generated/proposal";
import { defineRule, type Finding, type RuleContext } from "../define-rule";
import { isContingency } from "../judging/contingency";
import { guessed } from "../judging/round-costs";
import { isWholeEntry, says } from "../judging/whole";

export default defineRule({
  id: "figure-without-source",
  summary: "Flags an amount that names neither its source nor how sure it is, from the outline on.",
  why: "A figure is believed as far as it can be followed. An offer, a ledger or a trial beside it saves the meeting in which somebody asks.",
  serves: "bottleneck",
  severity: { outline: "info" },
  speaksForEmpty: ["costs.*.source", "benefits.*.source"],

  *check(context) {
    const { costs = [], benefits = [] } = context.model;
    // A reserve without a basis is for `unexplained-contingency`, and round costs without a source for `suspiciously-round`.
    if (guessed(context, costs).length === 0)
      yield* unsourced(
        context,
        "costs",
        costs.filter((cost) => !isContingency(cost)),
      );
    yield* unsourced(context, "benefits", benefits);
  },

  examples: [
    {
      bad: `proposal: 1
title: Clean trains at night
stage: outline
benefits:
  - name: Two trains fewer in the depot
    [|amounts|]:
      2028-2032: 164k
costs:
  - name: Lights for the siding
    amounts:
      2027: 71.5k
    source: Offer of 3 March 2026
  - name: Night bonus
    [|amounts|]:
      2028-2032: 22.4k
financials:
  currency: CHF
`,
      suggestion: {
        stops: ["Lease of the two trains, contract of 2021"],
        filled: `proposal: 1
title: Clean trains at night
stage: outline
benefits:
  - name: Two trains fewer in the depot
    amounts:
      2028-2032: 164k
    source: Lease of the two trains, contract of 2021
costs:
  - name: Lights for the siding
    amounts:
      2027: 71.5k
    source: Offer of 3 March 2026
  - name: Night bonus
    amounts:
      2028-2032: 22.4k
financials:
  currency: CHF
`,
      },
    },
    {
      bad: `proposal: 1
title: Clean trains at night
stage: outline
[|costs|]:
  - name: Lights for the siding
    amounts: 71.5k
  - name: Night bonus
    amounts: 22.4k
financials:
  currency: CHF
`,
    },
    {
      good: `proposal: 1
title: Clean trains at night
costs:
  - name: Lights for the siding
    amounts: 71.5k
    source: Offer of 3 March 2026
  - name: Night bonus
    amounts: 22.4k
    confidence: high
financials:
  currency: CHF
`,
    },
    {
      nearMiss: `proposal: 1
title: Clean trains at night
stage: outline
costs:
  - name: Lights for the siding
  - name: Reserve
    category: contingency
    amounts: 9k
financials:
  currency: CHF
`,
    },
  ],
});

function* unsourced(
  context: RuleContext,
  list: "costs" | "benefits",
  entries: readonly (Benefit | Cost)[],
): Generator<Finding> {
  const { amounts, keyOf, keyIn, suggestFieldIn } = context;
  const figures = entries.filter((entry) => amounts(entry.amounts) !== undefined);
  const bare = figures.filter((entry) => !says(context, entry, "source") && !says(context, entry, "confidence"));
  if (bare.length > 1 && bare.length === figures.length) {
    yield {
      span: keyOf([list]),
      message:
        list === "costs"
          ? l10n.t("No cost says where its figure comes from. Give each a `source`, or say how sure it is.")
          : l10n.t("No benefit says where its figure comes from. Give each a `source`, or say how sure it is."),
    };
    return;
  }
  for (const entry of bare) {
    if (!isWholeEntry(context, entry)) continue;
    yield {
      span: keyIn(entry, "amounts"),
      message: l10n.t("Nobody can tell where this figure comes from. Name its source, or say how sure it is."),
      suggestions: [suggestFieldIn(l10n.t("Name the source of this figure"), entry, "source", stop())],
    };
  }
}
