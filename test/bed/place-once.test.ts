import assert from "node:assert/strict";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { placeOnce } from "./place-once";

describe("placeOnce", () => {
  let folder: string;
  let made: number;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "place-once-"));
    made = 0;
  });

  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  function place(stamp: string, text = stamp): Promise<void> {
    return placeOnce({
      target: join(folder, "target"),
      stamp,
      make: async (scratch) => {
        made++;
        const made1 = join(scratch, "made");
        mkdirSync(made1);
        // Lets the other of two get in between.
        await new Promise(setImmediate);
        writeFileSync(join(made1, "file"), text);
        return made1;
      },
    });
  }

  function check(text: string, times: number): void {
    assert.equal(readFileSync(join(folder, "target", "file"), "utf8"), text);
    assert.equal(made, times);
    assert.deepEqual(readdirSync(folder), ["target"]);
  }

  it("makes it once", async () => {
    await place("1");
    await place("1", "never written");
    check("1", 1);
  });

  it("replaces another version", async () => {
    await place("1");
    await place("2");
    check("2", 2);
  });

  it("replaces a folder without a stamp", async () => {
    mkdirSync(join(folder, "target"));
    writeFileSync(join(folder, "target", "half"), "");
    await place("1");
    check("1", 1);
    assert.ok(!existsSync(join(folder, "target", "half")));
  });

  it("lets two do it at once", async () => {
    await Promise.all([place("1"), place("1"), place("1")]);
    check("1", 3);
  });

  it("leaves nothing behind when making fails, and can be tried again", async () => {
    const failing = placeOnce({
      target: join(folder, "target"),
      stamp: "1",
      make: () => Promise.reject(new Error("no network")),
    });
    await assert.rejects(failing, /no network/);
    assert.deepEqual(readdirSync(folder), []);
    await place("1");
    check("1", 1);
  });

  it("clears up after one that was killed", async () => {
    // No process has a number that high.
    mkdirSync(join(folder, ".making-99999999-abc"));
    await place("1");
    check("1", 1);
  });
});
