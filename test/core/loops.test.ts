import assert from "node:assert/strict";
import { components, loopsAmong } from "../../src/core/loops";
import type { DependencyKind, Neighbour } from "../../src/core/neighbours";

const place = { span: { start: 0, end: 1 }, line: 0, character: 0 };

/** Proposals whose paths and titles are their ids, each with what it depends on: `b` it needs, `<b` it unlocks, `!b` it outranks. */
function proposals(written: Readonly<Record<string, readonly string[]>>): readonly Neighbour[] {
  return Object.entries(written).map(([id, dependencies]) => ({
    path: id,
    facts: {
      id,
      idPlace: undefined,
      title: id,
      titlePlace: undefined,
      list: undefined,
      listPlace: undefined,
      stage: "idea",
      status: "draft",
      currency: undefined,
      ask: undefined,
      cost: undefined,
      releases: [],
      named: [],
      dependencies: dependencies.map((dependency) => ({ ...read(dependency), place })),
    },
  }));
}

function read(dependency: string): { readonly proposal: string; readonly kind: DependencyKind } {
  const kind = { "<": "unlocks", "!": "outranks" }[dependency[0] ?? ""] as DependencyKind | undefined;
  return { proposal: kind === undefined ? dependency : dependency.slice(1), kind: kind ?? "needs" };
}

/** The loop through a dependency as the ids in it, with `…` where not all of it is told. */
function loop(all: readonly Neighbour[], from: string, dependency: string): string | undefined {
  const found = loopsAmong(all).through(from, read(dependency));
  return found && [...found.needs.map(({ from }) => from.path), ...(found.goesOn ? ["…"] : [])].join(" ");
}

describe("loops", () => {
  const cases: readonly [name: string, written: Record<string, string[]>, of: [string, string], found?: string][] = [
    ["of two that need each other", { a: ["b"], b: ["a"] }, ["a", "b"], "a b"],
    ["seen from the other", { a: ["b"], b: ["a"] }, ["b", "a"], "b a"],
    ["that somebody closes by unlocking", { a: ["b"], b: [], c: ["<b", "a"] }, ["c", "<b"], "c a b"],
    ["written by one alone", { a: ["b", "<b"], b: [] }, ["a", "<b"], "a b"],
    ["the shortest of several", { a: ["b"], b: ["c", "d"], c: ["d"], d: ["a"] }, ["a", "b"], "a b d"],
    ["not of a chain", { a: ["b"], b: ["c"], c: [] }, ["a", "b"]],
    ["not where two say the same", { a: ["b"], b: ["<a"] }, ["a", "b"]],
    ["not of what outranks", { a: [], b: ["a", "!a"] }, ["b", "a"]],
    ["not of one that leads into a loop", { a: ["b"], b: ["c"], c: ["b"] }, ["a", "b"]],
    ["not with what is nowhere", { a: ["x"] }, ["a", "x"]],
    ["not of itself, of which its own words tell", { a: ["a"] }, ["a", "a"]],
    ["not of a proposal that is not there", { a: [] }, ["z", "a"]],
  ];
  for (const [name, written, of, found] of cases) it(name, () => assert.equal(loop(proposals(written), ...of), found));

  it("take the first of two proposals with one id", () => {
    const [a, b] = proposals({ a: ["b"], b: ["a"] });
    const copy = { ...(b as Neighbour), path: "z", facts: { ...(b as Neighbour).facts, dependencies: [] } };
    assert.equal(loop([a as Neighbour, b as Neighbour, copy], "a", "b"), "a b");
  });

  it("say once what ten thousand in a chain, a ring or a crowd need", () => {
    const size = 10_000;
    const line = Array.from({ length: size }, (_, at): [string, string[]] => [`p${at}`, [`p${at + 1}`]]);
    const ring = line.map(([id, needs], at): [string, string[]] => [id, at === size - 1 ? ["p0"] : needs]);
    const crowd = line.map(([id], at): [string, string[]] => [
      id,
      Array.from({ length: 5 }, (_, step) => `p${(at * 7 + step * 1999 + 1) % size}`),
    ]);
    for (const [written, closed] of [
      [line, false],
      [ring, true],
      [crowd, true],
    ] as const) {
      const all = proposals(Object.fromEntries(written));
      let found = 0;
      for (const { path, facts } of all)
        for (const dependency of facts.dependencies)
          if (loopsAmong(all).through(path, dependency) !== undefined) found++;
      assert.equal(found > size / 2, closed);
      assert.equal(loopsAmong(all), loopsAmong(all));
    }
    const all = proposals(Object.fromEntries(ring));
    assert.equal(loop(all, "p5", "p6"), "p5 p6 p7 p8 p9 p10 p11 p12 …");
  });

  it("are found by components, which are the same for nodes that reach each other and for no others", () => {
    const [a, b, c, d] = components([[1], [0, 2], [3], []]);
    assert.equal(a, b);
    assert.equal(new Set([a, c, d]).size, 3);
  });
});
