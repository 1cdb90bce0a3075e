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
