import * as l10n from "@vscode/l10n";
import { amountIn, cellNumber, type Notation, notationOf } from "./table/cell-number";
import { type Cells, transposed } from "./table/cells";
import { compareSums } from "./table/compare-sums";
import { categoryIn, kindIn, type Role, roleOf, rowKind } from "./table/heading-words";
import { htmlTable } from "./table/html-table";
import { tabSeparated } from "./table/tab-separated";
import { type Unit, unitIn } from "./table/units";
import { type YearHeading, yearHeading } from "./table/year-heading";

/** What a clipboard holds, in the two flavours that spreadsheets fill. */
export interface Clipboard {
  readonly text: string;
  readonly html?: string;
}

/** A row of a table: one cost, one benefit. Amounts in whole currency units, those of a cost that was written below zero too. */
export interface TableRow {
  readonly name: string;
  /** Further fields that a column gave, under the format's names. */
  readonly fields: Readonly<Record<string, string | boolean>>;
  readonly amounts: ReadonlyMap<number, number>;
  /** The amount where only the column of totals has one. */
  readonly total: number | undefined;
  readonly list: "costs" | "benefits" | undefined;
}

/** A table with the figures of several years. */
export interface YearTable {
  /** Whether its years are counted from the start of the project. */
  readonly relative: boolean;
  readonly rows: readonly TableRow[];
  readonly currency: string | undefined;
  /** How it was read where it can be read in another way, in a few words each. */
  readonly assumed: readonly string[];
  /** What the author should look at, a sentence each. */
  readonly checks: readonly string[];
}

/** The table by years that a clipboard holds, years across or down; nothing where it holds another thing. */
export function readTable({ text, html }: Clipboard): YearTable | undefined {
  return (html === undefined ? undefined : tableIn(htmlTable(html))) ?? tableIn(tabSeparated(text));
}

function tableIn(cells: Cells | undefined): YearTable | undefined {
  if (cells === undefined || cells.rows.length < 2) return undefined;
  const down = transposed(cells.rows);
  for (const least of [2, 1])
    for (const rows of [cells.rows, down]) {
      const header = headerOf(rows, least);
      if (header !== undefined) return yearTable({ ...cells, rows }, header);
    }
  return undefined;
}

/** The row of a table that names the years, and the year of each column that has one. */
interface Header {
  readonly at: number;
  readonly years: ReadonlyMap<number, YearHeading>;
}

function headerOf(rows: Cells["rows"], least: number): Header | undefined {
  for (const [at, row] of rows.slice(0, 10).entries()) {
    const years = new Map<number, YearHeading>();
    for (const [column, { text }] of row.entries()) {
      const heading = yearHeading(text);
      if (heading !== undefined) years.set(column, heading);
    }
    if (years.size < least || !isSequence([...years.values()], least)) continue;
    // One year alone is a heading only of what cannot be a year itself.
    const isAmount = (text: string): boolean => cellNumber(text) !== undefined && (least > 1 || !yearHeading(text));
    const isBelow = (column: number): boolean =>
      rows.slice(at + 1).some((below) => isAmount(below[column]?.text ?? ""));
    if ([...years.keys()].some(isBelow)) return { at, years };
  }
  return undefined;
}

/** Whether headings are the years of one table: in order, each once or in parts. */
function isSequence(headings: readonly YearHeading[], least: number): boolean {
  const [first, second] = headings;
  if (first === undefined || (least === 1 && !(first.isPlain && headings.length === 1))) return false;
  const step = headings.find(({ year }) => year !== first.year) ?? second ?? first;
  const direction = Math.sign(step.year - first.year);
  return headings.every(({ year, relative, isPart }, at) => {
    const before = headings[at - 1] ?? first;
    const further = (year - before.year) * direction;
    return (
      relative === first.relative &&
      (at === 0 || (further > 0 && further <= 5) || (further === 0 && isPart && before.isPart))
    );
  });
}

function yearTable({ rows, decimal }: Cells, { at, years }: Header): YearTable | undefined {
  const headings = rows[at] ?? [];
  const body = rows.slice(at + 1);
  const roles = rolesOf(
    headings.map(({ text }) => text),
    body,
    years,
  );
  const unit = unitOf(
    rows.slice(0, at + 1).concat(body.filter((row) => row.every(({ text }) => cellNumber(text) === undefined))),
  );
  const counted = [...years.keys(), ...[...roles].flatMap(([column, role]) => (role === "total" ? [column] : []))];
  const figures = body.flatMap((row) => counted.flatMap((column) => row[column] ?? []));
  const notation = notationOf(figures, decimal);
  const exponent = unit.exponent ?? 0;
  const read = body.map((row) => lineOf(row, { years, roles, notation, exponent }));
  const { entries, checks } = compareSums(read);
  if (entries.length === 0) return undefined;
  const currency = unit.currency ?? figures.flatMap(({ text }) => cellNumber(text)?.currency ?? [])[0];
  const left = [...roles].flatMap(([column, role]) =>
    role === undefined && headings[column]?.text.trim() ? [oneLine(headings[column].text)] : [],
  );
  const fiscal = [...years].find(([, { isFiscal }]) => isFiscal);
  return {
    relative: [...years.values()].some(({ relative }) => relative),
    rows: entries.map(({ name, fields, amounts, total, list }) => ({
      name,
      fields,
      amounts,
      list,
      total: amounts.size === 0 ? total : undefined,
    })),
    currency,
    assumed: [
      ...(notation.assumed === undefined ? [] : [l10n.t("{0} read as thousands", notation.assumed)]),
      ...(fiscal === undefined
        ? []
        : [l10n.t("{0} read as {1}", oneLine(headings[fiscal[0]]?.text ?? ""), fiscal[1].year)]),
      ...(exponent === 0 ? [] : [exponent === 3 ? l10n.t("in thousands") : l10n.t("in millions")]),
    ],
    checks: [...checks, ...(left.length === 0 ? [] : [l10n.t("Left out of the table: {0}.", left.join(", "))])],
  };
}

/** What each column without a year is for; nothing for those that are left out. */
function rolesOf(
  headings: readonly string[],
  body: Cells["rows"],
  years: Header["years"],
): ReadonlyMap<number, Role | undefined> {
  const roles = new Map<number, Role | undefined>();
  const texts = (column: number): number =>
    new Set(
      body.flatMap((row) => (cellNumber(row[column]?.text ?? "0") === undefined ? row[column]?.text.trim() || [] : [])),
    ).size;
  for (const [column, heading] of headings.entries()) if (!years.has(column)) roles.set(column, roleOf(heading));
  if (
    ![...roles.values()].includes("name") ||
    ![...roles].some(([column, role]) => role === "name" && texts(column) > 0)
  ) {
    const free = [...roles].filter(([column, role]) => (role === undefined || role === "name") && texts(column) > 0);
    const [named] = free.sort(([a], [b]) => texts(b) - texts(a) || a - b);
    // What stands first is the name even where it is a number, such as a cost centre.
    const first = [...roles].find(([column, role]) => role === undefined && column < Math.min(...years.keys()));
    const name = named ?? first;
    if (name !== undefined) roles.set(name[0], "name");
  }
  // Only the first of those that could be names is one.
  const names = [...roles].filter(([, role]) => role === "name");
  const [best] = names.filter(([column]) => texts(column) > 0).concat(names);
  for (const [column] of names.filter((name) => name !== best)) roles.set(column, undefined);
  for (const [column, role] of roles)
    if (role === undefined && body.every((row) => (row[column]?.text ?? "").trim() === ""))
      roles.set(column, "ignored");
  return roles;
}

/** What stands above the figures says what they are counted in. */
function unitOf(rows: Cells["rows"]): Unit {
  const units = rows.flatMap((row) => row.map(({ text }) => unitIn(text)));
  return {
    exponent: units.find(({ exponent }) => exponent !== undefined)?.exponent,
    currency: units.find(({ currency }) => currency !== undefined)?.currency,
  };
}

/** A line of a table as it was read, whatever it turns out to be. */
export interface TableLine extends Omit<TableRow, "list"> {
  readonly kind: ReturnType<typeof rowKind>;
  /** By how much its amounts may have been rounded, within which a total agrees with them. */
  readonly slack: number;
}

function lineOf(
  row: Cells["rows"][number],
  {
    years,
    roles,
    notation,
    exponent,
  }: { years: Header["years"]; roles: ReadonlyMap<number, Role | undefined>; notation: Notation; exponent: number },
): TableLine {
  const amounts = new Map<number, number>();
  let [name, total, slack] = ["", undefined as number | undefined, 0];
  let fields: Record<string, string | boolean> = {};
  for (const [column, { text, exact }] of row.entries()) {
    const heading = years.get(column);
    const role = roles.get(column);
    const said = oneLine(text);
    if (heading !== undefined || role === "total") {
      const read = amountIn({ text, ...(exact !== undefined && { exact }) }, notation, exponent);
      if (read === undefined) continue;
      slack = Math.max(slack, read.step / 2);
      if (heading === undefined) total ??= read.amount;
      else amounts.set(heading.year, Math.round(((amounts.get(heading.year) ?? 0) + read.amount) * 100) / 100);
    } else if (role === "name") name = said.replace(/^'(?=[=+@'"-])/, "");
    else if (said === "") continue;
    else if (role === "category") fields = { ...fields, category: categoryIn(said) ?? "" };
    else if (role === "kind") fields = { ...fields, ...kindIn(said) };
    else if (role === "source" || role === "note") fields[role] = said;
  }
  if (fields.category === "") delete fields.category;
  return { name, fields, amounts, total, slack, kind: rowKind(name) };
}

/** The text of a cell on one line. */
function oneLine(text: string): string {
  return text
    .replace(/[\p{Cc}\p{Z}\ufeff]+/gu, " ")
    .replace(/\p{Cs}/gu, "\ufffd")
    .trim()
    .slice(0, 500);
}
