import { parseMoney } from "./money";

/** Fiscal years from `from` to `to`, both included; without `to`, to the last year that the proposal looks at. */
export interface YearRange {
  readonly from: number;
  readonly to?: number;
}

/** The years that a key of a year map names: `2027`, `2028-2031`, `2032+`, or relative `0`, `1-3`, `4+`. */
export function parseYears(key: string): YearRange | undefined {
  const match = /^(\d{1,2}|\d{4})(?:-(\d{1,2}|\d{4})|(\+))?$/.exec(key);
  if (match?.[1] === undefined) return undefined;
  const from = Number(match[1]);
  if (match[3] !== undefined) return { from };
  return { from, to: match[2] === undefined ? from : Number(match[2]) };
}

/** Whether a year is counted from the start of the project instead of by the calendar. */
export function isRelative(year: number): boolean {
  return year < 100;
}

/**
 * What an author who typed a range in another notation meant: `2028-31` and `2028–2031` are `2028-2031`, and the fiscal
 * year `2027/28` is 2027. Nothing where it is no such thing.
 */
export function asYears(written: string): string | undefined {
  const fiscal = /^(?:FY\s?)?(\d{4})\/(?:\d{2}|\d{4})$/i.exec(written);
  if (fiscal?.[1] !== undefined) return fiscal[1];
  const from = /^(?:from|since) (\d{4})$|^(\d{4}) ?(?:\+|-|–|onwards?|ff)$/i.exec(written);
  if (from !== null) return `${from[1] ?? from[2]}+`;
  const range = /^(\d{4})\s*(?:-|‐|‑|–|—|\.\.|to)\s*(\d{2}|\d{4})$/.exec(written);
  if (range?.[1] === undefined || range[2] === undefined) return /^FY\s?(\d{4})$/i.exec(written)?.[1];
  const to = range[2].length === 4 ? range[2] : range[1].slice(0, 2) + range[2];
  const meant = `${range[1]}-${to}`;
  return meant !== written && Number(to) > Number(range[1]) ? meant : undefined;
}

/** Money by year, or a total whose years are not known yet; in whole currency units. */
export type Amounts =
  | { readonly kind: "total"; readonly total: number }
  | { readonly kind: "by-year"; readonly byYear: ReadonlyMap<number, number>; readonly total: number };

/**
 * The amounts of an entry, ranges written out year by year in ascending order. An open end runs to `horizon`, the last of
 * `financials.years`, and counts for its first year alone where there is no horizon. Nothing where no amount was given.
 */
export function parseAmounts(value: unknown, horizon: number | undefined): Amounts | undefined {
  const total = parseMoney(value);
  if (total !== undefined) return { kind: "total", total };
  if (typeof value !== "object" || value === null) return undefined;
  const years: [number, number][] = [];
  for (const [key, written] of Object.entries(value)) {
    const range = parseYears(key);
    const amount = parseMoney(written);
    if (range === undefined || amount === undefined) continue;
    const to = range.to ?? Math.max(range.from, horizon ?? range.from);
    for (let year = range.from; year <= to; year++) years.push([year, amount]);
  }
  if (years.length === 0) return undefined;
  years.sort(([a], [b]) => a - b);
  return { kind: "by-year", byYear: new Map(years), total: years.reduce((sum, [, amount]) => sum + amount, 0) };
}
