import type { Span } from "./text";

/** Where a value stands in a proposal: keys of maps and indices of lists, from the root. */
export type Path = readonly (string | number)[];

/** A piece of YAML with its place in the text. */
export type Node = MapNode | ListNode | ScalarNode;

/** A text, number, boolean or nothing. The span of an empty value is empty and stands where the value would. */
export interface ScalarNode {
  readonly kind: "scalar";
  readonly span: Span;
  readonly value: string | number | boolean | null;
  /** As typed, without quotes; for block scalars the decoded text. */
  readonly source: string;
  readonly style: "plain" | "single-quoted" | "double-quoted" | "literal" | "folded";
}

/** A list of values, in block (`- a`) or flow (`[a]`) style. */
export interface ListNode {
  readonly kind: "list";
  readonly span: Span;
  readonly flow: boolean;
  readonly items: readonly Node[];
}

/** Keys with values in the order of the text, in block or flow style. A key given twice has its first value. */
export interface MapNode {
  readonly kind: "map";
  readonly span: Span;
  readonly flow: boolean;
  readonly entries: readonly Entry[];
  /** A misspelt field of a proposal is here under the name that was meant, too. */
  readonly byName: ReadonlyMap<string, Entry>;
}

/** One key of a map with its value. */
export interface Entry {
  readonly name: string;
  readonly key: ScalarNode;
  readonly value: Node;
}

/** The entry of a map with that name. */
export function entryOf(node: Node | undefined, name: string): Entry | undefined {
  return node?.kind === "map" ? node.byName.get(name) : undefined;
}

/** The node at a path, or nothing. */
export function nodeAt(root: Node | undefined, path: Path): Node | undefined {
  let node = root;
  for (const step of path) {
    if (node === undefined) return undefined;
    node = typeof step === "number" ? itemOf(node, step) : entryOf(node, step)?.value;
  }
  return node;
}

function itemOf(node: Node, index: number): Node | undefined {
  return node.kind === "list" ? node.items[index] : undefined;
}

/** The entry that the last step of a path names, or nothing where that step is an index. */
export function entryAt(root: Node | undefined, path: Path): Entry | undefined {
  const last = path.at(-1);
  return typeof last === "string" ? entryOf(nodeAt(root, path.slice(0, -1)), last) : undefined;
}

/** Whether nothing was written: no node, an empty value, `null` or `~`. */
export function isEmpty(node: Node | undefined): boolean {
  return node === undefined || (node.kind === "scalar" && node.value === null);
}

/** What stands at an offset: the path to it and whether the offset is on the key or in the value. */
export interface Place {
  readonly path: Path;
  readonly part: "key" | "value";
  readonly span: Span;
}

/** The innermost key or scalar that holds the offset, or nothing. */
export function placeAt(root: Node | undefined, offset: number): Place | undefined {
  const path: (string | number)[] = [];
  let node = root;
  while (node !== undefined && holds(node.span, offset)) {
    if (node.kind === "scalar") return { path, part: "value", span: node.span };
    if (node.kind === "list") {
      const index: number = node.items.findIndex((item) => holds(item.span, offset));
      if (index === -1) return undefined;
      path.push(index);
      node = node.items[index];
    } else {
      const entry: Entry | undefined = node.entries.find(
        ({ key, value }) => holds(key.span, offset) || holds(value.span, offset),
      );
      if (entry === undefined) return undefined;
      path.push(entry.name);
      if (holds(entry.key.span, offset)) return { path, part: "key", span: entry.key.span };
      node = entry.value;
    }
  }
  return undefined;
}

/** The key or scalar at an offset, or nothing. */
export function scalarAt(root: Node | undefined, offset: number): ScalarNode | undefined {
  const place = placeAt(root, offset);
  if (place === undefined) return undefined;
  const node = place.part === "key" ? entryAt(root, place.path)?.key : nodeAt(root, place.path);
  return node?.kind === "scalar" ? node : undefined;
}

function holds(span: Span, offset: number): boolean {
  return span.start <= offset && offset <= span.end;
}

/** The plain data of a tree, in objects without a prototype, so that `__proto__` is a key like any other. */
export function toPlain(node: Node): unknown {
  if (node.kind === "scalar") return node.value;
  if (node.kind === "list") return node.items.map(toPlain);
  const plain: Record<string, unknown> = Object.create(null);
  for (const { name, value } of node.entries) plain[name] = toPlain(value);
  return plain;
}

/** The path to each node of a tree. */
export function pathsOf(root: Node | undefined): ReadonlyMap<Node, Path> {
  const paths = new Map<Node, Path>();
  const visit = (node: Node, path: Path): void => {
    paths.set(node, path);
    if (node.kind === "list") for (const [index, item] of node.items.entries()) visit(item, [...path, index]);
    if (node.kind === "map") for (const { name, value } of node.entries) visit(value, [...path, name]);
  };
  if (root !== undefined) visit(root, []);
  return paths;
}
