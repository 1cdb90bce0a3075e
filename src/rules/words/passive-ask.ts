import * as l10n from "@vscode/l10n";
import type { Prose } from "../../core/prose";
import { sentencesOf } from "../../core/sentences";
import { defineRule } from "../define-rule";
import { englishProse } from "../judging/english-prose";
import { passivesIn } from "./passive";

export default defineRule({
  id: "passive-ask",
  summary: "Flags a passive in what is asked or what a stakeholder gets, where nobody is named who acts.",
  why: "A budget that “is to be approved” is approved by nobody in particular. Where a person is named, that person answers.",
  serves: "bottleneck",
  severity: "info",

  *check(context) {
    for (const prose of englishProse(context)) {
      const place = placeOf(prose);
      if (place === undefined) continue;
      for (const sentence of sentencesOf(prose.text)) {
        const [first] = passivesIn(sentence.text, place);
        if (first === undefined) continue;
        yield {
          span: context.placeWithin(prose.node, sentence.from + first.from, sentence.from + first.to),
          message: l10n.t(
            "`{0}` does not say by whom. Begin with the one who acts, or with what the reader is to do.",
            sentence.text.slice(first.from, first.to).replace(/\s+/gu, " "),
          ),
        };
      }
    }
  },

  examples: [
    {
      bad: `proposal: 1
title: Mend the sea wall before winter
stakeholders:
  - role: COO
    outcome: Storm damage [|will be reduced|] from 9 days to 2
ask:
  decision:
    - The budget [|is to be approved|] by May
    - It [|is requested|] that a second crew of 12 starts in June
    - Lend two boats. Crews [|are then trained|] at night.
`,
    },
    {
      good: `proposal: 1
title: Mend the sea wall before winter
ask:
  decision: Approve 300k by May, and the harbour master starts a second crew in June
`,
    },
    {
      nearMiss: `proposal: 1
title: The wall is to be mended
problem: Nothing was done for years
stakeholders:
  - role: COO
    outcome: Crews are paid on the day and boats are ready within 2 hours
  - role: CFO
    outcome: Claims will be settled by the insurer in 9 days
ask:
  decision:
    - Approve 300k if the survey is completed in May
    - Name a crew that is trained, and one that is tired
    - The wall is 90 years old and the harbour is open, so decide in April
    - 40k is paid by the town
  ifRefused: The wall is not mended
`,
    },
  ],
});

/** Where a passive hides who acts, or nothing. */
function placeOf({ path }: Prose): "ask" | "outcome" | undefined {
  const [list, index, field] = path;
  if (list === "ask" && index === "decision") return "ask";
  if (list === "ask" && index === "conditions") return "outcome";
  return list === "stakeholders" && field === "outcome" ? "outcome" : undefined;
}
