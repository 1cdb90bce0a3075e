import { escapeHtml } from "./escape-html";

/** A text as HTML that shows it letter by letter, with the words marked that a snippet left to be filled in: `<who gains>`, `XX`. */
export function textHtml(text: string): string {
  return text
    .split(placeholder)
    .map((piece, index) =>
      index % 2 === 0 ? escapeHtml(piece) : `<mark class="placeholder">${escapeHtml(piece)}</mark>`,
    )
    .join("");
}

// As the one group of the pattern, a placeholder is every second piece of what a text is split into.
const placeholder = /(<\p{L}[^<>\n]*>|(?<![\p{L}\p{N}])XX(?![\p{L}\p{N}]))/u;
