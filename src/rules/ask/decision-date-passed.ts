import * as l10n from "@vscode/l10n";
import { parseDate } from "../../core/dates";
import { choice, stop } from "../../core/snippet";
import { entryOf, isEmpty } from "../../core/tree";
import { defineRule } from "../define-rule";
import { isUndecided } from "../judging/asked-money";

export default defineRule({
  id: "decision-date-passed",
  summary: "Flags a date for the decision that has passed while the proposal is a draft or in review.",
  why: "A date that went by says that nobody needed the decision. Whoever reads it now asks what happened in the meantime, and whether the figures still hold.",
  serves: "bottleneck",
  severity: "warning",

  *check(context) {
    const { model, today, nodeAt, nodeOf, suggestValue, suggestField } = context;
    const { ask, milestones = [] } = model;
    const node = nodeAt(["ask", "by"]);
    if (today === undefined || ask?.by === undefined || node === undefined || !isUndecided(context)) return;
    const milestone = milestones.find(({ id }) => id === ask.by);
    const date = milestone === undefined ? ask.by : milestone.by;
    const last = parseDate(date)?.last;
    if (last === undefined || last >= today) return;
    const status = nodeAt(["status"]);
    const decided = choice(["approved", "rejected", "deferred"]);
    const title = l10n.t("Say what was decided");
    const due = milestone && entryOf(nodeOf(milestone), "by")?.value.span;
    yield {
      span: node.span,
      message: l10n.t(
        "The decision was needed by {0}, and that has passed. Set another date, or say what was decided.",
        String(date),
      ),
      suggestions: [
        suggestValue(l10n.t("Set another date"), node, stop()),
        status === undefined || isEmpty(status)
          ? suggestField(title, [], "status", decided)
          : suggestValue(title, status, decided),
      ],
      ...(due && { related: { span: due, message: l10n.t("The milestone is due on this date.") } }),
    };
  },

  examples: [
    {
      bad: `proposal: 1
title: Store seed potatoes in one hall
ask:
  decision: Rent the hall at the harbour
  by: [|2026-Q3|]
`,
      suggestion: {
        stops: ["2027-02-28"],
        filled: `proposal: 1
title: Store seed potatoes in one hall
ask:
  decision: Rent the hall at the harbour
  by: 2027-02-28
`,
      },
    },
    {
      bad: `proposal: 1
title: Teach welding on a simulator
status: in-review
milestones:
  - id: term-starts
    name: The autumn term starts
    by: 2026-09-01
ask:
  decision: Buy two simulators
  by: [|term-starts|]
`,
    },
    {
      good: `proposal: 1
title: Store seed potatoes in one hall
ask:
  decision: Rent the hall at the harbour
  by: 2027-02-28
`,
    },
    {
      nearMiss: `proposal: 1
title: Store seed potatoes in one hall
ask:
  decision: Rent the hall at the harbour
  by: 2026-11
`,
      today: "2026-11-30",
    },
    {
      nearMiss: `proposal: 1
title: Teach welding on a simulator
status: approved
ask:
  decision: Buy two simulators
  by: 2026-09-01
`,
    },
  ],
});
