import { textWidth } from "./scene";

/** A text in at most so many lines of that width; the last of them says where the text goes on. */
export function wrapped(
  text: string,
  width: number,
  most: number,
): { readonly lines: readonly string[]; readonly cut: boolean } {
  const lines: string[] = [];
  let line = "";
  let taken = 0;
  for (const piece of piecesOf(text, width)) {
    if (taken + textWidth(piece.trimEnd()) <= width) {
      line += piece;
      taken += textWidth(piece);
      continue;
    }
    lines.push(line.trim());
    line = piece;
    taken = textWidth(piece);
    if (lines.length > most) break;
  }
  if (line.trim() !== "") lines.push(line.trim());
  if (lines.length <= most) return { lines, cut: false };
  const kept = lines.slice(0, most);
  return { lines: [...kept.slice(0, -1), ended(kept.at(-1) ?? "", width)], cut: true };
}

/** The words of a text with the space behind each; what is longer than a line, letter by letter. */
function piecesOf(text: string, width: number): readonly string[] {
  // No line is longer than its whole text; a picture has room for no more than this.
  return text
    .slice(0, 600)
    .replace(/\s+/g, " ")
    .split(/(?<= )|(?<=[\u3000-\u9fff])/)
    .flatMap((word) => (textWidth(word.trimEnd()) <= width ? [word] : lettersOf(word)));
}

function ended(line: string, width: number): string {
  const letters = [...lettersOf(line)];
  while (letters.length > 0 && textWidth(`${letters.join("")}…`) > width) letters.pop();
  return `${letters.join("").trimEnd()}…`;
}

/** The letters as a person counts them: with their accents, and pictures of several signs as one. */
function lettersOf(text: string): readonly string[] {
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}

const segmenter = new Intl.Segmenter();
