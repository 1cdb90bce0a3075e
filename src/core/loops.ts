import type { DependencyKind, FarPlace, Neighbour } from "./neighbours";

/** That one proposal cannot do without another, and where somebody wrote so: in the one that needs, or in the one that unlocks it. */
export interface Need {
  readonly from: Neighbour;
  readonly to: Neighbour;
  readonly writer: Neighbour;
  readonly place: FarPlace;
}

/** Proposals of which each needs the next, and the last the first. */
export interface Loop {
  /** The first needs of the loop in their order; all of them where the loop is short enough to be told. */
  readonly needs: readonly Need[];
  /** Whether more proposals than are told stand between the last need and the first. */
  readonly goesOn: boolean;
}

/** What the proposals of a workspace need of each other, as far as that leads back to where it began. */
export interface Loops {
  /** The shortest loop that a dependency of the proposal at `path` is part of, as far as can be told, or nothing; it begins with that proposal. */
  readonly through: (path: string, dependency: Dependency) => Loop | undefined;
}

interface Dependency {
  readonly proposal: string;
  readonly kind: DependencyKind;
}

/** How many needs of a loop are told; nobody follows more of them. */
const longestTold = 8;

/** How many needs are followed in search of a short loop, so that ten thousand searches stay quick. */
const searchBudget = 300;

/** The loops among all proposals, worked out once for each list of them. */
export function loopsAmong(all: readonly Neighbour[]): Loops {
  const known = worked.get(all);
  if (known !== undefined) return known;
  const loops = new Graph(all);
  worked.set(all, loops);
  return loops;
}

/** Whoever keeps the list makes a new one after each change. */
const worked = new WeakMap<readonly Neighbour[], Loops>();

type Step = readonly [to: number, need: Need];

/** Proposals by their place in the list, and the needs of each. */
class Graph implements Loops {
  private readonly byPath: ReadonlyMap<string, number>;
  private readonly byId = new Map<string, number>();
  /** What each needs within its component; nothing else leads back. */
  private readonly needs: readonly (readonly Step[])[];

  constructor(all: readonly Neighbour[]) {
    this.byPath = new Map(all.map(({ path }, index) => [path, index]));
    // Of two with one id the first is meant; that there are two is a finding of its own.
    for (const [index, { facts }] of all.entries()) if (!this.byId.has(facts.id)) this.byId.set(facts.id, index);
    const needs: Step[][] = all.map(() => []);
    for (const [index, writer] of all.entries())
      for (const dependency of writer.facts.dependencies) {
        const [from, to] = this.ends(index, dependency) ?? [];
        const [needing, needed] = [all[from ?? -1], all[to ?? -1]];
        if (needing === undefined || needed === undefined || to === undefined) continue;
        needs[from ?? -1]?.push([to, { from: needing, to: needed, writer, place: dependency.place }]);
      }
    const component = components(needs.map((steps) => steps.map(([to]) => to)));
    this.needs = needs.map((steps, from) => steps.filter(([to]) => component[to] === component[from]));
  }

  through(path: string, dependency: Dependency): Loop | undefined {
    const self = this.byPath.get(path);
    const ends = self === undefined ? undefined : this.ends(self, dependency);
    if (self === undefined || ends === undefined) return undefined;
    const [from, to] = ends;
    const first = this.needs[from]?.find(([target, { writer }]) => target === to && writer.path === path)?.[1];
    if (first === undefined) return undefined;
    const back = this.shortest(to, from);
    if (back !== undefined) return { needs: from === self ? [first, ...back] : [...back, first], goesOn: false };
    const begin = from === self ? [first, ...this.onward(to)] : this.onward(self);
    return { needs: begin.slice(0, longestTold), goesOn: true };
  }

  /** Who needs whom, or nothing where that is not said or no proposal has the id. */
  private ends(index: number, { proposal, kind }: Dependency): readonly [from: number, to: number] | undefined {
    const other = this.byId.get(proposal);
    if (other === undefined || other === index || kind === "outranks") return undefined;
    return kind === "needs" ? [index, other] : [other, index];
  }

  /** The fewest needs that lead from one proposal to another of its component; nothing where they are more than can be told. */
  private shortest(from: number, to: number): readonly Need[] | undefined {
    const cameBy = new Map<number, readonly [before: number, need: Need]>();
    let edge = [from];
    let budget = searchBudget;
    for (let length = 1; length < longestTold && edge.length > 0; length++) {
      const next: number[] = [];
      for (const at of edge) {
        for (const [target, need] of this.needs[at] ?? []) {
          if (budget-- <= 0) return undefined;
          if (target === from || cameBy.has(target)) continue;
          cameBy.set(target, [at, need]);
          if (target === to) return wayTo(to, from, cameBy);
          next.push(target);
        }
      }
      edge = next;
    }
    return undefined;
  }

  /** Some needs that lead on from a proposal of a loop, each to one that was not told yet. */
  private onward(from: number): readonly Need[] {
    const told = new Set([from]);
    const way: Need[] = [];
    for (let at: number | undefined = from; at !== undefined && way.length < longestTold; ) {
      const step: Step | undefined = this.needs[at]?.find(([target]) => !told.has(target));
      if (step !== undefined) way.push(step[1]);
      at = step?.[0];
      if (at !== undefined) told.add(at);
    }
    return way;
  }
}

function wayTo(
  to: number,
  from: number,
  cameBy: ReadonlyMap<number, readonly [before: number, need: Need]>,
): readonly Need[] {
  const way: Need[] = [];
  for (let at = to; at !== from; ) {
    const [before, need] = cameBy.get(at) ?? [from];
    if (need !== undefined) way.unshift(need);
    at = before;
  }
  return way;
}

/**
 * To each node of a graph the number of its strongly connected component, by Tarjan's algorithm. It keeps its own stack: ten
 * thousand proposals in one chain would overflow the machine's.
 */
export function components(edges: readonly (readonly number[])[]): Int32Array {
  const component = new Int32Array(edges.length).fill(-1);
  const order = new Int32Array(edges.length).fill(-1);
  const lowest = new Int32Array(edges.length);
  const followed = new Int32Array(edges.length);
  const open: number[] = [];
  let [visited, found] = [0, 0];
  for (let start = 0; start < edges.length; start++) {
    if (order[start] !== -1) continue;
    const path = [start];
    for (let at = path.at(-1); at !== undefined; at = path.at(-1)) {
      if (order[at] === -1) {
        order[at] = lowest[at] = visited++;
        open.push(at);
      }
      const next = edges[at]?.[followed[at] ?? 0];
      if (next !== undefined) {
        followed[at] = (followed[at] ?? 0) + 1;
        if (order[next] === -1) path.push(next);
        else if (component[next] === -1) lowest[at] = Math.min(lowest[at] ?? 0, order[next] ?? 0);
        continue;
      }
      if (lowest[at] === order[at]) {
        for (let member = -1; member !== at; ) {
          member = open.pop() ?? at;
          component[member] = found;
        }
        found++;
      }
      path.pop();
      const parent = path.at(-1);
      if (parent !== undefined) lowest[parent] = Math.min(lowest[parent] ?? 0, lowest[at] ?? 0);
    }
  }
  return component;
}
