import { Lexer } from "yaml";
import { type Parsed, parse } from "../../core/parse";
import { silencesIn } from "../../core/silence";
import { isEmpty, type Node } from "../../core/tree";

/**
 * Whether a text says all that another says and nothing else: the same data in the same order, written with the same digits;
 * the same comments, each between the same values; and each comment that silences does so for the same values.
 */
export function saysTheSame(before: string, parsed: Parsed, after: string): boolean {
  const now = parse(after, parsed);
  return (
    !now.broken &&
    now.problems.length === parsed.problems.length &&
    dataIn(now) === dataIn(parsed) &&
    marksIn(after) === marksIn(before) &&
    silencedIn(after, now.root) === silencedIn(before, parsed.root)
  );
}

/** All data of a text, also what the tree has no place for. */
function dataIn({ root, dropped }: Parsed): string {
  return JSON.stringify([root === undefined ? [] : [said(root)], dropped.map(said)]);
}

/** What a tree says, with its fields in order. Of a number, a reader sees the digits. */
function said(node: Node): unknown {
  if (node.kind === "list") return node.items.map(said);
  if (node.kind === "map") return { fields: node.entries.map(({ key, value }) => [said(key), said(value)]) };
  if (typeof node.value === "string") return node.value;
  return { is: isEmpty(node) ? "" : node.source };
}

/** Comments, names of values, references to them and types, each with the number of values before it. */
function marksIn(text: string): string {
  const marks: [number, string][] = [];
  let values = 0;
  let isValue = false;
  for (const token of new Lexer().lex(text)) {
    if (isValue) isValue = false;
    else if (token === startOfValue) {
      isValue = true;
      values++;
    } else if (/^["']/.test(token)) values++;
    else if (/^[#&*!]/.test(token)) marks.push([values, token.trimEnd()]);
  }
  return JSON.stringify(marks);
}

/** What the lexer says before a text without quotes. */
const startOfValue = "\u001f";

/** The rules that comments silence, each with the first and the last of the keys and values for which it is. */
function silencedIn(text: string, root: Node | undefined): string {
  const { named, nameless } = silencesIn(text, root);
  if (named.length === 0) return String(nameless.length);
  const starts = startsIn(root);
  const silenced = named.map(({ rule, range }) => [
    rule,
    starts.filter((start) => start < range.start).length,
    starts.filter((start) => start <= range.end).length,
  ]);
  return JSON.stringify([nameless.length, silenced]);
}

/** Where each key and value begins. */
function startsIn(node: Node | undefined): readonly number[] {
  if (node === undefined) return [];
  if (node.kind === "scalar") return [node.span.start];
  const within =
    node.kind === "list"
      ? node.items.flatMap(startsIn)
      : node.entries.flatMap(({ key, value }) => [key.span.start, ...startsIn(value)]);
  return [node.span.start, ...within];
}
