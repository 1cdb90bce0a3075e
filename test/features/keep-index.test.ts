import assert from "node:assert/strict";
import fc from "fast-check";
import { readProposal } from "../../src/core/document";
import { factsOf, type Neighbours } from "../../src/core/neighbours";
import { IndexKeeper, slice } from "../../src/features/keep-index";
import { ProposalIndex } from "../../src/features/proposal-index";
import { MemoryWorld } from "./memory-world";

const erp = "proposal: 1\ntitle: ERP\nid: erp\n";
const shop = "proposal: 1\ntitle: Shop\ndependencies:\n  - proposal: erp\n    kind: needs\n";
const broken = "proposal: [\n";

describe("keeping the index", () => {
  it("finds by id what a build has seen, and is complete at its end and not before", async () => {
    const { keeper, world, told } = kept({ "/a.proposal.yaml": erp, "/shop.proposal.yaml": shop });
    keeper.build();
    await world.proceed();
    assert.equal(keeper.neighbours.complete, false);
    await world.settle();
    assert.equal(keeper.neighbours.complete, true);
    assert.deepEqual(pathsOf(keeper.neighbours.withId("erp")), ["/a.proposal.yaml"]);
    assert.deepEqual(pathsOf(keeper.neighbours.referringTo("erp")), ["/shop.proposal.yaml"]);
    assert.equal(told.length, 1);
  });

  it("does nothing before it is asked to", async () => {
    const { keeper, world } = kept({ "/a.proposal.yaml": erp });
    assert.equal(await world.proceed(), false);
    assert.deepEqual(keeper.neighbours.all(), []);
  });

  it("prefers what an open document says, at once, and goes back to the file when it is closed", async () => {
    const { keeper, world, told } = await built({ "/a.proposal.yaml": erp });
    keeper.told("/a.proposal.yaml", factsOf(readProposal(erp.replace("id: erp", "id: sap")), "/a.proposal.yaml"));
    assert.equal(keeper.neighbours.complete, true);
    assert.deepEqual(pathsOf(keeper.neighbours.withId("sap")), ["/a.proposal.yaml"]);
    await world.settle();
    assert.equal(told.length, 2);
    keeper.closed("/a.proposal.yaml");
    assert.equal(keeper.neighbours.complete, false);
    await world.settle();
    assert.deepEqual(pathsOf(keeper.neighbours.withId("erp")), ["/a.proposal.yaml"]);
    assert.equal(keeper.neighbours.complete, true);
  });

  it("says nothing of an edit that concerns nobody else", async () => {
    const { keeper, world, told } = await built({ "/a.proposal.yaml": erp });
    keeper.told("/a.proposal.yaml", factsOf(readProposal(`${erp}x-note: nobody else asks\n`), "/a.proposal.yaml"));
    await world.settle();
    assert.equal(told.length, 1);
  });

  it("drops what was read before the document was opened, or the file written again", async () => {
    for (const then of ["opened", "written", "deleted"]) {
      const { keeper, world } = await built({ "/a.proposal.yaml": "proposal: 1\ntitle: Old\nid: old\n" });
      keeper.changed("/a.proposal.yaml");
      await world.proceed();
      if (then === "opened") keeper.told("/a.proposal.yaml", factsOf(readProposal(erp), "/a.proposal.yaml"));
      if (then === "written") world.files.set("/a.proposal.yaml", erp);
      if (then === "deleted") world.files.delete("/a.proposal.yaml");
      if (then !== "opened") keeper.changed("/a.proposal.yaml");
      await world.settle();
      assert.deepEqual(pathsOf(keeper.neighbours.withId("old")), [], then);
      assert.equal(pathsOf(keeper.neighbours.all()).length, then === "deleted" ? 0 : 1, then);
    }
  });

  it("reads a file once, however often it was written", async () => {
    const { keeper, world, told } = await built({ "/a.proposal.yaml": erp });
    let reads = 0;
    const spied = { ...world, read: (path: string) => world.read(path).finally(() => reads++) };
    const second = new IndexKeeper(spied);
    for (let time = 0; time < 100; time++) second.changed("/a.proposal.yaml");
    await world.settle();
    assert.equal(reads, 1);
    for (let time = 0; time < 100; time++) keeper.changed("/a.proposal.yaml");
    await world.settle();
    assert.equal(told.length, 1);
  });

  it("does not wait for the file of an open document, which is written or was about to be read", async () => {
    const { keeper, world } = await built({ "/a.proposal.yaml": erp });
    keeper.changed("/a.proposal.yaml");
    keeper.told("/a.proposal.yaml", factsOf(readProposal(erp), "/a.proposal.yaml"));
    assert.equal(keeper.neighbours.complete, true);
    keeper.changed("/a.proposal.yaml");
    assert.equal(keeper.neighbours.complete, true);
    assert.equal(keeper.busy, false);
    await world.settle();
  });

  it("is not complete while a proposal cannot be judged, since nobody knows its id", async () => {
    const { keeper, world } = await built({ "/a.proposal.yaml": erp, "/b.proposal.yaml": broken });
    assert.equal(keeper.neighbours.complete, false);
    keeper.told("/b.proposal.yaml", factsOf(readProposal(shop), "/b.proposal.yaml"));
    assert.equal(keeper.neighbours.complete, true);
    keeper.leftOut("/b.proposal.yaml");
    await world.settle();
    assert.equal(keeper.neighbours.complete, true);
    assert.deepEqual(pathsOf(keeper.neighbours.all()), ["/a.proposal.yaml"]);
  });

  it("is not complete when there are more files than are listed, and says so", async () => {
    const { keeper, world } = kept({ "/a.proposal.yaml": erp, "/b.proposal.yaml": shop });
    world.most = 1;
    keeper.build();
    await world.settle();
    assert.equal(keeper.neighbours.complete, false);
    assert.equal(keeper.truncated, true);
    assert.equal(keeper.neighbours.all().length, 1);
  });

  it("is not complete after a build was cancelled, until the next has ended", async () => {
    const files = Object.fromEntries(Array.from({ length: 60 }, (_, index) => [`/${index}.proposal.yaml`, erp]));
    const { keeper, world } = kept(files);
    keeper.build();
    for (let step = 0; step < 20; step++) await world.proceed();
    keeper.cancel();
    await world.settle();
    assert.equal(keeper.neighbours.complete, false);
    assert.ok(keeper.neighbours.all().length < 60);
    keeper.build();
    await world.settle();
    assert.equal(keeper.neighbours.complete, true);
    assert.equal(keeper.neighbours.all().length, 60);
  });

  it("forgets what lay below a folder that is gone, also what was being read", async () => {
    const { keeper, world } = await built({ "/x/a.proposal.yaml": erp, "/xy/b.proposal.yaml": shop });
    world.files.set("/x/c.proposal.yaml", erp);
    keeper.changed("/x/c.proposal.yaml");
    await world.proceed();
    world.files.delete("/x/a.proposal.yaml");
    world.files.delete("/x/c.proposal.yaml");
    keeper.changedBelow(new Set(["/x"]));
    await world.settle();
    assert.deepEqual(pathsOf(keeper.neighbours.all()), ["/xy/b.proposal.yaml"]);
  });

  it("meets files that come with a folder, and reads none again that it knows", async () => {
    const { keeper, world } = await built({ "/a.proposal.yaml": erp });
    world.files.set("/x/b.proposal.yaml", shop);
    keeper.found(["/a.proposal.yaml"]);
    assert.equal(keeper.busy, false);
    keeper.found([...world.files.keys()]);
    await world.settle();
    assert.deepEqual(pathsOf(keeper.neighbours.all()), ["/a.proposal.yaml", "/x/b.proposal.yaml"]);
  });

  it("survives files that cannot be read and searches that fail", async () => {
    const { world } = kept({ "/a.proposal.yaml": erp });
    const keeper = new IndexKeeper({ ...world, read: () => Promise.reject(new Error("no")) });
    keeper.build();
    await world.settle();
    assert.equal(keeper.busy, false);
    assert.equal(keeper.neighbours.complete, false);
    const lost = new IndexKeeper({ ...world, list: () => Promise.reject(new Error("no")) });
    lost.build();
    const idle = lost.whenIdle();
    await world.settle();
    await idle;
    assert.equal(lost.neighbours.complete, false);
  });

  it("never works longer than a slice and one file before it rests", async () => {
    const cost = 4;
    const files = Object.fromEntries(Array.from({ length: 200 }, (_, index) => [`/${index}.proposal.yaml`, erp]));
    const { slices } = await slicesOf(files, () => cost);
    assert.ok(Math.max(...slices) <= slice + cost, `${Math.max(...slices)}`);
    assert.ok(slices.length >= 200 / Math.ceil(slice / cost));
  });

  it("begins a slice for a large file, so that it is the only one to cost", async () => {
    const large = `${erp}x-note: ${"word ".repeat(slice * 205)}\n`;
    const files = { "/a.proposal.yaml": erp, "/b.proposal.yaml": large, "/c.proposal.yaml": erp };
    const { slices } = await slicesOf(files, (text) => text.length / 1024);
    assert.ok(Math.max(...slices) <= large.length / 1024, `${slices}`);
  });

  describe("equals an index built from scratch", () => {
    const [runs, steps] = [process.env.PROPOSALS_DEEP ? 50 : 10, 200];
    it(`after ${runs * steps} random steps`, async function () {
      this.timeout(process.env.PROPOSALS_DEEP ? 300_000 : 20_000);
      await fc.assert(
        fc.asyncProperty(fc.array(step, { minLength: steps, maxLength: steps, size: "max" }), async (taken) => {
          const life = new Life();
          for (const each of taken) await life.take(each);
          await life.end();
        }),
        { numRuns: runs, interruptAfterTimeLimit: 240_000, markInterruptAsFailure: true },
      );
    });
  });
});

const folders = ["/x/", "/x/y/", "/z/"];
const paths = folders.flatMap((folder) => ["a", "b", "c"].map((name) => `${folder}${name}.proposal.yaml`));
const ids = ["a", "b", "c", "d", "e"];

const text = fc.oneof(
  { weight: 1, arbitrary: fc.constantFrom("", broken, "proposal: 9\n", "title: X\n") },
  {
    weight: 20,
    arbitrary: fc
      .record({
        id: fc.option(fc.constantFrom(...ids), { nil: undefined }),
        needs: fc.array(fc.constantFrom(...ids), { maxLength: 2 }),
        above: fc.nat(2),
      })
      .map(
        ({ id, needs, above }) =>
          `proposal: 1\n${"# above\n".repeat(above)}title: X\n${id === undefined ? "" : `id: ${id}\n`}${
            needs.length === 0 ? "" : `dependencies:\n${needs.map((need) => `  - proposal: ${need}\n`).join("")}`
          }`,
      ),
  },
);

/** One thing that happens; `proceed` is how what was asked for comes about, in any order. */
const step = fc.oneof(
  { weight: 10, arbitrary: fc.record({ kind: fc.constant("write"), path: fc.constantFrom(...paths), text }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant("delete"), path: fc.constantFrom(...paths) }) },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant("rename"),
      path: fc.constantFrom(...paths),
      to: fc.constantFrom(...paths),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("delete folder"), folder: fc.constantFrom(...folders) }) },
  { weight: 16, arbitrary: fc.record({ kind: fc.constant("watch") }) },
  { weight: 5, arbitrary: fc.record({ kind: fc.constant("open"), path: fc.constantFrom(...paths) }) },
  { weight: 10, arbitrary: fc.record({ kind: fc.constant("edit"), which: fc.nat(9), text }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("save"), which: fc.nat(9) }) },
  { weight: 4, arbitrary: fc.record({ kind: fc.constant("close"), which: fc.nat(9) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("exclude"), path: fc.constantFrom(...paths.slice(0, 3)) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("build") }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("cancel") }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant("settle") }) },
  { weight: 30, arbitrary: fc.record({ kind: fc.constant("proceed"), which: fc.nat(40) }) },
);

type Step = Partial<{ path: string; to: string; folder: string; text: string; which: number }> & { kind: string };

/** A keeper and its world while a person and others work in it. What happens to files is heard of later, in order. */
class Life {
  private readonly world = new MemoryWorld();
  private heard = "";
  private readonly keeper: IndexKeeper = new IndexKeeper(this.world, () => {
    this.heard = this.keeper.revision;
  });
  private readonly open = new Map<string, string>();
  private readonly events: (() => void)[] = [];
  /** Whether something was left out since the last build that came to its end: before, it may still be in. */
  private excluding = false;

  constructor() {
    this.heard = this.keeper.revision;
  }

  async take({ kind, path = "", to = "", folder = "", text = "", which = 0 }: Step): Promise<void> {
    const { world, keeper, open } = this;
    const chosen = [...open.keys()][which % Math.max(1, open.size)];
    switch (kind) {
      case "write":
        return this.write(path, text);
      case "delete":
        return this.remove(path);
      case "rename": {
        const moved = world.files.get(path);
        if (moved === undefined || path === to) return;
        this.remove(path);
        return this.write(to, moved);
      }
      case "delete folder":
        for (const file of [...world.files.keys()]) if (file.startsWith(folder)) world.files.delete(file);
        this.events.push(() => keeper.changedBelow(new Set([folder.slice(0, -1)])));
        return;
      case "watch":
        return this.events.shift()?.();
      case "open":
        return this.tell(path, open.get(path) ?? world.files.get(path) ?? "");
      case "edit":
        return chosen === undefined ? undefined : this.tell(chosen, text);
      case "save":
        return chosen === undefined ? undefined : this.write(chosen, open.get(chosen) ?? "");
      case "close":
        if (chosen === undefined) return;
        open.delete(chosen);
        return keeper.closed(chosen);
      case "exclude":
        if (!world.excluded.delete(path)) world.excluded.add(path);
        this.excluding = true;
        for (const [each, text] of open) this.tell(each, text);
        return keeper.build();
      case "build":
        return keeper.build();
      case "cancel":
        return keeper.cancel();
      case "settle":
        return world.settle();
      default:
        await world.proceed(which);
        this.checkTrue();
    }
  }

  /** Lets everything come about, and compares: what is in the index as it is, then all of it after a build. */
  async end(): Promise<void> {
    for (const event of this.events.splice(0)) event();
    await this.settle();
    this.checkTrue();
    this.keeper.build();
    await this.settle();
    checkSame(this.keeper.neighbours, this.scratch());
  }

  /** When all is heard of and nothing waits, what is in the index is true; when it is complete, nothing else is. */
  private checkTrue(): void {
    const { neighbours, busy } = this.keeper;
    if (this.events.length > 0 || busy) return;
    if (neighbours.complete) this.excluding = false;
    if (this.excluding) return;
    const scratch = this.scratch();
    for (const { path, facts } of neighbours.all()) assert.deepEqual(facts, scratch.at(path)?.facts, path);
    if (neighbours.complete) checkSame(neighbours, scratch);
  }

  private async settle(): Promise<void> {
    let idle = false;
    void this.keeper.whenIdle().then(() => {
      idle = true;
    });
    await this.world.settle();
    assert.ok(idle, "is idle when nothing is left to happen");
    assert.equal(this.heard, this.keeper.revision, "was told of the last change");
  }

  private write(path: string, text: string): void {
    this.world.files.set(path, text);
    this.events.push(() => this.keeper.changed(path));
  }

  private remove(path: string): void {
    if (this.world.files.delete(path)) this.events.push(() => this.keeper.changed(path));
  }

  private tell(path: string, text: string): void {
    this.open.set(path, text);
    if (this.world.excluded.has(path)) this.keeper.leftOut(path);
    else this.keeper.told(path, factsOf(readProposal(text), path));
  }

  private scratch(): ProposalIndex {
    const index = new ProposalIndex();
    for (const [path, text] of [...this.world.files, ...this.open])
      if (!this.world.excluded.has(path)) index.put(path, factsOf(readProposal(text), path));
    index.complete = true;
    return index;
  }
}

function checkSame(actual: Neighbours, expected: Neighbours): void {
  assert.deepEqual(actual.all(), expected.all());
  assert.equal(actual.complete, expected.complete);
  for (const id of ids) {
    assert.deepEqual(actual.withId(id), expected.withId(id), id);
    assert.deepEqual(actual.referringTo(id), expected.referringTo(id), id);
  }
}

function kept(files: Readonly<Record<string, string>>) {
  const world = new MemoryWorld(files);
  const told: string[] = [];
  const keeper: IndexKeeper = new IndexKeeper(world, () => told.push(keeper.revision));
  return { world, keeper, told };
}

async function built(files: Readonly<Record<string, string>>) {
  const all = kept(files);
  all.keeper.build();
  await all.world.settle();
  return all;
}

/** How long the keeper worked between two rests, on a clock that goes on by what each file costs. */
async function slicesOf(files: Readonly<Record<string, string>>, costOf: (text: string) => number) {
  const world = new MemoryWorld(files);
  const slices = [0];
  let current: string | undefined;
  const keeper = new IndexKeeper({
    ...world,
    // The name is asked for between the beginning and the end of a file's work.
    nameOf: (path) => {
      current = world.files.get(path);
      const cost = costOf(current ?? "");
      world.time += cost;
      slices.push((slices.pop() ?? 0) + cost);
      return path;
    },
    pause: () => {
      slices.push(0);
      return world.pause();
    },
  });
  keeper.build();
  await world.settle();
  assert.equal(keeper.neighbours.complete, true);
  return { slices };
}

function pathsOf(neighbours: readonly { readonly path: string }[]): string[] {
  return neighbours.map(({ path }) => path);
}
