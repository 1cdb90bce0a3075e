import * as l10n from "@vscode/l10n";
import { type Block, stop } from "../../core/snippet";
import { defineRule } from "../define-rule";
import { isDoingNothing, optionsOf } from "./compared-options";

export default defineRule({
  id: "too-few-options",
  summary: "Flags fewer than three options, from the outline on.",
  why: "Between nothing and everything lies the question that a board asks first: what half of the money would buy. A do-minimum option answers it before it is asked.",
  source:
    "HM Treasury, The Green Book: a short list holds business as usual, a do-minimum and others beside the preferred option",
  serves: "bottleneck",
  severity: { outline: "warning" },

  *check(context) {
    const { keyOf, suggestItem, suggestItems } = context;
    const options = optionsOf(context) ?? [];
    if (options.length === 0) return;
    // That doing nothing is missing is said already, and once it is there, it counts.
    const lacking = 3 - options.length - (options.some(isDoingNothing) ? 0 : 1);
    if (lacking <= 0) return;
    const hasMinimum = options.some(({ kind }) => kind === "do-minimum");
    const title = hasMinimum ? l10n.t("Add another option") : l10n.t("Add the option of doing the minimum");
    const added = [...(hasMinimum ? [] : ["do-minimum"]), "do-something"].slice(0, lacking).map(asOption);
    const [first] = added;
    if (first === undefined) return;
    yield {
      span: keyOf(["options"]),
      message: hasMinimum
        ? l10n.t("Fewer than three options are compared. Add another that solves the problem.")
        : l10n.t(
            "Fewer than three options are compared. Add the least that would still help, and why it is not enough.",
          ),
      suggestions: [
        added.length === 1 ? suggestItem(title, ["options"], first) : suggestItems(title, ["options"], added),
      ],
    };
  },

  examples: [
    {
      bad: `proposal: 1
title: Clean the beach before breakfast
stage: outline
[|options|]:
  - name: Rake by hand
    kind: do-nothing
    consequence: Half of the beach is dirty at ten
  - name: A machine that rakes at night
    kind: do-something
    recommended: true
`,
      suggestion: {
        stops: ["Rent the machine in August", "Cheap, and ready this summer", "July has more guests than August"],
        filled: `proposal: 1
title: Clean the beach before breakfast
stage: outline
options:
  - name: Rake by hand
    kind: do-nothing
    consequence: Half of the beach is dirty at ten
  - name: A machine that rakes at night
    kind: do-something
    recommended: true
  - name: Rent the machine in August
    kind: do-minimum
    pros:
      - Cheap, and ready this summer
    rejectedBecause: July has more guests than August
`,
      },
    },
    {
      good: `proposal: 1
title: Clean the beach before breakfast
options:
  - name: Rake by hand
    kind: do-nothing
    consequence: Half of the beach is dirty at ten
  - name: Rent the machine in August
    kind: do-minimum
  - name: A machine that rakes at night
    kind: do-something
`,
    },
    {
      nearMiss: `proposal: 1
title: Clean the beach before breakfast
stage: outline
options:
  - name: Rent the machine in August
    kind: do-minimum
  - name: A machine that rakes at night
    kind: do-something
`,
    },
    {
      nearMiss: `proposal: 1
title: Clean the beach before breakfast
options:
  - name: A machine that rakes at night
    kind: do-something
`,
    },
  ],
});

function asOption(kind: string): Block {
  return { name: stop(), kind, pros: [stop()], rejectedBecause: stop() };
}
