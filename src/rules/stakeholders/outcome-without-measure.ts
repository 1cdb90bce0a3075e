import * as l10n from "@vscode/l10n";
import { driversOf, idOf } from "../../core/model";
import type { Suggestion } from "../../core/problem";
import { quoted } from "../../core/quote";
import { roleNamed } from "../../core/role-named";
import { choice, numberStop, stop } from "../../core/snippet";
import { entryOf } from "../../core/tree";
import type { Stakeholder } from "../../generated/proposal";
import { defineRule, type RuleContext } from "../define-rule";
import { isEnglish } from "../judging/is-english";
import { isOutput } from "../judging/is-output";
import { servedStakeholders } from "../judging/serves-stakeholder";
import { figure, unquantifiedClaims } from "../words/unquantified";

export default defineRule({
  id: "outcome-without-measure",
  summary: "Flags an outcome that names no figure and that no benefit measures, from the outline on.",
  why: "What is not measured before cannot be shown to have changed after. A figure that the stakeholder reports anyway is the cheapest proof.",
  serves: "pressure",
  severity: { outline: "info" },

  *check(context) {
    const { model, has, nodeOf } = context;
    // Without any benefit, `no-benefit` speaks.
    if (!has(["benefits"])) return;
    // A change without a figure in it, or a thing in place of an outcome, is told already.
    const claimed = new Set(unquantifiedClaims(context).map(({ prose }) => prose.node));
    // How a benefit is measured that somebody does get is asked of that benefit.
    const isServed = servedStakeholders(context, () => true);
    for (const stakeholder of model.stakeholders ?? []) {
      const { outcome } = stakeholder;
      const node = entryOf(nodeOf(stakeholder), "outcome")?.value;
      if (outcome === undefined || outcome.trim() === "" || node?.kind !== "scalar" || claimed.has(node)) continue;
      if (hasFigure(outcome) || gap.test(outcome) || (isEnglish(model) && isOutput(outcome))) continue;
      if (isServed(stakeholder)) continue;
      yield {
        span: node.span,
        message: l10n.t(
          "Nothing measures this outcome. Name its figure today and the one to come, or tie a measured benefit to it.",
        ),
        suggestions: [
          ...benefit(stakeholder, context),
          ...(isEnglish(model) && !/[.!?…]$/u.test(outcome.trim())
            ? [context.suggestText(l10n.t("Add “from … to …”"), node, " from $1 to $2")]
            : []),
        ],
      };
    }
  },

  examples: [
    {
      bad: `proposal: 1
title: Let pharmacists see what is prescribed
stage: outline
stakeholders:
  - role: COO
    outcome: [|Pharmacists trust what the screen shows by June 2028|]
benefits:
  - name: 4,100 telephone calls a month are not made
    driver: efficiency
  - name: Nobody is given two drugs that clash
`,
      suggestion: {
        stops: ["Prescriptions that are asked about", "Error rate", '"%"', "11", "3", "2028-06-30"],
        filled: `proposal: 1
title: Let pharmacists see what is prescribed
stage: outline
stakeholders:
  - role: COO
    outcome: Pharmacists trust what the screen shows by June 2028
benefits:
  - name: 4,100 telephone calls a month are not made
    driver: efficiency
  - name: Nobody is given two drugs that clash
  - name: Prescriptions that are asked about
    for: coo
    measure:
      metric: Error rate
      unit: "%"
      baseline: 11
      target: 3
      by: 2028-06-30
`,
      },
    },
    {
      bad: `proposal: 1
title: Sort parcels where they are handed in
stage: full
stakeholders:
  - name: Branches in the hills
    outcome: [|Clerks see what is on its way to them|]
benefits:
  - name: One sorting centre instead of two
`,
      suggestion: {
        stops: ["0", "14 hours ahead"],
        filled: `proposal: 1
title: Sort parcels where they are handed in
stage: full
stakeholders:
  - name: Branches in the hills
    outcome: Clerks see what is on its way to them from 0 to 14 hours ahead
benefits:
  - name: One sorting centre instead of two
`,
      },
    },
    {
      good: `proposal: 1
title: Sort parcels where they are handed in
stakeholders:
  - role: COO
    outcome: Parcels that arrive the next day rise from 81% to 94%
benefits:
  - name: One sorting centre instead of two
`,
    },
    {
      nearMiss: `proposal: 1
title: Let pharmacists see what is prescribed
stage: outline
stakeholders:
  - role: COO
    outcome: Pharmacists trust what the screen shows
  - role: CFO
    outcome: Nobody pays twice for a prescription
benefits:
  - name: Prescriptions that are asked about
    for: coo
    measure:
      metric: Prescriptions that are asked about
      baseline: 11
      target: 3
      by: 2028-06-30
`,
    },
    {
      nearMiss: `proposal: 1
title: Sort parcels where they are handed in
stage: outline
stakeholders:
  - role: COO
    outcome: Faster parcels
  - role: CIO
    outcome: The sorting system is live
benefits:
  - name: One sorting centre instead of two
`,
    },
    {
      nearMiss: `proposal: 1
title: Sort parcels where they are handed in
stage: outline
stakeholders:
  - role: COO
    outcome: Clerks see what is on its way to them
`,
    },
  ],
});

/** Days and years, which say when and not how much. */
const date =
  /(?<![\p{L}\p{N}])(?:(?:\d{1,2}\.? )?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.? (?:\d{1,2}, )?(?:19|20)\d\d|(?:19|20)\d\d(?:-(?:q[1-4]|\d\d(?:-\d\d)?))?)(?![\p{L}\p{N}%])/giu;

/** What is still to be filled in, of which `placeholder-left` speaks. */
const gap =
  /(?<![\p{L}\p{N}])(?:tbd|tbc|tba|todo|xx|lorem)(?![\p{L}\p{N}])|\?\?\?|<[^<>\n]{1,80}>|\[[^\][\n]{1,80}\]/iu;

function hasFigure(outcome: string): boolean {
  return figure.test(outcome.replace(date, " "));
}

/** To add a benefit that measures what they get, by one of the figures that their role reports. */
function benefit(stakeholder: Stakeholder, { model, config, nodeAt, suggestItem }: RuleContext): readonly Suggestion[] {
  const id = idOf(stakeholder);
  if (id === undefined || nodeAt(["benefits"])?.kind !== "list") return [];
  const metrics = roleNamed(stakeholder.role ?? "", config.roles)?.metrics ?? [];
  const units = metrics.map(({ unit = "" }) => (unit === "money" ? (model.financials?.currency ?? unit) : unit));
  const written = units.filter((unit) => unit !== "").map((unit) => (/^\p{L}/u.test(unit) ? unit : quoted(unit)));
  const kinds = [...new Set(driversOf(model).flatMap(({ kind }) => kind ?? []))];
  const measure = {
    metric: metrics.length > 0 ? choice(metrics.map(({ name }) => name)) : stop(),
    unit: written.length > 0 ? choice([...new Set(written)]) : stop(),
    baseline: numberStop(),
    target: numberStop(),
    by: stop(),
  };
  return [
    suggestItem(l10n.t("Add a benefit that measures it"), ["benefits"], {
      name: stop(),
      ...(kinds.length > 1 ? { driver: choice(kinds) } : {}),
      for: id,
      measure,
    }),
  ];
}
