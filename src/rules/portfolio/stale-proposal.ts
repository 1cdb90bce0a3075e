import * as l10n from "@vscode/l10n";
import { parseDate } from "../../core/dates";
import { defineRule } from "../define-rule";
import { numberIn } from "../judging/case-figures";

export default defineRule({
  id: "stale-proposal",
  summary: "Flags a proposal in review that nobody has touched for 90 days.",
  why: "A paper that lies in review loses its prices, its dates and its sponsor. Either somebody decides, or it makes room on the agenda.",
  serves: "together",
  severity: "hint",

  options: {
    type: "object",
    title: "Options of stale-proposal",
    "x-noun": "the options of this rule",
    description: "After how many days a review has come to a stop.",
    examples: [{ days: 30 }],
    properties: {
      days: {
        title: "Days",
        "x-noun": "a number",
        description: "For how many days a proposal in review may stay as it is. Usually 90.",
        type: "integer",
        minimum: 1,
        examples: [30],
      },
    },
  },

  *check({ model, today, options, nodeAt }) {
    const updated = parseDate(model.updated)?.last;
    const node = nodeAt(["updated"]);
    if (model.status !== "in-review" || updated === undefined || today === undefined || node === undefined) return;
    const days = Math.round((Date.parse(today) - Date.parse(updated)) / day);
    if (!(days > numberIn(options, "days", 90))) return;
    yield {
      span: node.span,
      message: l10n.t(
        "This has been in review for {0} days without a change. Ask for the decision, or check figures and dates and set this one anew.",
        days,
      ),
      suggestions: [
        { title: l10n.t("It is checked: set the date to today"), insert: () => ({ span: node.span, snippet: today }) },
      ],
    };
  },

  examples: [
    {
      bad: `proposal: 1
title: Wash trains with rain
updated: [|2026-11-20|]
status: in-review
`,
      today: "2027-04-12",
      suggestion: {
        stops: [],
        filled: `proposal: 1
title: Wash trains with rain
updated: 2027-04-12
status: in-review
`,
      },
    },
    {
      good: `proposal: 1
title: Wash trains with rain
updated: 2026-11-20
status: in-review
`,
      today: "2027-01-12",
    },
    {
      nearMiss: `proposal: 1
title: Wash trains with rain
updated: 2026-11-20
status: approved
`,
      today: "2027-04-12",
    },
  ],
});

const day = 24 * 60 * 60 * 1000;
