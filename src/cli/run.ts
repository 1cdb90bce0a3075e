import type { Outside } from "./outside";
import { absolute, repositoryAround, shownFrom } from "./paths";
import { printable } from "./printable";
import { Repository } from "./repository";

/** How a command ended: all well, something was found, or it could not do what was asked. */
export const exitCodes = { fine: 0, found: 1, failed: 2 } as const;

/** How a command ended, as the number that the shell gets. */
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

/** One run of a command: where it runs and how it speaks. */
export interface Run {
  readonly outside: Outside;
  /** The folder in which the command was given. */
  readonly cwd: string;
  readonly repository: Repository;
  /** Prints a line. */
  readonly print: (line?: string) => void;
  /** Says something beside the output, once. */
  readonly notice: (message: string) => void;
  /** Says something about a file beside the output, once; the reason is the end of the sentence. */
  readonly noticeAbout: (path: string, reason: string) => void;
  /** Says what is wrong with how the command was used, or why it could not be done. */
  readonly refuse: (message: string) => ExitCode;
  /** A path as it is shown to the reader. */
  readonly shown: (path: string) => string;
}

/** Begins a run. */
export async function beginRun(outside: Outside): Promise<Run> {
  const cwd = absolute(outside.cwd, ".");
  const said = new Set<string>();
  const shown = (path: string): string => printablePath(shownFrom(cwd, path));
  const notice = (message: string): void => {
    if (said.has(message)) return;
    said.add(message);
    outside.stderr.write(`proposals: ${printable(message)}\n`);
  };
  const noticeAbout = (path: string, reason: string): void => notice(`${shown(path)} ${reason}`);
  return {
    outside,
    cwd,
    repository: new Repository(await repositoryAround(cwd), noticeAbout),
    print: (line = "") => void outside.stdout.write(`${line}\n`),
    notice,
    noticeAbout,
    refuse: (message) => {
      notice(message);
      return exitCodes.failed;
    },
    shown,
  };
}

/** A path in a line of ours; at its beginning, one that looks like a command gets the `./` that it may as well have. */
function printablePath(path: string): string {
  return printable(/^\s*:/.test(path) ? `./${path}` : path);
}
