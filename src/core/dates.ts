/** A date of the format (`2027-06-30`, `2027-06`, `2027-Q2`, `2027`) with its first and last day, as ISO dates. */
export interface DateRange {
  readonly first: string;
  readonly last: string;
}

/** The days that a date covers, or nothing where it is no date of the calendar. A quarter is one of the calendar year. */
export function parseDate(value: unknown): DateRange | undefined {
  const match = /^(\d{4})(?:-(?:Q([1-4])|(\d{2})(?:-(\d{2}))?))?$/.exec(String(value));
  if (match?.[1] === undefined) return undefined;
  const [, year, quarter, month, day] = match;
  if (day !== undefined)
    return isDay(`${year}-${month}-${day}`) ? { first: String(value), last: String(value) } : undefined;
  const from = quarter === undefined ? Number(month ?? 1) : Number(quarter) * 3 - 2;
  const to = quarter === undefined ? Number(month ?? 12) : Number(quarter) * 3;
  if (from < 1 || to > 12) return undefined;
  return { first: `${year}-${pad(from)}-01`, last: `${year}-${pad(to)}-${pad(daysIn(Number(year), to))}` };
}

/**
 * What an author who typed a date in another notation meant: `2027-6-3`, `30.6.2027`, `Q2 2027` and `2027 q2` are dates of
 * the format. Nothing where day and month could be the other way round.
 */
export function asDate(written: string): string | undefined {
  const quarter = /^(\d{4})[- ]?q([1-4])$|^q([1-4])[- /]?(\d{4})$/i.exec(written);
  if (quarter !== null) return `${quarter[1] ?? quarter[4]}-Q${quarter[2] ?? quarter[3]}`;
  const yearFirst = /^(\d{4})[-/.](\d{1,2})(?:[-/.](\d{1,2}))?$/.exec(written);
  if (yearFirst !== null) return existing(yearFirst[1], yearFirst[2], yearFirst[3]);
  const dayFirst = /^(\d{1,2})([./])(\d{1,2})\2(\d{4})$/.exec(written);
  if (dayFirst === null) return undefined;
  const [, day, mark, month, year] = dayFirst;
  // With dots the day comes first wherever dots are used; with slashes only where it can be no month.
  if (mark === "." || Number(day) > 12) return existing(year, month, day);
  return Number(month) > 12 ? existing(year, day, month) : undefined;
}

function existing(year: string | undefined, month: string | undefined, day: string | undefined): string | undefined {
  const date = [year, month, day].flatMap((part) => (part === undefined ? [] : part.padStart(2, "0"))).join("-");
  return parseDate(date) === undefined ? undefined : date;
}

function isDay(date: string): boolean {
  const [year, month, day] = date.split("-").map(Number);
  return (
    month !== undefined && day !== undefined && month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year ?? 0, month)
  );
}

function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

function pad(part: number): string {
  return String(part).padStart(2, "0");
}
