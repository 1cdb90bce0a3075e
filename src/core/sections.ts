import type { Span } from "./text";
import type { Entry, MapNode, Node, ScalarNode } from "./tree";

/** The stretch of a text that one field of its outermost map takes up: from its key to the next one's. */
export interface Section {
  readonly text: string;
  readonly start: number;
}

/** Sections of a text with what was read from each. */
export interface ReadSection extends Section {
  readonly entry: Entry;
}

/**
 * The sections of a text, where it is plain enough that each says the same alone as among the others: fields at the first column
 * and nothing but comments before them. A section can be wrong about that only by not being well-formed alone.
 */
export function sectionsOf(text: string): readonly Section[] | undefined {
  if (/^(?:---|\.\.\.|%)/m.test(text)) return undefined;
  const keys = /^[A-Za-z][\w-]*:(?=[ \t\r\n])/gm;
  const starts = Array.from(text.matchAll(keys), ({ index }) => index);
  const [first] = starts;
  if (first === undefined || !isComment(text.slice(0, first))) return undefined;
  return starts.map((start, at) => ({ start, text: text.slice(start, starts[at + 1]) }));
}

/** Whether there is nothing but comments and blank lines in a text. */
export function isComment(text: string): boolean {
  return text
    .replace(/^\uFEFF/, "")
    .split("\n")
    .every((line) => /^[ \t]*(?:#|\r?$)/.test(line));
}

/** Each section with the field that was read from it, unless the fields of the map are not exactly those of the sections. */
export function readSections(sections: readonly Section[] | undefined, root: MapNode): ReadSection[] | undefined {
  if (sections === undefined || sections.length !== root.entries.length) return undefined;
  const read: ReadSection[] = [];
  for (const [at, { start, text }] of sections.entries()) {
    const entry = root.entries[at];
    if (entry?.key.span.start !== start) return undefined;
    read.push({ start, text, entry });
  }
  return read;
}

/** An entry as it stands that many characters further on: new nodes, which share nothing that changes. */
export function movedEntry(entry: Entry, by: number): Entry {
  return placedEntry(entry, (offset) => offset + by);
}

/** An entry with each offset of its spans at the place that is given for it: new nodes, which share nothing that changes. */
export function placedEntry({ name, key, value }: Entry, place: (offset: number) => number): Entry {
  return { name, key: placedScalar(key, place), value: placed(value, place) };
}

/** A node with each offset of its spans at the place that is given for it. */
export function placed(node: Node, place: (offset: number) => number): Node {
  if (node.kind === "scalar") return placedScalar(node, place);
  const span = placedSpan(node.span, place);
  if (node.kind === "list")
    return { kind: "list", flow: node.flow, span, items: node.items.map((item) => placed(item, place)) };
  const entries = node.entries.map((entry) => placedEntry(entry, place));
  return { kind: "map", flow: node.flow, span, entries, byName: new Map(entries.map((entry) => [entry.name, entry])) };
}

function placedScalar({ kind, span, value, source, style }: ScalarNode, place: (offset: number) => number): ScalarNode {
  return { kind, span: placedSpan(span, place), value, source, style };
}

function placedSpan({ start, end }: Span, place: (offset: number) => number): Span {
  return { start: place(start), end: place(end) };
}
