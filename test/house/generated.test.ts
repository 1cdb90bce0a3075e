import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { generatedFiles } from "../../scripts/generate/all";

describe("generated files", () => {
  it("are what `npm run generate` would write now", async () => {
    for (const [path, text] of await generatedFiles()) {
      const written = readFileSync(join(__dirname, "../..", path), "utf8");
      assert.ok(written === text, `${path} is out of date: run \`npm run generate\``);
    }
  }).timeout(60_000);
});
