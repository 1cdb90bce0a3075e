import type { ProposalDocument } from "../core/document";
import { itemStart } from "../core/item-start";
import { lineEnd, lineStart, type Span } from "../core/text";
import type { Node, ScalarNode } from "../core/tree";

/**
 * What a person may mean who widens a selection at an offset, the innermost first: the word, the line of a longer text, the value,
 * the field, the entry, the list, the section, the document. Each holds the offset and lies in the one behind it.
 */
export function selectionRanges({ text, root }: ProposalDocument, offset: number): readonly [Span, ...Span[]] {
  const at = Math.max(0, Math.min(offset, text.length));
  const ranges: [Span, ...Span[]] = [{ start: 0, end: text.length }];
  const add = (span: Span): void => {
    const [outer] = ranges;
    if (span.end === span.start || !holds(span, at) || span.start < outer.start || outer.end < span.end) return;
    if (span.start > outer.start || span.end < outer.end) ranges.unshift(span);
  };
  const { around, scalar, behind } = way(text, root, at);
  around.forEach(add);
  const line = trimmedLine(text, at);
  if (scalar === undefined) {
    add({ start: Math.max(line.start, ranges[0].start), end: Math.min(line.end, ranges[0].end) });
    const sign = text.slice(Math.max(line.start, behind), line.end).search(/(?<![^\s\ufeff])#/);
    if (sign !== -1) add({ start: Math.max(line.start, behind) + sign, end: line.end });
  } else {
    const content = contentOf(text, scalar);
    add(content);
    add({ start: Math.max(line.start, content.start), end: Math.min(line.end, content.end) });
  }
  add(wordAt(text, at));
  return ranges;
}

/** What holds the offset, from the outside in; the key or value at its end, if it is in one; and where what stands before it ends. */
function way(text: string, root: Node | undefined, at: number) {
  const around: Span[] = [];
  let behind = 0;
  let node = root;
  while (node !== undefined && node.kind !== "scalar") {
    let next: Node | undefined;
    const list = node;
    const parts =
      list.kind === "list"
        ? list.items.map((value) => ({ start: itemStart(text, list, value), end: value.span.end, key: value, value }))
        : list.entries.map(({ key, value }) => ({ start: key.span.start, end: value.span.end, key, value }));
    for (const { start, end, key, value } of parts) {
      if (end < at) behind = Math.max(behind, end);
      else if (start <= at) {
        around.push({ start, end });
        next = [key, value].find(({ span }) => holds(span, at));
        if (next === undefined && key.span.end < at) behind = Math.max(behind, key.span.end);
        break;
      }
    }
    if (next !== undefined) around.push(next.span);
    node = next;
  }
  return { around, scalar: node, behind };
}

/** Of a text what is inside its quotes, or below the sign that opens it. */
function contentOf(text: string, { span: { start, end }, style }: ScalarNode): Span {
  if (style.endsWith("quoted")) return { start: start + 1, end: end - 1 };
  if (style === "plain") return { start, end };
  const body = text.slice(lineEnd(text, start), end);
  return { start: end - body.trimStart().length, end };
}

function trimmedLine(text: string, at: number): Span {
  const start = lineStart(text, at);
  const line = text.slice(start, lineEnd(text, at));
  const end = start + line.trimEnd().length;
  return { start: Math.min(end, start + line.length - line.trimStart().length), end };
}

function wordAt(text: string, at: number): Span {
  let [start, end] = [at, at];
  while (start > 0 && isOfWord(text, start - 1)) start--;
  while (end < text.length && isOfWord(text, end)) end++;
  return { start, end };
}

/** Letters and digits of all languages, and the hyphens of ids. */
function isOfWord(text: string, at: number): boolean {
  return /[\p{L}\p{M}\p{N}_-]|[\ud800-\udfff]/u.test(text.charAt(at));
}

function holds(span: Span, at: number): boolean {
  return span.start <= at && at <= span.end;
}
