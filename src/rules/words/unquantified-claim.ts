import * as l10n from "@vscode/l10n";
import { defineRule } from "../define-rule";
import { unquantifiedClaims } from "./unquantified";

export default defineRule({
  id: "unquantified-claim",
  summary:
    "Flags a change that is claimed for the business, such as faster or fewer, with no figure that says how much.",
  why: "Faster by a minute and faster by a month are the same word and not the same money. Without a figure nobody can check it afterwards, either.",
  serves: "pressure",
  severity: "warning",

  *check(context) {
    for (const { prose, from, to, sentence } of unquantifiedClaims(context)) {
      const word = prose.text.slice(from, to).replace(/\s+/gu, " ");
      const end = prose.text.trimEnd();
      const isLast = sentence.to === end.length && !/[.!?…]["')\]”’]?$/u.test(end.slice(-2));
      yield {
        span: context.placeWithin(prose.node, from, to),
        message: l10n.t("`{0}` says nothing about how much. Give the figure of today and the one to come.", word),
        suggestions: isLast ? [context.suggestText(l10n.t("Add “from … to …”"), prose.node, " from $1 to $2")] : [],
      };
    }
  },

  examples: [
    {
      bad: `proposal: 1
title: Answer tenants sooner
stakeholders:
  - role: COO
    outcome: Callers get [|faster|] answers
`,
      suggestion: {
        stops: ["9 days", "2 by June 2028"],
        filled: `proposal: 1
title: Answer tenants sooner
stakeholders:
  - role: COO
    outcome: Callers get faster answers from 9 days to 2 by June 2028
`,
      },
    },
    {
      bad: `proposal: 1
title: Sell the spare seats
problem:
  statement: 40 seats a night stay empty
  effect: >-
    Nobody knows why. The theatre has
    [|reduced|] what it earns for years.
benefits:
  - name: [|Better|] use of the house
    for: cmo
  - name: Fewer empty seats
    amounts: 90k
stakeholders:
  - role: CMO
    outcome: "[|Improved|] mood among those who hold a season ticket"
ask:
  decision:
    - Lend an analyst for 15 days
    - Start a trial to [|increase|] sales
`,
    },
    {
      good: `proposal: 1
title: Answer tenants sooner
stakeholders:
  - role: COO
    outcome: Callers get an answer in 2 days instead of 9, three times faster than today
`,
    },
    {
      nearMiss: `proposal: 1
title: Better theatre for fewer empty seats
drivers:
  - kind: efficiency
    statement: Improve how the house is used
problem:
  statement: Higher rents reduce what we can spend
  effect: Students at the reduced rate stay away, half of them for good
benefits:
  - name: Fewer empty seats
    for: cmo
    measure:
      metric: Empty seats a night
      baseline: 40
      target: 15
stakeholders:
  - role: CMO
    outcome: More efficient evenings
risks:
  - name: Sales improve too late
ask:
  decision: Halve the reserve, so that money comes back faster
`,
    },
  ],
});
