/** What somebody who writes asks of an editor. */
export type Question = "hover" | "completion" | "definition";

/** Something that reads and checks proposals, as the benchmark runs it. */
export interface Subject {
  /** Reads a text and checks it; gives the number of findings. */
  readonly check: (text: string) => number | Promise<number>;
  /** Reads a text as one of several open files; gives what is kept in memory while the file is open. */
  readonly open: (text: string, name: string) => unknown;
  /** Opens a text and gives what answers a question at an offset of it while it stays as it is. */
  readonly ask?: (text: string) => Readonly<Record<Question, (offset: number) => unknown>>;
}
