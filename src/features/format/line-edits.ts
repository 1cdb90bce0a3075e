import { diffArrays } from "diff";
import type { TextEdit } from "../../core/text";

/** How many lines may be new or gone before lines are no longer matched one by one. */
const mostDifferences = 500;

/** The edits, each of whole lines, that make one text of the other. Lines that differ in nothing but blanks are matched. */
export function lineEdits(before: string, after: string): readonly TextEdit[] {
  const [old, next] = [linesOf(before), linesOf(after)];
  const edits: TextEdit[] = [];
  let [offset, at, nextAt] = [0, 0, 0];
  const replace = (count: number, by: number): void => {
    const removed = old.slice(at, at + count).join("");
    const text = next.slice(nextAt, nextAt + by).join("");
    if (removed !== text) edits.push({ span: { start: offset, end: offset + removed.length }, text });
    [offset, at, nextAt] = [offset + removed.length, at + count, nextAt + by];
  };
  for (const { same, removed, added } of hunks(old, next)) {
    if (!same) replace(removed, added);
    else for (let line = 0; line < removed; line++) replace(1, 1);
  }
  return edits;
}

/** A stretch of lines of both texts: matched one by one, or some in place of others. */
interface Hunk {
  readonly same: boolean;
  readonly removed: number;
  readonly added: number;
}

function hunks(old: string[], next: string[]): readonly Hunk[] {
  const changes = diffArrays(old.map(withoutBlanks), next.map(withoutBlanks), { maxEditLength: mostDifferences });
  if (changes === undefined) return [{ same: false, removed: old.length, added: next.length }];
  const found: Hunk[] = [];
  for (const { added, removed, count } of changes) {
    const last = found.at(-1);
    // What is removed and what is added in one place are one change.
    if (last !== undefined && !last.same && (added || removed))
      found[found.length - 1] = {
        same: false,
        removed: last.removed + (removed ? count : 0),
        added: last.added + (added ? count : 0),
      };
    else found.push({ same: !added && !removed, removed: added ? 0 : count, added: removed ? 0 : count });
  }
  return found;
}

function withoutBlanks(line: string): string {
  return line.replace(/\s+/g, "");
}

/** The lines of a text, each with its line break. */
function linesOf(text: string): string[] {
  return text.split(/(?<=\n)/);
}
