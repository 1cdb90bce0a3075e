import * as l10n from "@vscode/l10n";
import { stop } from "../../core/snippet";
import { defineRule } from "../define-rule";

export default defineRule({
  id: "stakeholder-without-outcome",
  summary: "Flags a stakeholder who neither gets nor loses anything.",
  why: "Whoever is named and finds nothing for themselves reads on as a bystander, or as an opponent. If there is nothing in it for them, they need not be named.",
  serves: "pressure",
  severity: "warning",
  speaksForEmpty: ["stakeholders.*.outcome", "stakeholders.*.loses"],

  *check({ nodeAt, has, keyOf, suggestField }) {
    const stakeholders = nodeAt(["stakeholders"]);
    if (stakeholders?.kind !== "list") return;
    const items = stakeholders.items.map((_, index) => ["stakeholders", index]);
    // Where nobody gets anything, `no-stakeholder-outcome` says so once.
    if (!items.some((path) => has([...path, "outcome"]))) return;
    for (const path of items) {
      if (nodeAt(path)?.kind !== "map" || has([...path, "outcome"]) || has([...path, "loses"])) continue;
      yield {
        span: keyOf([...path, "outcome"]),
        message: l10n.t(
          "This stakeholder neither gets nor loses anything. Say what changes for them, or leave them out.",
        ),
        suggestions: [
          suggestField(l10n.t("Say what they get"), path, "outcome", stop()),
          suggestField(l10n.t("Say what they lose"), path, "loses", stop()),
        ],
      };
    }
  },

  examples: [
    {
      bad: `proposal: 1
title: Finish the ERP roll-out
stakeholders:
  - role: COO
    outcome: Late orders fall from 14% to 4%
  - [|role|]: CFO
`,
      suggestion: {
        stops: ["Days to close fall from 12 to 5"],
        filled: `proposal: 1
title: Finish the ERP roll-out
stakeholders:
  - role: COO
    outcome: Late orders fall from 14% to 4%
  - role: CFO
    outcome: Days to close fall from 12 to 5
`,
      },
    },
    {
      good: `proposal: 1
title: Finish the ERP roll-out
stakeholders:
  - role: COO
    outcome: Late orders fall from 14% to 4%
  - role: CFO
    outcome: Days to close fall from 12 to 5
`,
    },
    {
      nearMiss: `proposal: 1
title: Finish the ERP roll-out
stakeholders:
  - role: COO
    outcome: Late orders fall from 14% to 4%
  - role: CFO
    loses: The spreadsheet that closes the month
`,
    },
  ],
});
