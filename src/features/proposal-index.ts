import type { Neighbour, Neighbours, ProposalFacts } from "../core/neighbours";

/** All proposals of a workspace by their paths, and by the ids that they have and name. Whoever fills it says when it is complete. */
export class ProposalIndex implements Neighbours {
  private filled = false;
  private readonly byPath = new Map<string, Neighbour>();
  private readonly byId = new Map<string, Set<string>>();
  private readonly byNeed = new Map<string, Set<string>>();
  private readonly unjudged = new Set<string>();
  private sorted: readonly Neighbour[] | undefined;

  /** Never while there is a proposal that cannot be judged: nobody knows its id. */
  get complete(): boolean {
    return this.filled && this.unjudged.size === 0;
  }

  set complete(filled: boolean) {
    this.filled = filled;
  }

  /** Takes in what a proposal says now, in place of what it said before; nothing where it cannot be judged. */
  put(path: string, facts: ProposalFacts | undefined): void {
    this.remove(path);
    if (facts === undefined) {
      this.unjudged.add(path);
      return;
    }
    this.byPath.set(path, { path, facts });
    for (const [map, key] of keysOf(this.byId, this.byNeed, facts)) {
      const paths = map.get(key) ?? new Set();
      map.set(key, paths.add(path));
    }
    this.sorted = undefined;
  }

  /** Forgets a proposal. */
  remove(path: string): void {
    this.unjudged.delete(path);
    const known = this.byPath.get(path);
    if (known === undefined) return;
    this.byPath.delete(path);
    for (const [map, key] of keysOf(this.byId, this.byNeed, known.facts)) {
      map.get(key)?.delete(path);
      if (map.get(key)?.size === 0) map.delete(key);
    }
    this.sorted = undefined;
  }

  /** The proposal at a path, or nothing. */
  at(path: string): Neighbour | undefined {
    return this.byPath.get(path);
  }

  /** Whether there is a proposal at the path, judged or not. */
  has(path: string): boolean {
    return this.byPath.has(path) || this.unjudged.has(path);
  }

  /** The paths of all proposals, of those too that cannot be judged. */
  paths(): readonly string[] {
    return [...this.byPath.keys(), ...this.unjudged];
  }

  withId(id: string): readonly Neighbour[] {
    return this.neighbours(this.byId.get(id));
  }

  referringTo(id: string): readonly Neighbour[] {
    return this.neighbours(this.byNeed.get(id));
  }

  all(): readonly Neighbour[] {
    this.sorted ??= [...this.byPath.values()].sort(byPath);
    return this.sorted;
  }

  private neighbours(paths: ReadonlySet<string> = new Set()): readonly Neighbour[] {
    return [...paths].flatMap((path) => this.byPath.get(path) ?? []).sort(byPath);
  }
}

type PathsByKey = Map<string, Set<string>>;

function keysOf(byId: PathsByKey, byNeed: PathsByKey, { id, dependencies }: ProposalFacts): [PathsByKey, string][] {
  const needed = dependencies.map(({ proposal }): [PathsByKey, string] => [byNeed, proposal]);
  return [[byId, id], ...needed];
}

function byPath(a: Neighbour, b: Neighbour): number {
  return a.path < b.path ? -1 : a.path > b.path ? 1 : 0;
}
