import assert from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import manifest from "../../package.json";
import { inWorld, misspelt } from "./world";

const bundle = join(__dirname, "../..", manifest.bin.proposals);

describe("the bundled command line", () => {
  before(function () {
    if (!existsSync(bundle)) this.skip();
  });

  it("runs on its own and ends as it should", () =>
    inWorld({ "a.proposal.yaml": misspelt }, ({ top }) => {
      assert.match(readFileSync(bundle, "utf8"), /^#!\/usr\/bin\/env node\n/);
      assert.equal(
        execFileSync(process.execPath, [bundle, "--version"], { encoding: "utf8" }),
        `${manifest.version}\n`,
      );
      const ends = (args: string[], input = ""): number | null =>
        spawnSync(process.execPath, [bundle, ...args], { cwd: top, input }).status;
      assert.equal(ends(["lint"]), 1);
      assert.equal(ends(["lint", "none"]), 2);
      assert.equal(ends(["lint", "--stdin-filename", "x.proposal.yaml"], misspelt), 1);
      assert.equal(ends(["fix"]), 0);
      assert.equal(ends(["lint"]), 0);
    }));
});
