import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { chmodSync, lstatSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { writeText } from "../../src/cli/write-text";
import { fine, inWorld, misspelt, warned } from "./world";

const mended = misspelt.replace("authro", "author");

describe("proposals fix", () => {
  it("mends what has one fix, says how much, and is done after one run", () =>
    inWorld(
      { "a.proposal.yaml": misspelt, "b.proposal.yaml": warned, "c.proposal.yaml": fine },
      async ({ run, top }) => {
        const first = await run("fix");
        assert.deepEqual(first, {
          code: 0,
          out: "a.proposal.yaml: mended 1 finding\nMended 1 finding in 1 file; 1 finding left.\n",
          err: "",
        });
        assert.equal(readFileSync(join(top, "a.proposal.yaml"), "utf8"), mended);
        const before = statSync(join(top, "a.proposal.yaml")).ino;
        const second = await run("fix --fail-on warning");
        assert.deepEqual([second.code, second.out], [1, "There is nothing to mend; 1 finding left.\n"]);
        assert.equal(statSync(join(top, "a.proposal.yaml")).ino, before);
        assert.deepEqual(readdirSync(top).sort(), [".git", "a.proposal.yaml", "b.proposal.yaml", "c.proposal.yaml"]);
      },
    ));

  it("tells what it mends in the order of the paths, however they are named", () =>
    inWorld(
      { "b.proposal.yaml": misspelt, "a.proposal.yaml": misspelt, "c.proposal.yaml": misspelt },
      async ({ run }) => {
        const { out } = await run("fix c.proposal.yaml b.proposal.yaml a.proposal.yaml");
        assert.deepEqual(out.match(/^[abc](?=\.)/gm), ["a", "b", "c"]);
      },
    ));

  it("keeps line ends, the byte order mark and the mode of the file", () =>
    inWorld({ "a.proposal.yaml": `\ufeff${misspelt.replaceAll("\n", "\r\n")}` }, async ({ run, top }) => {
      const file = join(top, "a.proposal.yaml");
      chmodSync(file, 0o640);
      assert.equal((await run("fix")).code, 0);
      assert.equal(readFileSync(file, "utf8"), `\ufeff${mended.replaceAll("\n", "\r\n")}`);
      assert.equal(statSync(file).mode & 0o777, 0o640);
    }));

  it("writes through a link to the file that it leads to", () =>
    inWorld({ "deep/real.yaml": misspelt }, async ({ run, top }) => {
      symlinkSync("deep/real.yaml", join(top, "a.proposal.yaml"));
      assert.equal((await run("fix a.proposal.yaml")).code, 0);
      assert.ok(lstatSync(join(top, "a.proposal.yaml")).isSymbolicLink());
      assert.equal(readFileSync(join(top, "deep/real.yaml"), "utf8"), mended);
      assert.deepEqual(readdirSync(join(top, "deep")), ["real.yaml"]);
    }));

  it("writes nothing with --dry-run or --diff, and ends as the files stand", () =>
    inWorld({ "a.proposal.yaml": `\ufeff${misspelt}` }, async ({ run, top }) => {
      const file = join(top, "a.proposal.yaml");
      const trial = await run("fix --dry-run");
      assert.deepEqual([trial.code, trial.err], [1, ""]);
      assert.match(
        trial.out,
        /^a\.proposal\.yaml: would mend 1 finding\n {2}.*`author`.* \(schema\)\nWould mend 1 finding in 1 file; /,
      );
      const { out, code } = await run("fix --diff");
      assert.equal(code, 1);
      assert.match(out, /^--- a\/a\.proposal\.yaml\n\+\+\+ b\/a\.proposal\.yaml\n@@ .* @@\n/);
      assert.match(out, /^-authro: Ada\n\+author: Ada$/m);
      assert.equal(readFileSync(file, "utf8"), `\ufeff${misspelt}`);
      execFileSync("git", ["apply", "-"], { cwd: top, input: out });
      assert.equal(readFileSync(file, "utf8"), `\ufeff${mended}`);
    }));

  it("prints what stood on the standard input, mended, and nothing else", () =>
    inWorld({ "proposals.config.yaml": "exclude: old/**\n" }, async ({ run }) => {
      const one = await run("fix --stdin-filename a.proposal.yaml", { stdin: `\ufeff${misspelt}` });
      assert.deepEqual([one.code, one.out], [0, `\ufeff${mended}`]);
      for (const path of ["a.proposal.yaml", "old/a.proposal.yaml"]) {
        const same = await run(`fix --stdin-filename ${path}`, { stdin: path.startsWith("old") ? misspelt : fine });
        assert.deepEqual([same.code, same.out], [0, path.startsWith("old") ? misspelt : fine]);
      }
      const patch = await run("fix --diff --stdin-filename a.proposal.yaml", { stdin: misspelt });
      assert.match(patch.out, /^--- a\/a\.proposal\.yaml\n/);
    }));

  it("leaves a file that may not be written as it is, mends the others, and ends with 2", () =>
    inWorld({ "a.proposal.yaml": misspelt, "b.proposal.yaml": misspelt }, async ({ run, top }) => {
      chmodSync(join(top, "a.proposal.yaml"), 0o444);
      const { code, err } = await run("fix");
      assert.equal(code, 2);
      assert.match(err, /a\.proposal\.yaml may not be written/);
      assert.equal(readFileSync(join(top, "a.proposal.yaml"), "utf8"), misspelt);
      assert.equal(readFileSync(join(top, "b.proposal.yaml"), "utf8"), mended);
    }));

  it("does not write over what somebody else wrote meanwhile", () =>
    inWorld({ "a.proposal.yaml": misspelt }, async ({ top }) => {
      const file = join(top, "a.proposal.yaml");
      const [before, after] = [misspelt, mended].map((text) => ({ text, bom: false }));
      assert.ok(before !== undefined && after !== undefined);
      writeFileSync(file, fine);
      assert.match((await writeText(file, before, after)) ?? "", /changed by somebody else/);
      assert.equal(readFileSync(file, "utf8"), fine);
      writeFileSync(file, misspelt);
      assert.equal(await writeText(file, before, after), undefined);
      assert.equal(readFileSync(file, "utf8"), mended);
    }));
});
