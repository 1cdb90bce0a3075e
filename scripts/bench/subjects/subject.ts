/** Something that reads and checks proposals, as the benchmark runs it. */
export interface Subject {
  /** Reads a text and checks it; gives the number of findings. */
  readonly check: (text: string) => number | Promise<number>;
  /** Reads a text as one of several open files; gives what is kept in memory while the file is open. */
  readonly open: (text: string, name: string) => unknown;
}
