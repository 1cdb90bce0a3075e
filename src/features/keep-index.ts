import { readProposal } from "../core/document";
import { factsOf, type Neighbours, type ProposalFacts } from "../core/neighbours";
import { ProposalIndex } from "./proposal-index";
import type { Kept, World } from "./world";

/** For how many milliseconds files are read through before whoever else runs on this thread has a turn. */
export const slice = 10;

/** What a text costs at most, in milliseconds for each UTF-16 unit: one that would not fit into a slice begins another. */
const expectedCost = 1 / 1024;

/** How many files are asked for at once. */
const batch = 16;

/**
 * Keeps an index of all proposals of a world true while they change. What an open document says wins over what its file does.
 * At any time what is in the index is true or waits to be looked at again; while something waits it is not complete.
 */
export class IndexKeeper {
  private readonly index = new ProposalIndex();
  private readonly open = new Set<string>();
  /** Files that changed, which are looked at first. A path waits once, however often it is named. */
  private readonly touched = new Set<string>();
  /** Files that a build has yet to look at. */
  private readonly listed = new Set<string>();
  /** Files that are being read. */
  private asked: readonly string[] = [];
  private built: "no" | "listing" | "reading" | "yes" = "no";
  private building = new AbortController();
  private more = false;
  private running = false;
  /** The milliseconds of this slice that are gone. */
  private spent = 0;
  private changes = 0;
  private announced = "";
  /** Whether a person may be waiting for what was told. */
  private urgent = false;
  private waiting: (() => void)[] = [];

  /** `onDidChange` is called once for each burst after which others may be found in the index than before. */
  constructor(
    private readonly world: World,
    private readonly onDidChange: () => void = () => {},
  ) {
    this.announced = this.revision;
  }

  /** What is known by now. */
  get neighbours(): Neighbours {
    return this.index;
  }

  /** Another text whenever others may be found than before. */
  get revision(): string {
    return `${this.changes} ${this.index.complete}`;
  }

  /** Whether the world has more proposals than it lists. */
  get truncated(): boolean {
    return this.more;
  }

  /** Whether something waits to be looked at. */
  get busy(): boolean {
    return this.built === "listing" || this.touched.size + this.listed.size + this.asked.length > 0;
  }

  /** Looks at everything anew, in place of a build that is under way. */
  build(): void {
    this.cancel();
    this.built = "listing";
    this.building = new AbortController();
    this.settle();
    const { signal } = this.building;
    this.world.list(signal).then(
      ({ paths, truncated }) => {
        if (signal.aborted) return;
        for (const path of [...this.index.paths(), ...paths]) if (!this.open.has(path)) this.listed.add(path);
        this.more = truncated;
        this.built = "reading";
        this.wake();
      },
      () => {
        if (!signal.aborted) this.cancel();
      },
    );
  }

  /** Ends a build that is under way. What it has seen remains, but the index is not complete. */
  cancel(): void {
    if (this.built !== "listing" && this.built !== "reading") return;
    this.building.abort();
    this.built = "no";
    this.listed.clear();
    this.wake();
  }

  /** Takes in what an open document says, until it is closed; nothing where it cannot be judged. */
  told(path: string, facts: ProposalFacts | undefined): void {
    this.hold(path);
    this.put(path, facts);
    this.settle();
  }

  /** Leaves out an open document that is no proposal of this world, until it is closed. */
  leftOut(path: string): void {
    this.hold(path);
    this.remove(path);
    this.settle();
  }

  /** Looks at the file again once its document is closed. */
  closed(path: string): void {
    if (this.open.delete(path)) this.changed(path);
  }

  /** Looks at a file that was made, written or deleted. */
  changed(path: string): void {
    if (this.open.has(path)) return;
    this.touched.add(path);
    this.settle();
    this.wake();
  }

  /** Looks at those files that are not known yet. */
  found(paths: readonly string[]): void {
    for (const path of paths) if (!this.index.has(path)) this.changed(path);
  }

  /** Looks at all files below folders that were deleted or moved away, by their addresses without a closing slash. */
  changedBelow(folders: ReadonlySet<string>): void {
    for (const path of [...this.index.paths(), ...this.asked]) {
      for (let end = path.lastIndexOf("/"); end > 0; end = path.lastIndexOf("/", end - 1)) {
        if (folders.has(path.slice(0, end))) this.changed(path);
      }
    }
  }

  /** Waits until nothing else does. */
  whenIdle(): Promise<void> {
    return new Promise((resolve) => {
      this.waiting.push(resolve);
      this.wake();
    });
  }

  private hold(path: string): void {
    this.open.add(path);
    this.touched.delete(path);
    this.listed.delete(path);
    this.urgent = true;
    this.wake();
  }

  private put(path: string, facts: ProposalFacts | undefined): void {
    if (this.index.has(path) && JSON.stringify(this.index.at(path)?.facts) === JSON.stringify(facts)) return;
    this.index.put(path, facts);
    this.changes++;
  }

  private remove(path: string): void {
    if (!this.index.has(path)) return;
    this.index.remove(path);
    this.changes++;
  }

  private settle(): void {
    this.index.complete = this.built === "yes" && !this.more && !this.busy;
  }

  private announce(): void {
    this.urgent = false;
    if (this.announced === this.revision) return;
    this.announced = this.revision;
    this.onDidChange();
  }

  private wake(): void {
    if (this.running) return;
    this.running = true;
    void this.run();
  }

  private async run(): Promise<void> {
    // What comes in a burst is met together.
    await this.rest();
    while (this.touched.size + this.listed.size > 0) {
      this.asked = this.next();
      const found = await Promise.all(this.asked.map((path) => this.world.read(path).catch(() => unknown)));
      for (const [index, path] of this.asked.entries()) {
        const length = found[index]?.text?.length ?? 0;
        if (this.spent > 0 && this.spent + length * expectedCost > slice) await this.rest();
        this.accept(path, found[index]);
      }
      this.asked = [];
    }
    this.running = false;
    if (this.built === "reading") this.built = "yes";
    this.settle();
    if (!this.busy || this.urgent) this.announce();
    if (this.busy) return;
    const waiting = this.waiting;
    this.waiting = [];
    for (const resolve of waiting) resolve();
  }

  private async rest(): Promise<void> {
    await this.world.pause();
    this.spent = 0;
    if (this.urgent) this.announce();
  }

  private next(): readonly string[] {
    const paths: string[] = [];
    for (const waiting of [this.touched, this.listed]) {
      for (const path of waiting) {
        if (paths.length === batch) return paths;
        this.touched.delete(path);
        this.listed.delete(path);
        paths.push(path);
      }
    }
    return paths;
  }

  /** Takes in what was read, unless that was old when it came: then the document is open, or the file waits again. */
  private accept(path: string, found: Kept | undefined): void {
    if (this.open.has(path) || this.touched.has(path)) return;
    const began = this.world.now();
    if (found === undefined) this.remove(path);
    else this.put(path, found.text === undefined ? undefined : this.factsIn(found.text, path));
    this.spent += this.world.now() - began;
  }

  /** A copy, since a piece of a text would keep all of it in memory. */
  private factsIn(text: string, path: string): ProposalFacts | undefined {
    return structuredClone(factsOf(readProposal(text), this.world.nameOf(path)));
  }
}

const unknown: Kept = { text: undefined };
