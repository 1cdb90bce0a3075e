import type { ProposalDocument } from "../core/document";
import { itemStart } from "../core/item-start";
import { lineEnd, lineStart, type Span } from "../core/text";
import type { Node } from "../core/tree";

/** Lines that an editor can fold away below the first of them. */
export interface FoldingRange {
  readonly span: Span;
  readonly kind?: "comment" | "region";
}

/**
 * What can be folded, in the order of the text: fields and entries of several lines, comments of several lines, and what stands
 * between `#region` and `#endregion`. Nothing for a file that cannot be read, of which an editor sees the indentation.
 */
export function foldingRanges({ text, root, judgeable }: ProposalDocument): readonly FoldingRange[] | undefined {
  if (!judgeable || root === undefined) return undefined;
  const texts: Span[] = [];
  const byLine = new Map<number, FoldingRange>();
  const add = (range: FoldingRange): void => {
    const line = lineStart(text, range.span.start);
    // Of two that begin on one line, the outer one comes first and is the one that is meant.
    if (!byLine.has(line) && text.slice(range.span.start, range.span.end).includes("\n")) byLine.set(line, range);
  };
  const visit = (node: Node): void => {
    if (node.kind === "list") {
      for (const item of node.items) {
        add({ span: { start: itemStart(text, node, item), end: shownEnd(text, item) } });
        visit(item);
      }
    } else if (node.kind === "map") {
      for (const { key, value } of node.entries) {
        add({ span: { start: key.span.start, end: shownEnd(text, value) } });
        visit(value);
      }
    } else if (node.span.end > lineEnd(text, node.span.start)) texts.push(node.span);
  };
  visit(root);
  for (const range of commentRanges(text, texts)) add(range);
  return [...byLine.values()].sort((a, b) => a.span.start - b.span.start);
}

/** The bracket or brace that stands alone on the last line goes on being seen. */
function shownEnd(text: string, { kind, span, ...node }: Node): number {
  if (kind === "scalar" || !("flow" in node && node.flow)) return span.end;
  const line = lineStart(text, span.end);
  return text.slice(line, span.end - 1).trim() === "" && line > span.start ? line - 1 : span.end;
}

/** Comments on lines that follow each other, and regions; what stands in one of the texts is no comment. */
function commentRanges(text: string, texts: readonly Span[]): readonly FoldingRange[] {
  const found: FoldingRange[] = [];
  const regions: number[] = [];
  let block: Span | undefined;
  let next = 0;
  for (const { 0: line, index: start } of text.matchAll(/^[\ufeff \t]*#[^\r\n]*/gm)) {
    while ((texts[next]?.end ?? text.length) < start) next++;
    if ((texts[next]?.start ?? text.length) <= start) continue;
    const end = start + line.length;
    const [, , marker] = /^\s*#(\s*)(region|endregion)\b/.exec(line) ?? [];
    const opened = marker === "endregion" ? regions.pop() : undefined;
    if (opened !== undefined) found.push({ span: { start: opened, end }, kind: "region" });
    if (marker === "region") regions.push(start);
    const follows = block !== undefined && lineEnd(text, block.end) === lineBefore(text, start);
    if (block !== undefined && (!follows || marker !== undefined)) found.push({ span: block, kind: "comment" });
    block = marker !== undefined ? undefined : { start: follows && block !== undefined ? block.start : start, end };
  }
  return block === undefined ? found : [...found, { span: block, kind: "comment" }];
}

/** The end of the line before the one that begins at an offset. */
function lineBefore(text: string, start: number): number {
  return start - (text.startsWith("\r\n", start - 2) ? 2 : 1);
}
