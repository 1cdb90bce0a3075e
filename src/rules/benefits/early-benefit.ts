import * as l10n from "@vscode/l10n";
import { parseDate } from "../../core/dates";
import { fiscalYear, fiscalYearOf } from "../../core/fiscal-year";
import type { Span } from "../../core/text";
import { entryOf } from "../../core/tree";
import { isRelative, parseYears } from "../../core/years";
import type { Benefit } from "../../generated/proposal";
import { defineRule, type RuleContext } from "../define-rule";
import { awaitedBy, beginIn, laterThan } from "../judging/due-dates";
import { isWholeEntry } from "../judging/whole";

export default defineRule({
  id: "early-benefit",
  summary: "Flags a benefit that begins before what it comes from is there.",
  why: "Nobody saves with what is not yet delivered. A benefit that comes a year later than counted can turn a good return into a poor one.",
  serves: "bottleneck",
  severity: "warning",

  *check(context) {
    const awaited = awaitedBy(context);
    if (awaited === undefined) return;
    for (const benefit of context.model.benefits ?? []) {
      if (!isWholeEntry(context, benefit)) continue;
      const begins = beginning(context, benefit);
      const late = begins === undefined ? undefined : laterThan(awaited(benefit), begins.lastDay);
      if (begins === undefined || late === undefined) continue;
      yield {
        span: begins.span,
        message: l10n.t(
          "This is before “{0}” is there, in {1}. Move the benefit behind it, or say what brings it earlier.",
          late.name,
          late.by,
        ),
        related: { span: late.span, message: l10n.t("Here it says when that will be.") },
        suggestions:
          begins.key === undefined
            ? []
            : beginIn(fiscalYearOf(late.days.first, context.config.fiscalYearStart), begins.key),
      };
    }
  },

  examples: [
    {
      bad: `proposal: 1
title: Heat the baths with waste water
deliverables:
  - name: Heat exchangers in three baths
    enables: [less-gas]
    by: 2029-03
benefits:
  - id: less-gas
    name: Less gas bought
    amounts:
      [|2028-2034|]: 190k
financials:
  currency: EUR
`,
      suggestion: {
        stops: [],
        filled: `proposal: 1
title: Heat the baths with waste water
deliverables:
  - name: Heat exchangers in three baths
    enables: [less-gas]
    by: 2029-03
benefits:
  - id: less-gas
    name: Less gas bought
    amounts:
      2029-2034: 190k
financials:
  currency: EUR
`,
      },
    },
    {
      bad: `proposal: 1
title: Heat the baths with waste water
milestones:
  - id: permit
    name: Permit of the water board
    by: 2028-Q2
benefits:
  - name: Warm baths in winter
    dependsOn: [permit]
    measure:
      metric: Days with cold water
      by: [|2027|]
`,
    },
    {
      good: `proposal: 1
title: Heat the baths with waste water
deliverables:
  - name: Heat exchangers in three baths
    enables: [less-gas]
    by: 2028-10
benefits:
  - id: less-gas
    name: Less gas bought
    amounts:
      2029-2034: 190k
financials:
  currency: EUR
`,
    },
    {
      nearMiss: `proposal: 1
title: Heat the baths with waste water
deliverables:
  - name: Heat exchangers in the first bath
    enables: [less-gas]
    by: 2029-02
  - name: Heat exchangers in the other two
    enables: [less-gas]
    by: 2030
benefits:
  - id: less-gas
    name: Less gas bought
    amounts:
      2028-2034: 190k
financials:
  currency: EUR
`,
      config: `fiscalYearStart: july
`,
    },
    {
      nearMiss: `proposal: 1
title: Heat the baths with waste water
deliverables:
  - name: Heat exchangers in three baths
    enables: [less-gas]
    by: 2029-03
benefits:
  - id: less-gas
    name: Less gas bought
    amounts:
      1-6: 190k
financials:
  currency: EUR
`,
    },
  ],
});

/** Where it stands when a benefit begins, and the last day on which that may be. */
function beginning(
  { nodeOf, amounts, config }: RuleContext,
  benefit: Benefit,
):
  | { readonly span: Span; readonly key?: { readonly name: string; readonly span: Span }; readonly lastDay: string }
  | undefined {
  const written = entryOf(nodeOf(benefit), "amounts")?.value;
  const first = amounts(benefit.amounts)?.yearly?.find(({ amount }) => amount > 0);
  if (first !== undefined && written?.kind === "map") {
    const entry = written.entries.find(({ name }) => parseYears(name)?.from === first.from);
    if (entry === undefined || isRelative(first.from)) return undefined;
    const { span } = entry.key;
    return { span, key: { name: entry.name, span }, lastDay: fiscalYear(first.from, config.fiscalYearStart).last };
  }
  const { measure } = benefit;
  const target = measure === undefined ? undefined : entryOf(nodeOf(measure), "by")?.value;
  const days = parseDate(measure?.by);
  return target === undefined || days === undefined ? undefined : { span: target.span, lastDay: days.last };
}
