import { walk } from "./schema";
import type { MapNode, Node, Path, ScalarNode } from "./tree";

/** A text that an executive reads, and where it stands in the proposal. */
export interface Prose {
  readonly node: ScalarNode;
  readonly text: string;
  readonly path: Path;
}

/** The texts of a proposal that executives read, in the order of the file: never ids, dates, amounts or units. */
export function proseOf(root: MapNode): readonly Prose[] {
  const read = new Set<Node>();
  walk(root, (node, schema, outer) => {
    if (schema["x-prose"] === true || outer["x-prose"] === true) read.add(node);
  });
  const found: Prose[] = [];
  const visit = (node: Node, path: Path): void => {
    if (node.kind === "list") for (const [index, item] of node.items.entries()) visit(item, [...path, index]);
    else if (node.kind === "map") for (const { name, value } of node.entries) visit(value, [...path, name]);
    else if (read.has(node) && typeof node.value === "string" && node.value.trim() !== "")
      found.push({ node, text: node.value, path });
  };
  visit(root, []);
  return found;
}
