import * as l10n from "@vscode/l10n";
import { defineRule } from "../define-rule";
import { newRisk } from "../judging/new-risk";
import { wholeList } from "../judging/whole";

export default defineRule({
  id: "only-technical-risks",
  summary: "Flags risks that are all about delivery or security, and none about people or the business.",
  why: "Most systems that disappoint were delivered, and then not used. A list without that risk shows that its author has only looked at the machine.",
  serves: "strengths",
  severity: "warning",

  *check(context) {
    const risks = wholeList(context, "risks");
    // A risk without a kind may be the one about people.
    if (risks === undefined || risks.some(({ kind }) => kind === undefined || other.includes(kind))) return;
    if (risks.filter(({ kind }) => kind !== "inaction").length < 2) return;
    yield {
      span: context.keyOf(["risks"]),
      message: l10n.t(
        "Every risk is about delivery or security. Add what could go wrong with the people who have to work differently, or with the business.",
      ),
      suggestions: [
        context.suggestItem(
          l10n.t("Add a risk about people or the business"),
          ["risks"],
          newRisk(context, "adoption", "business"),
        ),
      ],
    };
  },

  examples: [
    {
      bad: `proposal: 1
title: Let carers write reports at the bedside
stakeholders:
  - role: Head of care
    outcome: Carers write 20 minutes a shift instead of 55
[|risks|]:
  - name: Tablets reach the homes after the summer
    kind: delivery
  - name: A lost tablet shows names and drugs
    kind: security
`,
      suggestion: {
        stops: [
          "Carers go on writing at the end of the shift",
          "adoption",
          "high",
          "high",
          "head-of-care",
          "One carer in each home helps the others for a month",
        ],
        filled: `proposal: 1
title: Let carers write reports at the bedside
stakeholders:
  - role: Head of care
    outcome: Carers write 20 minutes a shift instead of 55
risks:
  - name: Tablets reach the homes after the summer
    kind: delivery
  - name: A lost tablet shows names and drugs
    kind: security
  - name: Carers go on writing at the end of the shift
    kind: adoption
    likelihood: high
    impact: high
    owner: head-of-care
    mitigation: One carer in each home helps the others for a month
`,
      },
    },
    {
      good: `proposal: 1
title: Let carers write reports at the bedside
risks:
  - name: Tablets reach the homes after the summer
    kind: delivery
  - name: A lost tablet shows names and drugs
    kind: security
  - name: Carers go on writing at the end of the shift
    kind: adoption
`,
    },
    {
      nearMiss: `proposal: 1
title: Let carers write reports at the bedside
risks:
  - name: Tablets reach the homes after the summer
    kind: delivery
  - name: Reports go on being written from memory
    kind: inaction
`,
    },
    {
      nearMiss: `proposal: 1
title: Let carers write reports at the bedside
risks:
  - name: Tablets reach the homes after the summer
    kind: delivery
  - name: A lost tablet shows names and drugs
    kind: security
  - name: Carers go on writing at the end of the shift
`,
    },
  ],
});

const other: readonly string[] = ["adoption", "business"];
