import * as l10n from "@vscode/l10n";
import { parseAmounts } from "../core/amounts";
import { type ProposalDocument, readProposal } from "../core/document";
import { addField, addFields, addItems, styleOf } from "../core/edits";
import type { Model } from "../core/model";
import { fieldsOf } from "../core/schema";
import { type SnippetEdit, SnippetWriter, textOf } from "../core/snippet";
import { applyEdits, lineStart, type Span, type TextEdit } from "../core/text";
import { entryOf, isEmpty, type MapNode, nodeAt, type Path, toPlain } from "../core/tree";
import { parseYears } from "../core/years";
import type { TableRow, YearTable } from "./read-table";
import { amountsBlock, entryBlock, inFormat, type Writing } from "./table/entry-block";
import { pastePlace } from "./table/place-in-lists";
import { canBe } from "./table/units";

/** What a table can become. */
export type PasteKind = "costs" | "benefits" | "costsAndBenefits" | "funding" | "priorSpend" | "amounts";

/** One way to paste a table into a proposal. */
export interface PasteChoice {
  readonly kind: PasteKind;
  readonly title: string;
  /** The one change of the text that it makes, what was selected included. */
  readonly edit: TextEdit;
  /** Whether it is what somebody who pastes here means, rather than the bare text. */
  readonly fits: boolean;
}

/**
 * The ways to paste a table in place of what is selected, the likeliest first: as entries of a list, in the style of the file, or as
 * the amounts of the entry around the caret. A way that would not say exactly what the table says is not among them.
 */
export function pasteTable(document: ProposalDocument, selected: Span, table: YearTable): readonly PasteChoice[] {
  const base =
    selected.start === selected.end
      ? document
      : readProposal(document.text.slice(0, selected.start) + document.text.slice(selected.end), document);
  const { path, isFree } = pastePlace(base, selected.start);
  const holder = typeof path[1] === "number" && path[0] === "options" ? path.slice(0, 2) : [];
  const around = path[holder.length];
  const writing = writingOf(base, table);
  const told = table.rows.some(({ list }) => list === "costs") && table.rows.some(({ list }) => list === "benefits");
  const isBenefits = table.rows.every(({ list }) => list === "benefits");
  const kinds: PasteKind[] = [isBenefits ? "benefits" : "costs", isBenefits ? "costs" : "benefits"];
  if (told) kinds.unshift("costsAndBenefits");
  if (around === "funding" || around === "priorSpend") kinds.unshift(around);
  else if (around === "costs" || around === "benefits")
    kinds.sort((a, b) => Number(b === around) - Number(a === around));
  if (entryAround(base, path) !== undefined) kinds.unshift("amounts");
  const isOfOther =
    typeof around === "string" && !kinds.includes(around as PasteKind) && !isAtMargin(base.text, selected.start);
  return kinds.flatMap((kind) => {
    const text = pasted(base, table, { kind, holder, path, writing });
    if (text === undefined) return [];
    const remarks = [
      ...writing.assumed,
      ...table.assumed,
      ...(table.checks.length + foreign(base.model, table).length > 0 ? [l10n.t("see the comments")] : []),
    ];
    const title = titles[kind]();
    return [
      {
        kind,
        title: remarks.length === 0 ? title : `${title} (${remarks.join(", ")})`,
        edit: changeTo(document.text, text),
        fits: isFree && !isOfOther,
      },
    ];
  });
}

const titles: Readonly<Record<PasteKind, () => string>> = {
  costs: () => l10n.t("Paste as costs by year"),
  benefits: () => l10n.t("Paste as benefits by year"),
  costsAndBenefits: () => l10n.t("Paste as costs and benefits by year"),
  funding: () => l10n.t("Paste as funding by year"),
  priorSpend: () => l10n.t("Paste as prior spend by year"),
  amounts: () => l10n.t("Paste as amounts by year"),
};

interface Target {
  readonly kind: PasteKind;
  /** The option around the caret, or the root. */
  readonly holder: Path;
  readonly path: Path;
  readonly writing: Writing;
}

/** The text of the proposal with the table in it, or nothing where there is no safe place for it. */
function pasted(base: ProposalDocument, table: YearTable, { kind, holder, path, writing }: Target): string | undefined {
  if (kind === "amounts") return withAmounts(base, table, path, writing);
  if (kind === "costsAndBenefits") {
    const costs = withEntries(base, table, { kind: "costs", holder, path, writing });
    return costs === undefined
      ? undefined
      : withEntries(
          readProposal(costs, base),
          { ...table, checks: [], currency: undefined },
          { kind: "benefits", holder, path, writing },
        );
  }
  return withEntries(base, table, { kind, holder, path, writing });
}

function withEntries(
  base: ProposalDocument,
  table: YearTable,
  { kind, holder, writing }: Target & { readonly kind: Exclude<PasteKind, "costsAndBenefits" | "amounts"> },
): string | undefined {
  const { text, root } = base;
  const own = table.rows.filter(({ list }) => list === undefined || list === kind);
  const rows = own.length === 0 ? table.rows : own;
  const blocks = rows.map((row) =>
    entryBlock(row, {
      ...writing,
      nameField: kind === "funding" ? "from" : "name",
      fields:
        kind === "costs"
          ? ["category", "kind", "capex", "source", "note"]
          : kind === "benefits"
            ? ["kind", "source", "note"]
            : ["note"],
    }),
  );
  if (root === undefined || isEmpty(root)) {
    if (/[^\s\ufeff]/.test(text.replace(/^[ \ufeff]*#.*$/gm, ""))) return undefined;
    const writer = new SnippetWriter(styleOf(text, undefined), true);
    const { lineBreak } = writer.style;
    const apart = text === "" || text === "\ufeff" || text.endsWith("\n") ? "" : lineBreak;
    return verified(
      text + apart + writer.fields({ [kind]: blocks }, "") + lineBreak,
      [kind],
      rows,
      writing,
      base,
      table,
    );
  }
  const map = nodeAt(root, holder);
  if (map?.kind !== "map") return undefined;
  const list = entryOf(map, kind)?.value;
  if (list !== undefined && !isEmpty(list) && list.kind !== "list") return undefined;
  const edit =
    list?.kind === "list" && list.items.length > 0
      ? addItems(text, root, list, blocks)
      : addField(text, root, map, kind, blocks, fieldsOf(root, map));
  return edit && verified(applied(text, edit), [...holder, kind], rows, writing, base, table);
}

function withAmounts(base: ProposalDocument, table: YearTable, path: Path, writing: Writing): string | undefined {
  const { text, root } = base;
  const entry = entryAround(base, path);
  const [row, ...more] = table.rows;
  if (root === undefined || entry === undefined || row === undefined || more.length > 0) return undefined;
  const block = row.amounts.size === 0 ? inFormat(row.total ?? 0, writing.short) : amountsBlock(row.amounts, writing);
  const amounts = entryOf(entry, "amounts")?.value;
  const isMap = amounts?.kind === "map" && amounts.entries.length > 0;
  if (isMap && typeof block === "string") return undefined;
  const edit =
    isMap && typeof block !== "string"
      ? addFields(
          text,
          root,
          amounts,
          block,
          [...amounts.byName.keys(), ...Object.keys(block)].sort(
            (a, b) => Number.parseInt(a, 10) - Number.parseInt(b, 10),
          ),
        )
      : addField(text, root, entry, "amounts", block, fieldsOf(root, entry));
  if (edit === undefined) return undefined;
  const result = applied(text, edit);
  const after = readProposal(result, base);
  const isSame = says(entryOf(entryAround(after, path), "amounts")?.value, row, writing.yearOf);
  return isSame && after.problems.length <= base.problems.length ? result : undefined;
}

/** The entry with amounts around a place, if its amounts are not there yet or are by year. */
function entryAround({ root }: ProposalDocument, path: Path): MapNode | undefined {
  const at = path.findLastIndex((step, index) => typeof step === "number" && holders.has(String(path[index - 1])));
  const entry = at === -1 ? undefined : nodeAt(root, path.slice(0, at + 1));
  const amounts = entryOf(entry, "amounts")?.value;
  return entry?.kind === "map" && (amounts === undefined || isEmpty(amounts) || amounts.kind === "map")
    ? entry
    : undefined;
}

const holders: ReadonlySet<string> = new Set(["costs", "benefits", "funding", "priorSpend"]);

/** The text, if its last entries of a list have exactly the amounts of the rows, with a comment for each thing to look at. */
function verified(
  text: string,
  list: Path,
  rows: readonly TableRow[],
  { yearOf }: Writing,
  base: ProposalDocument,
  table: YearTable,
): string | undefined {
  const after = readProposal(text, base);
  const node = nodeAt(after.root, list);
  if (node?.kind !== "list") return undefined;
  const added = node.items.slice(-rows.length);
  const isSame =
    added.length === rows.length && rows.every((row, at) => says(entryOf(added[at], "amounts")?.value, row, yearOf));
  if (!isSame) return undefined;
  const comments = [...foreign(base.model, table), ...table.checks];
  const start = added[0]?.span.start ?? 0;
  if (node.flow || comments.length === 0) return text;
  const at = lineStart(text, start);
  const margin = " ".repeat(Math.max(0, node.span.start - lineStart(text, node.span.start)));
  const { lineBreak } = styleOf(text, after.root);
  return applyEdits(text, [
    { span: { start: at, end: at }, text: comments.map((comment) => `${margin}# ${comment}${lineBreak}`).join("") },
  ]);
}

function says(node: ReturnType<typeof nodeAt>, row: TableRow, yearOf: Writing["yearOf"]): boolean {
  if (node === undefined) return false;
  const written = parseAmounts(toPlain(node), undefined);
  // What is below zero is written as it is, for the author to decide; the format takes no such amount.
  if ([...row.amounts.values(), row.total ?? 0].some((value) => value < 0)) return true;
  if (row.amounts.size === 0 || written?.yearly === undefined)
    return written?.total === (row.amounts.size === 0 ? (row.total ?? 0) : 0);
  const byYear = new Map<number, number>();
  for (const { from, to, amount } of written.yearly) for (let year = from; year <= to; year++) byYear.set(year, amount);
  return [...row.amounts].every(([year, amount]) => (byYear.get(yearOf(year)) ?? 0) === amount);
}

/** That a table is in another currency than the proposal, which is converted by nobody. */
function foreign({ financials }: Model, { currency }: YearTable): readonly string[] {
  const own = financials?.currency;
  if (currency === undefined || (own !== undefined && canBe(currency, own))) return [];
  return own === undefined
    ? [l10n.t("The table's amounts are in {0}; `currency` under `financials` does not say so yet.", currency)]
    : [l10n.t("The table's amounts are in {0} and the proposal's in {1}; they were not converted.", currency, own)];
}

/** How the file writes amounts, and which year the first one of a table is. */
function writingOf(
  { text, model }: ProposalDocument,
  table: YearTable,
): Writing & { readonly assumed: readonly string[] } {
  const short = /: *\d[\d.]*(?:k|m|bn)\b/i.test(text) || !/: *\d{1,9}000\b/.test(text);
  const from = model.financials?.years === undefined ? undefined : parseYears(model.financials.years)?.from;
  const years = table.rows.flatMap(({ amounts }) => [...amounts.keys()]);
  const first = Math.min(1, ...years);
  const isMapped = table.relative && from !== undefined && from >= 100;
  return {
    nameField: "name",
    fields: [],
    short,
    yearOf: (year) => (isMapped ? from + year - first : year),
    assumed: isMapped ? [l10n.t("year {0} is {1}", first, from)] : [],
  };
}

function applied(text: string, { span, snippet }: SnippetEdit): string {
  return applyEdits(text, [{ span, text: textOf(snippet) }]);
}

/** Whether a caret stands on an empty line at the margin, where a field of the outermost level could begin. */
function isAtMargin(text: string, offset: number): boolean {
  return lineStart(text, offset) === offset && /^[ \t]*(?:\r?\n|$)/.test(text.slice(offset, offset + 200));
}

/** The one replacement that makes one text of another, as short as it can be. */
function changeTo(before: string, after: string): TextEdit {
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before[start] === after[start]) start++;
  let same = 0;
  while (same < most - start && before[before.length - 1 - same] === after[after.length - 1 - same]) same++;
  // A line break of two characters stays one.
  if (before[start - 1] === "\r" && start > 0) start--;
  return { span: { start, end: before.length - same }, text: after.slice(start, after.length - same) };
}
