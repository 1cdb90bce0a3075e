import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import manifest from "../../package.json";
import { readConfig } from "../../src/core/config/read-config";
import { readProposal } from "../../src/core/document";
import { silencesIn } from "../../src/core/silence";
import { check } from "../../src/features/check";
import { rules } from "../../src/rules";

const top = join(__dirname, "../..");
const pages = [
  "README.md",
  "ARCHITECTURE.md",
  "CONTRIBUTING.md",
  "CHANGELOG.md",
  "docs/command-line.md",
  "docs/configuration.md",
  "docs/format.md",
  "docs/rules.md",
];

describe("documentation", () => {
  for (const page of pages) {
    const text = readFileSync(join(top, page), "utf8");

    it(`${page} leads only to files and headings that exist`, () => {
      for (const [, target = ""] of text.matchAll(/\]\(([^)]+)\)/g)) {
        const [file = "", anchor] = target.split("#");
        assert.ok(existsSync(join(top, dirname(page), file)), target);
        if (file === "" && anchor !== undefined) assert.match(text, new RegExp(`^## ${anchor}$`, "m"));
      }
    });

    it(`${page} names only scripts and files of the project that exist`, () => {
      for (const [, script = ""] of text.matchAll(/npm run ([a-z:-]+)/g)) assert.ok(script in manifest.scripts, script);
      for (const [, file = ""] of text.matchAll(/`((?:src|test|schemas|docs|examples)\/[\w./-]+)`/g))
        assert.ok(existsSync(join(top, file)), file);
    });
  }

  it("README tells of every setting and of the two commands", () => {
    const text = readFileSync(join(top, "README.md"), "utf8");
    for (const id of Object.keys(manifest.contributes.configuration.properties))
      assert.ok(text.includes(`\`${id}\``), id);
    assert.match(text, /^npm ci && npm start$/m);
    assert.match(text, /^npm ci && npm test$/m);
  });

  it("README shows a configuration in which nothing is wrong", () => {
    const text = readFileSync(join(top, "README.md"), "utf8");
    const [, yaml = ""] = /```yaml\n([\s\S]*?)```/.exec(text) ?? [];
    assert.match(yaml, /^profile:/);
    assert.deepEqual(readConfig(yaml, rules).problems, []);
  });

  it("the page about configurations shows one in which nothing is wrong, and comments that silence", () => {
    const text = readFileSync(join(top, "docs/configuration.md"), "utf8");
    const [config = "", silences = ""] = [...text.matchAll(/```yaml\n([\s\S]*?)```/g)].map(([, yaml = ""]) => yaml);
    assert.deepEqual(readConfig(config, rules).problems, []);
    const document = readProposal(`proposal: 1\ntitle: X\n${silences}`);
    assert.equal(silencesIn(document.text, document.root).named.length, 3);
    assert.ok(!check(document).some(({ rule }) => rule === "unused-disable"));
  });

  it("ARCHITECTURE is at most 100 lines and names every folder of src", () => {
    const text = readFileSync(join(top, "ARCHITECTURE.md"), "utf8");
    assert.ok(text.split("\n").length <= 100);
    for (const { name } of readdirSync(join(top, "src"), { withFileTypes: true }).filter((entry) =>
      entry.isDirectory(),
    )) {
      assert.ok(text.includes(`src/${name}/`), name);
    }
  });

  it("CONTRIBUTING gives a reason for every dependency", () => {
    const text = readFileSync(join(top, "CONTRIBUTING.md"), "utf8");
    for (const name of Object.keys(manifest.devDependencies).filter((name) => !name.startsWith("@types/"))) {
      assert.ok(text.includes(`\`${name}\``), name);
    }
  });
});
