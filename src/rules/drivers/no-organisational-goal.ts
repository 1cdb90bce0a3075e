import * as l10n from "@vscode/l10n";
import type { Suggestion } from "../../core/problem";
import { choice, stop } from "../../core/snippet";
import type { Driver } from "../../generated/proposal";
import { defineRule, type RuleContext } from "../define-rule";
import { says } from "../judging/whole";

export default defineRule({
  id: "no-organisational-goal",
  summary: "Flags a proposal that names no goal of the organisation, from the outline on.",
  why: "Money goes where the strategy points. A case that names the goal it serves is measured against that goal, and not against every other wish.",
  serves: "priority",
  severity: { outline: "warning" },
  speaksForEmpty: ["goals", "goals.*", "drivers.*.goal"],

  *check(context) {
    const { model, nodeAt, has, keyOf } = context;
    const drivers = nodeAt(["drivers"]);
    if (has(["goals"]) || (drivers !== undefined && drivers.kind !== "list" && has(["drivers"]))) return;
    const entries = (model.drivers ?? []).filter((driver): driver is Driver => typeof driver === "object");
    if (entries.some((driver) => says(context, driver, "goal"))) return;
    // A driver that was rejected may have named one.
    if (drivers?.kind === "list" && drivers.items.length > (model.drivers ?? []).length) return;
    yield {
      span: keyOf([nodeAt(["goals"]) === undefined ? "drivers" : "goals"]),
      message: l10n.t(
        "No goal of the organisation is named. Say which one this serves, as the strategy has it, and where that is written.",
      ),
      suggestions: [suggestion(context, entries)],
    };
  },

  examples: [
    {
      bad: `proposal: 1
title: Move the night buses on demand
stage: outline
[|drivers|]:
  - kind: revenue-generation
    statement: Night passengers rise from 900 to 1,400
`,
      suggestion: {
        stops: ["Half of all trips without a car by 2035", "Transport plan 2035, page 12"],
        filled: `proposal: 1
title: Move the night buses on demand
stage: outline
goals:
  - name: Half of all trips without a car by 2035
    source: Transport plan 2035, page 12
drivers:
  - kind: revenue-generation
    statement: Night passengers rise from 900 to 1,400
`,
      },
    },
    {
      bad: `proposal: 1
title: Move the night buses on demand
stage: outline
[|drivers|]:
  - kind: revenue-generation
    statement: Night passengers rise from 900 to 1,400
`,
      suggestion: {
        stops: ["fewer-cars"],
        filled: `proposal: 1
title: Move the night buses on demand
stage: outline
drivers:
  - kind: revenue-generation
    statement: Night passengers rise from 900 to 1,400
    goal: fewer-cars
`,
      },
      config: `goals:
  - id: clean-air
    name: No street above the limit by 2030
  - id: fewer-cars
    name: Half of all trips without a car by 2035
`,
    },
    {
      bad: `proposal: 1
title: Move the night buses on demand
stage: full
[|drivers|]: [efficiency]
`,
      suggestion: {
        stops: ["fewer-cars"],
        filled: `proposal: 1
title: Move the night buses on demand
stage: full
drivers:
  - kind: efficiency
    goal: fewer-cars
`,
      },
      config: `goals:
  - id: fewer-cars
    name: Half of all trips without a car by 2035
`,
    },
    {
      good: `proposal: 1
title: Move the night buses on demand
goals:
  - name: Half of all trips without a car by 2035
    source: Transport plan 2035, page 12
`,
    },
    {
      nearMiss: `proposal: 1
title: Move the night buses on demand
stage: outline
drivers:
  - kind: efficiency
  - kind: risk-management
    goal: fewer-cars
`,
      config: `goals:
  - id: fewer-cars
    name: Half of all trips without a car by 2035
`,
    },
    { nearMiss: "proposal: 1\ntitle: Move the night buses on demand\nstage: idea\ndrivers: [efficiency]\n" },
    {
      nearMiss: `proposal: 1
title: Move the night buses on demand
stage: outline
goals:
  - name: Half of all trips without a car by 2035
drivers: [efficiency]
`,
    },
  ],
});

/** To tie the first driver to a configured goal; without one, to name one. */
function suggestion(
  { model, config, suggestField, suggestFieldIn, suggestWiderIn }: RuleContext,
  [first]: readonly Driver[],
): Suggestion {
  const ids = config.goals.map(({ id }) => id);
  const kinds = (model.drivers ?? []).flatMap((driver) => (typeof driver === "string" ? [driver] : []));
  const title = l10n.t("Choose a goal of the organisation");
  if (ids.length === 0 || (first === undefined && kinds.length === 0))
    return suggestField(l10n.t("Name a goal of the organisation"), [], "goals", [{ name: stop(), source: stop() }]);
  if (first !== undefined) return suggestFieldIn(title, first, "goal", choice(ids));
  const [primary = "", ...others] = kinds;
  return suggestWiderIn(title, model, "drivers", [{ kind: primary, goal: choice(ids) }, ...others]);
}
