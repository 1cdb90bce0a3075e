import * as l10n from "@vscode/l10n";
import type { Suggestion } from "../../core/problem";
import { choice, stop } from "../../core/snippet";
import { defineRule, type RuleContext } from "../define-rule";

export default defineRule({
  id: "no-stakeholder-outcome",
  summary: "Flags a proposal in which no stakeholder gets an outcome.",
  why: "A budget is granted by people, for what they get out of it. A case that says what will be built and not who gains leaves that to their imagination.",
  serves: "pressure",
  severity: "warning",
  speaksForEmpty: ["stakeholders", "stakeholders.*", "stakeholders.*.outcome"],

  *check(context) {
    const { nodeAt, has, keyOf } = context;
    const stakeholders = nodeAt(["stakeholders"]);
    if (stakeholders?.kind !== "list" && has(["stakeholders"])) return;
    const items = stakeholders?.kind === "list" ? stakeholders.items : [];
    // An entry that is no map has a finding of its own: it is wrong, and may well have been meant as an outcome.
    if (
      items.some((item, index) =>
        item.kind === "map" ? has(["stakeholders", index, "outcome"]) : has(["stakeholders", index]),
      )
    )
      return;
    yield {
      span: keyOf(["stakeholders"]),
      message: l10n.t("No stakeholder gets an outcome. Say who gains what, as an effect with a figure."),
      suggestions: suggestions(context, items.length),
    };
  },

  examples: [
    {
      bad: `[|proposal|]: 1
title: Finish the ERP roll-out
drivers: [efficiency]
`,
      suggestion: {
        stops: ["COO", "Late orders fall from 14% to 4%"],
        filled: `proposal: 1
title: Finish the ERP roll-out
drivers: [efficiency]
stakeholders:
  - role: COO
    outcome: Late orders fall from 14% to 4%
`,
      },
    },
    {
      bad: `proposal: 1
title: Finish the ERP roll-out
[|stakeholders|]:
  - role: COO
    stance: supports
  - role: CFO
`,
      suggestion: {
        stops: ["Late orders fall from 14% to 4%"],
        filled: `proposal: 1
title: Finish the ERP roll-out
stakeholders:
  - role: COO
    outcome: Late orders fall from 14% to 4%
    stance: supports
  - role: CFO
`,
      },
    },
    {
      bad: `proposal: 1
title: Finish the ERP roll-out
[|stakeholders|]: []
`,
      suggestion: {
        stops: ["CFO", "Days to close fall from 12 to 5"],
        filled: `proposal: 1
title: Finish the ERP roll-out
stakeholders:
  - role: CFO
    outcome: Days to close fall from 12 to 5
`,
      },
    },
    {
      good: `proposal: 1
title: Finish the ERP roll-out
stakeholders:
  - role: COO
    outcome: Late orders fall from 14% to 4%
`,
    },
    {
      nearMiss: `proposal: 1
title: Finish the ERP roll-out
stakeholders:
  - role: CFO
    loses: The spreadsheet that closes the month
  - role: COO
    outcome: Late orders fall from 14% to 4%
`,
    },
  ],
});

/** One offer for each stakeholder who is there already, the first three of them; else a stakeholder with an outcome. */
function suggestions({ model, nodeAt, suggestField }: RuleContext, count: number): Suggestion[] {
  const offers: Suggestion[] = [];
  for (let index = 0; index < count && offers.length < 3; index++) {
    const node = nodeAt(["stakeholders", index]);
    if (node?.kind !== "map") continue;
    const role = nodeAt(["stakeholders", index, "role"]) ?? nodeAt(["stakeholders", index, "name"]);
    const who = role?.kind === "scalar" && role.value !== null ? String(role.value) : l10n.t("this stakeholder");
    offers.push(suggestField(l10n.t("Say what {0} gets", who), ["stakeholders", index], "outcome", stop()));
  }
  if (offers.length > 0) return offers;
  const roles = choice(
    rolesFirst(model.benefits?.flatMap((benefit) => (typeof benefit.for === "string" ? benefit.for : [])) ?? []),
  );
  return [
    suggestField(l10n.t("Add a stakeholder with an outcome"), [], "stakeholders", [{ role: roles, outcome: stop() }]),
  ];
}

/** The roles whose language the founding text teaches, those for whom the proposal has a benefit first. */
function rolesFirst(ids: readonly string[]): string[] {
  const roles = ["CEO", "CFO", "CMO", "COO"];
  const used = roles.filter((role) => ids.includes(role.toLowerCase()));
  return [...new Set([...used, ...roles])];
}
