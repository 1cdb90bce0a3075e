import { lineEnd, lineStart, type TextEdit } from "../../core/text";
import type { Entry } from "../../core/tree";

/** The text between two places, with what was changed inside it. */
type Piece = (start: number, end: number) => string;

/** An entry of a block map with all that goes where it goes. */
interface Chunk {
  readonly entry: Entry;
  /** How many blank lines stand above it. */
  readonly blanks: number;
  /** The comments above it, a line each. */
  readonly head: readonly string[];
  /** From its key to the end of its last line, comments below it included. */
  readonly body: string;
}

/**
 * Writes the entries of a block map in another order. Comments go with the field below them, or above where a blank line parts
 * them from the one below. Nothing where a comment means whatever follows it.
 */
export function blockInOrder(
  text: string,
  entries: readonly Entry[],
  order: readonly Entry[],
  piece: Piece,
): TextEdit | undefined {
  const [first] = entries;
  if (first === undefined) return undefined;
  const keyLine = startOfLine(text, first.key.span.start);
  const opening = text.slice(keyLine, first.key.span.start);
  const column = opening.length;
  if (!/^ *(?:- *)*$/.test(opening)) return undefined;
  const isDashed = opening.includes("-");
  const above = isDashed ? 0 : commentsAbove(text, keyLine);
  const start = isDashed ? keyLine : above;
  if (isDashed && silencesNextLine.test(lineAbove(text, keyLine)) && order[0] !== first) return undefined;

  const chunks = new Map<Entry, Chunk>();
  let blanks = 0;
  let head: readonly string[] = isDashed ? [] : linesOf(text.slice(above, keyLine)).slice(0, -1);
  let end = start;
  for (const [index, entry] of entries.entries()) {
    const from = entry.key.span.start;
    if (index > 0 && text.slice(startOfLine(text, from), from) !== " ".repeat(column)) return undefined;
    const last = lineEnd(text, Math.max(entry.key.span.end, entry.value.span.end));
    const next = entries[index + 1];
    const gap = linesOf(
      text.slice(last, next === undefined ? endOfComments(text, last) : startOfLine(text, next.key.span.start)),
    );
    // What follows the last line break before the next key is empty, as what stands before the first one is.
    const lines = gap.slice(1, next === undefined ? undefined : -1);
    const kept = keptBelow(lines, column, next === undefined);
    end = endAfter(text, last, kept);
    chunks.set(entry, { entry, blanks, head, body: piece(from, end) });
    const rest = lines.slice(kept);
    const comment = rest.findIndex((line) => line.trim() !== "");
    blanks = comment === -1 ? rest.length : comment;
    head = rest.slice(blanks);
  }
  if (reachesOn.test(text.slice(start, end))) return undefined;

  const lineBreak = text.slice(start, end).includes("\r\n") ? "\r\n" : "\n";
  const written = order.flatMap((entry, index) => {
    const chunk = chunks.get(entry);
    if (chunk === undefined) return [];
    const isMovedUp = index === 0 && isDashed;
    const margin = /^ */.exec(opening)?.[0] ?? "";
    // What was first has no blank line above it and takes that of what is first now.
    const space = index === 0 ? 0 : entry === first ? (chunks.get(order[0] as Entry)?.blanks ?? 0) : chunk.blanks;
    return [
      ...Array<string>(space).fill(""),
      ...(isMovedUp ? chunk.head.map((line) => (line.trim() === "" ? line : margin + line.trimStart())) : chunk.head),
      (index === 0 ? opening : " ".repeat(column)) + chunk.body,
    ];
  });
  return { span: { start, end }, text: written.join(lineBreak) };
}

/** Writes the entries of a map in braces in another order; nothing where comments stand between them. */
export function flowInOrder(
  text: string,
  entries: readonly Entry[],
  order: readonly Entry[],
  piece: Piece,
): TextEdit | undefined {
  const spans = entries.map(placeOf);
  const [first, last] = [spans[0], spans.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  let written = "";
  for (const [index, entry] of order.entries()) {
    const between = text.slice(spans[index - 1]?.end ?? first.start, spans[index]?.start);
    if (between.includes("#")) return undefined;
    const { start, end } = placeOf(entry);
    written += between + piece(start, end);
  }
  return { span: { start: first.start, end: last.end }, text: written };
}

function placeOf({ key, value }: Entry): { readonly start: number; readonly end: number } {
  return { start: key.span.start, end: Math.max(key.span.end, value.span.end) };
}

/** Comments that speak for all that follows them: their meaning hangs on the order. */
const reachesOn = /#[ \t]*proposals-(?:enable|disable(?!-))/;

const silencesNextLine = /#[ \t]*proposals-disable-next-line/;

/** What is about the file and not about its first field: how other tools read it, and what is silent in all of it. */
const aboutFile = /^\s*#[ \t]*(?:yaml-language-server|proposals-disable-file|!)/;

function isComment(line: string): boolean {
  return line.trimStart().startsWith("#");
}

/** How many of the lines below a field belong to it: comments that stand deeper, or close to it and apart from the next. */
function keptBelow(lines: readonly string[], column: number, isLast: boolean): number {
  const indent = (line: string): number => line.length - line.trimStart().length;
  const deeper = lines.findLastIndex((line) => isComment(line) && indent(line) > column) + 1;
  let close = deeper;
  while (close < lines.length && isComment(lines[close] ?? "") && indent(lines[close] ?? "") === column) close++;
  return isLast || lines[close]?.trim() === "" ? close : deeper;
}

/** Where the comments and blank lines behind a place end. */
function endOfComments(text: string, from: number): number {
  let end = from;
  while (end < text.length) {
    const next = lineEnd(text, behindBreak(text, end));
    const line = text.slice(behindBreak(text, end), next).trim();
    if (next === end || (line !== "" && !line.startsWith("#"))) break;
    end = next;
  }
  return end;
}

/** Where the comments that stand directly above a line begin. */
function commentsAbove(text: string, line: number): number {
  let start = line;
  while (start > 0) {
    const before = startOfLine(text, start - 1);
    const above = text.slice(before, start);
    if (!isComment(above) || aboutFile.test(above) || before >= start) break;
    start = before;
  }
  return start;
}

function lineAbove(text: string, line: number): string {
  return line === 0 ? "" : text.slice(startOfLine(text, line - 1), line);
}

/** The end of the line that many lines further on. */
function endAfter(text: string, from: number, lines: number): number {
  let end = from;
  for (let count = 0; count < lines; count++) end = lineEnd(text, behindBreak(text, end));
  return end;
}

function behindBreak(text: string, end: number): number {
  return Math.min(text.length, end + (text[end] === "\r" ? 2 : 1));
}

/** A byte order mark is no part of the first line. */
function startOfLine(text: string, offset: number): number {
  const start = lineStart(text, offset);
  return start === 0 && text.charCodeAt(0) === 0xfeff ? 1 : start;
}

function linesOf(text: string): readonly string[] {
  return text.split(/\r?\n/);
}
