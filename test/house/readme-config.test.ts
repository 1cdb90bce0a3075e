import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { readConfig } from "../../src/core/config/read-config";
import { rules } from "../../src/rules";

describe("the README", () => {
  it("shows a configuration in which nothing is wrong", () => {
    const text = readFileSync(join(__dirname, "../../README.md"), "utf8");
    const [, yaml = ""] = /```yaml\n([\s\S]*?)```/.exec(text) ?? [];
    assert.match(yaml, /^profile:/);
    assert.deepEqual(readConfig(yaml, rules).problems, []);
  });
});
