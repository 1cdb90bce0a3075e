import * as l10n from "@vscode/l10n";
import { stop } from "../../core/snippet";
import { defineRule } from "../define-rule";
import { driversServed } from "../judging/drivers-served";
import { gainer } from "../judging/gainer";

export default defineRule({
  id: "driver-without-benefit",
  summary: "Flags one of several drivers that no benefit serves, from the outline on.",
  why: "A driver is a promise of what the money is for. One that no benefit pays into is read as decoration, and the others with it.",
  serves: "priority",
  severity: { outline: "warning" },

  *check(context) {
    const drivers = driversServed(context);
    // Where none of them is served, `driver-contradicts-benefits` says so once.
    if (drivers === undefined || !drivers.some(({ served }) => served)) return;
    for (const { kind, node, served } of drivers) {
      if (served) continue;
      yield {
        span: node.span,
        message: l10n.t(
          "No benefit serves the driver `{0}`. Name the benefit that pays into it, or take the driver out.",
          kind,
        ),
        suggestions: [
          context.suggestItem(l10n.t("Add a benefit that serves `{0}`", kind), ["benefits"], {
            name: stop(),
            driver: kind,
            ...gainer(context),
          }),
        ],
      };
    }
  },

  examples: [
    {
      bad: `proposal: 1
title: Let guests open their room with a telephone
stage: outline
drivers: [efficiency, [|revenue-generation|]]
stakeholders:
  - role: COO
    outcome: Guests wait 1 minute at the desk instead of 9
benefits:
  - name: Two clerks fewer at the night desk
    driver: efficiency
    for: coo
`,
      suggestion: {
        stops: ["Guests book directly again", "coo"],
        filled: `proposal: 1
title: Let guests open their room with a telephone
stage: outline
drivers: [efficiency, revenue-generation]
stakeholders:
  - role: COO
    outcome: Guests wait 1 minute at the desk instead of 9
benefits:
  - name: Two clerks fewer at the night desk
    driver: efficiency
    for: coo
  - name: Guests book directly again
    driver: revenue-generation
    for: coo
`,
      },
    },
    {
      bad: `proposal: 1
title: Know the state of every lift
stage: full
drivers:
  - kind: [|risk-management|]
    statement: Nobody is shut in for an hour
  - kind: efficiency
    statement: Fitters drive to lifts that need them
benefits:
  - name: 400 trips fewer a year
    driver: efficiency
`,
    },
    {
      good: `proposal: 1
title: Let guests open their room with a telephone
drivers: [efficiency, revenue-generation]
benefits:
  - name: Two clerks fewer at the night desk
    driver: efficiency
  - name: 900 guests a year book directly
    driver: revenue-generation
`,
    },
    {
      nearMiss: `proposal: 1
title: Know the state of every lift
stage: outline
drivers: [efficiency, risk-management]
benefits:
  - name: 400 trips fewer a year
    driver: efficiency
  - name: Nobody is shut in for an hour
`,
    },
    {
      nearMiss: `proposal: 1
title: Know the state of every lift
stage: idea
drivers: [efficiency, risk-management]
benefits:
  - name: 400 trips fewer a year
    driver: efficiency
`,
    },
  ],
});
