import * as l10n from "@vscode/l10n";
import { driversOf } from "../../core/model";
import { choice } from "../../core/snippet";
import { entryOf, isEmpty } from "../../core/tree";
import { defineRule } from "../define-rule";

export default defineRule({
  id: "benefit-without-driver",
  summary: "Flags a benefit of which nobody can tell which of several drivers it serves.",
  why: "Every return ties back to revenue generation, efficiency or risk management. A benefit tied to none is the first that a reviewer strikes out.",
  serves: "priority",
  severity: "warning",
  speaksForEmpty: ["benefits.*.driver"],

  *check({ model, nodeOf, keyIn, suggestFieldIn }) {
    const kinds = [...new Set(driversOf(model).flatMap(({ kind }) => kind ?? []))];
    // With one kind every benefit serves that one; with none, `no-business-driver` speaks.
    if (kinds.length < 2) return;
    for (const benefit of model.benefits ?? []) {
      if (!isEmpty(entryOf(nodeOf(benefit), "driver")?.value)) continue;
      yield {
        span: keyIn(benefit, "driver"),
        message: l10n.t("This benefit serves none of the drivers. Say which one it pays into."),
        suggestions: [suggestFieldIn(l10n.t("Choose the driver that it serves"), benefit, "driver", choice(kinds))],
      };
    }
  },

  examples: [
    {
      bad: `proposal: 1
title: Sell tickets on the telephone in your pocket
drivers: [revenue-generation, efficiency]
benefits:
  - [|name|]: Fewer ticket machines to repair
`,
      suggestion: {
        stops: ["efficiency"],
        filled: `proposal: 1
title: Sell tickets on the telephone in your pocket
drivers: [revenue-generation, efficiency]
benefits:
  - name: Fewer ticket machines to repair
    driver: efficiency
`,
      },
    },
    {
      bad: `proposal: 1
title: Know every pump before it fails
drivers:
  - kind: efficiency
    statement: Fitters drive to pumps that need them
  - kind: risk-management
    statement: No district goes without water for a day
benefits:
  - name: Fewer night calls
    driver: efficiency
  - [|id|]: dry-days
    name: Fewer days without water
    for: coo
`,
      suggestion: {
        stops: ["risk-management"],
        filled: `proposal: 1
title: Know every pump before it fails
drivers:
  - kind: efficiency
    statement: Fitters drive to pumps that need them
  - kind: risk-management
    statement: No district goes without water for a day
benefits:
  - name: Fewer night calls
    driver: efficiency
  - id: dry-days
    name: Fewer days without water
    driver: risk-management
    for: coo
`,
      },
    },
    {
      good: `proposal: 1
title: Sell tickets on the telephone in your pocket
drivers: [revenue-generation, efficiency]
benefits:
  - name: 190 ticket machines need no repair
    driver: efficiency
`,
    },
    {
      nearMiss: `proposal: 1
title: Know every pump before it fails
drivers: [efficiency]
benefits:
  - name: Fewer night calls
`,
    },
  ],
});
