import * as l10n from "@vscode/l10n";
import type { Suggestion } from "../../core/problem";
import { type Block, stop } from "../../core/snippet";
import { isEmpty } from "../../core/tree";
import { defineRule, type RuleContext } from "../define-rule";

export default defineRule({
  id: "no-ask",
  summary:
    "Flags a proposal that asks for no decision and, from the outline on, one that names no amount or no date for it.",
  why: "A paper that asks for nothing is noted and filed. With a decision, a sum and a date a busy board can answer in one word.",
  serves: "bottleneck",
  severity: { idea: "warning", full: "error" },
  speaksForEmpty: ["ask", "ask.decision", "ask.amount", "ask.by"],

  *check(context) {
    const { model, nodeAt, has, keyOf, suggestField } = context;
    const ask = nodeAt(["ask"]);
    if (ask !== undefined && ask.kind !== "map" && has(["ask"])) return;
    const isIdea = (model.stage ?? "idea") === "idea";
    const missing = (field: string): boolean => !isIdea && isEmpty(nodeAt(["ask", field]));
    const amount = missing("amount") && !isReleased(context);
    const date = missing("by");
    if (!has(["ask", "decision"])) {
      const begun = ask?.kind === "map" && ask.entries.length > 0;
      const title = l10n.t("Say what is to be decided");
      yield {
        span: keyOf(begun ? ["ask", "decision"] : ["ask"]),
        message: l10n.t(
          "No decision is asked for. Say who should approve or give what, so that a plain yes is an answer.",
        ),
        suggestions: !begun
          ? [suggestField(title, [], "ask", isIdea ? { decision: stop() } : full)]
          : // A decision alone would leave the ask without the rest.
            amount || date
            ? []
            : [suggestField(title, ["ask"], "decision", stop())],
      };
      return;
    }
    if (!amount && !date) return;
    yield {
      span: keyOf(["ask", amount ? "amount" : "by"]),
      message: !date
        ? l10n.t("The ask names no amount. Say how much money is to be released, `0` if none.")
        : !amount
          ? l10n.t("The ask names no date. Say by when the decision is needed.")
          : l10n.t("The ask names neither amount nor date. Say how much is to be decided on, and by when."),
      suggestions: [
        ...(amount ? [offer(context, l10n.t("Name the amount"), "amount")] : []),
        ...(date ? [offer(context, l10n.t("Name the date"), "by")] : []),
      ],
    };
  },

  examples: [
    {
      bad: `[|proposal|]: 1
title: Call patients back within a day
problem: Four callers in ten give up before anyone answers
`,
      suggestion: {
        stops: ["Lend two receptionists for a trial of six weeks"],
        filled: `proposal: 1
title: Call patients back within a day
problem: Four callers in ten give up before anyone answers
ask:
  decision: Lend two receptionists for a trial of six weeks
`,
      },
    },
    {
      bad: `proposal: 1
title: One timetable for bus and tram
ask:
  [|amount|]: 80k
  by: 2027-03-31
financials:
  currency: CHF
`,
      suggestion: {
        stops: ["Approve 80k for a joint timetable in the north of the city"],
        filled: `proposal: 1
title: One timetable for bus and tram
ask:
  decision: Approve 80k for a joint timetable in the north of the city
  amount: 80k
  by: 2027-03-31
financials:
  currency: CHF
`,
      },
    },
    {
      bad: `proposal: 1
title: Pay claims within five days
stage: outline
ask:
  [|decision|]: Approve 240k to settle small claims on the day they arrive
  amount: 240k
`,
      suggestion: {
        stops: ["2027-05-31"],
        filled: `proposal: 1
title: Pay claims within five days
stage: outline
ask:
  decision: Approve 240k to settle small claims on the day they arrive
  amount: 240k
  by: 2027-05-31
`,
      },
    },
    {
      good: `proposal: 1
title: Pay claims within five days
ask:
  decision: Approve 240k to settle small claims on the day they arrive
  amount: 240k
  by: 2027-05-31
financials:
  currency: EUR
`,
    },
    {
      nearMiss: `proposal: 1
title: Call patients back within a day
ask:
  decision: Lend two receptionists for a trial of six weeks
`,
    },
    {
      nearMiss: `proposal: 1
title: Pay claims within five days
stage: outline
ask:
  decision: Approve 240k to settle small claims on the day they arrive
  by: 2027-05-31
  releases:
    - amount: 100k
    - amount: 140k
`,
    },
  ],
});

const full: Block = { decision: stop(), amount: stop(), by: stop() };

/** Money that is released in steps is an amount too, though nobody added it up. */
function isReleased({ model, has }: RuleContext): boolean {
  const releases = model.ask?.releases;
  return releases === undefined ? has(["ask", "releases"]) : releases.some(({ amount }) => amount !== undefined);
}

function offer({ suggestField }: RuleContext, title: string, field: string): Suggestion {
  return suggestField(title, ["ask"], field, stop());
}
