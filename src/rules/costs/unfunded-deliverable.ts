import * as l10n from "@vscode/l10n";
import { shortened } from "../../core/shortened";
import { stop } from "../../core/snippet";
import { defineRule } from "../define-rule";
import { linkFix, longestName, mostOffered, valueChain } from "../judging/value-chain";

export default defineRule({
  id: "unfunded-deliverable",
  summary: "Flags a deliverable that no cost pays for, from the outline on.",
  why: "What nobody pays for is not delivered, or it is paid for out of somebody else's budget. Either is found out after the decision, when it is dearer.",
  serves: "dots",
  severity: { outline: "warning" },

  *check(context) {
    const chain = valueChain(context);
    // A cost that says nothing yet may be the one; `orphan-cost` speaks of it.
    if (chain === undefined || chain.costs.length === 0 || chain.idle.costs.length > 0) return;
    const { deliverables, costs, linked } = chain;
    for (const deliverable of deliverables) {
      const { id, name } = deliverable;
      if (id !== undefined && linked.deliverables.has(id)) continue;
      yield {
        span: context.keyIn(deliverable, "id"),
        message: l10n.t(
          "No cost pays for this deliverable. Link the cost that does, or add it; the hours of your own people are one, too.",
        ),
        fixes: costs.slice(0, mostOffered).flatMap((cost) =>
          linkFix(context, [cost], "for", deliverable).map((fix) => ({
            ...fix,
            title: l10n.t("Say that “{0}” pays for it", shortened(cost.name ?? cost.id ?? "", longestName)),
          })),
        ),
        suggestions:
          id === undefined || name === undefined
            ? []
            : [
                context.suggestItem(l10n.t("Add the cost that pays for it"), ["costs"], {
                  name: stop(),
                  amounts: stop(),
                  for: [id],
                }),
              ],
      };
    }
  },

  examples: [
    {
      bad: `proposal: 1
title: Turn kitchen waste into gas
stage: outline
deliverables:
  - id: digester
    name: Digester behind the canteen
  - [|id|]: sorting
    name: Kitchens sort their waste
costs:
  - name: Digester
    amounts: 310k
    for: [digester]
  - name: Pipes
    amounts: 40k
    for: [digester]
`,
      suggestion: {
        stops: ["Bins and a day of training", "12k"],
        filled: `proposal: 1
title: Turn kitchen waste into gas
stage: outline
deliverables:
  - id: digester
    name: Digester behind the canteen
  - id: sorting
    name: Kitchens sort their waste
costs:
  - name: Digester
    amounts: 310k
    for: [digester]
  - name: Pipes
    amounts: 40k
    for: [digester]
  - name: Bins and a day of training
    amounts: 12k
    for:
      - sorting
`,
      },
    },
    {
      good: `proposal: 1
title: Turn kitchen waste into gas
deliverables:
  - id: digester
    name: Digester behind the canteen
costs:
  - name: Digester
    for: [digester]
`,
    },
    {
      nearMiss: `proposal: 1
title: Turn kitchen waste into gas
stage: outline
deliverables:
  - id: digester
    name: Digester behind the canteen
  - id: sorting
    name: Kitchens sort their waste
costs:
  - name: Digester
    amounts: 310k
    for: [digester]
  - name: Bins and a day of training
    amounts: 12k
`,
    },
  ],
});
