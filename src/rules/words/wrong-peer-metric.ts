import * as l10n from "@vscode/l10n";
import { phraseFinder } from "../../core/phrases";
import { type KnownRole, roleNamed } from "../../core/role-named";
import { entryOf, isEmpty, type ScalarNode } from "../../core/tree";
import { defineRule, type RuleContext } from "../define-rule";
import { englishProse } from "../judging/english-prose";
import { servedStakeholders } from "../judging/serves-stakeholder";
import { unexplainedJargon } from "./find-jargon";
import { judgedRoles, type PeerMetric, peerMetrics } from "./peer-metrics";

export default defineRule({
  id: "wrong-peer-metric",
  summary: "Flags an outcome of one role that is measured only by what another role is judged by.",
  why: "A head of finance does not feel the click rate of a campaign, however much it rises. Each peer wants to see the figure that they answer for.",
  serves: "pressure",
  severity: "info",

  *check(context) {
    const { model, config, nodeOf, placeWithin } = context;
    const isServed = servedStakeholders(context, (benefit) =>
      ["amounts", "measure"].some((field) => !isEmpty(entryOf(benefit, field)?.value)),
    );
    const written = new Set(englishProse(context).map(({ node }) => node));
    let jargon: ReadonlySet<ScalarNode> | undefined;
    for (const stakeholder of model.stakeholders ?? []) {
      const role = roleNamed(stakeholder.role ?? "", config.roles);
      const node = entryOf(nodeOf(stakeholder), "outcome")?.value;
      if (role === undefined || !judgedRoles.has(role.id) || node?.kind !== "scalar" || !written.has(node)) continue;
      const { outcome = "" } = stakeholder;
      const found = find(outcome);
      const [first] = found;
      const isOthers = ({ meaning }: { meaning: PeerMetric }): boolean => !meaning.roles.includes(role.id);
      if (first === undefined || !found.every(isOthers) || hasOwn(outcome, role) || isServed(stakeholder)) continue;
      // Where the reader does not even know the word, that is said already.
      jargon ??= new Set(unexplainedJargon(context).map(({ prose }) => prose.node));
      if (jargon.has(node)) continue;
      yield {
        span: placeWithin(node, first.from, first.to),
        message: l10n.t(
          "A {0} is not judged by `{1}`. Add what it does to a figure of theirs.",
          role.titles[0] ?? role.id,
          outcome.slice(first.from, first.to),
        ),
        suggestions: suggestionsFor(context, node, outcome, role),
      };
    }
  },

  examples: [
    {
      bad: `proposal: 1
title: Show each guest the room they like
stakeholders:
  - role: CFO
    outcome: The [|click-through rate|] rises from 2% to 3%
  - role: CMO
    outcome: Hotels reach an [|OEE|] (share of the time a room could be sold) of 80%
`,
      suggestion: {
        stops: ["Payback", "4 years", "3"],
        filled: `proposal: 1
title: Show each guest the room they like
stakeholders:
  - role: CFO
    outcome: The click-through rate rises from 2% to 3% so that Payback goes from 4 years to 3
  - role: CMO
    outcome: Hotels reach an OEE (share of the time a room could be sold) of 80%
`,
      },
    },
    {
      good: `proposal: 1
title: Show each guest the room they like
stakeholders:
  - role: CFO
    outcome: Operating margin rises from 11% to 13% by 2028
`,
    },
    {
      nearMiss: `proposal: 1
title: Show each guest the room they like
stakeholders:
  - role: CMO
    outcome: The click-through rate rises from 2% to 3%
  - role: CFO
    outcome: The click-through rate rises from 2% to 3%, which brings 40k EUR a year
  - role: CEO
    outcome: The conversion rate rises by a third, and with it our market share from 9% to 12%
  - role: CISO
    outcome: The win rate stays at 40% without a second proof of identity
  - role: COO
    outcome: The sales cycle falls from 90 days to 60
benefits:
  - name: Sales follow the season
    for: coo
    measure:
      metric: Cost to serve
      unit: EUR a guest
`,
    },
  ],
});

const find = phraseFinder<PeerMetric>(
  new Map(peerMetrics.flatMap((metric) => metric.names.map((name) => [name, metric] as const))),
);

/** Whether a metric of the role's own or a sum of money, which every one of them understands, stands beside. */
function hasOwn(outcome: string, { metrics }: KnownRole): boolean {
  const text = outcome.toLowerCase();
  return (
    metrics.some(({ name }) => text.includes(name.toLowerCase())) ||
    /[€$£¥]|\d(?:\.\d{1,9})? ?(?:k|m|bn|million|billion)(?![\p{L}])|(?<![\p{L}])(?:EUR|USD|GBP|CHF|revenue|sales of|profit|margin|savings?|cash)(?![\p{L}])/u.test(
      outcome,
    )
  );
}

function suggestionsFor({ suggestText }: RuleContext, node: ScalarNode, outcome: string, { metrics }: KnownRole) {
  const names = metrics.map(({ name }) => name.replace(/[\\,|$}]/g, " "));
  if (names.length === 0 || /[.!?…]["')\]”’]?$/u.test(outcome.trimEnd().slice(-2))) return [];
  const title = l10n.t("Add a figure of theirs");
  return [suggestText(title, node, ` so that \${1|${names.join(",")}|} goes from $2 to $3`)];
}
