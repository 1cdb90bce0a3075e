import * as l10n from "@vscode/l10n";
import { nearest } from "../../core/nearest";
import { knownRoles, roleNamed } from "../../core/role-named";
import { entryOf } from "../../core/tree";
import { defineRule } from "../define-rule";
import { isEnglish } from "../judging/is-english";

export default defineRule({
  id: "unknown-role",
  summary: "Flags a stakeholder's role that is not known, so that no summary speaks to it in its own language.",
  why: "A finance director and a head of marketing read the same page with different questions. The summary can answer them only if it knows who reads.",
  serves: "pressure",
  severity: "info",

  *check({ model, config, nodeOf, replaceValue }) {
    if (!isEnglish(model)) return;
    for (const stakeholder of model.stakeholders ?? []) {
      const role = stakeholder.role?.trim() ?? "";
      // Whoever stands outside reads no summary, and an angle bracket is still to be filled in.
      if (role === "" || role.startsWith("<") || stakeholder.side === "outside") continue;
      if (roleNamed(role, config.roles) !== undefined) continue;
      const node = entryOf(nodeOf(stakeholder), "role")?.value;
      if (node === undefined) continue;
      const titles = knownRoles(config.roles).flatMap((known) => known.titles);
      const meant = meantRole(role, titles);
      yield {
        span: node.span,
        message:
          meant === undefined
            ? l10n.t(
                "The summary does not know the role `{0}`. If another name fits as well, such as `CFO` or `Business-unit head`, use that, or describe it under `roles` in `proposals.config.yaml`.",
                role,
              )
            : l10n.t("The summary does not know the role `{0}`. Did you mean `{1}`?", role, meant),
        fixes: meant === undefined ? [] : [replaceValue(node, meant)],
      };
    }
  },

  examples: [
    {
      bad: `proposal: 1
title: Finish the ERP roll-out
stakeholders:
  - role: [|Chief Operatoins Officer|]
    outcome: Late orders fall from 14% to 4%
`,
      fixed: `proposal: 1
title: Finish the ERP roll-out
stakeholders:
  - role: Chief operations officer
    outcome: Late orders fall from 14% to 4%
`,
    },
    {
      bad: `proposal: 1
title: Plan the wards' shifts a month ahead
stakeholders:
  - role: [|Works council|]
    outcome: Shifts are known four weeks ahead instead of one
  - role: [|Cheif Financial Officer|]
    outcome: Hours of agency nurses fall from 5,200 to 3,000 a year
`,
    },
    {
      bad: `proposal: 1
title: Give every ward one drug cabinet
stakeholders:
  - role: [|Matorn|]
    outcome: Drugs past their date fall from 61,000 to 20,000 a year
`,
      fixed: `proposal: 1
title: Give every ward one drug cabinet
stakeholders:
  - role: Matron
    outcome: Drugs past their date fall from 61,000 to 20,000 a year
`,
      config: `roles:
  - titles: [Matron, Ward sister]
    side: business
    pressure: A nurse who looks for a drug is not with her patient
`,
    },
    {
      good: `proposal: 1
title: Finish the ERP roll-out
stakeholders:
  - role: Chief Operations Officer
    outcome: Late orders fall from 14% to 4%
`,
    },
    {
      nearMiss: `proposal: 1
title: Give every ward one drug cabinet
stakeholders:
  - role: ward sister
    outcome: Drugs past their date fall from 61,000 to 20,000 a year
`,
      config: `roles:
  - titles: [Matron, Ward sister]
`,
    },
    {
      nearMiss: `proposal: 1
title: Plan the wards' shifts a month ahead
stakeholders:
  - role: head of nursing
    outcome: Shifts are known four weeks ahead instead of one
  - role: Finance Director
    outcome: Hours of agency nurses fall from 5,200 to 3,000 a year
  - role: Patients' association
    side: outside
    outcome: Nurses have ten minutes more for each patient
`,
    },
  ],
});

/** The role that was probably misspelt; of a few letters such as `CPO` nobody can tell which other few were meant. */
function meantRole(written: string, titles: readonly string[]): string | undefined {
  if (written.length < 5 || written.length > 60) return undefined;
  const meant = nearest(written, titles);
  const words = meant?.split(" ") ?? [];
  const typed = written.split(/\s+/u);
  const alike = words.length === typed.length && words.every((word, at) => nearest(typed[at] ?? "", [word]) === word);
  return alike ? meant : undefined;
}
