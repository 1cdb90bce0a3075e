/**
 * A text of unknown origin as Markdown that shows it as it is, on one line: no link, picture, code, heading or HTML comes of it,
 * and nothing in it changes the direction in which the rest is read.
 */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/[\0-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g, "")
    .replace(/[\s\u0085]+/g, " ")
    .trim()
    .replace(/[!-/:-@[-`{-~]/g, "\\$&");
}
