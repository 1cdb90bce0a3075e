import { parseMoney } from "./money";
import { parseYears } from "./years";

/** The same amount in each year from `from` to `to`, in whole currency units. */
export interface YearlyAmount {
  readonly from: number;
  readonly to: number;
  readonly amount: number;
}

/** The money of one entry: a total, and by year where the years are known. */
export interface Amounts {
  readonly total: number;
  /** In ascending order, or nothing where only a total is known. */
  readonly yearly: readonly YearlyAmount[] | undefined;
}

/**
 * The amounts of an entry, ranges of years left as they are. An open end runs to `horizon`, the last of
 * `financials.years`, and counts for its first year alone where there is no horizon. Nothing where no amount was given.
 */
export function parseAmounts(value: unknown, horizon: number | undefined): Amounts | undefined {
  const total = parseMoney(value);
  if (total !== undefined) return { total, yearly: undefined };
  if (typeof value !== "object" || value === null) return undefined;
  const known = read.get(value);
  if (known !== undefined && known.horizon === horizon) return known.amounts;
  const amounts = amountsByYear(value, horizon);
  read.set(value, { horizon, amounts });
  return amounts;
}

/** Dozens of rules ask for the same amounts, which never change. */
const read = new WeakMap<object, { readonly horizon: number | undefined; readonly amounts: Amounts | undefined }>();

function amountsByYear(value: object, horizon: number | undefined): Amounts | undefined {
  const yearly = Object.entries(value).flatMap(([key, written]): YearlyAmount[] => {
    const range = parseYears(key);
    const amount = parseMoney(written);
    if (range === undefined || amount === undefined) return [];
    return [{ from: range.from, to: range.to ?? Math.max(range.from, horizon ?? range.from), amount }];
  });
  if (yearly.length === 0) return undefined;
  yearly.sort((a, b) => a.from - b.from);
  return { total: yearly.reduce((sum, { from, to, amount }) => sum + amount * (to - from + 1), 0), yearly };
}
