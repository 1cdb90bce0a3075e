import * as l10n from "@vscode/l10n";
import type { TableLine, TableRow } from "../read-table";

/** A line that is a cost or benefit of its own. */
type Entry = TableLine & { list: TableRow["list"] };

/**
 * The lines of a table that are costs or benefits of their own, and which of its sums they do not give. Sums and what is derived
 * from others are left out. Costs written below zero are told from benefits by that, and are positive from here on.
 */
export function compareSums(lines: readonly TableLine[]): {
  readonly entries: readonly Entry[];
  readonly checks: readonly string[];
} {
  const entries: Entry[] = [];
  const checks: string[] = [];
  const sums: { readonly line: TableLine; readonly before: number; readonly since: number }[] = [];
  let list: TableRow["list"];
  let since = 0;
  for (const line of lines) {
    const { kind, name, amounts, total } = line;
    const isEmpty = amounts.size === 0 && total === undefined;
    if (isEmpty) {
      if (kind === "costs" || kind === "benefits") list = kind;
      if (name !== "") since = entries.length;
    } else if (kind === "sum" || (name === "" && entries.length > 1 && agrees(line, entries))) {
      sums.push({ line, before: entries.length, since });
      since = entries.length;
    } else if (kind !== "derived") entries.push({ ...line, list });
  }
  for (const { line, before, since } of sums) {
    const above = entries.slice(0, before);
    const own = above.filter((entry) => entry.list === above.at(-1)?.list);
    if (![entries, above, above.slice(since), own].some((summed) => summed.length > 0 && agrees(line, summed)))
      checks.push(l10n.t("The rows do not add up to “{0}”.", line.name));
  }
  for (const { name, amounts, total, slack } of entries)
    if (
      total !== undefined &&
      amounts.size > 0 &&
      Math.abs(sum(amounts.values()) - total) > slack * (amounts.size + 1) + 0.001
    )
      checks.push(
        l10n.t("The years of “{0}” come to {1}, and its total says {2}.", name, rounded(sum(amounts.values())), total),
      );
  return { entries: signed(entries, checks), checks };
}

/** Whether a line is the sum of others, as far as their digits show. */
function agrees({ amounts, total, slack }: TableLine, summed: readonly TableLine[]): boolean {
  const near = (value: number, partOf: (line: TableLine) => number | undefined): boolean => {
    let [plain, positive, allowed] = [0, 0, slack + 0.001];
    for (const line of summed) {
      const part = partOf(line) ?? 0;
      plain += part;
      positive += Math.abs(part);
      if (part !== 0) allowed += line.slack;
    }
    // Some write the costs below zero and their sum above it.
    return Math.abs(plain - value) <= allowed || Math.abs(positive - Math.abs(value)) <= allowed;
  };
  if (amounts.size === 0) return total !== undefined && near(total, (line) => line.total ?? sum(line.amounts.values()));
  return [...amounts].every(([year, value]) => near(value, (line) => line.amounts.get(year)));
}

/** Entries with positive amounts: where all are below zero, or those of one list are, the list gives the sign. */
function signed(entries: readonly Entry[], checks: string[]): readonly Entry[] {
  const values = ({ amounts, total }: Entry): number[] => [
    ...amounts.values(),
    ...(amounts.size === 0 ? [total ?? 0] : []),
  ];
  const isBelow = (entry: Entry): boolean =>
    values(entry).every((value) => value <= 0) && values(entry).some((value) => value < 0);
  const tells =
    entries.some(isBelow) && entries.some((entry) => !isBelow(entry) && values(entry).some((value) => value > 0));
  return entries.map((entry) => {
    const turned = isBelow(entry);
    const list = entry.list ?? (tells ? (turned ? "costs" : "benefits") : undefined);
    if (!turned && values(entry).some((value) => value < 0))
      checks.push(
        l10n.t(
          "“{0}” has amounts below zero. Amounts are positive; the list they stand in gives the sign.",
          entry.name,
        ),
      );
    if (!turned) return { ...entry, list };
    const amounts = new Map([...entry.amounts].map(([year, value]) => [year, Math.abs(value)]));
    return { ...entry, list, amounts, total: entry.total === undefined ? undefined : Math.abs(entry.total) };
  });
}

function sum(values: Iterable<number>): number {
  let all = 0;
  for (const value of values) all += value;
  return all;
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}
