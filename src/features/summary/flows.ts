import type { Benefit, Cost } from "../../generated/proposal";
import type { Reading } from "./reading";

/** Money that moves in one year, in whole currency units. */
export interface Flow {
  readonly year: number;
  /** The last year where several are taken together. */
  readonly to: number;
  readonly oneOff: number;
  readonly run: number;
  /** Costs of which the proposal does not say whether they return every year. */
  readonly other: number;
  readonly costs: number;
  readonly benefits: number;
  readonly net: number;
  readonly cumulative: number;
}

/** The years that a table has room for; what comes after them is taken together. */
export const mostYears = 30;

/** Whether a benefit counts as money: not where it is said to free no cash. */
export function countsAsMoney({ kind }: Benefit): boolean {
  return kind !== "non-cashable" && kind !== "qualitative";
}

/** Costs and benefits that count as money, year by year from the first to the last; empty where no year is known. */
export function flowsOf(costs: readonly Cost[], benefits: readonly Benefit[], { amounts }: Reading): readonly Flow[] {
  const columns = { oneOff: new Map(), run: new Map(), other: new Map(), benefits: new Map() } as Record<
    "oneOff" | "run" | "other" | "benefits",
    Map<number, number>
  >;
  const add = (column: Map<number, number>, value: unknown): void => {
    const found = amounts(value);
    if (found?.kind !== "by-year") return;
    for (const [year, amount] of found.byYear) column.set(year, (column.get(year) ?? 0) + amount);
  };
  for (const { kind, amounts } of costs)
    add(kind === "one-off" ? columns.oneOff : kind === "run" ? columns.run : columns.other, amounts);
  for (const benefit of benefits) if (countsAsMoney(benefit)) add(columns.benefits, benefit.amounts);
  const years = [...new Set(Object.values(columns).flatMap((column) => [...column.keys()]))].sort((a, b) => a - b);
  const [first] = years;
  const last = years.at(-1);
  if (first === undefined || last === undefined) return [];
  const flows: Flow[] = [];
  let cumulative = 0;
  for (let year = first; year <= last; year++) {
    const to: number = year - first === mostYears ? last : year;
    const sum = (column: Map<number, number>): number =>
      years.reduce((total, at) => (at >= year && at <= to ? total + (column.get(at) ?? 0) : total), 0);
    const [oneOff, run, other, gained] = [
      sum(columns.oneOff),
      sum(columns.run),
      sum(columns.other),
      sum(columns.benefits),
    ];
    const spent = oneOff + run + other;
    cumulative += gained - spent;
    flows.push({ year, to, oneOff, run, other, costs: spent, benefits: gained, net: gained - spent, cumulative });
    if (to === last) break;
  }
  return flows;
}
