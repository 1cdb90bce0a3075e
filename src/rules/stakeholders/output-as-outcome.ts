import * as l10n from "@vscode/l10n";
import { entryOf } from "../../core/tree";
import { defineRule } from "../define-rule";
import { isEnglish } from "../judging/is-english";
import { isOutput } from "../judging/is-output";

export default defineRule({
  id: "output-as-outcome",
  summary: "Flags an outcome that is something built or delivered, and no effect on the stakeholder.",
  why: "A system that goes live has only cost money so far. What is worth paying for is what its users can then do, in a figure that they are asked about.",
  serves: "pressure",
  severity: "warning",

  *check({ model, nodeOf, suggestText }) {
    if (!isEnglish(model)) return;
    for (const stakeholder of model.stakeholders ?? []) {
      if (stakeholder.outcome === undefined || !isOutput(stakeholder.outcome)) continue;
      const node = entryOf(nodeOf(stakeholder), "outcome")?.value;
      if (node?.kind !== "scalar") continue;
      yield {
        span: node.span,
        message: l10n.t(
          "This is something delivered, and not yet what the stakeholder gets from it. Say what then changes for them, with a figure.",
        ),
        suggestions: [suggestText(l10n.t("Go on with “so that …”"), node, " so that $1")],
      };
    }
  },

  examples: [
    {
      bad: `proposal: 1
title: See stock in every branch
stakeholders:
  - role: COO
    outcome: [|New stock dashboard rolled out to all branches|]
`,
      suggestion: {
        stops: ["wrong deliveries fall from 9% to 3%"],
        filled: `proposal: 1
title: See stock in every branch
stakeholders:
  - role: COO
    outcome: New stock dashboard rolled out to all branches so that wrong deliveries fall from 9% to 3%
`,
      },
    },
    {
      bad: `proposal: 1
title: Admit patients without paper
stakeholders:
  - role: Head of nursing
    outcome: [|The admission system is live by June 2028|]
  - role: CFO
    outcome: [|"Implementation of the new billing platform"|]
  - role: CEO
    outcome: Patients wait 6 minutes at the door instead of 25
`,
    },
    {
      good: `proposal: 1
title: See stock in every branch
stakeholders:
  - role: COO
    outcome: Wrong deliveries fall from 9% to 3% by June 2028
`,
    },
    {
      nearMiss: `proposal: 1
title: Admit patients without paper
stakeholders:
  - role: Head of nursing
    outcome: The admission system is live on every ward, so that nurses type each name once
  - role: CFO
    outcome: The billing platform sends bills within 2 days of the discharge
  - role: COO
    outcome: Portal through which relatives book their visits
`,
    },
  ],
});
