import * as l10n from "@vscode/l10n";
import { stop } from "../../core/snippet";
import { entryOf } from "../../core/tree";
import type { Option } from "../../generated/proposal";
import { defineRule } from "../define-rule";
import { isDoingNothing } from "./compared-options";

export default defineRule({
  id: "no-do-nothing-option",
  summary: "Flags options among which doing nothing is missing, from the outline on.",
  why: "Every figure in a case is a difference from doing nothing. A board that is not shown it will work it out for itself, with its own figures.",
  serves: "bottleneck",
  severity: { outline: "error" },

  *check({ model, nodeAt, nodeOf, keyOf, keyIn, suggestFieldIn, suggestItem }) {
    const written = nodeAt(["options"]);
    const options = model.options ?? [];
    // An entry or a kind that is wrong or not filled in yet may be the one that is looked for.
    if (written?.kind !== "list" || options.length === 0 || options.length < written.items.length) return;
    if (options.some((option) => option.kind === "do-nothing" || (option.kind === undefined && hasKind(option))))
      return;
    const unmarked = options.find(isDoingNothing);
    yield unmarked === undefined
      ? {
          span: keyOf(["options"]),
          message: l10n.t(
            "Doing nothing is not among the options. Add it, with what becomes worse and what that costs.",
          ),
          suggestions: [
            suggestItem(l10n.t("Add the option of doing nothing"), ["options"], {
              name: stop(),
              kind: "do-nothing",
              consequence: stop(),
              rejectedBecause: stop(),
            }),
          ],
        }
      : {
          span: keyIn(unmarked, "kind"),
          message: l10n.t(
            "None of the options is marked as doing nothing. If it is this one, give it `kind: do-nothing`.",
          ),
          suggestions: [suggestFieldIn(l10n.t("Mark this option as doing nothing"), unmarked, "kind", "do-nothing")],
        };

    function hasKind(option: Option): boolean {
      return entryOf(nodeOf(option), "kind") !== undefined;
    }
  },

  examples: [
    {
      bad: `proposal: 1
title: Renew the signals on the harbour line
stage: outline
[|options|]:
  - name: Renew the ten oldest signals
    kind: do-minimum
  - name: Renew all 64 signals
    kind: do-something
`,
      suggestion: {
        stops: ["Repair what fails", "Each failed signal delays 30 trains", "Spare parts are sold only until 2028"],
        filled: `proposal: 1
title: Renew the signals on the harbour line
stage: outline
options:
  - name: Renew the ten oldest signals
    kind: do-minimum
  - name: Renew all 64 signals
    kind: do-something
  - name: Repair what fails
    kind: do-nothing
    consequence: Each failed signal delays 30 trains
    rejectedBecause: Spare parts are sold only until 2028
`,
      },
    },
    {
      bad: `proposal: 1
title: Admit patients without paper
stage: full
options:
  - [|name|]: Go on as today
  - name: Scan the forms
    kind: do-minimum
`,
      suggestion: {
        stops: [],
        filled: `proposal: 1
title: Admit patients without paper
stage: full
options:
  - name: Go on as today
    kind: do-nothing
  - name: Scan the forms
    kind: do-minimum
`,
      },
    },
    {
      good: `proposal: 1
title: Renew the signals on the harbour line
options:
  - name: Repair what fails
    kind: do-nothing
    consequence: Each failed signal delays 30 trains
  - name: Renew all 64 signals
    kind: do-something
`,
    },
    {
      nearMiss: `proposal: 1
title: Renew the signals on the harbour line
stage: idea
options:
  - name: Renew all 64 signals
    kind: do-something
`,
    },
  ],
});
