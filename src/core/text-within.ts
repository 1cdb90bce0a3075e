import { lineStart, type Span } from "./text";
import type { ScalarNode } from "./tree";

/**
 * Where each character of a decoded text stands in the file: the offset of the character with that index, and at the end the
 * offset behind the last one. Nothing where the text is not written there, as behind an alias.
 */
export type Offsets = (index: number) => number;

/** The offsets of a text value's characters, whichever way it is written: plain, quoted, folded, over one line or many. */
export function offsetsWithin(text: string, { span, value, style }: ScalarNode): Offsets | undefined {
  if (typeof value !== "string") return undefined;
  const quote = style.endsWith("quoted") ? 1 : 0;
  const start = span.start + quote;
  // Most texts stand on one line as they are.
  if (text.startsWith(value, start) && start + value.length + quote === span.end) return (index) => start + index;
  const walk = new Walk(text, span);
  const offsets = style === "literal" || style === "folded" ? walk.block(value) : walk.flow(value, style);
  return offsets && ((index) => offsets[index] ?? span.end);
}

/** The place in the file of a part of a decoded text, from one index to another; the whole text where it is not written there. */
export function placeWithin(
  text: string,
  node: ScalarNode,
  from: number,
  to: number,
  offsets: Offsets | undefined = offsetsWithin(text, node),
): Span {
  if (offsets === undefined || to <= from) return node.span;
  return { start: offsets(from), end: offsets(to - 1) + lengthAt(text, offsets(to - 1), node) };
}

/** How many characters of the file the character at the offset takes: an escaped one takes several. */
function lengthAt(text: string, offset: number, { style }: ScalarNode): number {
  if (style === "double-quoted" && text[offset] === "\\") return escaped(text, offset).length;
  return style === "single-quoted" && text.startsWith("''", offset) ? 2 : 1;
}

/** A walk through a decoded text and the file side by side; it gives up where the two do not agree. */
class Walk {
  private at: number;
  private readonly offsets: number[] = [];
  /** Up to here, no line break is folded. */
  private unfolded = 0;

  constructor(
    private readonly text: string,
    private readonly span: Span,
  ) {
    this.at = span.start;
  }

  /** A text behind `|` or `>`: its lines lie deeper than their field, and each line break may stand for a blank, one or several. */
  block(value: string): readonly number[] | undefined {
    this.at = this.behindLine(this.at);
    const margin = this.margin(value);
    this.at = this.intoLine(this.at, margin);
    for (const character of units(value)) {
      if (this.atLineEnd()) {
        if (character === " " || character === "\n") {
          this.offsets.push(Math.min(this.at, this.span.end));
          this.at = this.intoLine(this.behindLine(this.at), margin);
          continue;
        }
        // A line break that was folded away: blank lines stand before this one.
        while (this.atLineEnd() && this.at < this.span.end) this.at = this.intoLine(this.behindLine(this.at), margin);
      }
      if (this.text[this.at] !== character) return undefined;
      this.offsets.push(this.at++);
    }
    this.offsets.push(Math.min(this.at, this.span.end));
    return this.offsets;
  }

  /** A plain or quoted text: the blanks around a line break are no part of it. */
  flow(value: string, style: ScalarNode["style"]): readonly number[] | undefined {
    if (style !== "plain") this.at++;
    for (const character of units(value)) {
      const folded = this.fold();
      const kept = this.offsets.at(-1);
      if (folded !== undefined && (character === " " || character === "\n")) {
        const blankLines = (folded.match(/\n/g)?.length ?? 0) - 1;
        this.offsets.push(this.at);
        if (character === " " || blankLines <= 1) this.at += folded.length;
        else this.at = this.text.indexOf("\n", this.at) + 1;
        continue;
      }
      if (folded !== undefined) this.at += folded.length;
      // A backslash at the end of a line joins it with the next.
      const joined = /(?:\\\r?\n[ \t]*)+/y;
      joined.lastIndex = this.at;
      if (style === "double-quoted") this.at += joined.exec(this.text)?.[0].length ?? 0;
      const written = this.written(style);
      const second = isLowSurrogate(character) && kept !== undefined && this.text[this.at] !== character;
      if (second) this.offsets.push(kept);
      else {
        if (written.decoded[0] !== character) return undefined;
        this.offsets.push(this.at);
        this.at += written.length;
      }
    }
    this.offsets.push(this.at);
    return this.at <= this.span.end ? this.offsets : undefined;
  }

  /** The line break that stands here, with all the blanks around it, or nothing. Long runs of blanks are looked at once. */
  private fold(): string | undefined {
    if (this.at < this.unfolded) return undefined;
    const blanks = /[ \t]*/y;
    blanks.lastIndex = this.at;
    blanks.exec(this.text);
    const fold = /\r?\n\s*/y;
    fold.lastIndex = blanks.lastIndex;
    if (fold.test(this.text)) return this.text.slice(this.at, fold.lastIndex);
    this.unfolded = blanks.lastIndex;
    return undefined;
  }

  /** The character that stands here, decoded, and how many of the file's it takes. */
  private written(style: ScalarNode["style"]): { readonly decoded: string; readonly length: number } {
    const here = this.text[this.at] ?? "";
    if (style === "single-quoted" && this.text.startsWith("''", this.at)) return { decoded: "'", length: 2 };
    return style === "double-quoted" && here === "\\" ? escaped(this.text, this.at) : { decoded: here, length: 1 };
  }

  private atLineEnd(): boolean {
    const here = this.text[this.at];
    return here === undefined || here === "\n" || (here === "\r" && this.text[this.at + 1] === "\n");
  }

  private behindLine(from: number): number {
    const newline = this.text.indexOf("\n", from);
    return newline === -1 ? this.text.length : newline + 1;
  }

  /** Where the text of a line begins; a blank line has none and is passed to its end. */
  private intoLine(start: number, margin: number): number {
    let at = start;
    while (at < start + margin && this.text[at] === " ") at++;
    return at;
  }

  /** How deep the lines of a block lie: as its first line that is not blank does, less the blanks with which that one begins. */
  private margin(value: string): number {
    const first = /(?:[ \t]*\r?\n)*( *)/y;
    first.lastIndex = this.at;
    const begin = Math.max(value.search(/\S/), 0);
    return (first.exec(this.text)?.[1]?.length ?? 0) - (begin - lineStart(value, begin));
  }
}

/** The UTF-16 units of a text. */
function* units(value: string): Iterable<string> {
  for (let index = 0; index < value.length; index++) yield value[index] as string;
}

function isLowSurrogate(unit: string): boolean {
  return unit >= "\udc00" && unit <= "\udfff";
}

/** What the escape at an offset of a double-quoted text stands for, and how long it is. */
function escaped(text: string, offset: number): { readonly decoded: string; readonly length: number } {
  const letter = text[offset + 1] ?? "";
  const digits = { x: 2, u: 4, U: 8 }[letter];
  if (digits === undefined) return { decoded: named[letter] ?? letter, length: 2 };
  const code = Number.parseInt(text.slice(offset + 2, offset + 2 + digits), 16);
  return { decoded: code <= 0x10ffff ? String.fromCodePoint(code) : "", length: 2 + digits };
}

const named: Readonly<Record<string, string>> = {
  0: "\0",
  a: "\x07",
  b: "\b",
  t: "\t",
  n: "\n",
  v: "\v",
  f: "\f",
  r: "\r",
  e: "\x1b",
  N: "\x85",
  _: "\xa0",
  L: "\u2028",
  P: "\u2029",
};
