/** Where text goes: a stream of the process, or what a test listens to. */
export interface Output {
  readonly write: (text: string) => unknown;
  readonly isTTY?: boolean;
}

/** All that the command line knows of the world around it, beside the files. */
export interface Outside {
  /** The folder in which the command was given. */
  readonly cwd: string;
  readonly stdin: AsyncIterable<Uint8Array | string>;
  readonly stdout: Output;
  readonly stderr: Output;
  readonly now: Date;
  readonly env?: Readonly<Record<string, string | undefined>>;
}
