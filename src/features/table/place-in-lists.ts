import type { ProposalDocument } from "../../core/document";
import { lineEnd, lineStart } from "../../core/text";
import type { Entry, MapNode, Node, Path } from "../../core/tree";

/** Where in a proposal a caret stands, as far as a table that is pasted there cares. */
export interface PastePlace {
  /** The fields and items around it, from the root; a blank line belongs to what stands above it and less far in. */
  readonly path: Path;
  /** Whether nothing stands on its line but, at most, a dash or the name of a field. */
  readonly isFree: boolean;
}

/** Where a caret stands; nothing in a comment or a text over several lines, where a table is not wanted. */
export function pastePlace({ text, root }: ProposalDocument, offset: number): PastePlace {
  const start = lineStart(text, offset);
  const line = text.slice(start, lineEnd(text, offset)).replace(/^\ufeff/, "");
  const isBlank = line.trim() === "";
  const isFree = isBlank || /^(?:- )?(?:-|\w[\w-]*:)$/.test(line.trim());
  // At the margin a caret still stands behind the field above.
  const column = isBlank ? Math.max(offset - start, 1) : Number.POSITIVE_INFINITY;
  const path: (string | number)[] = [];
  let node = root;
  while (node !== undefined && node.kind !== "scalar" && !node.flow) {
    const below: Node | undefined = node.kind === "map" ? lastEntry(node, offset)?.value : lastItem(node.items, offset);
    if (below === undefined) break;
    const step = node.kind === "map" ? (lastEntry(node, offset)?.name ?? "") : node.items.indexOf(below);
    const from = node.kind === "map" ? (lastEntry(node, offset)?.key.span.start ?? 0) : node.span.start;
    if (column <= from - lineStart(text, from)) break;
    path.push(step);
    node = below;
  }
  const isText =
    node?.kind === "scalar" && (node.style === "literal" || node.style === "folded") && node.span.end >= offset;
  return { path, isFree: isFree && !isText };
}

function lastEntry({ entries }: MapNode, offset: number): Entry | undefined {
  return entries.findLast(({ key }) => key.span.start <= offset);
}

function lastItem(items: readonly Node[], offset: number): Node | undefined {
  return items.findLast(({ span }) => span.start <= offset);
}
