import * as l10n from "@vscode/l10n";
import { stop } from "../../core/snippet";
import { defineRule } from "../define-rule";
import { says } from "../judging/whole";

export default defineRule({
  id: "untested-assumption",
  summary: "Flags an assumption that does not say what happens if it is wrong.",
  why: "An assumption is a risk that nobody has rated yet. Only who knows what depends on it knows whether it is worth checking first.",
  serves: "dots",
  severity: "info",
  speaksForEmpty: ["assumptions.*.ifWrong"],

  *check(context) {
    for (const assumption of context.model.assumptions ?? []) {
      if (says(context, assumption, "ifWrong") || !says(context, assumption, "name")) continue;
      yield {
        span: context.keyIn(assumption, "ifWrong"),
        message: l10n.t(
          "Nothing says what happens if this is wrong. Name the benefit, cost or date that then changes.",
        ),
        suggestions: [context.suggestFieldIn(l10n.t("Say what happens if it is wrong"), assumption, "ifWrong", stop())],
      };
    }
  },

  examples: [
    {
      bad: `proposal: 1
title: Bake the night's bread in one place
assumptions:
  - [|name|]: Flour stays below 420 a tonne until 2029
    by: 2027-03-31
`,
      suggestion: {
        stops: ["At 500 a tonne the saving of 2028 is gone"],
        filled: `proposal: 1
title: Bake the night's bread in one place
assumptions:
  - name: Flour stays below 420 a tonne until 2029
    ifWrong: At 500 a tonne the saving of 2028 is gone
    by: 2027-03-31
`,
      },
    },
    {
      bad: `proposal: 1
title: Bake the night's bread in one place
assumptions:
  - id: drivers
    name: Six drivers agree to start at two
    [|ifWrong|]:
`,
    },
    {
      good: `proposal: 1
title: Bake the night's bread in one place
assumptions:
  - name: Flour stays below 420 a tonne until 2029
    ifWrong: At 500 a tonne the saving of 2028 is gone
`,
    },
    {
      nearMiss: `proposal: 1
title: Bake the night's bread in one place
assumptions:
  - ifWrong: Two shops open an hour later until a driver is found
`,
    },
  ],
});
