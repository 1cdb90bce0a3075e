import * as l10n from "@vscode/l10n";
import { attended, type Fix } from "../../core/problem";
import { defineRule, type RuleContext } from "../define-rule";
import { reword } from "../judging/reword";
import { type JargonUse, unexplainedJargon } from "./find-jargon";

export default defineRule({
  id: "it-jargon",
  summary: "Flags a word of IT without its meaning to the business beside it, where it is first used.",
  why: "Nobody approves what they would have to ask about, and in a full room few ask. A word that only IT knows hides the reason to pay.",
  serves: "pressure",
  severity: "warning",

  *check(context) {
    for (const use of unexplainedJargon(context)) {
      const { prose, from, to, plain, isAgreed } = use;
      const word = prose.text.slice(from, to).replace(/\s+/gu, " ");
      yield {
        span: context.placeWithin(prose.node, from, to),
        message: isAgreed
          ? l10n.t("Your organisation does not say `{0}`. Write `{1}`.", word, plain)
          : l10n.t("Not every reader knows `{0}`. Say what it means to the business: `{1}`.", word, plain),
        fixes: fixesFor(context, use, word),
        word,
      };
    }
  },

  examples: [
    {
      bad: `proposal: 1
title: Change prices on the day we decide
problem:
  statement: A new price takes nine weeks to reach the shops
  cause: [|Technical debt|] in the till software, and an [|ETL|] that runs at night
risks:
  - name: The [|legacy system|] stops in the peak season
`,
    },
    {
      bad: `proposal: 1
title: Answer callers at once
stakeholders:
  - role: COO
    outcome: Hold-ups of the [|MFA|] desk fall from 40 to 5 a day
ask:
  decision: Approve 80k for software that promises [|99.9% uptime|]
`,
    },
    {
      bad: `proposal: 1
title: [|Solutioning|] for the night ferry
summary: One timetable for both harbours.
`,
      fixed: `proposal: 1
title: Planning for the night ferry
summary: One timetable for both harbours.
`,
      config: `vocabulary:
  replace:
    solutioning: planning
`,
    },
    {
      good: `proposal: 1
title: Change prices on the day we decide
problem:
  statement: A new price takes nine weeks to reach the shops
  cause: Past shortcuts in the till software now slow every change
`,
    },
    {
      nearMiss: `proposal: 1
title: Clear the backlog of 1,200 hearings
summary: The pipeline from field to port stands still in 9 sprints of 10 at the athletics centre.
deliverables:
  - name: REST API and ETL for the court registry
    kind: technology
    enables: [shorter-wait]
benefits:
  - id: shorter-wait
    name: Hearings within the RTO (hours until we are back at work)
risks:
  - name: Past shortcuts (technical debt) slow the registry down
  - name: Azure Data Lake Storage is sold to somebody else
glossary:
  - term: Zero trust
    means: Every access is checked
assumptions:
  - name: Zero trust is in place by then, as api@example.com says in api.yaml
`,
    },
    {
      nearMiss: `proposal: 1
title: Keep the API of the post office
`,
      config: `vocabulary:
  accept: [API]
`,
    },
    {
      nearMiss: `proposal: 1
title: Legacy system ablösen
language: de
`,
    },
  ],
});

/** An agreed word may be put in unattended; otherwise a person chooses between the plain words and both. */
function fixesFor(context: RuleContext, { prose, from, to, plain, isAgreed }: JargonUse, word: string): readonly Fix[] {
  const isStart = from === 0 || /[.!?]\s$/u.test(prose.text.slice(Math.max(0, from - 2), from));
  const capital = isStart ? plain.charAt(0).toUpperCase() + plain.slice(1) : plain;
  const replaced = reword(context, l10n.t("Replace with `{0}`", capital), prose, from, to, capital);
  // What is not the very word, or has an article before it, would need another form.
  const isSame = isStart || !/\ban? $/i.test(prose.text.slice(Math.max(0, from - 4), from));
  if (isAgreed) return isSame && !/s$/i.test(word) ? replaced : replaced.map(attended);
  const both = `${word} (${plain})`;
  // To add the meaning never breaks a sentence.
  return [...reword(context, l10n.t("Write `{0}`", both), prose, from, to, both), ...replaced];
}
