import * as l10n from "@vscode/l10n";
import type { ProposalDocument } from "../../core/document";
import { parse } from "../../core/parse";
import { walk } from "../../core/schema";
import { applyEdits, type TextEdit } from "../../core/text";
import { type Entry, type MapNode, type Node, nodeAt, type Path } from "../../core/tree";
import { blockInOrder, flowInOrder } from "./entries-in-order";
import type { Asked, Refactoring } from "./refactoring";

/** Offers to put fields in the order in which the format has them: those around the cursor, and all of the file. */
export function sortFields({ document, root, path }: Asked): readonly Refactoring[] {
  if (!isSortable(document)) return [];
  const whole = sortedEdits(document);
  if (whole.length === 0) return [];
  const near = mapAround(root, path);
  const some = near === undefined ? [] : sortedEdits(document, near.map);
  const isAll = some.length === whole.length && some.every(({ text }, index) => text === whole[index]?.text);
  return [
    ...(near === undefined || some.length === 0 || isAll
      ? []
      : [sorting(nearTitle(near.path), "sortFields", document, some)]),
    sorting(l10n.t("Put all fields in the usual order"), "sortAllFields", document, whole),
  ];
}

/** The edits that put all fields of a proposal in the usual order; none where they are, or where that is not safe. */
export function sortAllFields(document: ProposalDocument): readonly TextEdit[] {
  if (!isSortable(document)) return [];
  const edits = sortedEdits(document);
  return isSafe(document, edits) ? edits : [];
}

function sorting(title: string, name: string, document: ProposalDocument, edits: readonly TextEdit[]): Refactoring {
  const change: Refactoring["change"] = () => (isSafe(document, edits) ? { edits } : undefined);
  return { title, kind: `refactor.rewrite.${name}`, change };
}

function nearTitle(path: Path): string {
  const last = path.at(-1);
  if (last === undefined) return l10n.t("Put the fields of the proposal in the usual order");
  return typeof last === "number"
    ? l10n.t("Put the fields of this entry in the usual order")
    : l10n.t("Put the fields of `{0}` in the usual order", last);
}

/** The innermost map around a place whose fields are not in order is what somebody there looks at. */
function mapAround(root: MapNode, path: Path): { readonly map: MapNode; readonly path: Path } | undefined {
  for (let length = path.length; length >= 0; length--) {
    const at = path.slice(0, length);
    const node = nodeAt(root, at);
    if (node?.kind === "map" && node.entries.length > 1) return { map: node, path: at };
  }
  return undefined;
}

function isSortable({ judgeable, parsed }: ProposalDocument): boolean {
  return judgeable && parsed !== undefined && parsed.problems.length === 0 && parsed.dropped.length === 0;
}

/** The edits that put the fields of one map in order, or those of all. */
function sortedEdits({ text, root }: ProposalDocument, only?: MapNode): readonly TextEdit[] {
  if (root === undefined) return [];
  const orders = new Map<Node, readonly string[]>();
  walk(root, (node, { properties }) => {
    if (properties !== undefined && (only === undefined || node === only)) orders.set(node, Object.keys(properties));
  });
  const visit = (node: Node): readonly TextEdit[] => {
    if (node.kind === "scalar" || isAlias(text, node)) return [];
    const inner = (node.kind === "list" ? node.items : node.entries.map(({ value }) => value)).flatMap(visit);
    const order = orders.get(node);
    if (node.kind === "list" || order === undefined) return inner;
    const sorted = inOrder(node, order);
    if (sorted.every((entry, index) => entry === node.entries[index])) return inner;
    const piece = (start: number, end: number): string => {
      const within = inner.filter(({ span }) => start <= span.start && span.end <= end);
      return applyEdits(
        text.slice(start, end),
        within.map(({ span, text }) => ({ span: { start: span.start - start, end: span.end - start }, text })),
      );
    };
    const edit = (node.flow ? flowInOrder : blockInOrder)(text, node.entries, sorted, piece);
    return edit === undefined ? inner : [edit];
  };
  return visit(root);
}

/** A misspelt field goes where it was meant to be; one that the format does not know keeps to the one above it. */
function inOrder({ entries, byName }: MapNode, order: readonly string[]): readonly Entry[] {
  const ranks = new Map(order.map((name, index) => [byName.get(name), index]));
  let rank = -1;
  const ranked = entries.map((entry) => {
    const known = ranks.get(entry) ?? -1;
    if (known !== -1) rank = known;
    return { entry, rank };
  });
  return ranked.sort((a, b) => a.rank - b.rank).map(({ entry }) => entry);
}

/** What an alias stands for has the place of the alias. */
function isAlias(text: string, { span }: Node): boolean {
  return text[span.start] === "*";
}

/** An alias may not come before what it refers to, and some blank lines are part of a text: so the outcome is read again. */
function isSafe({ text, root, parsed }: ProposalDocument, edits: readonly TextEdit[]): boolean {
  if (root === undefined) return false;
  const after = parse(applyEdits(text, edits), parsed);
  return (
    after.root !== undefined &&
    after.problems.length === 0 &&
    after.dropped.length === 0 &&
    said(after.root) === said(root)
  );
}

/** What a tree says, in words that do not depend on the order of its fields. */
function said(node: Node): string {
  if (node.kind === "scalar") return JSON.stringify(node.value);
  if (node.kind === "list") return `[${node.items.map(said).join()}]`;
  const fields = node.entries.map(({ name, value }) => `${JSON.stringify(name)}:${said(value)}`);
  return `{${fields.sort().join()}}`;
}
