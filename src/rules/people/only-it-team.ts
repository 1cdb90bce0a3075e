import * as l10n from "@vscode/l10n";
import { stop } from "../../core/snippet";
import { defineRule } from "../define-rule";
import { sideOf } from "../judging/side-of";
import { wholeList } from "../judging/whole";

export default defineRule({
  id: "only-it-team",
  summary: "Flags a team in which nobody comes from the business.",
  why: "Those who do the work know what has to change in it. A team without them builds what was asked for, and learns afterwards what was meant.",
  serves: "together",
  severity: "info",

  *check(context) {
    const team = wholeList(context, "team");
    if (team === undefined) return;
    const sides = team.map((member) => sideOf(member, context.config));
    if (!sides.includes("it") || !sides.every((side) => side === "it" || side === "outside")) return;
    yield {
      span: context.keyOf(["team"]),
      message: l10n.t("Nobody in the team comes from the business. Add who knows the work that changes."),
      suggestions: [
        context.suggestItem(l10n.t("Add somebody from the business"), ["team"], {
          name: stop(),
          role: stop(),
          side: "business",
          brings: stop(),
        }),
      ],
    };
  },

  examples: [
    {
      bad: `proposal: 1
title: Sow by the map of the soil
[|team|]:
  - name: Ana Prieto
    role: Solution architect
  - name: Jens Holm
    side: it
`,
      suggestion: {
        stops: ["Rosa Meier", "Field manager, east", "Has sown these fields for 20 years"],
        filled: `proposal: 1
title: Sow by the map of the soil
team:
  - name: Ana Prieto
    role: Solution architect
  - name: Jens Holm
    side: it
  - name: Rosa Meier
    role: Field manager, east
    side: business
    brings: Has sown these fields for 20 years
`,
      },
    },
    {
      bad: `proposal: 1
title: Sow by the map of the soil
[|team|]:
  - name: Ana Prieto
    role: Head of IT
  - name: Soil & Son
    side: outside
`,
    },
    {
      good: `proposal: 1
title: Sow by the map of the soil
team:
  - name: Ana Prieto
    role: Solution architect
  - name: Rosa Meier
    role: Field manager, east
    side: business
`,
    },
    {
      nearMiss: `proposal: 1
title: Sow by the map of the soil
team:
  - name: Ana Prieto
    role: Solution architect
  - name: Rosa Meier
`,
    },
  ],
});
