import * as l10n from "@vscode/l10n";
import { type Block, choice, stop } from "../../core/snippet";
import { entryOf } from "../../core/tree";
import type { Risk } from "../../generated/proposal";
import { defineRule, type RuleContext } from "../define-rule";
import { somebody } from "../judging/accountable-people";
import { levels } from "../judging/new-risk";
import { suggestMissing } from "../judging/suggest-missing";
import { says } from "../judging/whole";

export default defineRule({
  id: "incomplete-risk",
  summary: "Flags a risk that nobody owns, that is not rated, or that nothing is done about, from the outline on.",
  why: "A list of worries is no management of risk. A risk counts as managed once it has an owner, a size and an answer.",
  serves: "strengths",
  severity: { outline: "warning" },
  speaksForEmpty: ["risks.*.likelihood", "risks.*.impact", "risks.*.owner", "risks.*.mitigation"],

  *check(context) {
    let people: Block | undefined;
    for (const risk of context.model.risks ?? []) {
      const missing = missingFrom(risk, context);
      const [first] = missing;
      if (first === undefined) continue;
      people ??= somebody(context);
      const blocks = { likelihood: choice(levels), impact: choice(levels), owner: people, mitigation: stop() };
      yield {
        span: context.keyIn(risk, first),
        message: l10n.t("This risk does not say {0}. Add that, so that it counts as managed.", listed(missing)),
        suggestions: suggestMissing(
          context,
          l10n.t("Complete this risk"),
          risk,
          Object.fromEntries(missing.map((field) => [field, blocks[field]])),
        ),
      };
    }
  },

  examples: [
    {
      bad: `proposal: 1
title: Brew with heat from the sewage works
stage: outline
stakeholders:
  - role: COO
    outcome: Gas for a hectolitre falls from 31 to 9 kWh
risks:
  - [|name|]: The pipe under the canal takes two summers
    kind: delivery
    likelihood: medium
`,
      suggestion: {
        stops: ["high", "coo", "The tender asks for a price for each summer"],
        filled: `proposal: 1
title: Brew with heat from the sewage works
stage: outline
stakeholders:
  - role: COO
    outcome: Gas for a hectolitre falls from 31 to 9 kWh
risks:
  - name: The pipe under the canal takes two summers
    kind: delivery
    likelihood: medium
    impact: high
    owner: coo
    mitigation: The tender asks for a price for each summer
`,
      },
    },
    {
      bad: `proposal: 1
title: Train crane drivers on a simulator
stage: full
stakeholders:
  - role: COO
    outcome: Boxes that are dropped fall from 40 to 10 a year
risks:
  - name: Drivers call it a game
    likelihood: high
    impact: medium
    [|owner|]:
    mitigation: The two oldest drivers choose the simulator
  - [|name|]: The yard has no quiet room
`,
      suggestion: {
        stops: ["coo"],
        filled: `proposal: 1
title: Train crane drivers on a simulator
stage: full
stakeholders:
  - role: COO
    outcome: Boxes that are dropped fall from 40 to 10 a year
risks:
  - name: Drivers call it a game
    likelihood: high
    impact: medium
    owner: coo
    mitigation: The two oldest drivers choose the simulator
  - name: The yard has no quiet room
`,
      },
    },
    {
      good: `proposal: 1
title: Train crane drivers on a simulator
stakeholders:
  - role: COO
    outcome: Boxes that are dropped fall from 40 to 10 a year
risks:
  - name: Drivers call it a game
    likelihood: high
    impact: medium
    owner: coo
    mitigation: The two oldest drivers choose the simulator
`,
    },
    {
      nearMiss: `proposal: 1
title: Brew with heat from the sewage works
stage: outline
stakeholders:
  - role: COO
    outcome: Gas for a hectolitre falls from 31 to 9 kWh
risks:
  - name: Gas costs as much again from 2028
    kind: inaction
    likelihood: medium
    owner: coo
    exposure: 900k
financials:
  currency: EUR
`,
    },
    {
      nearMiss: `proposal: 1
title: Brew with heat from the sewage works
stage: idea
risks:
  - name: The pipe under the canal takes two summers
`,
    },
  ],
});

const fields = ["likelihood", "impact", "owner", "mitigation"] as const;

/** What a risk lacks. A sum says as much as an impact in words, and the answer to doing nothing is the proposal itself. */
function missingFrom(risk: Risk, context: RuleContext): readonly (typeof fields)[number][] {
  const node = context.nodeOf(risk);
  return fields.filter((field) => {
    if (says(context, risk, field)) return false;
    if (entryOf(node, field) !== undefined) return true;
    if (field === "impact") return !says(context, risk, "exposure");
    return field !== "mitigation" || risk.kind !== "inaction";
  });
}

/** The missing things as the end of a sentence. */
function listed(missing: readonly (typeof fields)[number][]): string {
  const words = {
    likelihood: l10n.t("how likely it is"),
    impact: l10n.t("how grave it would be"),
    owner: l10n.t("who watches it"),
    mitigation: l10n.t("what is done about it"),
  };
  const told = missing.map((field) => words[field]);
  const last = told.at(-1) ?? "";
  return told.length === 1 ? last : l10n.t("{0} or {1}", told.slice(0, -1).join(", "), last);
}
