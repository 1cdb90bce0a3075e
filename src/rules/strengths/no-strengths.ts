import * as l10n from "@vscode/l10n";
import { choice, stop } from "../../core/snippet";
import { defineRule } from "../define-rule";

export default defineRule({
  id: "no-strengths",
  summary: "Flags a proposal that names no strength of those who will do it, from the outline on.",
  why: "Money goes to people who are trusted with it. What IT has led, rolled out or kept safe before is the best reason to trust it again.",
  serves: "strengths",
  severity: { outline: "info" },
  speaksForEmpty: ["strengths", "strengths.*"],

  *check({ has, keyOf, suggestField }) {
    if (has(["strengths"])) return;
    yield {
      span: keyOf(["strengths"]),
      message: l10n.t("No strength is named. Say what you have done before that shows you can do this."),
      suggestions: [
        suggestField(l10n.t("Name a strength"), [], "strengths", [
          { kind: choice(kinds), evidence: stop(), source: stop() },
        ]),
      ],
    };
  },

  examples: [
    {
      bad: `[|proposal|]: 1
title: Check tickets at the platform
stage: outline
drivers: [efficiency]
`,
      suggestion: {
        stops: ["adoption", "4,000 conductors changed to telephones within six weeks", "Closing report of 2024"],
        filled: `proposal: 1
title: Check tickets at the platform
stage: outline
drivers: [efficiency]
strengths:
  - kind: adoption
    evidence: 4,000 conductors changed to telephones within six weeks
    source: Closing report of 2024
`,
      },
    },
    { bad: "proposal: 1\ntitle: Check tickets at the platform\nstage: full\n[|strengths|]:\n" },
    {
      good: `proposal: 1
title: Check tickets at the platform
strengths:
  - kind: adoption
    evidence: 4,000 conductors changed to telephones within six weeks
`,
    },
    { nearMiss: "proposal: 1\ntitle: Check tickets at the platform\nstage: idea\n" },
    {
      nearMiss: `proposal: 1
title: Check tickets at the platform
stage: outline
strengths:
  - kind: leadership
`,
    },
  ],
});

const kinds = ["large-scale-implementations", "adoption", "risk-management", "leadership", "technology-landscape"];
