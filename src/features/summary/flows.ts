import type { YearlyAmount } from "../../core/amounts";
import { countsAsMoney } from "../../core/finance/case-flows";
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

/** Costs and benefits that count as money, year by year from the first to the last; empty where no year is known. */
export function flowsOf(costs: readonly Cost[], benefits: readonly Benefit[], reading: Reading): readonly Flow[] {
  const yearly = (entries: readonly (Cost | Benefit)[]): readonly YearlyAmount[] =>
    entries.flatMap(({ amounts }) => reading.amounts(amounts)?.yearly ?? []);
  const ofKind = (kind: Cost["kind"]): readonly YearlyAmount[] => yearly(costs.filter((cost) => cost.kind === kind));
  const moves = {
    oneOff: ofKind("one-off"),
    run: ofKind("run"),
    other: ofKind(undefined),
    benefits: yearly(benefits.filter(countsAsMoney)),
  };
  const all = Object.values(moves).flat();
  const first = all.reduce((earliest, { from }) => Math.min(earliest, from), Number.POSITIVE_INFINITY);
  const last = all.reduce((latest, { to }) => Math.max(latest, to), 0);
  const flows: Flow[] = [];
  let cumulative = 0;
  for (let year = first; year <= last; year++) {
    const to = year - first === mostYears ? last : year;
    const oneOff = sumWithin(moves.oneOff, year, to);
    const run = sumWithin(moves.run, year, to);
    const other = sumWithin(moves.other, year, to);
    const gained = sumWithin(moves.benefits, year, to);
    const spent = oneOff + run + other;
    cumulative = cents(cumulative + gained - spent);
    flows.push({
      year,
      to,
      oneOff,
      run,
      other,
      costs: spent,
      benefits: gained,
      net: cents(gained - spent),
      cumulative,
    });
    if (to === last) break;
  }
  return flows;
}

/** What moves from the year `from` to the year `to`, both included. */
function sumWithin(yearly: readonly YearlyAmount[], from: number, to: number): number {
  return yearly.reduce((sum, move) => {
    const years = Math.min(to, move.to) - Math.max(from, move.from) + 1;
    return years > 0 ? sum + move.amount * years : sum;
  }, 0);
}

/** The sum of one kind of money over all years. */
export function totalOf(flows: readonly Flow[], kind: Exclude<keyof Flow, "year" | "to" | "cumulative">): number {
  return cents(flows.reduce((sum, flow) => sum + flow[kind], 0));
}

/** Sums of fractions are a hair off; a balance of nothing must not read as one below zero. */
function cents(amount: number): number {
  return Math.round(amount * 100) / 100;
}
