/**
 * A text of unknown origin on one line of a Markdown file, as it is: no link, picture, code, heading, list, table or HTML comes of
 * it, and nothing in it changes the direction in which the rest is read. What needs no escape has none, so that the file itself
 * can be read, too.
 */
export function markdownText(text: string): string {
  return (
    text
      .replace(/[\0-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u061c\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]/g, "")
      .replace(/[\s\x85]+/g, " ")
      .trim()
      .replace(/[\\`*_{}[\]<>#|~$&@]/g, "\\$&")
      // Addresses become links by themselves, and `:word:` a picture.
      .replace(/:(?=\/\/|[\w+-]{1,60}:|:)/g, "\\:")
      .replace(/www(?=\.)/gi, "$&\\")
      // What stands at the beginning of a line makes a list, a line across the page or a heading of the one before.
      .replace(/^(?:[=:]|[-+](?=[\s-]|$))/, "\\$&")
      .replace(/^(\d{1,9})([.)])(?=\s|$)/, "$1\\$2")
  );
}
