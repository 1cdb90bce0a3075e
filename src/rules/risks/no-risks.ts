import * as l10n from "@vscode/l10n";
import { defineRule } from "../define-rule";
import { newRisk } from "../judging/new-risk";

export default defineRule({
  id: "no-risks",
  summary: "Flags a proposal without any risk, from the outline on.",
  why: "Nobody believes in a plan in which nothing can go wrong. Knowing what might, and having an answer, is a strength that IT can show.",
  serves: "strengths",
  severity: { outline: "warning", full: "error" },
  speaksForEmpty: ["risks", "risks.*"],

  *check(context) {
    if (context.has(["risks"])) return;
    yield {
      span: context.keyOf(["risks"]),
      message: l10n.t(
        "No risk is named. Say what can go wrong while it is done, whether people will use it, and what happens if nothing is done.",
      ),
      suggestions: [
        context.suggestField(
          l10n.t("Add three risks: of delivery, of adoption, of doing nothing"),
          [],
          "risks",
          (["delivery", "adoption", "inaction"] as const).map((kind) => newRisk(context, kind)),
        ),
      ],
    };
  },

  examples: [
    {
      bad: `[|proposal|]: 1
title: Fly the mail to the islands
stage: outline
sponsor: coo
stakeholders:
  - role: COO
    outcome: Mail reaches every island 360 days a year instead of 210
`,
      suggestion: {
        stops: [
          ...["The permit comes a year late", "medium", "high", "coo", "Talks with the authority began in May"],
          ...["Islanders do not trust it with medicine", "low", "high", "coo", "The nurse sends the first parcel"],
          ...["The last boat is sold in 2029", "high", "high", "coo"],
        ],
        filled: `proposal: 1
title: Fly the mail to the islands
stage: outline
sponsor: coo
stakeholders:
  - role: COO
    outcome: Mail reaches every island 360 days a year instead of 210
risks:
  - name: The permit comes a year late
    kind: delivery
    likelihood: medium
    impact: high
    owner: coo
    mitigation: Talks with the authority began in May
  - name: Islanders do not trust it with medicine
    kind: adoption
    likelihood: low
    impact: high
    owner: coo
    mitigation: The nurse sends the first parcel
  - name: The last boat is sold in 2029
    kind: inaction
    likelihood: high
    impact: high
    owner: coo
`,
      },
    },
    { bad: "proposal: 1\ntitle: Fly the mail to the islands\nstage: full\n[|risks|]: []\n" },
    {
      good: `proposal: 1
title: Fly the mail to the islands
risks:
  - name: The permit comes a year late
`,
    },
    { nearMiss: "proposal: 1\ntitle: Fly the mail to the islands\nstage: idea\n" },
    {
      nearMiss: `proposal: 1
title: Fly the mail to the islands
stage: full
risks:
  - name: The permit comes a year late
`,
    },
  ],
});
