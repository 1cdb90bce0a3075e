import * as l10n from "@vscode/l10n";
import type { YearlyAmount } from "../../core/amounts";
import type { DateRange } from "../../core/dates";
import { fiscalYear } from "../../core/fiscal-year";
import { entryOf } from "../../core/tree";
import { isRelative, parseYears } from "../../core/years";
import { defineRule } from "../define-rule";
import { awaitedBy, beginIn, type Due, laterThan } from "../judging/due-dates";
import { isWholeEntry } from "../judging/whole";

export default defineRule({
  id: "no-ramp-up",
  summary:
    "Flags a benefit that is counted in full from the year in which, or right before which, what it comes from is delivered.",
  why: "A year that begins without the new way of working cannot bring a full year's benefit. People take months to change what they do.",
  serves: "bottleneck",
  severity: "info",

  *check(context) {
    const { model, nodeOf, amounts, config } = context;
    const awaited = awaitedBy(context);
    if (awaited === undefined) return;
    for (const benefit of model.benefits ?? []) {
      const yearly = amounts(benefit.amounts)?.yearly ?? [];
      const [first] = yearly;
      if (first === undefined || !isFullAtOnce(yearly) || isRelative(first.from)) continue;
      if (!isWholeEntry(context, benefit)) continue;
      const year = fiscalYear(first.from, config.fiscalYearStart);
      const waits = awaited(benefit);
      // What begins before anything is there is an `early-benefit`.
      if (laterThan(waits, year.last) !== undefined) continue;
      const late = [waits.deliverables.at(-1), waits.milestones.at(-1)].find(
        (due) => due !== undefined && isLate(due, year),
      );
      const written = entryOf(nodeOf(benefit), "amounts")?.value;
      const entry =
        written?.kind === "map" ? written.entries.find(({ name }) => parseYears(name)?.from === first.from) : undefined;
      if (late === undefined || entry === undefined) continue;
      const { span } = entry.key;
      yield {
        span,
        message: l10n.t(
          "The benefit is counted in full from {0} on, and “{1}” is there only in {2}. Count only a part in the first year.",
          first.from,
          late.name,
          late.by,
        ),
        related: { span: late.span, message: l10n.t("Here it says when that will be.") },
        suggestions: isLate(late, fiscalYear(first.from + 1, config.fiscalYearStart))
          ? []
          : beginIn(first.from + 1, { name: entry.name, span }),
      };
    }
  },

  examples: [
    {
      bad: `proposal: 1
title: Pick orders by voice
deliverables:
  - name: Headsets in both halls
    enables: [fewer-errors]
    by: 2028-09-30
benefits:
  - id: fewer-errors
    name: Fewer wrong parcels
    amounts:
      [|2028-2032|]: 118k
financials:
  currency: EUR
`,
      suggestion: {
        stops: [],
        filled: `proposal: 1
title: Pick orders by voice
deliverables:
  - name: Headsets in both halls
    enables: [fewer-errors]
    by: 2028-09-30
benefits:
  - id: fewer-errors
    name: Fewer wrong parcels
    amounts:
      2029-2032: 118k
financials:
  currency: EUR
`,
      },
    },
    {
      good: `proposal: 1
title: Pick orders by voice
deliverables:
  - name: Headsets in both halls
    enables: [fewer-errors]
    by: 2028-09-30
benefits:
  - id: fewer-errors
    name: Fewer wrong parcels
    amounts:
      2028: 20k
      2029-2032: 118k
financials:
  currency: EUR
`,
    },
    {
      nearMiss: `proposal: 1
title: Pick orders by voice
deliverables:
  - name: Headsets in both halls
    enables: [fewer-errors]
    by: 2027-09-30
benefits:
  - id: fewer-errors
    name: Fewer wrong parcels
    amounts:
      2028-2032: 118k
financials:
  currency: EUR
`,
    },
    {
      nearMiss: `proposal: 1
title: Pick orders by voice
deliverables:
  - name: Headsets in both halls
    enables: [fewer-errors]
    by: 2027
benefits:
  - id: fewer-errors
    name: Fewer wrong parcels
    amounts:
      2028-2032: 118k
financials:
  currency: EUR
`,
    },
  ],
});

/** Whether the first year brings as much as the second, and no year more. */
function isFullAtOnce(yearly: readonly YearlyAmount[]): boolean {
  const [first, second] = yearly;
  if (first === undefined || first.amount === 0 || yearly.some(({ amount }) => amount > first.amount)) return false;
  return first.to > first.from || (second?.from === first.to + 1 && second.amount === first.amount);
}

/** Whether something is there too late for a full year: what is there two months before it begins may bring one. */
function isLate({ days }: Due, { first }: DateRange): boolean {
  const [year = 0, month = 1] = first.split("-").map(Number);
  return days.first >= new Date(Date.UTC(year, month - 3, 1)).toISOString().slice(0, 10);
}
