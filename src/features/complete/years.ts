import { nodeAt } from "../../core/tree";
import { isRelative, parseYears } from "../../core/years";
import type { Completing } from "./completing";

/** More years than this are not offered one by one. */
const mostYears = 30;

/** The years and ranges of years that can still be given an amount: a range runs on to the next one given, or the last one. */
export function offerYears(completing: Completing, present: ReadonlySet<string>): readonly string[] {
  const { from, to } = horizon(completing);
  const given = [...present].flatMap((name) => parseYears(name) ?? []);
  const isFree = (year: number): boolean => !given.some((range) => range.from <= year && year <= (range.to ?? to));
  const all = Array.from({ length: Math.min(to - from + 1, mostYears) }, (_, index) => from + index);
  const free = all.filter(isFree);
  const ranges = free.flatMap((year) => {
    let last = year;
    while (last < to && isFree(last + 1)) last++;
    return last > year ? [`${year}-${last}`] : [];
  });
  return [...free.map(String), ...ranges];
}

/** The spans of years that a proposal can look at, of five years and others, from this year or the next on. */
export function offerHorizons({ around: { today } }: Completing): readonly string[] {
  const year = Number(today.slice(0, 4));
  return [4, 2, 3, 9].flatMap((more) => [`${year + 1}-${year + 1 + more}`, `${year}-${year + more}`]).concat("0-4");
}

/** The years that amounts stand for: those of the proposal, else the five that come next, counted as it counts. */
export function horizon({ root, text, around: { today } }: Completing): { readonly from: number; readonly to: number } {
  const written = nodeAt(root, ["financials", "years"]);
  const range = written?.kind === "scalar" ? parseYears(String(written.value)) : undefined;
  if (range?.to !== undefined && range.to >= range.from) return { from: range.from, to: range.to };
  const first = /^[ \t]+["']?(\d{1,4})(?:-\d{1,4}|\+)?["']?:/m.exec(text)?.[1];
  if (first !== undefined && isRelative(Number(first))) return { from: 0, to: 4 };
  const year = Number(today.slice(0, 4));
  return { from: year, to: year + 5 };
}
