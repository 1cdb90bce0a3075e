import assert from "node:assert/strict";
import { oneOfMany, randomFrom } from "./many-proposals";
import { inWorld, run } from "./world";

const count = 1000;

describe("a thousand proposals", () => {
  it("give the same output, in whatever order they are named or were created", async () => {
    const given = { json: new Set<string>(), text: new Set<string>() };
    for (const seed of [0, 1]) {
      await inWorld({}, async ({ top, write }) => {
        const made = shuffled([...Array(count).keys()], seed).map(oneOfMany);
        for (const { name, text } of made) write(name, text);
        const names = shuffled(
          made.map(({ name }) => name),
          seed + 2,
        );
        given.json.add((await run(["lint", "--format", "json"], { cwd: top })).out);
        given.json.add((await run(["lint", "--format", "json", ...names], { cwd: top })).out);
        given.text.add((await run(["lint", "team-1*", ".", "**/case-7*", "team-3"], { cwd: top })).out);
      });
    }
    for (const outputs of Object.values(given)) {
      assert.equal(outputs.size, 1);
      assert.ok(([...outputs][0] ?? "").length > count * 100);
    }
  }).timeout(120_000);
});

function shuffled<Item>(items: readonly Item[], seed: number): Item[] {
  const random = randomFrom(seed);
  return items
    .map((item) => ({ item, key: random() }))
    .sort((a, b) => a.key - b.key)
    .map(({ item }) => item);
}
