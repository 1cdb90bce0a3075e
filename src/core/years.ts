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
