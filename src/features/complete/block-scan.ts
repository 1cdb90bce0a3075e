import { lineEnd } from "../../core/text";
import type { Path } from "../../core/tree";
import type { Cursor } from "./cursor";
import { closing, flowCursor, usual } from "./flow-cursor";
import { fieldPattern, fieldsAround, lineBelow } from "./lines-below";
import { type Bracket, deepest, scanFlow } from "./scan-flow";

/** One level of indentation: a map or list in block style, and where in it the text has come to. */
interface Level {
  readonly column: number;
  readonly list: boolean;
  readonly path: Path;
  readonly names: string[];
  step: string | number;
  filled: boolean;
}

/** Reads lines from the beginning of a section to the cursor, each only for what it means to the next ones. */
export class BlockScan {
  private readonly levels: Level[] = [];
  private brackets: Bracket[] = [];
  private taken: string[] = [];
  /** The quote that is open, and the column that lines have to stay right of while a text goes on. */
  private quote = "";
  private textColumn: number | undefined;
  private plain = false;
  /** Whether a list begins where none can. */
  private lost = false;

  constructor(
    private readonly text: string,
    private readonly offset: number,
  ) {}

  /** Reads one whole line before the cursor. */
  line(start: number, end: number): void {
    const at = this.indentation(start, end);
    if (this.goesOn(start, at, end)) return;
    const first = this.text[at];
    if (at < end && first !== "#" && first !== "\t") this.content(this.dashes(start, at, end), start, end);
  }

  /** Reads the line with the cursor. */
  last(start: number): Cursor | undefined {
    const { offset, text } = this;
    if (offset < start) return undefined;
    const at = this.indentation(start, offset);
    if (this.goesOn(start, at, offset))
      return this.brackets.length > 0 ? flowCursor(this.text, this.offset, this.brackets) : undefined;
    if (text[at] === "#" && at < offset) return this.comment(at, true);
    if (text[at] === "\t") return undefined;
    this.lost = false;
    const from = this.dashes(start, at, offset);
    if (this.lost) return undefined;
    const typed = text.slice(from, offset);
    const blank = from > start && text[from - 1] === "-";
    if (/^[\w.+-]*$/.test(typed)) return this.atMember(start, from, from > at, blank);
    if (from === at && !fieldPattern.test(typed)) {
      this.close(at - start);
      const top = this.levels.at(-1);
      if (top === undefined || top.filled || top.column === at - start) return undefined;
    }
    if (this.content(from, start, offset)) return this.inValue(start, from);
    const comment = /\s#[^#]*$/.exec(text.slice(from, offset));
    return comment === null ? undefined : this.comment(from + comment.index + 1, false);
  }

  private indentation(start: number, end: number): number {
    let at = start;
    while (at < end && this.text[at] === " ") at++;
    return at;
  }

  /** Whether a line goes on with what stands before it: a text, or what is in brackets. */
  private goesOn(start: number, at: number, end: number): boolean {
    const column = at - start;
    const rest = this.text.slice(at, end);
    const isField = fieldPattern.test(rest.replace(/^(?:- +)+/, ""));
    if (this.brackets.length > 0) {
      // Nobody closed it, and the next field is there already.
      if (!isField || column > (this.textColumn ?? 0)) {
        this.flow(start, end);
        return true;
      }
      this.brackets = [];
    }
    if (this.textColumn === undefined) return false;
    if (this.quote !== "" && (!isField || column > this.textColumn)) {
      if (closing(rest, 0, this.quote) !== -1) this.endText();
      return true;
    }
    const blank = rest.trim() === "" && end < this.offset;
    if (blank || (column > this.textColumn && !(this.plain && isField))) return true;
    this.endText();
    return false;
  }

  private endText(): void {
    this.textColumn = undefined;
    this.quote = "";
    this.plain = false;
  }

  /** Opens the lists whose dashes a line begins with, and says where their first item does. */
  private dashes(start: number, from: number, end: number): number {
    let at = from;
    while (this.text[at] === "-" && at < end && (at + 1 >= end || /\s/.test(this.text.charAt(at + 1)))) {
      this.item(at - start);
      at++;
      while (at < end && this.text[at] === " ") at++;
    }
    return at;
  }

  private item(column: number): void {
    this.close(column);
    const top = this.levels.at(-1);
    if (top?.list === true && top.column === column) {
      top.step = Number(top.step) + 1;
      top.filled = false;
      return;
    }
    this.taken = [];
    this.lost = top?.filled === true;
    this.open({ column, list: true, step: 0 });
  }

  private field(column: number, name: string): void {
    this.close(column);
    while (this.levels.at(-1)?.list === true && (this.levels.at(-1)?.column ?? 0) >= column) this.levels.pop();
    const top = this.levels.at(-1);
    if (top === undefined || top.column < column) this.open({ column, list: false, step: name });
    const map = this.levels.at(-1);
    if (map === undefined) return;
    map.step = name;
    map.names.push(name);
    map.filled = false;
  }

  private close(column: number): void {
    while ((this.levels.at(-1)?.column ?? -1) > column) this.levels.pop();
  }

  private open({ column, list, step }: Pick<Level, "column" | "list" | "step">): void {
    const top = this.levels.at(-1);
    if (top !== undefined) top.filled = true;
    if (this.levels.length > deepest) return;
    this.levels.push({ column, list, step, path: here(top), names: [], filled: false });
  }

  /** Reads a field or value, and says whether the line ends in a value that can be typed on. */
  private content(from: number, start: number, end: number): boolean {
    const { text } = this;
    const field = fieldPattern.exec(text.slice(from, end));
    if (field !== null) this.field(from - start, field[2] ?? "");
    const top = this.levels.at(-1);
    let at = from + (field?.[0].length ?? 0);
    while (at < end && /[ \t]/.test(text.charAt(at))) at++;
    const labels = /^(?:[&!][^\s,[\]{}]*[ \t]+)+/.exec(text.slice(at, end));
    at += labels?.[0].length ?? 0;
    this.valueStart = at;
    const first = text.charAt(at);
    if (at >= end) return true;
    if (first === "#") return false;
    if (top !== undefined) top.filled = true;
    this.textColumn = top?.column ?? -1;
    if (first === "[" || first === "{") {
      this.brackets = [];
      this.flow(at, end);
      return this.brackets.length > 0;
    }
    if (first === "|" || first === ">") return false;
    if (first === '"' || first === "'") {
      const close = closing(text.slice(at, end), 1, first);
      if (close === -1) this.quote = first;
      else this.endText();
      if (top?.list === true && close !== -1) this.taken.push(text.slice(at + 1, at + close));
      return close === -1;
    }
    this.plain = true;
    const plain = text.slice(at, end);
    if (top?.list === true && end < this.offset) this.taken.push(beforeComment(plain));
    return !/\s#/.test(plain);
  }

  private valueStart = 0;

  private flow(from: number, end: number): void {
    this.brackets = scanFlow(this.text, from, end, this.brackets, here(this.levels.at(-1)));
    if (this.brackets.length === 0) this.endText();
  }

  /** What can be typed where a line holds no more than a word so far. */
  private atMember(start: number, from: number, dash: boolean, blank: boolean): Cursor | undefined {
    const column = from - start + (blank ? 1 : 0);
    this.close(column);
    const { levels, text, offset } = this;
    const end = from + (/^[\w.+-]*/.exec(text.slice(from, lineEnd(text, from)))?.[0].length ?? 0);
    const rest = text.slice(end, lineEnd(text, end));
    const next = lineBelow(text, offset);
    const colon = /^["']?:(?:[ \t]|$)/.test(rest);
    const shared = {
      ...usual,
      span: { start: from, end },
      taken: this.taken,
      blank,
      colon,
      margin: " ".repeat(column),
    };
    // What stands behind the word would become part of it.
    if (!colon && !/^[ \t]*(?:#|$)/.test(rest)) return undefined;
    const top = levels.at(-1);
    if (top !== undefined && top.column === column && !dash) {
      const map = levels.findLast((level) => !level.list);
      const deeper = next !== undefined && next.column > column;
      if (!top.filled && (deeper || (next?.dash && next.column === column && !top.list))) return undefined;
      return {
        ...shared,
        ...(map?.column === column && { keysOf: this.keysOf(map.path, map.names, column, end) }),
        ...(top.list && !colon && !deeper && { itemOf: top.path }),
        ...(deeper && { below: next }),
      };
    }
    if (top?.filled === true) return undefined;
    const path = here(top);
    const outer = top?.column ?? -1;
    const inside = next !== undefined && next.column > outer ? next : undefined;
    if (top?.list === false && next?.dash === true && next.column === outer) return undefined;
    // A word before what stands further in is the field that holds it.
    const deeper = inside !== undefined && inside.column > column;
    if (inside !== undefined && inside.column < column) return undefined;
    const own = inside?.column === column ? inside : undefined;
    return {
      ...shared,
      ...(own?.dash !== true && { keysOf: this.keysOf(path, [], column, end) }),
      ...(!dash && !colon && !deeper && (own === undefined || own.dash) && { itemOf: path }),
      ...(!colon && inside === undefined && { valueAt: path }),
      ...(deeper && { below: inside }),
    };
  }

  private keysOf(path: Path, before: readonly string[], column: number, end: number): NonNullable<Cursor["keysOf"]> {
    return { path, present: fieldsAround(this.text, { top: path.length === 0, before, column, end }) };
  }

  private inValue(start: number, from: number): Cursor | undefined {
    if (this.brackets.length > 0) return flowCursor(this.text, this.offset, this.brackets);
    const { text, offset, valueStart } = this;
    const typed = text.slice(valueStart, offset);
    const comment = /(?:^|\s)#/.exec(text.slice(from, offset));
    if (comment !== null && this.quote === "") return undefined;
    const top = this.levels.at(-1);
    const next = lineBelow(text, offset);
    const outer = top?.column ?? -1;
    if (next !== undefined && (next.column > outer || (next.dash && next.column === outer && top?.list === false)))
      return undefined;
    return {
      ...usual,
      span: { start: valueStart, end: Math.max(offset, this.valueEnd(valueStart, this.quote)) },
      valueAt: here(top),
      taken: this.taken,
      quoted: this.quote !== "",
      blank: typed === "" && valueStart === offset && !/\s/.test(text.charAt(offset - 1)),
      margin: " ".repeat(Math.max(0, from - start)),
    };
  }

  private valueEnd(start: number, quote: string): number {
    const end = lineEnd(this.text, this.offset);
    const line = this.text.slice(start, end);
    if (quote === "") return start + beforeComment(line).length;
    const close = closing(line, 1, quote);
    return close === -1 ? end : start + close + 1;
  }

  private comment(start: number, alone: boolean): Cursor {
    return { ...usual, span: { start, end: this.offset }, comment: { start, alone } };
  }
}

/** A line up to the comment behind it. */
function beforeComment(line: string): string {
  const at = line.search(/(?:^|\s)#/);
  return (at === -1 ? line : line.slice(0, at)).trimEnd();
}

function here(level: Level | undefined): Path {
  return level === undefined ? [] : [...level.path, level.step];
}
