import type { Kept, World } from "../../src/features/world";

/** A world in memory in which nothing happens by itself: whoever waits for it goes on when `proceed` says so. */
export class MemoryWorld implements World {
  readonly files = new Map<string, string>();
  /** Files that are no proposals, whatever their names. */
  readonly excluded = new Set<string>();
  /** How many files are listed at most. */
  most = Number.POSITIVE_INFINITY;
  time = 0;
  private readonly waiting: (() => void)[] = [];

  constructor(files: Readonly<Record<string, string>> = {}) {
    for (const [path, text] of Object.entries(files)) this.files.set(path, text);
  }

  readonly list: World["list"] = (signal) => {
    // What a disk says may be as old as the question.
    const paths = [...this.files.keys()].filter((path) => !this.excluded.has(path));
    const answer = { paths: paths.slice(0, this.most), truncated: paths.length > this.most };
    return this.wait().then(() => {
      if (signal.aborted) throw new Error("The search was cancelled.");
      return answer;
    });
  };

  readonly read: World["read"] = (path) => {
    const kept = this.kept(path);
    return this.wait().then(() => kept);
  };

  readonly nameOf = (path: string): string => path;
  readonly now = (): number => this.time;
  readonly pause = (): Promise<void> => this.wait();

  /** What is at a path now. */
  kept(path: string): Kept | undefined {
    return this.excluded.has(path) || !this.files.has(path) ? undefined : { text: this.files.get(path) };
  }

  /** Lets one of those that wait go on, and all that follows from it happen. */
  async proceed(which = 0): Promise<boolean> {
    const [go] = this.waiting.splice(which % Math.max(1, this.waiting.length), 1);
    go?.();
    await new Promise((resolve) => setImmediate(resolve));
    return go !== undefined;
  }

  /** Lets everything happen. */
  async settle(): Promise<void> {
    while (await this.proceed());
  }

  private wait(): Promise<void> {
    return new Promise((resolve) => this.waiting.push(resolve));
  }
}
