import { lineEnd, lineStart } from "../../core/text";

/** The key that a line begins with. */
export const fieldPattern = /^(["']?)([\w.+-]+)\1:(?=[ \t\r]|$)/;

/** A line of text by what it begins with. */
export interface LineBelow {
  readonly column: number;
  readonly dash: boolean;
  /** The field that it, or the item on it, begins with. */
  readonly name: string | undefined;
}

/** The next line below the cursor that says anything. */
export function lineBelow(text: string, offset: number): LineBelow | undefined {
  for (let at = text.indexOf("\n", offset); at !== -1; at = text.indexOf("\n", at + 1)) {
    const line = text.slice(at + 1, lineEnd(text, at + 1));
    const said = line.trimStart();
    if (said === "" || said.startsWith("#")) continue;
    const dash = /^-(?: +|$)/.exec(said)?.[0].length ?? 0;
    return { column: line.length - said.length, dash: dash > 0, name: fieldPattern.exec(said.slice(dash))?.[2] };
  }
  return undefined;
}

/** The fields that a map with some before the cursor has in all, by where they begin on their lines; `end` is where the word at the cursor ends. */
export function fieldsAround(
  text: string,
  { top, before, column, end }: { top: boolean; before: readonly string[]; column: number; end: number },
): ReadonlySet<string> {
  const present = new Set(before);
  if (top && column === 0) {
    const line = lineStart(text, end);
    for (const { 1: name = "", index } of text.matchAll(/^\uFEFF?([\w-]+):(?=\s|$)/gm))
      if (index !== line) present.add(name);
    return present;
  }
  for (let at = text.indexOf("\n", end); at !== -1; at = text.indexOf("\n", at + 1)) {
    const line = text.slice(at + 1, lineEnd(text, at + 1));
    const margin = line.length - line.trimStart().length;
    if (line.trim() === "" || line.trimStart().startsWith("#") || margin > column) continue;
    const name = margin === column ? fieldPattern.exec(line.slice(column))?.[2] : undefined;
    if (name === undefined) break;
    present.add(name);
  }
  return present;
}
