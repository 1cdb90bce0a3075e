import * as l10n from "@vscode/l10n";
import { choice } from "../../core/snippet";
import { defineRule } from "../define-rule";
import { idsOf, linkFix, valueChain } from "../judging/value-chain";

export default defineRule({
  id: "orphan-cost",
  summary: "Flags a cost that says of no deliverable that it pays for it, from the outline on.",
  why: "A cost that pays for nothing in the plan is the first to be cut, rightly or not. Linked to what it pays for, it can only be cut together with a benefit.",
  serves: "dots",
  severity: { outline: "warning" },
  speaksForEmpty: ["costs.*.for"],

  *check(context) {
    const chain = valueChain(context);
    if (chain === undefined || chain.costs.length === 0) return;
    const { costs, deliverables, idle } = chain;
    const [only, another] = deliverables;
    if (idle.costs.length === costs.length && costs.length > 1) {
      yield {
        span: context.keyOf(["costs"]),
        message: l10n.t("None of the costs says what it pays for. Link each to a deliverable."),
        fixes: only !== undefined && another === undefined ? linkFix(context, idle.costs, "for", only) : [],
      };
      return;
    }
    const ids = idsOf(deliverables);
    for (const cost of idle.costs) {
      yield {
        span: context.keyIn(cost, "for"),
        message: l10n.t("This cost pays for none of the deliverables. Say which it is for."),
        fixes: only !== undefined && another === undefined ? linkFix(context, [cost], "for", only) : [],
        suggestions:
          another === undefined || ids.length === 0
            ? []
            : [context.suggestFieldIn(l10n.t("Choose what it pays for"), cost, "for", [choice(ids)])],
      };
    }
  },

  examples: [
    {
      bad: `proposal: 1
title: Teach welding in a simulator
stage: outline
deliverables:
  - id: simulator
    name: Two simulators in the workshop
  - id: lessons
    name: Twelve lessons
costs:
  - name: Simulators
    for: [simulator]
  - [|name|]: Two teachers, half their time
  - name: Reserve
    category: contingency
`,
      suggestion: {
        stops: ["lessons"],
        filled: `proposal: 1
title: Teach welding in a simulator
stage: outline
deliverables:
  - id: simulator
    name: Two simulators in the workshop
  - id: lessons
    name: Twelve lessons
costs:
  - name: Simulators
    for: [simulator]
  - name: Two teachers, half their time
    for:
      - lessons
  - name: Reserve
    category: contingency
`,
      },
    },
    {
      bad: `proposal: 1
title: Teach welding in a simulator
stage: outline
deliverables:
  - name: Two simulators
[|costs|]:
  - name: Simulators
  - name: Room for them
    category: services
`,
      fixed: `proposal: 1
title: Teach welding in a simulator
stage: outline
deliverables:
  - id: two-simulators
    name: Two simulators
costs:
  - name: Simulators
    for:
      - two-simulators
  - name: Room for them
    category: services
    for:
      - two-simulators
`,
    },
    {
      good: `proposal: 1
title: Teach welding in a simulator
deliverables:
  - id: simulator
    name: Two simulators in the workshop
costs:
  - name: Simulators
    for: [simulator]
`,
    },
    {
      nearMiss: `proposal: 1
title: Teach welding in a simulator
stage: outline
deliverables:
  - id: simulator
    name: Two simulators in the workshop
costs:
  - name: Simulators
    for: [simulator]
  - name: Reserve
    category: contingency
`,
    },
  ],
});
