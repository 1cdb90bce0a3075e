import * as l10n from "@vscode/l10n";
import type { Suggestion } from "../../core/problem";
import { stop } from "../../core/snippet";
import { entryOf } from "../../core/tree";
import type { Cost } from "../../generated/proposal";
import { defineRule, type RuleContext } from "../define-rule";
import { type CaseYears, caseYears, costLines, hasNoCost } from "../judging/cost-lines";
import { says, wholeList } from "../judging/whole";

export default defineRule({
  id: "no-costs-by-year",
  summary: "Flags costs that are missing or not given by year, from the outline on.",
  why: "Cash leaves in years, and budgets are granted in years. A sum without years can be neither planned nor discounted, so the return leaves it out.",
  serves: "bottleneck",
  severity: { outline: "error" },
  speaksForEmpty: ["costs", "costs.*.amounts"],

  *check(context) {
    const { has, keyOf, keyIn, amounts, suggestField } = context;
    if (!has(["costs"])) {
      // With benefits beside them, missing costs are those of `benefit-without-cost`.
      if (has(["benefits"]) || !hasNoCost(context)) return;
      yield {
        span: keyOf(["costs"]),
        message: l10n.t(
          "No costs are given. Say what it costs once and every year, in the years in which the money is spent.",
        ),
        suggestions: [
          suggestField(l10n.t("Add a cost of once and one of every year"), [], "costs", costLines(context)),
        ],
      };
      return;
    }
    const costs = wholeList(context, "costs");
    const undated = costs?.filter((cost) => amounts(cost.amounts)?.yearly === undefined) ?? [];
    if (undated.length === 0) return;
    const [only, ...more] = undated;
    if (undated.length === costs?.length) {
      yield {
        span: keyOf(["costs"]),
        message: undated.some((cost) => says(context, cost, "amounts"))
          ? l10n.t("The costs are totals without years. Give each by the years in which the money is spent.")
          : l10n.t("No cost has an amount. Give each by the years in which the money is spent."),
        suggestions: only !== undefined && more.length === 0 ? [spread(context, only, caseYears(context))] : [],
      };
      return;
    }
    const years = caseYears(context);
    for (const cost of undated) {
      yield {
        span: keyIn(cost, "amounts"),
        message: says(context, cost, "amounts")
          ? l10n.t(
              "This cost is a total without years, so the return leaves it out. Give it by year, as the others are.",
            )
          : l10n.t("This cost has no amount, so the return leaves it out. Give it by year, as the others are."),
        suggestions: [spread(context, cost, years)],
      };
    }
  },

  examples: [
    {
      bad: `[|proposal|]: 1
title: Print tickets at the kiosk
stage: outline
financials:
  currency: DKK
  years: 2027-2030
`,
      suggestion: {
        stops: ["Twelve kiosks", "480k", "Paper and service", "36k"],
        filled: `proposal: 1
title: Print tickets at the kiosk
stage: outline
costs:
  - name: Twelve kiosks
    kind: one-off
    amounts:
      2027: 480k
  - name: Paper and service
    kind: run
    amounts:
      2028-2030: 36k
financials:
  currency: DKK
  years: 2027-2030
`,
      },
    },
    {
      bad: `proposal: 1
title: Weigh lorries at the gate
stage: outline
[|costs|]:
  - name: Two weighbridges
    kind: one-off
    amounts: 182k
financials:
  currency: EUR
  years: 2028-2032
`,
      suggestion: {
        stops: [],
        filled: `proposal: 1
title: Weigh lorries at the gate
stage: outline
costs:
  - name: Two weighbridges
    kind: one-off
    amounts:
      2028: 182k
financials:
  currency: EUR
  years: 2028-2032
`,
      },
    },
    {
      bad: `proposal: 1
title: Weigh lorries at the gate
stage: full
costs:
  - name: Two weighbridges
    kind: one-off
    amounts:
      2028: 182k
  - name: Calibration
    kind: run
    [|amounts|]: 9k
financials:
  currency: EUR
  years: 2028-2032
`,
      suggestion: {
        stops: [],
        filled: `proposal: 1
title: Weigh lorries at the gate
stage: full
costs:
  - name: Two weighbridges
    kind: one-off
    amounts:
      2028: 182k
  - name: Calibration
    kind: run
    amounts:
      2029-2032: 9k
financials:
  currency: EUR
  years: 2028-2032
`,
      },
    },
    {
      bad: `proposal: 1
title: Weigh lorries at the gate
stage: outline
[|costs|]:
  - name: Two weighbridges
    amounts: 182k
  - name: Calibration
financials:
  currency: EUR
`,
    },
    {
      good: `proposal: 1
title: Weigh lorries at the gate
costs:
  - name: Two weighbridges
    amounts:
      2028: 182k
financials:
  currency: EUR
`,
    },
    {
      nearMiss: `proposal: 1
title: Weigh lorries at the gate
stage: idea
costs:
  - name: Two weighbridges
    amounts: 182k
financials:
  currency: EUR
`,
    },
    {
      nearMiss: `proposal: 1
title: Weigh lorries at the gate
stage: outline
options:
  - name: Two weighbridges
    recommended: true
    costs:
      - name: Two weighbridges
        amounts:
          2028: 182k
financials:
  currency: EUR
`,
    },
  ],
});

/** Offers to put a total into the first year, or, of a cost that comes back, into each of the others. */
function spread(context: RuleContext, cost: Cost, { first, later }: CaseYears): Suggestion {
  const { nodeOf, suggestFieldIn, suggestWiderIn } = context;
  const years = cost.kind === "run" ? later : String(first);
  const total = entryOf(nodeOf(cost), "amounts")?.value;
  if (total?.kind !== "scalar" || total.value === null)
    return suggestFieldIn(l10n.t("Give this cost by year"), cost, "amounts", { [years]: stop() });
  const written = typeof total.value === "number" ? total.value : String(total.value);
  return suggestWiderIn(
    cost.kind === "run"
      ? l10n.t("Count {0} in each year of {1}", written, years)
      : l10n.t("Let {0} fall into {1}", written, years),
    cost,
    "amounts",
    { [years]: written },
  );
}
