import assert from "node:assert/strict";
import { inWorld } from "./world";

const files = {
  "proposals.config.yaml": `profile: strict
currency: EUR
rules:
  no-benefit: off
overrides:
  - files: ideas/**
    rules:
      no-currency: hint
exclude: old/**
`,
  "ideas/proposals.config.yaml": "extends: ../shared/finance.yaml\ninclude: '*.case.yaml'\ncurrency: GBP\n",
  "shared/finance.yaml": "budget:\n  run: 6m\nnosuch: 1\n",
};

describe("proposals config", () => {
  it("says for each value which line of which file sets it, and why", () =>
    inWorld(files, async ({ run }) => {
      const { out, err, code } = await run("config ideas/x.proposal.yaml");
      assert.equal(code, 0);
      assert.match(out, /^ideas\/x\.proposal\.yaml\n {2}It is a proposal by its name\.\n/);
      assert.match(
        out,
        /\n {2}proposals\.config\.yaml\n {2}shared\/finance\.yaml\n {2}ideas\/proposals\.config\.yaml\n/,
      );
      assert.match(out, /^ {2}profile +strict +proposals\.config\.yaml:1$/m);
      assert.match(out, /^ {2}currency +GBP +ideas\/proposals\.config\.yaml:3$/m);
      assert.match(out, /^ {2}budget\.run +6m +shared\/finance\.yaml:2$/m);
      assert.match(out, /^ {2}rules\.no-benefit +off +proposals\.config\.yaml:4$/m);
      assert.match(
        out,
        /^ {2}rules\.no-currency +hint +proposals\.config\.yaml:8 because of overrides for `ideas\/\*\*`$/m,
      );
      assert.match(err, /x\.proposal\.yaml does not exist/);
      assert.match(err, /shared\/finance\.yaml has faults/);
    }));

  it("says what makes a file a proposal", () =>
    inWorld(files, async ({ run }) => {
      assert.match((await run("config ideas/a.case.yaml")).out, /because ideas\/proposals\.config\.yaml:2 includes it/);
      assert.match((await run("config old/a.proposal.yaml")).out, /because proposals\.config\.yaml:9 excludes it/);
      assert.match((await run("config a.yaml")).out, /It is no proposal by its name/);
    }));

  it("gives programs the same", () =>
    inWorld(files, async ({ run }) => {
      const said = JSON.parse((await run("config ideas/a.case.yaml --format json")).out);
      assert.equal(said.version, 1);
      assert.deepEqual(said.proposal, { verdict: "included", path: "ideas/proposals.config.yaml", line: 2 });
      assert.deepEqual(said.configurations, [
        "proposals.config.yaml",
        "shared/finance.yaml",
        "ideas/proposals.config.yaml",
      ]);
      const severity = said.values.find(({ name }: { name: string }) => name === "rules.no-currency");
      assert.deepEqual(severity, {
        name: "rules.no-currency",
        value: "hint",
        path: "proposals.config.yaml",
        line: 8,
        files: ["ideas/**"],
      });
    }));

  it("shows what is usual where nothing is configured", () =>
    inWorld({}, async ({ run }) => {
      const { out } = await run("config x.proposal.yaml");
      assert.match(out, /No configuration applies/);
      assert.match(out, /^ {2}profile +recommended +as usual$/m);
    }));
});
