import * as l10n from "@vscode/l10n";
import { roleNamed } from "../../core/role-named";
import { choice } from "../../core/snippet";
import { defineRule } from "../define-rule";
import { says, wholeList } from "../judging/whole";

export default defineRule({
  id: "no-capex-split",
  summary:
    "Flags a case for finance in which no cost says whether it is investment or running expense, from the outline on.",
  why: "An investment enters the balance sheet and an expense this year's result. A chief financial officer pays the two from different budgets.",
  serves: "pressure",
  severity: { outline: "info" },
  speaksForEmpty: ["costs.*.capex"],

  *check(context) {
    const { model, config, keyOf, suggestFieldIn } = context;
    const isFinance = (model.stakeholders ?? []).some(
      ({ role }) => role !== undefined && roleNamed(role, config.roles)?.id === "cfo",
    );
    const costs = wholeList(context, "costs") ?? [];
    // What comes back every year is an expense and need not be marked.
    const once = costs.filter(({ kind, amounts }) => kind !== "run" && amounts !== undefined);
    const first = once.find(({ kind }) => kind === "one-off") ?? once[0];
    if (!isFinance || first === undefined || costs.some((cost) => says(context, cost, "capex"))) return;
    yield {
      span: keyOf(["costs"]),
      message: l10n.t(
        "No cost says whether it is an investment. Mark those that enter the balance sheet with `capex: true`.",
      ),
      suggestions: [suggestFieldIn(l10n.t("Mark the first cost"), first, "capex", choice(["true", "false"]))],
    };
  },

  examples: [
    {
      bad: `proposal: 1
title: Bake with one oven instead of three
stage: outline
stakeholders:
  - role: CFO
    outcome: Gas falls from 9% to 6% of sales by 2029
[|costs|]:
  - name: Tunnel oven
    kind: one-off
    amounts:
      2028: 410k
  - name: Gas
    kind: run
    amounts:
      2029-2034: 88k
financials:
  currency: EUR
`,
      suggestion: {
        stops: ["true"],
        filled: `proposal: 1
title: Bake with one oven instead of three
stage: outline
stakeholders:
  - role: CFO
    outcome: Gas falls from 9% to 6% of sales by 2029
costs:
  - name: Tunnel oven
    kind: one-off
    capex: true
    amounts:
      2028: 410k
  - name: Gas
    kind: run
    amounts:
      2029-2034: 88k
financials:
  currency: EUR
`,
      },
    },
    {
      good: `proposal: 1
title: Bake with one oven instead of three
stakeholders:
  - role: CFO
    outcome: Gas falls from 9% to 6% of sales by 2029
costs:
  - name: Tunnel oven
    capex: true
    amounts: 410k
financials:
  currency: EUR
`,
    },
    {
      nearMiss: `proposal: 1
title: Bake with one oven instead of three
stage: outline
stakeholders:
  - role: COO
    outcome: Bread is ready at five instead of six
costs:
  - name: Tunnel oven
    kind: one-off
    amounts: 410k
financials:
  currency: EUR
`,
    },
    {
      nearMiss: `proposal: 1
title: Rent one oven instead of three
stage: outline
stakeholders:
  - role: Head of finance
    outcome: Rent falls from 9% to 6% of sales by 2029
costs:
  - name: Rent of the oven
    kind: run
    amounts: 41k
financials:
  currency: EUR
`,
    },
  ],
});
