import { largestText } from "../../core/document";
import { lineEnd, lineStart, type Span } from "../../core/text";
import type { Path } from "../../core/tree";
import { BlockScan } from "./block-scan";
import { fieldPattern, type LineBelow } from "./lines-below";

/** Where in a text something is typed, and what can stand there; of a half-written text, too. */
export interface Cursor {
  /** What is typed already, a part of which may stand behind the cursor. */
  readonly span: Span;
  /** A field can be typed here, of the map at the path, which has those of `present`. */
  readonly keysOf?: { readonly path: Path; readonly present: ReadonlySet<string> };
  /** An item can be typed here, with its dash, of the list at the path. */
  readonly itemOf?: Path;
  /** A value can be typed here, the one at the path. */
  readonly valueAt?: Path;
  /** The comment that is typed here, from its mark to the cursor. */
  readonly comment?: { readonly start: number; readonly alone: boolean };
  /** The texts of the items before the value. */
  readonly taken: readonly string[];
  readonly flow: boolean;
  /** Whether the value is inside quotes. */
  readonly quoted: boolean;
  /** Whether a blank has to go before what is inserted. */
  readonly blank: boolean;
  /** The indentation of the fields on the line. */
  readonly margin: string;
  /** Whether a colon stands behind the key. */
  readonly colon: boolean;
  /** The first line of what stands below the cursor and further in. */
  readonly below?: LineBelow;
}

/** Where the cursor is, or nothing where none can be told and in the midst of a text. */
export function cursorAt(text: string, offset: number): Cursor | undefined {
  const end = lineEnd(text, lineStart(text, offset));
  if (offset > end || text.length > largestText) return undefined;
  const scan = new BlockScan(text, offset);
  let at = sectionStart(text, offset);
  for (;;) {
    const next = text.indexOf("\n", at);
    if (next === -1 || next >= offset) return scan.last(at);
    scan.line(at, lineEnd(text, at));
    at = next + 1;
  }
}

/** The nearest line from which on the text can be read alone: one with a field at the first column. */
function sectionStart(text: string, offset: number): number {
  for (let at = lineStart(text, offset); at > 0; ) {
    at = lineStart(text, at - 1);
    if (/^[A-Za-z]/.test(text.charAt(at)) && fieldPattern.test(text.slice(at, lineEnd(text, at)))) return at;
  }
  return text.charCodeAt(0) === 0xfeff ? 1 : 0;
}
