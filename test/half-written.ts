import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "../src/core/parse";
import { lineEnd, lineStart, type Span } from "../src/core/text";
import { type Entry, entryOf, isEmpty, type Node, pathsOf, toPlain } from "../src/core/tree";

/** What was done to a text: one character deleted, one inserted, a line cut short, or a line begun between two others. */
export type Slip = "deletion" | "insertion" | "cut line" | "new line";

/** A text in the middle of being typed, with the fields of its top level that the typing did not touch. */
export interface HalfWritten {
  readonly slip: Slip;
  readonly text: string;
  /**
   * The values, as JSON, of the fields that should be found as they were: all but those on whose lines something was typed. A
   * field's lines are those from its name to the end of its value; blank lines and comments between two fields are nobody's.
   * A line begun between two fields belongs to the upper one where it is indented, and else to neither.
   */
  readonly kept: ReadonlyMap<string, string>;
  /** The values, with the fields they are in, that stand on other lines than the one typed on, by where they now stand. */
  readonly values: ReadonlyMap<string, string>;
}

/** The characters that people type where YAML gives them a meaning. */
export const typed = [":", "-", '"', "'", "[", "{", "#", "&", "*", "|", ">", "\t", "\n"];

/** What a line holds before it is written to its end. */
export const begun = ["wor", "key", "- na", '"open'];

/** The texts of all examples. */
export function exampleTexts(): readonly string[] {
  const folder = join(__dirname, "../examples");
  return readdirSync(folder)
    .filter((name) => name.endsWith(".proposal.yaml"))
    .map((name) => readFileSync(join(folder, name), "utf8"));
}

/** Every `every`th state of a text after a slip of each kind. */
export function* halfWritten(text: string, every: Readonly<Record<Slip, number>>): Iterable<HalfWritten> {
  const fields = fieldsOf(text);
  const kept = (from: number, to: number): ReadonlyMap<string, string> =>
    new Map(fields.filter(({ start, end }) => end < from || to < start).map(({ name, json }) => [name, json]));
  const all = valuesOf(parse(text).root);
  const state = (slip: Slip, from: number, to: number, put: string): HalfWritten => {
    const by = put.length - (to - from);
    const [first, last] = slip === "new line" ? [from, from - 1] : [lineStart(text, from), lineEnd(text, to)];
    const values = new Map<string, string>();
    for (const { start, end, said } of all)
      if (end < first || (end === first && first === from)) values.set(`${start}-${end}`, said);
      else if (start > last) values.set(`${start + by}-${end + by}`, said);
    return { slip, text: text.slice(0, from) + put + text.slice(to), kept: kept(from, to), values };
  };
  for (let at = 0; at < text.length; at += every.deletion) yield state("deletion", at, at + 1, "");
  for (let at = 0; at <= text.length; at += every.insertion)
    for (const character of typed) yield state("insertion", at, at, character);
  const lines = linesOf(text);
  let count = 0;
  for (const { start, end } of lines)
    for (let at = start; at < end; at++) if (count++ % every["cut line"] === 0) yield state("cut line", at, end, "");
  for (const [number, { start }] of lines.entries()) {
    const upper = number === 0 ? 0 : marginOf(text, lines[number - 1]?.start ?? 0);
    for (const margin of new Set([upper, marginOf(text, start)])) {
      const above = fields.find((field) => field.start < start && start <= field.end + 1);
      const inside = above !== undefined && (margin > 0 || start <= above.end);
      for (const word of begun) {
        if (count++ % every["new line"] !== 0) continue;
        const begins = state("new line", start, start, `${" ".repeat(margin)}${word}\n`);
        yield { ...begins, kept: inside ? kept(above.start, above.end) : kept(-1, -1) };
      }
    }
  }
}

/** Whether all fields that the typing did not touch are in the tree, with their values. */
export function survived(root: Node | undefined, { kept }: HalfWritten): boolean {
  for (const [name, json] of kept) if (jsonOf(entryOf(root, name)) !== json) return false;
  return true;
}

/** How many of the values on other lines are in the tree, at the places where they stand. */
export function valuesFound(root: Node | undefined, { values }: HalfWritten): number {
  if (values.size === 0) return 1;
  let found = 0;
  for (const { start, end, said } of valuesOf(root)) if (values.get(`${start}-${end}`) === said) found++;
  return found / values.size;
}

interface Value extends Span {
  /** The fields around it and what it is; places in lists are left out, since a new entry moves those that follow. */
  readonly said: string;
}

function valuesOf(root: Node | undefined): readonly Value[] {
  const values: Value[] = [];
  for (const [node, path] of pathsOf(root))
    if (node.kind === "scalar" && !isEmpty(node)) {
      const fields = path.filter((step) => typeof step === "string").join(".");
      values.push({ ...node.span, said: `${fields}=${JSON.stringify(node.value)}` });
    }
  return values;
}

interface Field {
  readonly name: string;
  readonly json: string;
  /** Where the line of its name begins. */
  readonly start: number;
  /** Where the line with the end of its value ends. */
  readonly end: number;
}

function fieldsOf(text: string): readonly Field[] {
  const { root } = parse(text);
  if (root?.kind !== "map") return [];
  return root.entries.map((entry) => {
    const end = text.indexOf("\n", entry.value.span.end);
    return { name: entry.name, json: jsonOf(entry), start: entry.key.span.start, end: end === -1 ? text.length : end };
  });
}

function jsonOf(entry: Entry | undefined): string {
  return entry === undefined ? "" : JSON.stringify(toPlain(entry.value));
}

function linesOf(text: string): readonly { start: number; end: number }[] {
  return [...text.matchAll(/^.*$/gm)].map(({ index, 0: line }) => ({ start: index, end: index + line.length }));
}

function marginOf(text: string, line: number): number {
  const margin = /^ */.exec(text.slice(line, line + 100))?.[0].length ?? 0;
  return margin;
}
