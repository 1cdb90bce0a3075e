import { type Block, escapeSnippet, type SnippetEdit, SnippetWriter, type Style } from "./snippet";
import { lineEnd, lineStart } from "./text";
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
 * other fields in the order that `order` has, in the file's own style.
 */
export function addField(
  text: string,
  root: Node,
  map: MapNode,
  name: string,
  block: Block,
  order: readonly string[],
): SnippetEdit {
  const writer = new SnippetWriter(styleOf(text, root));
  const present = map.entries.find((entry) => entry.name === name);
  if (present !== undefined) return fillField(text, map, present, block, writer);
  const field = { [name]: block };
  const before = predecessor(map, name, order);
  if (map.flow) {
    const at = before === undefined ? map.span.start + 1 : before.value.span.end;
    const fields = writer.flowFields(field);
    const snippet = before === undefined ? `${fields}${map.entries.length > 0 ? ", " : ""}` : `, ${fields}`;
    return { span: { start: at, end: at }, snippet };
  }
  const { lineBreak } = styleOf(text, root);
  const first = map.entries[0];
  const margin = first === undefined ? "" : " ".repeat(columnOf(text, first.key.span.start));
  if (before === undefined) {
    const start = first?.key.span.start ?? map.span.start;
    return { span: { start, end: start }, snippet: writer.fields(field, margin) + lineBreak + margin };
  }
  const at = lineEnd(text, Math.max(before.key.span.end, before.value.span.end));
  return { span: { start: at, end: at }, snippet: lineBreak + margin + writer.fields(field, margin) };
}

/** A snippet that adds items to a list, after its last one, in the file's own style. */
export function addItem(text: string, root: Node, list: ListNode, block: Block): SnippetEdit {
  const style = styleOf(text, root);
  const writer = new SnippetWriter(style);
  const last = list.items.at(-1);
  if (list.flow || last === undefined) {
    const at = last?.span.end ?? list.span.start + 1;
    return { span: { start: at, end: at }, snippet: (last === undefined ? "" : ", ") + writer.flow(block) };
  }
  const margin = " ".repeat(columnOf(text, list.span.start));
  if (isEmpty(last))
    return {
      span: last.span,
      snippet: writer.after("-", block, margin).slice(text[last.span.start - 1] === " " ? 1 : 0),
    };
  const at = lineEnd(text, last.span.end);
  return { span: { start: at, end: at }, snippet: style.lineBreak + writer.items([block], margin) };
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
  // A comment behind the colon stays on the line of the field: `drivers: # to be agreed`.
  const line = text.slice(colon, lineEnd(text, colon));
  const comment = isEmpty(value) && line.trim().startsWith("#") ? line : "";
  const end = comment === "" ? Math.max(colon, value.span.end) : colon + comment.length;
  return { span: { start: colon, end }, snippet: escapeSnippet(comment) + writer.after(":", block, margin) };
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
