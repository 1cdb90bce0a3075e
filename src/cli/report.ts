import { type Severity, severities } from "../core/problem";
import type { Span } from "../core/text";
import type { Path } from "../core/tree";
import type { Readiness } from "../features/readiness";

/** A place in a text: line and column from zero, in UTF-16 units. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

/** From a place to another; what stands at the end is no part of it. */
export interface Range {
  readonly start: Position;
  readonly end: Position;
}

/** Another place that a finding speaks of. */
export interface Related {
  /** Absolute. */
  readonly path: string;
  readonly range: Range;
  readonly message: string;
}

/** One thing to say about a file, as plain data. */
export interface Finding {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly span: Span;
  readonly range: Range;
  /** The keys and indices that lead to the place. */
  readonly path: Path;
  /** Whether `fix` mends it. */
  readonly fixable: boolean;
  readonly related: readonly Related[];
}

/** All there is to say about one file, in the order of its text. */
export interface FileReport {
  /** Absolute. */
  readonly path: string;
  readonly text: string;
  readonly findings: readonly Finding[];
  /** How ready it is for review; nothing for a file that is no proposal. */
  readonly readiness?: Readiness<Finding>;
}

/** How many findings there are of each severity, and in how many files was looked for them. */
export type Summary = Readonly<Record<Severity, number>> & { readonly files: number; readonly fixable: number };

/** Counts what was found. */
export function summaryOf(files: readonly FileReport[]): Summary {
  const counts = { error: 0, warning: 0, info: 0, hint: 0, fixable: 0 };
  for (const { severity, fixable } of files.flatMap(({ findings }) => findings)) {
    counts[severity]++;
    if (fixable) counts.fixable++;
  }
  return { files: files.length, ...counts };
}

/** The severities at which a check can fail, and `never`. */
export const failAt = [...severities, "never"] as const;

/** From which findings on a check fails. */
export interface Limits {
  /** Whether it fails, too, where a proposal is not ready for review at its stage. */
  readonly gate: boolean;
  readonly failOn: (typeof failAt)[number];
  readonly maxWarnings: number | undefined;
}

/** Whether there is something as grave as that, or more warnings than allowed, or a proposal that the gate does not let pass. */
export function fails(files: readonly FileReport[], { failOn, maxWarnings, gate }: Limits): boolean {
  const summary = summaryOf(files);
  if (gate && files.some(({ readiness }) => readiness?.ready === false)) return true;
  if (maxWarnings !== undefined && summary.warning > maxWarnings) return true;
  return severities
    .slice(0, failAt.indexOf(failOn) + 1)
    .some((severity) => failOn !== "never" && summary[severity] > 0);
}

/** Tells the line and column of offsets into a text; the text is looked through once. */
export function positionsIn(text: string): (span: Span) => Range {
  const starts = [0];
  for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
  const position = (offset: number): Position => {
    let [low, high] = [0, starts.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low, character: offset - (starts[low] ?? 0) };
  };
  return ({ start, end }) => ({ start: position(start), end: position(end) });
}
