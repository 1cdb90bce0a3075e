/** What is kept at an address. */
export interface Kept {
  /** What the proposal says; nothing where that cannot be known. */
  readonly text: string | undefined;
}

/** Where proposals are kept, and change without the index. */
export interface World {
  /** The addresses of all files that may be proposals; `truncated` where there are more. */
  readonly list: (signal: AbortSignal) => Promise<{ readonly paths: readonly string[]; readonly truncated: boolean }>;
  /** The proposal at an address, or nothing where there is none. */
  readonly read: (path: string) => Promise<Kept | undefined>;
  /** The path that the id of a proposal without one follows from, where its address is written otherwise. */
  readonly nameOf: (path: string) => string;
  /** A clock in milliseconds. */
  readonly now: () => number;
  /** Lets whoever else runs on this thread have a turn. */
  readonly pause: () => Promise<void>;
}
