import { lineEnd, lineStart, type TextEdit } from "./text";

/** One way to make a text readable again that an unfinished line broke: edits, and how many lines they leave out. */
export interface Repair {
  readonly edits: readonly TextEdit[];
  readonly lost: number;
}

/** How much of a line is looked at. */
const longestLine = 2000;

/** How many lines with something open are tried above the one at which the parser stumbled. */
const mostOpenLines = 4;

/**
 * What may have been meant where the parser stumbled over `at`, the likeliest first: what a line above leaves open is closed, the
 * lines around get the colon, space or quotes they lack, then other indentations, and in the end they are left out.
 */
export function* repairs(text: string, at: number): Iterable<Repair> {
  const here = lineStart(text, Math.min(at, text.length));
  const below = nextLine(text, here);
  const above = previousLine(text, here);
  const around = [here, below, above].filter((line) => line !== undefined);
  const withTabs = tabs(text);
  if (withTabs.length > 0) yield { edits: withTabs, lost: 0 };
  for (const line of openLines(text, below ?? here)) yield* closing(text, line);
  for (const line of around) for (const edit of slips(text, line)) yield { edits: [edit], lost: 0 };
  for (const line of around) for (const edit of margins(text, line)) yield { edits: [edit], lost: 0 };
  const value = quotedValue(text, here);
  if (value !== undefined) yield { edits: [value], lost: 0 };
  for (const line of around) yield leftOut([lineOf(text, line)]);
  // What lost the line above it has a margin that belongs nowhere, and so has all that follows.
  if (below !== undefined) yield leftOut(block(text, below, columnOf(text, below)));
  for (const line of around) yield leftOut(block(text, line, columnOf(text, line) + 1));
}

/** A way out that always is one: the line is left out, as a comment of equal length. */
export function leaveOut(text: string, at: number): Repair {
  return leftOut([lineOf(text, lineStart(text, Math.min(at, text.length)))]);
}

interface Line {
  readonly start: number;
  /** Where its first word begins. */
  readonly word: number;
  readonly end: number;
}

function lineOf(text: string, start: number): Line {
  const end = lineEnd(text, start);
  let word = start;
  while (word < end && (text[word] === " " || text[word] === "\t" || text[word] === "\uFEFF")) word++;
  return { start, word, end };
}

function columnOf(text: string, line: number): number {
  return lineOf(text, line).word - line;
}

function isBlank(text: string, { word, end }: Line): boolean {
  return word === end || text[word] === "#";
}

function nextLine(text: string, from: number): number | undefined {
  for (let newline = text.indexOf("\n", from); newline !== -1; newline = text.indexOf("\n", newline + 1))
    if (newline + 1 < text.length && !isBlank(text, lineOf(text, newline + 1))) return newline + 1;
  return undefined;
}

function previousLine(text: string, from: number): number | undefined {
  for (let line = from; line > 0; ) {
    line = lineStart(text, line - 1);
    if (!isBlank(text, lineOf(text, line))) return line;
  }
  return undefined;
}

function leftOut(lines: readonly Line[]): Repair {
  const edits = lines.map(({ word, end }) => ({
    span: { start: word, end: Math.min(word + 1, end) },
    text: "#".slice(0, end - word),
  }));
  return { edits, lost: lines.length };
}

/** A line and those below it, up to the first that begins before a column. */
function block(text: string, start: number, column: number): readonly Line[] {
  const lines = [lineOf(text, start)];
  for (let next = nextLine(text, start); next !== undefined; next = nextLine(text, next)) {
    const line = lineOf(text, next);
    if (line.word - next < column) break;
    lines.push(line);
  }
  return lines;
}

/** Two spaces for each tab at the beginning of a line. */
function tabs(text: string): readonly TextEdit[] {
  return Array.from(text.matchAll(/^( *)\t[ \t]*/gm), ({ index, 0: margin }) => ({
    span: { start: index, end: index + margin.length },
    text: margin.replaceAll("\t", "  "),
  }));
}

/** The lines up to one that leave a quote or bracket open, the first of them and the nearest. */
function openLines(text: string, upTo: number): readonly number[] {
  const open: number[] = [];
  for (let line: number | undefined = upTo; line !== undefined; line = previousLine(text, line))
    if (missingEnd(text, lineOf(text, line)) !== "") open.push(line);
  return open.length <= mostOpenLines
    ? open.reverse()
    : [open[0], open[1], open.at(-2), open.at(-1)].flatMap((at) => at ?? []);
}

function* closing(text: string, start: number): Iterable<Repair> {
  const line = lineOf(text, start);
  const end = endOfText(text, line);
  yield { edits: [{ span: { start: end, end }, text: missingEnd(text, line) }], lost: 0 };
  const value = quotedValue(text, start);
  if (value !== undefined) yield { edits: [value], lost: 0 };
}

function endOfText(text: string, { word, end }: Line): number {
  return word + text.slice(word, end).trimEnd().length;
}

/** What would close all that a line opens and leaves open. */
function missingEnd(text: string, { word, end }: Line): string {
  let closers = "";
  // Whether a value may begin here: only there do quotes and brackets have their meaning.
  let fresh = true;
  for (let at = word; at < Math.min(end, word + longestLine); at++) {
    const character = text.charAt(at);
    const before = text.charAt(at - 1);
    if (fresh && (character === '"' || character === "'")) {
      at = closingQuote(text, at, end);
      if (at === -1) return character + closers;
      fresh = false;
    } else if ((fresh || closers !== "") && (character === "[" || character === "{")) {
      closers = (character === "[" ? "]" : "}") + closers;
      fresh = true;
    } else if (character === closers[0]) {
      closers = closers.slice(1);
      fresh = false;
    } else if (character === "#" && (before === " " || before === "\t")) return closers;
    else if (character === " ") fresh ||= before === ":" || (before === "," && closers !== "");
    else fresh = fresh && character === "-" && text[at + 1] === " ";
  }
  return closers;
}

/** Where the quote that opens at a place is closed on its line, or -1. */
function closingQuote(text: string, open: number, end: number): number {
  const quote = text.charAt(open);
  for (let at = open + 1; at < end; at++) {
    if (text[at] === "\\" && quote === '"') at++;
    else if (text[at] === quote) {
      if (quote === '"' || text[at + 1] !== quote) return at;
      at++;
    }
  }
  return -1;
}

/** What a line may lack by itself. */
function* slips(text: string, start: number): Iterable<TextEdit> {
  const { end } = lineOf(text, start);
  const written = text.slice(start, Math.min(end, start + longestLine));
  const put = (at: number, what: string): TextEdit => ({ span: { start: start + at, end: start + at }, text: what });
  const glued =
    /^\s*-(?=[A-Za-z][\w-]*:(?:\s|$))/.exec(written) ?? /^\s*(?:- +)*[A-Za-z][\w-]*:(?=[^\s:/])/.exec(written);
  if (glued !== null) yield put(glued[0].length, " ");
  // A first word without a colon, alone or before a value.
  const word = /^\s*(?:- +)*(?:"[^"]*"|'[^']*'|[^\s:#"'[\]{}-][^\s:#]*)(?=\s|$)/.exec(written);
  if (word !== null) yield put(word[0].length, ":");
  const empty = /^\s*(?:- +)*(?=:)/.exec(written);
  if (empty !== null) yield put(empty[0].length, "_");
  const hasTwoColons = written.lastIndexOf(": ") > written.indexOf(":") + 1;
  if (hasTwoColons || /: *[%@`>|&!*"']/.test(written) || /^\s*- +[%@`>|&!*"']/.test(written)) {
    const value = quotedValue(text, start);
    if (value !== undefined) yield value;
  }
}

/** The value of a line in single quotes, in which nothing has a meaning. */
function quotedValue(text: string, start: number): TextEdit | undefined {
  const line = lineOf(text, start);
  const written = text.slice(start, Math.min(line.end, start + longestLine));
  const before = /^\s*(?:- +)*(?:[^\s:"'#{[][^:"'#]*:(?: +|$))?/.exec(written)?.[0].length ?? 0;
  const value = written.slice(before).trimEnd();
  if (value === "" || before === 0) return undefined;
  return {
    span: { start: start + before, end: start + before + value.length },
    text: `'${value.replaceAll("'", "''")}'`,
  };
}

/** Other indentations for a line: where its neighbours begin, and where the fields of theirs do. */
function* margins(text: string, start: number): Iterable<TextEdit> {
  const { word } = lineOf(text, start);
  const columns = new Set<number>();
  for (const line of [previousLine(text, start), nextLine(text, start)]) {
    if (line === undefined) continue;
    const [margin = "", , dash = ""] = /^( *)((?:- +)?)/.exec(text.slice(line, line + longestLine)) ?? [];
    columns.add(margin.length).add(margin.length - dash.length);
  }
  columns.delete(word - start);
  for (const column of columns) yield { span: { start, end: word }, text: " ".repeat(column) };
}
