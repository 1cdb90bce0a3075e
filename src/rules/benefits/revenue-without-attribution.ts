import * as l10n from "@vscode/l10n";
import { countsAsMoney } from "../../core/finance/case-flows";
import { driversOf } from "../../core/model";
import { stop } from "../../core/snippet";
import { entryOf, isEmpty } from "../../core/tree";
import type { Benefit } from "../../generated/proposal";
import { defineRule, type RuleContext } from "../define-rule";
import { wereRead } from "../judging/was-read";

export default defineRule({
  id: "revenue-without-attribution",
  summary: "Flags extra revenue of which nobody can tell how much is due to this proposal, from the outline on.",
  why: "Sales rise for many reasons, and each department counts them as its own. A stated share is one that marketing and finance can both sign.",
  serves: "pressure",
  severity: { outline: "warning" },
  speaksForEmpty: ["benefits.*.attribution"],

  *check(context) {
    const { model, amounts, nodeOf, keyIn, suggestFieldIn } = context;
    const usual = onlyDriver(context);
    for (const benefit of model.benefits ?? []) {
      if (driverOf(benefit, usual, context) !== "revenue-generation" || !countsAsMoney(benefit)) continue;
      if (amounts(benefit.amounts) === undefined || !isEmpty(entryOf(nodeOf(benefit), "attribution")?.value)) continue;
      yield {
        span: keyIn(benefit, "attribution"),
        message: l10n.t(
          "Nothing says how much of this revenue is due to the proposal. Give the share, and what the rest is due to.",
        ),
        suggestions: [
          suggestFieldIn(l10n.t("Say which share is due to this proposal"), benefit, "attribution", stop()),
        ],
      };
    }
  },

  examples: [
    {
      bad: `proposal: 1
title: Show the theatre's free seats an hour before
stage: outline
drivers: [revenue-generation]
benefits:
  - [|name|]: Seats sold in the last hour
    amounts: 90k
`,
      suggestion: {
        stops: ["60% of the growth; the rest is due to the new director"],
        filled: `proposal: 1
title: Show the theatre's free seats an hour before
stage: outline
drivers: [revenue-generation]
benefits:
  - name: Seats sold in the last hour
    amounts: 90k
    attribution: 60% of the growth; the rest is due to the new director
`,
      },
    },
    {
      good: `proposal: 1
title: Show the theatre's free seats an hour before
drivers: [revenue-generation]
benefits:
  - name: Seats sold in the last hour
    amounts: 90k
    attribution: 60% of the growth; the rest is due to the new director
financials:
  currency: EUR
`,
    },
    {
      nearMiss: `proposal: 1
title: Show the theatre's free seats an hour before
stage: outline
drivers: [revenue-generation, efficiency]
benefits:
  - name: One person less at the box office
    driver: efficiency
    amounts: 40k
  - name: More people know the theatre
    driver: revenue-generation
`,
    },
  ],
});

/** The driver of benefits that name none, or nothing where there are several or one that could not be read. */
function onlyDriver({ model, nodeAt }: RuleContext): Benefit["driver"] {
  const drivers = driversOf(model);
  return drivers.length === 1 && wereRead(nodeAt(["drivers"]), model.drivers as readonly object[], [])
    ? drivers[0]?.kind
    : undefined;
}

function driverOf(benefit: Benefit, usual: Benefit["driver"], { nodeOf }: RuleContext): Benefit["driver"] {
  return isEmpty(entryOf(nodeOf(benefit), "driver")?.value) ? usual : benefit.driver;
}
