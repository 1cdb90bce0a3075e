import type { Span, TextEdit } from "../core/text";

/** A text in pieces, each either a part of the original or what was written since. */
export type EditedText = readonly (Span | string)[];

/** A text that nobody has edited yet. */
export function unedited(text: string): EditedText {
  return [{ start: 0, end: text.length }];
}

/** The text after some more edits of it as it stands; they must not overlap. */
export function edited(pieces: EditedText, edits: readonly TextEdit[]): EditedText {
  let result = pieces;
  const ordered = [...edits].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  // From the end, so that the places of the others still hold.
  for (const { span, text } of ordered.reverse())
    result = [...part(result, 0, span.start), text, ...part(result, span.end, Number.POSITIVE_INFINITY)];
  return result;
}

/** The edits of the original that lead to the text as it stands, in their order. */
export function editsSince(original: string, pieces: EditedText): readonly TextEdit[] {
  const edits: TextEdit[] = [];
  let start = 0;
  let text = "";
  for (const piece of [...pieces, { start: original.length, end: original.length }]) {
    if (typeof piece === "string") {
      text += piece;
      continue;
    }
    if (text !== "" || piece.start > start) edits.push({ span: { start, end: piece.start }, text });
    start = piece.end;
    text = "";
  }
  return edits.filter(({ span, text }) => original.slice(span.start, span.end) !== text);
}

/** The pieces between two places of the text as it stands. */
function part(pieces: EditedText, from: number, to: number): EditedText {
  const result: (Span | string)[] = [];
  let at = 0;
  for (const piece of pieces) {
    const length = typeof piece === "string" ? piece.length : piece.end - piece.start;
    const [first, last] = [Math.max(from - at, 0), Math.min(to - at, length)];
    if (first < last)
      result.push(
        typeof piece === "string" ? piece.slice(first, last) : { start: piece.start + first, end: piece.start + last },
      );
    at += length;
  }
  return result;
}
