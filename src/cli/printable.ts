/** What moves the cursor, changes colours, turns the direction of writing or cannot be seen. */
const unseen = /[\p{Cc}\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\u{e0000}-\u{e007f}]/gu;

/** A text on one line, without characters by which it could tell a terminal what to do or look like another text. */
export function visible(text: string): string {
  return text
    .replace(/\r\n|[\t\n\r\u0085\u2028\u2029]/g, " ")
    .replace(unseen, "")
    .replace(/\p{Surrogate}/gu, "\ufffd");
}

/** A line that no CI takes for a command: GitHub reads `::` at the beginning, and `##[`, as Azure does `##vso[`, anywhere. */
export function inert(line: string): string {
  return line.replace(/##(?=(?:vso|teamcity)?\[)/gi, "#·").replace(/^(\s*):(?=:)/, "$1·");
}

/** A text by others as it may stand in a line of ours, or be one. */
export function printable(text: string): string {
  return inert(visible(text));
}

/**
 * JSON that can be printed anywhere. What `visible` would drop is written as an escape, so whoever reads the JSON gets it
 * unchanged; so is a `#` that would begin a command.
 */
export function printableJson(value: unknown): string {
  return (JSON.stringify(value) ?? "null")
    .replace(unseen, escaped)
    .replace(/[\u2028\u2029]/g, escaped)
    .replace(/##(?=(?:vso|teamcity)?\[)/gi, "#\\u0023");
}

function escaped(character: string): string {
  return [...Array(character.length).keys()]
    .map((at) => `\\u${character.charCodeAt(at).toString(16).padStart(4, "0")}`)
    .join("");
}
