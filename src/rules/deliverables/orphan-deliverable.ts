import * as l10n from "@vscode/l10n";
import { choice } from "../../core/snippet";
import { defineRule } from "../define-rule";
import { idsOf, linkFix, valueChain } from "../judging/value-chain";

export default defineRule({
  id: "orphan-deliverable",
  summary: "Flags a deliverable that enables no benefit, from the outline on.",
  why: "Whatever is delivered and makes nothing better is a cost that somebody will find. Where nothing says what it is for, the business unit has no reason to care.",
  serves: "dots",
  source: "Ward and Daniel, Benefits Management, on the benefits dependency network",
  severity: { outline: "warning" },
  speaksForEmpty: ["deliverables.*.enables"],

  *check(context) {
    const chain = valueChain(context);
    if (chain === undefined || chain.benefits.length === 0) return;
    const { deliverables, benefits, idle } = chain;
    const [only, another] = benefits;
    if (idle.deliverables.length === deliverables.length && deliverables.length > 1) {
      yield {
        span: context.keyOf(["deliverables"]),
        message: l10n.t(
          "None of the deliverables says which benefit it enables. Link each to what gets better through it.",
        ),
        fixes: only !== undefined && another === undefined ? linkFix(context, idle.deliverables, "enables", only) : [],
      };
      return;
    }
    const ids = idsOf(benefits);
    for (const deliverable of idle.deliverables) {
      yield {
        span: context.keyIn(deliverable, "enables"),
        message: l10n.t("This deliverable enables no benefit. Say what gets better through it, or leave it out."),
        fixes: only !== undefined && another === undefined ? linkFix(context, [deliverable], "enables", only) : [],
        suggestions:
          another === undefined || ids.length === 0
            ? []
            : [
                context.suggestFieldIn(l10n.t("Choose the benefit that it enables"), deliverable, "enables", [
                  choice(ids),
                ]),
              ],
      };
    }
  },

  examples: [
    {
      bad: `proposal: 1
title: Book the ferry for lorries online
stage: outline
benefits:
  - id: full-decks
    name: Decks are 92% full instead of 80%
  - id: short-queues
    name: Lorries wait 20 minutes instead of 70
deliverables:
  - id: booking
    name: Booking page
    enables: [full-decks, short-queues]
  - [|id|]: gate
    name: Gate that reads number plates
`,
      suggestion: {
        stops: ["short-queues"],
        filled: `proposal: 1
title: Book the ferry for lorries online
stage: outline
benefits:
  - id: full-decks
    name: Decks are 92% full instead of 80%
  - id: short-queues
    name: Lorries wait 20 minutes instead of 70
deliverables:
  - id: booking
    name: Booking page
    enables: [full-decks, short-queues]
  - id: gate
    name: Gate that reads number plates
    enables:
      - short-queues
`,
      },
    },
    {
      bad: `proposal: 1
title: Book the ferry for lorries online
stage: outline
benefits:
  - name: Decks are 92% full
[|deliverables|]:
  - name: Booking page
  - name: Gate that reads number plates
`,
      fixed: `proposal: 1
title: Book the ferry for lorries online
stage: outline
benefits:
  - id: decks-are-92-full
    name: Decks are 92% full
deliverables:
  - name: Booking page
    enables:
      - decks-are-92-full
  - name: Gate that reads number plates
    enables:
      - decks-are-92-full
`,
    },
    {
      good: `proposal: 1
title: Book the ferry for lorries online
benefits:
  - id: full-decks
    name: Decks are 92% full instead of 80%
deliverables:
  - id: booking
    name: Booking page
    enables: [full-decks]
`,
    },
    {
      nearMiss: `proposal: 1
title: Book the ferry for lorries online
stage: outline
deliverables:
  - id: booking
    name: Booking page
`,
    },
  ],
});
