import * as l10n from "@vscode/l10n";
import { stop } from "../../core/snippet";
import { isEmpty } from "../../core/tree";
import { defineRule } from "../define-rule";
import { somebody } from "../judging/accountable-people";

export default defineRule({
  id: "no-review-date",
  summary: "Flags a proposal that sets no date for a check after go-live, from the outline on.",
  why: "Money is approved for benefits that arrive after the project has gone home. A date on which somebody counts them is what makes the promise one.",
  source: "PRINCE2: benefits reviews after the project are planned before it is approved",
  serves: "together",
  severity: { outline: "info" },
  speaksForEmpty: ["review", "review.by"],

  *check(context) {
    const { nodeAt, keyOf, suggestField } = context;
    const review = nodeAt(["review"]);
    const begun = review?.kind === "map" && review.entries.length > 0;
    if (!isEmpty(review) && review?.kind !== "map") return;
    if (begun && !isEmpty(nodeAt(["review", "by"]))) return;
    yield {
      span: keyOf(begun ? ["review", "by"] : ["review"]),
      message: l10n.t("No date is set for a check after go-live. Say when, and who then counts the benefits."),
      suggestions: [
        begun
          ? suggestField(l10n.t("Set the date of the check"), ["review"], "by", stop())
          : suggestField(l10n.t("Set a check after go-live"), [], "review", { by: stop(), owner: somebody(context) }),
      ],
    };
  },

  examples: [
    {
      bad: `[|proposal|]: 1
title: Weigh lorries as they drive
stage: outline
list: innovate
`,
      suggestion: {
        stops: ["2029-06-30", "cfo"],
        filled: `proposal: 1
title: Weigh lorries as they drive
stage: outline
list: innovate
review:
  by: 2029-06-30
  owner: cfo
`,
      },
    },
    {
      bad: `proposal: 1
title: Lend tools to tenants
stage: full
stakeholders:
  - role: Head of housing
    outcome: Emergency repairs fall from 900 to 600 a year
review:
  [|owner|]: head-of-housing
`,
      suggestion: {
        stops: ["2028-10"],
        filled: `proposal: 1
title: Lend tools to tenants
stage: full
stakeholders:
  - role: Head of housing
    outcome: Emergency repairs fall from 900 to 600 a year
review:
  by: 2028-10
  owner: head-of-housing
`,
      },
    },
    { good: "proposal: 1\ntitle: Weigh lorries as they drive\nreview:\n  by: 2029-06-30\n" },
    { nearMiss: "proposal: 1\ntitle: Weigh lorries as they drive\nstage: idea\n" },
    {
      nearMiss: `proposal: 1
title: Weigh lorries as they drive
stage: full
review:
  by: 2029-06-30
`,
    },
  ],
});
