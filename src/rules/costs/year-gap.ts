import * as l10n from "@vscode/l10n";
import type { Suggestion } from "../../core/problem";
import type { Span } from "../../core/text";
import { entryOf, type Node } from "../../core/tree";
import { isRelative, parseYears } from "../../core/years";
import type { Benefit, Cost } from "../../generated/proposal";
import { defineRule, type RuleContext } from "../define-rule";
import { wholeList } from "../judging/whole";

export default defineRule({
  id: "year-gap",
  summary: "Flags amounts outside the years that the case looks at, and years at its end in which no amount falls.",
  why: "A return holds for a stated time. A benefit beyond it flatters the case, and an empty year at its end looks like a forgotten cost.",
  serves: "bottleneck",
  severity: "warning",

  *check(context) {
    const { model, nodeAt, amounts } = context;
    const written = nodeAt(["financials", "years"]);
    const years = parseYears(model.financials?.years ?? "");
    if (written === undefined || years?.to === undefined) return;
    const [from, to] = [years.from, years.to];
    const entries: readonly (Benefit | Cost)[] = [
      ...(model.benefits ?? []),
      ...(model.costs ?? []),
      ...(model.options ?? []).flatMap(({ costs = [], benefits = [] }) => [...costs, ...benefits]),
    ];
    let [first, last] = [from, to];
    for (const entry of entries) {
      for (const year of amounts(entry.amounts)?.yearly ?? []) {
        if (isRelative(year.from) !== isRelative(from) || year.amount === 0) continue;
        [first, last] = [Math.min(first, year.from), Math.max(last, year.to)];
      }
    }
    const reaches = entries.flatMap((entry) => amounts(entry.amounts)?.yearly?.at(-1)?.to ?? []);
    const reach = reaches.reduce((a, b) => Math.max(a, b), from);
    let isOutside = false;
    for (const entry of entries) {
      const span = outside(context, entry, from, to);
      if (span === undefined) continue;
      isOutside = true;
      yield {
        span,
        message: l10n.t(
          "This amount falls outside {0}, the years of the case. Move it, or widen `financials.years`.",
          `${from}-${to}`,
        ),
        suggestions: [instead(written, first, last)],
      };
    }
    const [costs, benefits] = [wholeList(context, "costs"), wholeList(context, "benefits")];
    if (isOutside || costs === undefined || benefits === undefined) return;
    const dated = (list: readonly (Benefit | Cost)[]): boolean =>
      list.some((entry) => amounts(entry.amounts)?.yearly !== undefined);
    // Without one side, what is missing is that side, and it may well reach the last year.
    if (!dated(costs) || !dated(benefits)) return;
    const all = [...costs, ...benefits].map((entry) => amounts(entry.amounts));
    // Nobody knows into which years a total falls.
    if (all.some((money) => money !== undefined && money.yearly === undefined)) return;
    const ends = all.flatMap((money) => money?.yearly?.at(-1)?.to ?? []);
    const end = ends.reduce((a, b) => Math.max(a, b), ends[0] ?? to);
    if (end >= to || end < from) return;
    yield {
      span: written.span,
      message: l10n.t(
        "The case runs to {0}, and its last amount falls in {1}. Give the amounts of the years after, or end the case there.",
        to,
        end,
      ),
      // An option that is looked at for longer would then fall outside.
      suggestions: end === from || reach > end ? [] : [instead(written, from, end)],
    };
  },

  examples: [
    {
      bad: `proposal: 1
title: Water the vineyard by drop
benefits:
  - name: Less water bought
    amounts:
      2028-2031: 26k
      [|2032-2034|]: 31k
costs:
  - name: Pipes and valves
    amounts:
      2027: 84k
financials:
  currency: EUR
  years: 2027-2031
`,
      suggestion: {
        stops: [],
        filled: `proposal: 1
title: Water the vineyard by drop
benefits:
  - name: Less water bought
    amounts:
      2028-2031: 26k
      2032-2034: 31k
costs:
  - name: Pipes and valves
    amounts:
      2027: 84k
financials:
  currency: EUR
  years: 2027-2034
`,
      },
    },
    {
      bad: `proposal: 1
title: Water the vineyard by drop
benefits:
  - name: Less water bought
    amounts:
      2028-2031: 26k
costs:
  - name: Pipes and valves
    amounts:
      2027: 84k
financials:
  currency: EUR
  years: [|2027-2036|]
`,
      suggestion: {
        stops: [],
        filled: `proposal: 1
title: Water the vineyard by drop
benefits:
  - name: Less water bought
    amounts:
      2028-2031: 26k
costs:
  - name: Pipes and valves
    amounts:
      2027: 84k
financials:
  currency: EUR
  years: 2027-2031
`,
      },
    },
    {
      good: `proposal: 1
title: Water the vineyard by drop
benefits:
  - name: Less water bought
    amounts:
      2028-2031: 26k
financials:
  currency: EUR
  years: 2027-2031
`,
    },
    {
      nearMiss: `proposal: 1
title: Water the vineyard by drop
costs:
  - name: Pipes and valves
    amounts:
      2027: 84k
financials:
  currency: EUR
  years: 2027-2036
`,
    },
    {
      nearMiss: `proposal: 1
title: Water the vineyard by drop
benefits:
  - name: Less water bought
    amounts:
      2028+: 26k
costs:
  - name: Pipes and valves
    amounts: 84k
financials:
  currency: EUR
  years: 2027-2036
`,
    },
  ],
});

/** Where an entry's first year stands that the case does not look at. */
function outside({ nodeOf, amounts }: RuleContext, entry: Benefit | Cost, from: number, to: number): Span | undefined {
  const found = amounts(entry.amounts)?.yearly?.find(
    (year) => year.amount > 0 && isRelative(year.from) === isRelative(from) && (year.from < from || year.to > to),
  );
  const written = entryOf(nodeOf(entry), "amounts")?.value;
  if (found === undefined || written?.kind !== "map") return undefined;
  return written.entries.find(({ name }) => parseYears(name)?.from === found.from)?.key.span;
}

/** Offers to let the case look at other years. */
function instead({ span }: Node, from: number, to: number): Suggestion {
  const years = `${from}-${to}`;
  return {
    title: l10n.t("Let the case run over {0}", years),
    insert: () => ({ span, snippet: years }),
  };
}
