import type { Colors } from "picocolors/types";
import type { FileReport, Summary } from "../report";

/** What a check found, and how to show it. */
export interface Shown {
  readonly files: readonly FileReport[];
  readonly summary: Summary;
  /** The top of the repository, from which CI knows its files. */
  readonly root: string;
  /** A path as the reader would type it, ready to be printed. */
  readonly shown: (path: string) => string;
  /** A path as the reader would type it, whatever characters it holds. */
  readonly exact: (path: string) => string;
  /** Whether it matters how ready the proposals are. */
  readonly gate: boolean;
  readonly colours: Colors;
}

/** Writes what a check found, line by line. */
export type Format = (found: Shown, print: (line?: string) => void) => void;
