import * as l10n from "@vscode/l10n";
import { stop } from "../../core/snippet";
import type { Cost } from "../../generated/proposal";
import { defineRule } from "../define-rule";
import { caseYears } from "../judging/cost-lines";
import { wholeList } from "../judging/whole";

export default defineRule({
  id: "no-run-cost",
  summary: "Flags a case that costs something once and nothing in any later year, from the outline on.",
  why: "What is built has to be run, licensed and repaired for years. A case without that is cheaper than the truth, and finance knows it.",
  serves: "bottleneck",
  severity: { outline: "warning" },

  *check(context) {
    const { keyOf, suggestItem } = context;
    const [costs, deliverables] = [wholeList(context, "costs"), wholeList(context, "deliverables")];
    if (costs === undefined || deliverables === undefined) return;
    const lines = costs.filter(({ category }) => category !== "contingency");
    if (lines.length === 0 || lines.some(({ kind }) => kind !== "one-off")) return;
    if (!lines.some(leavesSomething)) return;
    // A change in how people work leaves nothing behind that has to be run.
    const changes = deliverables.length > 0 && deliverables.every(({ kind }) => kind === "business-change");
    if (changes && !lines.some(isBought)) return;
    const isTotal = lines.every(({ amounts }) => typeof amounts !== "object");
    yield {
      span: keyOf(["costs"]),
      message: l10n.t(
        "All costs fall once, and none comes back. Add what licences, people and repairs cost each year, or `0` if they cost nothing.",
      ),
      suggestions: [
        suggestItem(l10n.t("Add a cost of every year"), ["costs"], {
          name: stop(),
          kind: "run",
          amounts: isTotal ? stop() : { [caseYears(context).later]: stop() },
        }),
      ],
    };
  },

  examples: [
    {
      bad: `proposal: 1
title: Sort letters by machine
stage: outline
[|costs|]:
  - name: Sorting machine
    kind: one-off
    amounts:
      2027: 312k
financials:
  currency: CAD
  years: 2027-2033
`,
      suggestion: {
        stops: ["Service contract and spare belts", "21k"],
        filled: `proposal: 1
title: Sort letters by machine
stage: outline
costs:
  - name: Sorting machine
    kind: one-off
    amounts:
      2027: 312k
  - name: Service contract and spare belts
    kind: run
    amounts:
      2028-2033: 21k
financials:
  currency: CAD
  years: 2027-2033
`,
      },
    },
    {
      good: `proposal: 1
title: Sort letters by machine
costs:
  - name: Sorting machine
    kind: one-off
  - name: Service contract and spare belts
    kind: run
`,
    },
    {
      nearMiss: `proposal: 1
title: Sort letters by hand in one place
stage: outline
deliverables:
  - name: Two sorting rooms become one
    kind: business-change
costs:
  - name: Move of 14 desks
    category: change
    kind: one-off
    amounts:
      2027: 12k
  - name: Reserve
    category: contingency
    amounts:
      2027: 2k
financials:
  currency: CAD
`,
    },
    {
      nearMiss: `proposal: 1
title: Sort letters by machine
stage: outline
costs:
  - name: Sorting machine
    kind: one-off
  - name: Service contract
`,
    },
  ],
});

/** Whether something stays after the money is spent that may have to be run. */
function leavesSomething({ category }: Cost): boolean {
  return category === undefined || !["training", "data", "change", "decommission"].includes(category);
}

function isBought({ category }: Cost): boolean {
  return category === "software" || category === "hardware" || category === "cloud";
}
