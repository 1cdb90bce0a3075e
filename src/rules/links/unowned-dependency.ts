import * as l10n from "@vscode/l10n";
import { entryOf } from "../../core/tree";
import { defineRule } from "../define-rule";
import { somebody } from "../judging/accountable-people";
import { says } from "../judging/whole";

export default defineRule({
  id: "unowned-dependency",
  summary: "Flags something that is needed from others and that nobody sees to, from the outline on.",
  why: "What others have to do first is what makes projects late. It arrives on time when one person asks for it until it is there.",
  serves: "together",
  severity: { outline: "warning" },
  speaksForEmpty: ["dependencies.*.owner"],

  *check(context) {
    const { model, nodeOf, keyIn, suggestFieldIn } = context;
    for (const dependency of model.dependencies ?? []) {
      // Without a kind it is needed; a kind that was rejected may be another.
      const { kind = entryOf(nodeOf(dependency), "kind") === undefined ? "needs" : undefined } = dependency;
      if (kind !== "needs" || says(context, dependency, "owner")) continue;
      if (!says(context, dependency, "name") && !says(context, dependency, "proposal")) continue;
      yield {
        span: keyIn(dependency, "owner"),
        message: l10n.t("This is needed from others, and nobody sees to it. Name who makes sure that it comes."),
        suggestions: [suggestFieldIn(l10n.t("Name who sees to it"), dependency, "owner", somebody(context))],
      };
    }
  },

  examples: [
    {
      bad: `proposal: 1
title: Clear containers while the ship is at sea
stage: outline
stakeholders:
  - role: COO
    outcome: Boxes leave the port after 9 hours instead of 50
dependencies:
  - [|name|]: Customs accepts the list of goods by wire
    kind: needs
    by: 2027-09-30
`,
      suggestion: {
        stops: ["coo"],
        filled: `proposal: 1
title: Clear containers while the ship is at sea
stage: outline
stakeholders:
  - role: COO
    outcome: Boxes leave the port after 9 hours instead of 50
dependencies:
  - name: Customs accepts the list of goods by wire
    kind: needs
    owner: coo
    by: 2027-09-30
`,
      },
    },
    {
      bad: `proposal: 1
title: Clear containers while the ship is at sea
stage: full
dependencies:
  - name: The railway runs on Sundays
    [|owner|]:
`,
    },
    {
      good: `proposal: 1
title: Clear containers while the ship is at sea
stakeholders:
  - role: COO
    outcome: Boxes leave the port after 9 hours instead of 50
dependencies:
  - name: Customs accepts the list of goods by wire
    owner: coo
`,
    },
    {
      nearMiss: `proposal: 1
title: Clear containers while the ship is at sea
stage: outline
dependencies:
  - name: The new gate at the north quay
    kind: unlocks
    because: Lorries can be called in by the hour
  - because: Trains wait for the crane
`,
    },
  ],
});
