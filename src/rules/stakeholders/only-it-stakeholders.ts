import * as l10n from "@vscode/l10n";
import { isInIt } from "../../core/role-named";
import { choice, stop } from "../../core/snippet";
import { entryOf } from "../../core/tree";
import { defineRule } from "../define-rule";

export default defineRule({
  id: "only-it-stakeholders",
  summary: "Flags a proposal whose stakeholders all sit in IT.",
  why: "Money is granted by the people who gain from it. If all of them are in IT, it is a wish of IT and is weighed as one.",
  serves: "together",
  severity: "warning",

  *check({ model, config, nodeAt, nodeOf, keyOf, suggestItem }) {
    const written = nodeAt(["stakeholders"]);
    const stakeholders = model.stakeholders ?? [];
    // Of an entry that is wrong nobody knows where it sits.
    if (written?.kind !== "list" || stakeholders.length === 0 || stakeholders.length < written.items.length) return;
    const allInIt = stakeholders.every((stakeholder) => {
      const { side, role } = stakeholder;
      if (side !== undefined) return side === "it";
      return entryOf(nodeOf(stakeholder), "side") === undefined && role !== undefined && isInIt(role, config.roles);
    });
    if (!allInIt) return;
    yield {
      span: keyOf(["stakeholders"]),
      message: l10n.t(
        "Every stakeholder sits in IT. Add somebody in the business who gains from this, and what they gain.",
      ),
      suggestions: [
        suggestItem(l10n.t("Add a stakeholder in the business"), ["stakeholders"], {
          role: choice(["COO", "CFO", "CEO", "CMO", "Business-unit head"]),
          outcome: stop(),
        }),
      ],
    };
  },

  examples: [
    {
      bad: `proposal: 1
title: One sign-in for all branches
[|stakeholders|]:
  - role: CIO
    outcome: Calls about passwords fall from 310 to 60 a month
  - role: CISO
    outcome: Shared passwords fall from 44 to 0
`,
      suggestion: {
        stops: ["COO", "A new cashier can work after 10 minutes instead of two days"],
        filled: `proposal: 1
title: One sign-in for all branches
stakeholders:
  - role: CIO
    outcome: Calls about passwords fall from 310 to 60 a month
  - role: CISO
    outcome: Shared passwords fall from 44 to 0
  - role: COO
    outcome: A new cashier can work after 10 minutes instead of two days
`,
      },
    },
    {
      bad: `proposal: 1
title: Repair the trams' ticket readers from afar
[|stakeholders|]:
  - name: Workshop systems
    side: it
    outcome: Trips to the depot fall from 80 to 15 a week
`,
    },
    {
      bad: `proposal: 1
title: Repair the trams' ticket readers from afar
[|stakeholders|]:
  - role: Depot systems lead
    outcome: Trips to the depot fall from 80 to 15 a week
`,
      config: `roles:
  - titles: Depot systems lead
    side: it
`,
    },
    {
      good: `proposal: 1
title: One sign-in for all branches
stakeholders:
  - role: CISO
    outcome: Shared passwords fall from 44 to 0
  - role: COO
    outcome: A new cashier can work after 10 minutes instead of two days
`,
    },
    {
      nearMiss: `proposal: 1
title: Check the members' claims as they arrive
stakeholders:
  - role: CTO
    outcome: Claims that wait for a document fall from 4,000 to 600
`,
      config: `roles:
  - titles: [CTO, Chief treatment officer]
    side: business
`,
    },
    {
      nearMiss: `proposal: 1
title: One sign-in for all branches
stakeholders:
  - role: CIO
    outcome: Calls about passwords fall from 310 to 60 a month
  - name: Branches in the north
    outcome: A new cashier can work after 10 minutes instead of two days
`,
    },
  ],
});
