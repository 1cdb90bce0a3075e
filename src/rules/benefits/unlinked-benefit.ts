import * as l10n from "@vscode/l10n";
import { shortened } from "../../core/shortened";
import { defineRule } from "../define-rule";
import { linkFix, longestName, mostOffered, valueChain } from "../judging/value-chain";

export default defineRule({
  id: "unlinked-benefit",
  summary: "Flags a benefit that none of the deliverables enables, from the outline on.",
  why: "A benefit that nothing in the plan brings about is a hope. Drawing the line from what is delivered to what gets better shows who has to do something for it.",
  serves: "dots",
  source: "Ward and Daniel, Benefits Management, on the benefits dependency network",
  severity: { outline: "warning" },

  *check(context) {
    const chain = valueChain(context);
    // A deliverable that enables nothing yet may be the one; `orphan-deliverable` speaks of it.
    if (chain === undefined || chain.idle.deliverables.length > 0) return;
    const { deliverables, benefits, linked } = chain;
    for (const benefit of benefits) {
      if (benefit.id !== undefined && linked.benefits.has(benefit.id)) continue;
      yield {
        span: context.keyIn(benefit, "id"),
        message: l10n.t(
          "None of the deliverables enables this benefit. Link it to the one that brings it about, or add what is missing to the plan.",
        ),
        fixes: deliverables.slice(0, mostOffered).flatMap((deliverable) =>
          linkFix(context, [deliverable], "enables", benefit).map((fix) => ({
            ...fix,
            title: l10n.t(
              "Say that it comes from “{0}”",
              shortened(deliverable.name ?? deliverable.id ?? "", longestName),
            ),
          })),
        ),
      };
    }
  },

  examples: [
    {
      bad: `proposal: 1
title: Let guests check in on their telephone
stage: outline
benefits:
  - id: no-queue
    name: Guests wait 2 minutes instead of 14
  - [|name|]: Fewer lost keys
deliverables:
  - id: door-locks
    name: Locks that a telephone opens
    enables: [no-queue]
`,
      fixed: `proposal: 1
title: Let guests check in on their telephone
stage: outline
benefits:
  - id: no-queue
    name: Guests wait 2 minutes instead of 14
  - id: fewer-lost-keys
    name: Fewer lost keys
deliverables:
  - id: door-locks
    name: Locks that a telephone opens
    enables: [no-queue, fewer-lost-keys]
`,
    },
    {
      bad: `proposal: 1
title: Let guests check in on their telephone
stage: full
benefits:
  - id: no-queue
    name: Guests wait 2 minutes instead of 14
  - [|id|]: fewer-keys
    name: Fewer lost keys
deliverables:
  - name: Locks that a telephone opens
    enables: [no-queue]
  - name: Desk clerks greet guests in the lobby
    enables: [no-queue]
`,
    },
    {
      good: `proposal: 1
title: Let guests check in on their telephone
benefits:
  - id: no-queue
    name: Guests wait 2 minutes instead of 14
deliverables:
  - name: Locks that a telephone opens
    enables: [no-queue]
`,
    },
    {
      nearMiss: `proposal: 1
title: Let guests check in on their telephone
stage: outline
benefits:
  - name: Guests wait 2 minutes instead of 14
`,
    },
    {
      nearMiss: `proposal: 1
title: Let guests check in on their telephone
stage: outline
benefits:
  - id: no-queue
    name: Guests wait 2 minutes instead of 14
  - id: fewer-keys
    name: Fewer lost keys
deliverables:
  - name: Desk clerks greet guests in the lobby
    enables: [no-queue]
  - name: Locks that a telephone opens
`,
    },
  ],
});
