import * as l10n from "@vscode/l10n";
import { driversOf, idOf } from "../../core/model";
import { type Block, choice, stop } from "../../core/snippet";
import { defineRule, type RuleContext } from "../define-rule";

export default defineRule({
  id: "no-benefit",
  summary: "Flags a proposal without any benefit.",
  why: "A cost without a benefit is an expense, and expenses are cut. One benefit that somebody will confirm makes it an investment.",
  serves: "bottleneck",
  severity: "warning",
  speaksForEmpty: ["benefits"],

  *check(context) {
    const { nodeAt, has, keyOf, suggestField } = context;
    if (has(["benefits"])) return;
    const options = nodeAt(["options"]);
    // Where a benefit stands with an option, it is in the wrong place perhaps, but there.
    if (options?.kind === "list" && options.items.some((_, index) => has(["options", index, "benefits"]))) return;
    yield {
      span: keyOf(["benefits"]),
      message: l10n.t("No benefit is named. Say what gets better, and for whom."),
      suggestions: [suggestField(l10n.t("Add a benefit"), [], "benefits", [benefit(context)])],
    };
  },

  examples: [
    {
      bad: `[|proposal|]: 1
title: Track parcels to the door
drivers: [efficiency]
stakeholders:
  - role: COO
    outcome: Calls about late parcels fall from 900 to 300 a week
`,
      suggestion: {
        stops: ["Fewer calls about late parcels", "coo"],
        filled: `proposal: 1
title: Track parcels to the door
drivers: [efficiency]
stakeholders:
  - role: COO
    outcome: Calls about late parcels fall from 900 to 300 a week
benefits:
  - name: Fewer calls about late parcels
    for: coo
`,
      },
    },
    {
      bad: `proposal: 1
title: Renew the ward tablets
drivers: [risk-management, efficiency]
[|benefits|]: []
`,
      suggestion: {
        stops: ["No ward is without its drug charts", "risk-management"],
        filled: `proposal: 1
title: Renew the ward tablets
drivers: [risk-management, efficiency]
benefits:
  - name: No ward is without its drug charts
    driver: risk-management
`,
      },
    },
    {
      good: `proposal: 1
title: Track parcels to the door
benefits:
  - name: Half the calls about late parcels
`,
    },
    {
      nearMiss: `proposal: 1
title: Renew the ward tablets
drivers: [efficiency]
benefits:
  - measure:
      metric: Hours a month in which a ward works on paper
      baseline: 46
`,
    },
  ],
});

/** A benefit to fill in, tied to what the proposal says already. */
function benefit({ model }: RuleContext): Block {
  const kinds = [...new Set(driversOf(model).flatMap(({ kind }) => kind ?? []))];
  const readers = [...new Set((model.stakeholders ?? []).flatMap((stakeholder) => idOf(stakeholder) ?? []))];
  return {
    name: stop(),
    ...(kinds.length > 1 ? { driver: choice(kinds) } : {}),
    ...(readers.length > 0 ? { for: choice(readers) } : {}),
  };
}
