import { type Parsed, parse } from "./parse";
import { type Block, isLeaf, type SnippetEdit, SnippetWriter, type Style } from "./snippet";
import { applyEdits, lineEnd, lineStart } from "./text";
import { type Entry, isEmpty, type ListNode, type MapNode, type Node, type ScalarNode } from "./tree";

/** How the file is laid out; where it does not say, as the examples of the format are. */
export function styleOf(text: string, root: Node | undefined): Style {
  const list = root === undefined ? undefined : firstBlockList(root);
  return {
    indent: indentOf(text, root),
    lineBreak: /\r\n/.test(text) ? "\r\n" : "\n",
    indentedLists:
      list === undefined || columnOf(text, list.node.span.start) > columnOf(text, list.entry.key.span.start),
  };
}

/**
 * A snippet that gives a map a field: in place of its empty value where the field is there already, else among the
 * other fields in the order that `order` has, in the file's own style. Nothing where the file is written in a way that
 * leaves no safe place.
 */
export function addField(
  text: string,
  root: Node,
  map: MapNode,
  name: string,
  block: Block,
  order: readonly string[],
): SnippetEdit | undefined {
  const braceless = map.flow && text[map.span.start] !== "{";
  return braceless || isLabelled(text, map, name)
    ? undefined
    : safely(text, root, (writer) => fieldEdit(text, map, name, block, order, writer));
}

/**
 * A snippet that gives a map several fields that it does not have, in one place: where the first of them belongs. Nothing
 * where the file is written in a way that leaves no safe place.
 */
export function addFields(
  text: string,
  root: Node,
  map: MapNode,
  fields: Readonly<Record<string, Block>>,
  order: readonly string[],
): SnippetEdit | undefined {
  const missing = Object.entries(fields).filter(([name]) => !map.byName.has(name));
  const [first, ...more] = missing;
  if (first === undefined) return undefined;
  if (more.length === 0) return addField(text, root, map, ...first, order);
  const braceless = map.flow && text[map.span.start] !== "{";
  return braceless
    ? undefined
    : safely(text, root, (writer) => newFields(text, map, first[0], Object.fromEntries(missing), order, writer));
}

/** Whether a field without a value has an anchor or tag where the value would stand. */
function isLabelled(text: string, map: MapNode, name: string): boolean {
  const value = map.byName.get(name)?.value;
  return (
    value !== undefined &&
    isEmpty(value) &&
    /^[ \t]*[&!]/.test(text.slice(value.span.end, lineEnd(text, value.span.end)))
  );
}

/** A snippet that adds an item to a list, after its last one, in the file's own style; nothing where that is not safe. */
export function addItem(text: string, root: Node, list: ListNode, block: Block): SnippetEdit | undefined {
  return addItems(text, root, list, [block]);
}

/** A snippet that adds items to a list, after its last one, in the file's own style; nothing where that is not safe. */
export function addItems(text: string, root: Node, list: ListNode, blocks: readonly Block[]): SnippetEdit | undefined {
  return safely(text, root, (writer) => itemsEdit(text, list, blocks, writer));
}

/**
 * A snippet that writes a block in place of the value of a field that the map has. The block has to say what the value said,
 * too; nothing where it does not, or where that is not safe.
 */
export function widenField(
  text: string,
  root: Node,
  map: MapNode,
  name: string,
  block: Block,
): SnippetEdit | undefined {
  const entry = map.byName.get(name);
  return entry === undefined ? undefined : safely(text, root, (writer) => fillField(text, map, entry, block, writer));
}

/**
 * What an edit inserts, if the file can still be read with it, says all that it said before, and lost no comment: aliases,
 * explicit keys and braces left out are all YAML, and too many to foresee.
 */
function safely(text: string, root: Node, edit: (writer: SnippetWriter) => SnippetEdit): SnippetEdit | undefined {
  const style = styleOf(text, root);
  const { span, snippet } = edit(new SnippetWriter(style, true));
  if (/[#&*!]/.test(text.slice(span.start, span.end))) return undefined;
  const before = parsed(text);
  const after = parse(applyEdits(text, [{ span, text: snippet }]), before);
  if (after.broken || after.root === undefined || after.problems.length > before.problems.length) return undefined;
  const said = valuesOf(after.root).values();
  const kept = valuesOf(root).every((value) => {
    for (const next of said) if (next === value) return true;
    return false;
  });
  return kept ? edit(new SnippetWriter(style)) : undefined;
}

/** What a text was read as; many edits of one are tried, one after the other. */
function parsed(text: string): Parsed {
  if (lately?.text !== text) lately = { text, parsed: parse(text) };
  return lately.parsed;
}

let lately: { readonly text: string; readonly parsed: Parsed } | undefined;

/** All that a tree says, in the order of the text. */
function valuesOf(node: Node): readonly unknown[] {
  if (node.kind === "list") return node.items.flatMap(valuesOf);
  if (node.kind === "map") return node.entries.flatMap(({ name, value }) => [name, ...valuesOf(value)]);
  return isEmpty(node) || node.value === "" ? [] : [node.value];
}

function fieldEdit(
  text: string,
  map: MapNode,
  name: string,
  block: Block,
  order: readonly string[],
  writer: SnippetWriter,
): SnippetEdit {
  const present = map.entries.find((entry) => entry.name === name);
  if (present !== undefined) return fillField(text, map, present, block, writer);
  return newFields(text, map, name, { [name]: block }, order, writer);
}

/** New fields in one place, behind what stands before `name` in the given order. */
function newFields(
  text: string,
  map: MapNode,
  name: string,
  field: Readonly<Record<string, Block>>,
  order: readonly string[],
  writer: SnippetWriter,
): SnippetEdit {
  const before = predecessor(map, name, order);
  if (map.flow) {
    const at = before === undefined ? map.span.start + 1 : before.value.span.end;
    const fields = writer.flowFields(field);
    const snippet = before === undefined ? `${fields}${map.entries.length > 0 ? ", " : ""}` : `, ${fields}`;
    return { span: { start: at, end: at }, snippet };
  }
  const { lineBreak } = writer.style;
  const first = map.entries[0];
  const margin = first === undefined ? "" : " ".repeat(columnOf(text, first.key.span.start));
  if (before === undefined) {
    const start = first?.key.span.start ?? map.span.start;
    return { span: { start, end: start }, snippet: writer.fields(field, margin) + lineBreak + margin };
  }
  const at = lineEnd(text, Math.max(before.key.span.end, before.value.span.end));
  return { span: { start: at, end: at }, snippet: lineBreak + margin + writer.fields(field, margin) };
}

function itemsEdit(text: string, list: ListNode, blocks: readonly Block[], writer: SnippetWriter): SnippetEdit {
  const last = list.items.at(-1);
  if (list.flow || last === undefined) {
    const at = last?.span.end ?? list.span.start + 1;
    const items = blocks.map((block) => writer.flow(block)).join(", ");
    return { span: { start: at, end: at }, snippet: (last === undefined ? "" : ", ") + items };
  }
  const margin = " ".repeat(columnOf(text, list.span.start));
  const { lineBreak } = writer.style;
  if (isEmpty(last)) {
    const [first = "", ...more] = blocks;
    const item = writer.after("-", first, margin).slice(text[last.span.start - 1] === " " ? 1 : 0);
    return { span: last.span, snippet: item + (more.length === 0 ? "" : lineBreak + writer.items(more, margin)) };
  }
  const at = lineEnd(text, last.span.end);
  return { span: { start: at, end: at }, snippet: lineBreak + writer.items(blocks, margin) };
}

/** A snippet that writes on at the end of a text, inside its quotes where it has some. */
export function appendText(text: string, { span, style }: ScalarNode, addition: string): SnippetEdit {
  const at = style.endsWith("quoted") ? span.end - 1 : span.end;
  const snippet = text[at - 1] === " " ? addition.trimStart() : addition;
  return { span: { start: at, end: at }, snippet };
}

/** Gives an entry that holds nothing (no value, `null`, `~`, `[]`, `""`, a list of nothing) a value. */
function fillField(text: string, map: MapNode, entry: Entry, block: Block, writer: SnippetWriter): SnippetEdit {
  const { key, value } = entry;
  if (map.flow)
    return {
      span: { start: text.indexOf(":", key.span.end) + 1, end: value.span.end },
      snippet: ` ${writer.flow(block)}`,
    };
  const margin = " ".repeat(columnOf(text, key.span.start));
  const colon = text.indexOf(":", key.span.end) + 1;
  const rest = text.slice(colon, lineEnd(text, colon));
  if (isEmpty(value) && rest.trim().startsWith("#")) {
    // A comment behind the colon stays on the line of the field, behind what is written there.
    const at = isLeaf(block) ? colon : colon + rest.length;
    return { span: { start: at, end: at }, snippet: writer.after(":", block, margin) };
  }
  const span = { start: colon, end: Math.max(colon, value.span.end) };
  return { span, snippet: writer.after(":", block, margin) };
}

/** The last field that stands before `name` in the given order; unknown fields keep their neighbours. */
function predecessor(map: MapNode, name: string, order: readonly string[]): Entry | undefined {
  const rank = order.indexOf(name);
  let found: Entry | undefined;
  for (const entry of map.entries) {
    const known = order.indexOf(entry.name);
    if (rank === -1 || (known !== -1 && known < rank)) found = entry;
  }
  return found;
}

function columnOf(text: string, offset: number): number {
  return offset - lineStart(text, offset) - (lineStart(text, offset) === 0 && text.charCodeAt(0) === 0xfeff ? 1 : 0);
}

function firstBlockList(node: Node): { entry: Entry; node: ListNode } | undefined {
  if (node.kind !== "map" || node.flow) return undefined;
  for (const entry of node.entries) {
    if (entry.value.kind === "list" && !entry.value.flow) return { entry, node: entry.value };
    const inner = firstBlockList(entry.value);
    if (inner !== undefined) return inner;
  }
  return undefined;
}

/** The indentation of the first nested block map, which lists do not show since their dashes take two columns. */
function indentOf(text: string, root: Node | undefined): string {
  const nested =
    root?.kind === "map" ? root.entries.find(({ value }) => value.kind !== "scalar" && !value.flow) : undefined;
  if (nested === undefined || root === undefined) return "  ";
  const width = columnOf(text, nested.value.span.start) - columnOf(text, nested.key.span.start);
  return width >= 1 ? " ".repeat(width) : "  ";
}
