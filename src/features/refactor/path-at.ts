import { lineEnd, lineStart } from "../../core/text";
import type { Node, Path } from "../../core/tree";

/** The path to the innermost value on whose lines the offset is; in braces and brackets, to the one that holds it. */
export function pathAt(text: string, root: Node, offset: number): Path {
  const path: (string | number)[] = [];
  let node = root;
  for (;;) {
    const parts: readonly Part[] = partsOf(node);
    const isOnLines = ({ start, end }: Part): boolean =>
      lineStart(text, start) <= offset && offset <= lineEnd(text, end);
    const exact = parts.find(({ start, end }) => start <= offset && offset <= end);
    const part = exact ?? (node.kind !== "scalar" && node.flow ? undefined : parts.find(isOnLines));
    // What an alias stands for stands elsewhere.
    if (part === undefined || path.length > 64) return path;
    path.push(part.step);
    node = part.node;
  }
}

interface Part {
  readonly step: string | number;
  readonly start: number;
  readonly end: number;
  readonly node: Node;
}

function partsOf(node: Node): readonly Part[] {
  if (node.kind === "scalar") return [];
  if (node.kind === "list") return node.items.map((item, step) => ({ step, ...item.span, node: item }));
  return node.entries.map(({ name, key, value }) => ({
    step: name,
    start: key.span.start,
    end: Math.max(key.span.end, value.span.end),
    node: value,
  }));
}
