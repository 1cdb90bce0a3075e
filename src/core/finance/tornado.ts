import type { Benefit, Cost } from "../../generated/proposal";
import { parseAmounts } from "../amounts";
import { horizonOf, type Model } from "../model";
import { parseMoney, parseRate } from "../money";
import { type CashFlows, countsAsMoney } from "./case-flows";
import { netPresentValue } from "./figures";

/** What becomes of the net present value when one entry turns out at the ends of its range, all others as stated. */
export interface Swing {
  readonly entry: Cost | Benefit;
  readonly kind: "cost" | "benefit";
  /** At the low and at the high end of the entry's range. */
  readonly low: number;
  readonly high: number;
}

/** The swings of all entries that state a range, the widest first; equal ones in the order of the text. */
export function tornado(
  model: Model,
  { firstYear, net }: CashFlows,
  rate: number,
  { costs = [], benefits = [] }: { readonly costs?: readonly Cost[]; readonly benefits?: readonly Benefit[] } = model,
): readonly Swing[] {
  const value = netPresentValue(rate, net);
  const horizon = horizonOf(model);
  const swing = (entry: Cost | Benefit, kind: Swing["kind"]): readonly Swing[] => {
    const amounts = parseAmounts(entry.amounts, horizon);
    if (entry.range === undefined || amounts?.yearly === undefined) return [];
    const present = amounts.yearly.reduce((total, { from, to, amount }) => {
      let part = 0;
      for (let year = from; year <= to; year++) part += amount / (1 + rate) ** (year - firstYear);
      return total + part;
    }, 0);
    const sign = kind === "cost" ? -1 : 1;
    const at = (end: unknown): number => value + sign * present * ((partOf(end, amounts.total) ?? 1) - 1);
    return [{ entry, kind, low: at(entry.range.low), high: at(entry.range.high) }];
  };
  return [
    ...costs.flatMap((cost) => swing(cost, "cost")),
    ...benefits.filter(countsAsMoney).flatMap((benefit) => swing(benefit, "benefit")),
  ].sort((a, b) => Math.abs(b.high - b.low) - Math.abs(a.high - a.low));
}

/** The end of a range as a part of the stated amounts: a rate of them, or another total. */
function partOf(end: unknown, total: number): number | undefined {
  const rate = parseRate(end);
  if (rate !== undefined) return rate;
  const amount = parseMoney(end);
  return amount === undefined || total === 0 ? undefined : amount / total;
}
