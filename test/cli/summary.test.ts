import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fine, inWorld } from "./world";

const files = { "claims.proposal.yaml": fine };

describe("proposals summary", () => {
  it("prints Markdown where nothing else is said", () =>
    inWorld(files, async ({ run }) => {
      const { out, err, code } = await run("summary claims.proposal.yaml");
      assert.equal(code, 0);
      assert.equal(err, "");
      assert.match(out, /^# Pay claims within five days\n\n/);
      assert.match(out, /^- \*\*Amount:\*\* €50k$/m);
      assert.ok(out.endsWith("\n") && !out.endsWith("\n\n"));
    }));

  it("writes a page, Markdown or data, as the name of the file or the format says, with the same bytes each time", () =>
    inWorld(files, async ({ run, top }) => {
      const read = (name: string) => readFileSync(join(top, name), "utf8");
      for (const name of ["a.html", "a.md", "a.json", "b.HTML"]) {
        const { out, err, code } = await run(`summary claims.proposal.yaml -o ${name} --lens coo`);
        assert.deepEqual([out, err, code], ["", `proposals: The summary is in ${name}.\n`, 0]);
      }
      assert.match(read("a.html"), /^<!DOCTYPE html>\n[\s\S]*<title>Pay claims within five days · COO<\/title>/);
      assert.equal(read("b.HTML"), read("a.html"));
      assert.match(read("a.md"), /^# Pay claims/);
      const said = JSON.parse(read("a.json"));
      assert.equal(said.lens.id, "coo");
      assert.equal(said.title.text, "Pay claims within five days");
      assert.equal((await run("summary claims.proposal.yaml --format html --lens coo")).out, read("a.html"));
    }));

  it("leaves alone what is there, unless that is asked for, and the proposal always", () =>
    inWorld({ ...files, "a.md": "mine\n" }, async ({ run, top }) => {
      const refused = await run("summary claims.proposal.yaml --output a.md");
      assert.equal(refused.code, 2);
      assert.match(refused.err, /a\.md exists already, so nothing was written. `--force` writes over it/);
      assert.equal(readFileSync(join(top, "a.md"), "utf8"), "mine\n");
      assert.equal((await run("summary claims.proposal.yaml --output a.md --force")).code, 0);
      assert.match(readFileSync(join(top, "a.md"), "utf8"), /^# Pay claims/);
      const itself = await run("summary claims.proposal.yaml -o ./claims.proposal.yaml --force");
      assert.equal(itself.code, 2);
      assert.match(itself.err, /is the proposal itself/);
      assert.equal(readFileSync(join(top, "claims.proposal.yaml"), "utf8"), fine);
      assert.match((await run("summary claims.proposal.yaml -o none/a.md")).err, /There is no folder for none\/a\.md/);
    }));

  it("says which readers there are, those of the configuration among them", () =>
    inWorld({ ...files, "proposals.config.yaml": "roles:\n  - id: dean\n    titles: [Dean]\n" }, async ({ run }) => {
      const { err, code } = await run("summary claims.proposal.yaml --lens dena");
      assert.equal(code, 2);
      assert.match(
        err,
        /`dena` is no reader of this proposal. Did you mean `dean`\? Its readers are everyone, ceo, cfo, cmo, coo, dean\./,
      );
      assert.match((await run("summary claims.proposal.yaml --lens pope!")).err, /^proposals: `pope!` is no reader/);
      const { out } = await run("summary claims.proposal.yaml --lens dean --format json");
      assert.equal(JSON.parse(out).lens.name, "Dean");
    }));

  it("writes numbers and dates for a locale, and knows what is none", () =>
    inWorld(files, async ({ run }) => {
      assert.match(
        (await run("summary claims.proposal.yaml --locale de")).out,
        /^- \*\*Decision by:\*\* 30\\\. Juni 2027$/m,
      );
      for (const locale of ["x", "!", "xx-YY-"])
        assert.equal((await run(`summary claims.proposal.yaml --locale ${locale}`)).code, 2, locale);
    }));

  it("ends with 1 and the finding where the file cannot be read as a proposal", () =>
    inWorld({ "a.proposal.yaml": 'proposal: 1\ntitle: "open\nlist: run\n' }, async ({ run }) => {
      const { out, err, code } = await run("summary a.proposal.yaml -o a.html");
      assert.deepEqual([out, code], ["", 1]);
      assert.match(err, /^a\.proposal\.yaml:2:\d+ error syntax\n {2}\S/);
    }));

  it("ends with 2 where there is no such file, or more than one", () =>
    inWorld(files, async ({ run }) => {
      for (const words of [
        "",
        "none.proposal.yaml",
        "claims.proposal.yaml b",
        "claims.proposal.yaml --format pdf",
        ".",
      ])
        assert.equal((await run(`summary ${words}`.trim())).code, 2, words);
    }));
});
