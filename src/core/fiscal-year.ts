import type { Config } from "../generated/config";
import type { DateRange } from "./dates";

/** The first and the last day of the fiscal year that starts in a calendar year; without a month it starts in January. */
export function fiscalYear(year: number, start: Config["fiscalYearStart"] = "january"): DateRange {
  const month = Math.max(0, months.indexOf(start));
  return { first: day(year, month, 1), last: day(year + 1, month, 0) };
}

/** The fiscal year that a day (an ISO date) falls in, named after the calendar year in which it starts. */
export function fiscalYearOf(date: string, start: Config["fiscalYearStart"] = "january"): number {
  const year = Number(date.slice(0, 4));
  return date < fiscalYear(year, start).first ? year - 1 : year;
}

function day(year: number, month: number, date: number): string {
  return new Date(Date.UTC(year, month, date)).toISOString().slice(0, 10);
}

const months: readonly string[] = [
  ...["january", "february", "march", "april", "may", "june", "july"],
  ...["august", "september", "october", "november", "december"],
];
