import * as l10n from "@vscode/l10n";
import { stop } from "../../core/snippet";
import { defineRule } from "../define-rule";

export default defineRule({
  id: "no-options",
  summary: "Flags a proposal that compares no options, from the outline on.",
  why: "A single option is a request to sign. Only beside doing nothing and doing the minimum can a reader judge what the rest of the money buys.",
  serves: "bottleneck",
  severity: { outline: "error" },
  speaksForEmpty: ["options"],

  *check({ has, keyOf, suggestField }) {
    if (has(["options"])) return;
    yield {
      span: keyOf(["options"]),
      message: l10n.t("No options are compared. Set yours beside doing nothing and doing the minimum."),
      suggestions: [
        suggestField(l10n.t("Add three options to compare"), [], "options", [
          { name: stop(), kind: "do-nothing", consequence: stop(), rejectedBecause: stop() },
          { name: stop(), kind: "do-minimum", rejectedBecause: stop() },
          { name: stop(), kind: "do-something", recommended: "true" },
        ]),
      ],
    };
  },

  examples: [
    {
      bad: `[|proposal|]: 1
title: Admit patients without paper
stage: outline
`,
      suggestion: {
        stops: [
          "Go on with paper forms",
          "Two clerks keep typing 300 forms a day",
          "It costs 90k a year",
          "Scan the forms",
          "Clerks still check every page",
          "Ask at the door and type once",
        ],
        filled: `proposal: 1
title: Admit patients without paper
stage: outline
options:
  - name: Go on with paper forms
    kind: do-nothing
    consequence: Two clerks keep typing 300 forms a day
    rejectedBecause: It costs 90k a year
  - name: Scan the forms
    kind: do-minimum
    rejectedBecause: Clerks still check every page
  - name: Ask at the door and type once
    kind: do-something
    recommended: true
`,
      },
    },
    {
      bad: `proposal: 1
title: Replace the pumps' control before its support ends
stage: full
[|options|]:
`,
    },
    {
      good: `proposal: 1
title: Admit patients without paper
options:
  - name: Go on with paper forms
    kind: do-nothing
    consequence: Two clerks keep typing 300 forms a day
`,
    },
    { nearMiss: "proposal: 1\ntitle: Admit patients without paper\nstage: idea\n" },
  ],
});
