import * as l10n from "@vscode/l10n";
import { parseAmounts } from "../core/amounts";
import type { ProposalDocument } from "../core/document";
import { horizonOf } from "../core/model";
import { isRelative, parseYears } from "../core/years";

/**
 * The costs and benefits of a proposal by year as a spreadsheet takes them: tabs between cells, with sums and what remains. Amounts
 * are in whole currency units and bare digits, since every spreadsheet reads those, whatever sign it has before decimals.
 * Nothing where no amount is written.
 */
export function copyTable({ model }: ProposalDocument): string | undefined {
  const horizon = horizonOf(model);
  const costs = (model.costs ?? []).flatMap((entry) => rowOf(entry, horizon) ?? []);
  const benefits = (model.benefits ?? []).flatMap((entry) => rowOf(entry, horizon) ?? []);
  const all = [...costs, ...benefits];
  if (all.length === 0) return undefined;
  const stated = model.financials?.years === undefined ? undefined : parseYears(model.financials.years);
  const named = all.flatMap(({ byYear }) => [...byYear.keys()]);
  const first = Math.min(...named, stated?.from ?? Number.POSITIVE_INFINITY);
  const last = Math.max(...named, stated?.to ?? stated?.from ?? Number.NEGATIVE_INFINITY);
  if (last - first >= mostYears) return undefined;
  const years = Array.from({ length: Math.max(0, last - first + 1) }, (_, at) => first + at);
  const line = ({ name, byYear, total }: Row): string =>
    [safeName(name), ...years.map((year) => byYear.get(year) ?? ""), total].join("\t");
  const heading = (year: number): string => (isRelative(year) ? l10n.t("Year {0}", year) : String(year));
  const currency = model.financials?.currency ?? "";
  const [spent, gained] = [sumOf(l10n.t("Total costs"), costs), sumOf(l10n.t("Total benefits"), benefits)];
  const lines = [[currency, ...years.map(heading), l10n.t("Total")].join("\t")];
  if (costs.length > 0) lines.push(l10n.t("Costs"), ...costs.map(line), line(spent));
  if (benefits.length > 0) lines.push(l10n.t("Benefits"), ...benefits.map(line), line(gained));
  if (costs.length > 0 && benefits.length > 0) lines.push(line(netOf(gained, spent)));
  return `${lines.join("\r\n")}\r\n`;
}

/** More years than any case looks at. */
const mostYears = 101;

interface Row {
  readonly name: string;
  readonly byYear: ReadonlyMap<number, number>;
  readonly total: number;
}

/** An entry with its amounts in whole units, each year that a range names apart; nothing where it has none. */
function rowOf(
  { name = "", amounts }: { name?: string; amounts?: unknown },
  horizon: number | undefined,
): Row | undefined {
  const read = parseAmounts(amounts, horizon);
  if (read === undefined) return undefined;
  const byYear = new Map<number, number>();
  for (const { from, to, amount } of read.yearly ?? [])
    for (let year = from; year <= Math.min(to, from + mostYears); year++) byYear.set(year, Math.round(amount));
  const total = read.yearly === undefined ? Math.round(read.total) : sum(byYear.values());
  return { name, byYear, total };
}

function sumOf(name: string, rows: readonly Row[]): Row {
  const byYear = new Map<number, number>();
  for (const row of rows) for (const [year, amount] of row.byYear) byYear.set(year, (byYear.get(year) ?? 0) + amount);
  return { name, byYear, total: sum(rows.map(({ total }) => total)) };
}

function netOf(gained: Row, spent: Row): Row {
  const byYear = new Map(gained.byYear);
  for (const [year, amount] of spent.byYear) byYear.set(year, (byYear.get(year) ?? 0) - amount);
  return { name: l10n.t("Net"), byYear, total: gained.total - spent.total };
}

/** A name in one cell, which no spreadsheet takes for a formula. */
function safeName(name: string): string {
  const text = name.replace(/\s+/g, " ").trim();
  return /^[=+@'"-]/.test(text) ? `'${text}` : text;
}

function sum(values: Iterable<number>): number {
  let all = 0;
  for (const value of values) all += value;
  return all;
}
