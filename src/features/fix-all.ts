import { readProposal } from "../core/document";
import { type Fix, type Problem, unattendedFix } from "../core/problem";
import { applyEdits, type TextEdit } from "../core/text";
import { edited, editsSince, unedited } from "./edited-text";

/** A fix may bring another to light; an honest file is done after two or three rounds. */
const mostRounds = 10;

/** A text after all that can be mended unattended was. */
export interface Fixed {
  readonly text: string;
  /** What changed of the text that it was, each place by itself, so that whoever reads elsewhere in it is not disturbed. */
  readonly edits: readonly TextEdit[];
  /** The problems whose fixes were applied, in the order in which they were. */
  readonly applied: readonly Problem[];
}

/**
 * Applies the fix of every problem that has exactly one, since a choice is a person's, and again until none is left. Of two
 * that would change the same place, the second waits for the next round. `problemsOf` says what is wrong with a text; `chosen`
 * which fix of a problem is to run.
 */
export function fixAll(
  text: string,
  problemsOf: (text: string) => readonly Problem[],
  chosen: (problem: Problem) => Fix | undefined = unattendedFix,
): Fixed {
  const applied: Problem[] = [];
  let current = text;
  let pieces = unedited(text);
  for (let round = 0; round < mostRounds; round++) {
    const { problems, edits } = compatible(problemsOf(current), chosen);
    if (edits.length === 0) break;
    const next = applyEdits(current, edits);
    // Each fix is right by itself; should two of them together break what could be judged, none of this round is worth it.
    if (next === current || (readProposal(current).judgeable && !readProposal(next).judgeable)) break;
    current = next;
    pieces = edited(pieces, edits);
    applied.push(...problems);
  }
  return { text: current, edits: editsSince(text, pieces), applied };
}

/** The problems whose one fix can be applied together with those before it, and all their edits. */
function compatible(
  problems: readonly Problem[],
  chosen: (problem: Problem) => Fix | undefined,
): { readonly problems: Problem[]; readonly edits: TextEdit[] } {
  const mended: Problem[] = [];
  const edits: TextEdit[] = [];
  for (const problem of problems) {
    const wanted = chosen(problem)?.edits() ?? [];
    if (wanted.length === 0 || wanted.some((edit) => edits.some((other) => touch(edit, other)))) continue;
    mended.push(problem);
    edits.push(...wanted);
  }
  return { problems: mended, edits };
}

function touch({ span: a }: TextEdit, { span: b }: TextEdit): boolean {
  return a.start <= b.end && b.start <= a.end;
}
