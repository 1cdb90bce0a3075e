import * as l10n from "@vscode/l10n";
import { isEmpty } from "../../core/tree";
import { defineRule } from "../define-rule";

export default defineRule({
  id: "not-listed",
  summary: "Flags a proposal that is on neither of the two lists, keeping the lights on or driving innovation.",
  why: "The two lists draw on different money and are judged by different questions. A proposal on neither competes with both.",
  serves: "lists",
  severity: "warning",
  speaksForEmpty: ["list"],

  *check({ nodeAt, keyOf, suggestField }) {
    if (!isEmpty(nodeAt(["list"]))) return;
    yield {
      span: keyOf(["list"]),
      message: l10n.t("This is on neither of the two lists. Say whether it keeps the lights on or drives innovation."),
      suggestions: [
        suggestField(l10n.t("Put it on the list that keeps the lights on"), [], "list", "run"),
        suggestField(l10n.t("Put it on the list that drives innovation"), [], "list", "innovate"),
      ],
    };
  },

  examples: [
    {
      bad: `[|proposal|]: 1
title: Replace the tills before their support ends
problem: A till that fails closes a lane for two days
`,
      suggestion: {
        stops: [],
        filled: `proposal: 1
title: Replace the tills before their support ends
list: run
problem: A till that fails closes a lane for two days
`,
      },
    },
    {
      bad: `proposal: 1
title: Let patients choose their appointment
[|list|]:
problem: One appointment in six is missed
`,
      suggestion: {
        stops: [],
        filled: `proposal: 1
title: Let patients choose their appointment
list: run
problem: One appointment in six is missed
`,
      },
    },
    { good: "proposal: 1\ntitle: Let patients choose their appointment\nlist: innovate\n" },
    { nearMiss: "proposal: 1\ntitle: Replace the tills before their support ends\nstatus: in-review\nlist: run\n" },
  ],
});
