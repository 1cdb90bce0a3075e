import * as l10n from "@vscode/l10n";
import { stop } from "../../core/snippet";
import { defineRule } from "../define-rule";
import { says } from "../judging/whole";

export default defineRule({
  id: "strength-without-evidence",
  summary: "Flags a strength that is claimed without a track record, from the outline on.",
  why: "Everybody claims to lead well and to deliver on time. One thing that was done, with a figure, is worth more than the whole list.",
  serves: "strengths",
  severity: { outline: "info" },
  speaksForEmpty: ["strengths.*.evidence"],

  *check(context) {
    for (const strength of context.model.strengths ?? []) {
      if (says(context, strength, "evidence")) continue;
      yield {
        span: context.keyIn(strength, "evidence"),
        message: l10n.t("Nothing shows this strength. Name what you did before, with a figure."),
        suggestions: [context.suggestFieldIn(l10n.t("Say what shows it"), strength, "evidence", stop())],
      };
    }
  },

  examples: [
    {
      bad: `proposal: 1
title: Open the archive to schools
stage: outline
strengths:
  - [|kind|]: leadership
  - kind: adoption
    evidence: 212 of 230 schools used the atlas within a year
`,
      suggestion: {
        stops: ["Led nine museums to one catalogue in 2025"],
        filled: `proposal: 1
title: Open the archive to schools
stage: outline
strengths:
  - kind: leadership
    evidence: Led nine museums to one catalogue in 2025
  - kind: adoption
    evidence: 212 of 230 schools used the atlas within a year
`,
      },
    },
    {
      bad: `proposal: 1
title: Open the archive to schools
stage: full
strengths:
  - kind: adoption
    [|evidence|]:
    source: Annual report 2025, page 40
`,
    },
    {
      good: `proposal: 1
title: Open the archive to schools
strengths:
  - kind: adoption
    evidence: 212 of 230 schools used the atlas within a year
`,
    },
    {
      nearMiss: `proposal: 1
title: Open the archive to schools
stage: idea
strengths:
  - kind: leadership
`,
    },
  ],
});
