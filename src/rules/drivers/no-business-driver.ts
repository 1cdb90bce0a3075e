import * as l10n from "@vscode/l10n";
import type { Model } from "../../core/model";
import { choice, stop } from "../../core/snippet";
import { defineRule } from "../define-rule";

const kinds = ["revenue-generation", "efficiency", "risk-management"];

export default defineRule({
  id: "no-business-driver",
  summary: "Flags a proposal that names no business driver.",
  why: "Every return ties back to revenue generation, efficiency or risk management. A reader who cannot see which one will not look for it.",
  serves: "priority",
  severity: "warning",
  speaksForEmpty: ["drivers", "drivers.*", "drivers.*.kind"],

  *check({ model, nodeAt, has, keyOf, suggestField }) {
    const drivers = nodeAt(["drivers"]);
    if (drivers !== undefined && drivers.kind !== "list" && has(["drivers"])) return;
    const items = drivers?.kind === "list" ? drivers.items : [];
    if (
      items.some((item, index) => has(["drivers", index]) && (item.kind !== "map" || has(["drivers", index, "kind"])))
    )
      return;
    const offered = choice(kindsUsedFirst(model));
    const nameless = items.findIndex(({ kind }) => kind === "map");
    yield {
      span: keyOf(["drivers"]),
      message: l10n.t(
        "No business driver is named. Say which this serves: revenue generation, efficiency or risk management.",
      ),
      suggestions: [
        nameless === -1
          ? suggestField(l10n.t("Name a business driver"), [], "drivers", [{ kind: offered, statement: stop() }])
          : suggestField(l10n.t("Choose the kind of this driver"), ["drivers", nameless], "kind", offered),
      ],
    };
  },

  examples: [
    {
      bad: `[|proposal|]: 1
title: Finish the ERP roll-out
list: innovate
`,
      suggestion: {
        stops: ["efficiency", "Both plants plan from one set of stock figures"],
        filled: `proposal: 1
title: Finish the ERP roll-out
list: innovate
drivers:
  - kind: efficiency
    statement: Both plants plan from one set of stock figures
`,
      },
    },
    {
      bad: `proposal: 1
title: Finish the ERP roll-out
[|drivers|]:
stakeholders:
  - role: COO
    outcome: Late orders fall from 14% to 4%
`,
      suggestion: {
        stops: ["risk-management", "One failed server no longer stops both plants"],
        filled: `proposal: 1
title: Finish the ERP roll-out
drivers:
  - kind: risk-management
    statement: One failed server no longer stops both plants
stakeholders:
  - role: COO
    outcome: Late orders fall from 14% to 4%
`,
      },
    },
    {
      bad: `proposal: 1
title: Finish the ERP roll-out
[|drivers|]:
  - statement: Both plants plan from one set of stock figures
`,
      suggestion: {
        stops: ["efficiency"],
        filled: `proposal: 1
title: Finish the ERP roll-out
drivers:
  - kind: efficiency
    statement: Both plants plan from one set of stock figures
`,
      },
    },
    { good: "proposal: 1\ntitle: Finish the ERP roll-out\ndrivers: [efficiency]\n" },
    {
      nearMiss: `proposal: 1
title: Finish the ERP roll-out
drivers:
  - statement: Both plants plan from one set of stock figures
  - kind: efficiency
`,
    },
  ],
});

/** The three kinds, those that the proposal's own benefits serve first. */
function kindsUsedFirst({ benefits = [] }: Model): string[] {
  const used = benefits.flatMap(({ driver }) => driver ?? []);
  return [...new Set([...used, ...kinds])];
}
