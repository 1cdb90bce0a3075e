import assert from "node:assert/strict";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { fine, inWorld, misspelt, type World, warned } from "./world";

async function checkCode(world: World, argv: string, code: number): Promise<void> {
  const ended = await world.run(argv);
  assert.equal(ended.code, code, `${argv}\n${ended.out}${ended.err}`);
}

describe("proposals lint", () => {
  it("ends with 0 where nothing is as grave as asked, 1 where something is, 2 where it cannot know", () =>
    inWorld(
      { "fine.proposal.yaml": fine, "wrong.proposal.yaml": misspelt, "warned.proposal.yaml": warned },
      async (world) => {
        await checkCode(world, "lint fine.proposal.yaml --fail-on hint", 0);
        await checkCode(world, "lint wrong.proposal.yaml", 1);
        await checkCode(world, "lint warned.proposal.yaml", 0);
        await checkCode(world, "lint warned.proposal.yaml --fail-on warning", 1);
        await checkCode(world, "lint warned.proposal.yaml --fail-on info", 1);
        await checkCode(world, "lint wrong.proposal.yaml --fail-on never", 0);
        await checkCode(world, "lint warned.proposal.yaml --max-warnings 0", 1);
        await checkCode(world, "lint warned.proposal.yaml --max-warnings 1", 0);
        await checkCode(world, "lint wrong.proposal.yaml --fail-on never --max-warnings 0", 0);
        for (const usage of [
          "none.proposal.yaml",
          "none/*.yaml",
          "--fail-on grave",
          "--max-warnings -1",
          "--max-warnings",
          "-",
        ])
          await checkCode(world, `lint ${usage}`, 2);
        for (const usage of [
          "--format xml",
          "--today 2027-02-30",
          "--today 2027",
          "--help=1",
          "-- wrong",
          "--stdin-filename a b",
        ])
          await checkCode(world, `lint ${usage}`, 2);
        for (const usage of ["", "lnt", "--no-such", "explain no-such-rule", "config", "config a b", "new", "new a b"])
          await checkCode(world, usage, 2);
        for (const usage of ["--help", "--version", "lint --help", "help fix", "explain"])
          await checkCode(world, usage, 0);
      },
    ));

  it("says on the error stream what is wrong with the command, and what was meant", () =>
    inWorld({}, async ({ run }) => {
      assert.match((await run("lnt")).err, /Did you mean `lint`\?/);
      assert.match((await run("lint --fromat json")).err, /Did you mean `--format`\?/);
      assert.match((await run("lint --format jsn")).err, /Did you mean `json`\?/);
      assert.match((await run("explain no-problme")).err, /Did you mean `no-problem`\?/);
      assert.equal((await run("lnt")).out, "");
    }));

  it("ends with 0 and a word where there are no proposals", () =>
    inWorld({ "notes.yaml": "a: 1\n" }, async ({ run, top }) => {
      mkdirSync(join(top, "sub"));
      const { code, out, err } = await run("lint");
      assert.deepEqual([code, out], [0, ""]);
      assert.match(err, /^proposals: No proposals found below .*\n$/);
      assert.match((await run("lint sub --format json")).out, /"files":0/);
    }));

  it("finds proposals by their names below the folder, not in hidden ones nor in what others installed", () =>
    inWorld(
      {
        "a/x.proposal.yaml": fine,
        "a/x.proposal.yml": fine,
        "b/proposal.yaml": fine,
        "b/Proposal.YAML.txt": fine,
        "b/xproposal.yaml": fine,
        "b/other.yaml": fine,
        "node_modules/n/x.proposal.yaml": misspelt,
        ".hidden/x.proposal.yaml": misspelt,
      },
      async ({ run, top }) => {
        assert.deepEqual(await pathsOf(run("lint --format json")), [
          "a/x.proposal.yaml",
          "a/x.proposal.yml",
          "b/proposal.yaml",
        ]);
        assert.deepEqual(await pathsOf(run("lint --format json", { cwd: join(top, "b") })), ["proposal.yaml"]);
        assert.deepEqual(await pathsOf(run("lint --format json a ../none/../a", { cwd: top })).catch(() => []), []);
        assert.deepEqual(await pathsOf(run("lint --format json .hidden")), [".hidden/x.proposal.yaml"]);
        assert.deepEqual(await pathsOf(run("lint --format json ../a/x.proposal.yml", { cwd: join(top, "b") })), [
          "../a/x.proposal.yml",
        ]);
        assert.deepEqual(await pathsOf(run("lint --format json */*.yml")), ["a/x.proposal.yml"]);
        assert.deepEqual(await pathsOf(run("lint --format json **/proposal.yaml b")), ["b/proposal.yaml"]);
        assert.deepEqual(await pathsOf(run("lint --format json b/other.yaml")), ["b/other.yaml"]);
      },
    ));

  it("obeys the configurations, and tells what is wrong with them once", () =>
    inWorld(
      {
        "proposals.config.yaml":
          "include: cases/*.yaml\nexclude: old/**\nrules:\n  no-business-driver: error\nno-such: 1\noverrides:\n  - files: cases/th*.yaml\n    rules:\n      no-business-driver: hint\n",
        "cases/one.yaml": warned,
        "cases/three.yaml": warned,
        "cases/two.yaml": fine,
        "old/x.proposal.yaml": misspelt,
        "strict/proposals.config.yaml": "rules:\n  no-business-driver: off\n",
        "strict/x.proposal.yaml": warned,
      },
      async ({ run }) => {
        const { out, code } = await run("lint --format json");
        const { files } = JSON.parse(out);
        assert.deepEqual(
          files.map(({ path, findings }: { path: string; findings: { rule: string; severity: string }[] }) => [
            path,
            ...findings.map(({ rule, severity }) => `${rule} ${severity}`),
          ]),
          [
            ["cases/one.yaml", "no-business-driver error"],
            ["cases/three.yaml", "no-business-driver hint"],
            ["cases/two.yaml"],
            ["proposals.config.yaml", "schema error"],
            ["strict/x.proposal.yaml"],
          ],
        );
        assert.equal(code, 1);
        const excluded = await run("lint old/x.proposal.yaml");
        assert.deepEqual([excluded.code, excluded.out], [0, ""]);
        assert.match(excluded.err, /old\/x\.proposal\.yaml is excluded/);
      },
    ));

  it("reads one proposal from the standard input as if it stood in its file", () =>
    inWorld({ "proposals.config.yaml": "exclude: old/**\n", "a/x.proposal.yaml": misspelt }, async ({ run }) => {
      const good = await run("lint --stdin-filename a/x.proposal.yaml --format json", { stdin: fine });
      assert.deepEqual(
        [good.code, JSON.parse(good.out).files],
        [0, [{ path: "a/x.proposal.yaml", score: 100, ready: true, findings: [] }]],
      );
      const bad = await run("lint --stdin-filename a/new.proposal.yaml -", { stdin: misspelt });
      assert.equal(bad.code, 1);
      assert.match(bad.out, /^a\/new\.proposal\.yaml:4:1 error schema$/m);
      assert.equal((await run("lint --stdin-filename old/x.proposal.yaml", { stdin: misspelt })).code, 0);
      assert.equal(
        (await run("lint --stdin-filename x.proposal.yaml", { stdin: Buffer.from([0xff, 0xfe, 0x41]) })).code,
        2,
      );
    }));

  it("knows the other proposals, also those that were not asked for", () =>
    inWorld(
      {
        "a.proposal.yaml": `${fine}dependencies:\n  - proposal: b-case\n`,
        "deep/b.proposal.yaml": fine.replace("title:", "id: b-case\ntitle:"),
        "c.proposal.yaml": fine.replace("title:", "id: b-case\ntitle:"),
      },
      async ({ run, write }) => {
        const alone = JSON.parse((await run("lint c.proposal.yaml --format json")).out).files[0].findings;
        assert.deepEqual(
          alone.map(({ rule }: { rule: string }) => rule),
          ["duplicate-id"],
        );
        assert.deepEqual(alone[0].path, ["id"]);
        assert.equal(alone[0].related[0].path, "deep/b.proposal.yaml");
        assert.deepEqual(alone[0].related[0].range.start, { line: 1, character: 4 });
        assert.match((await run("lint c.proposal.yaml")).out, /^ {2}→ deep\/b\.proposal\.yaml:2:5 /m);
        // What stands on the standard input wins over the file in what the others are held against, too.
        const given = await run("lint --stdin-filename c.proposal.yaml --format json", { stdin: fine });
        assert.deepEqual(JSON.parse(given.out).files[0].findings, []);
        // Of a proposal that cannot be read nobody knows whether it has the id.
        write("c.proposal.yaml", fine);
        assert.equal((await run("lint a.proposal.yaml")).code, 0);
        write("deep/b.proposal.yaml", fine);
        assert.match((await run("lint a.proposal.yaml")).out, /unknown-reference/);
        write("deep/b.proposal.yaml", Buffer.from([0xff]));
        const unsure = await run("lint a.proposal.yaml");
        assert.match(unsure.err, /deep\/b\.proposal\.yaml is not UTF-8 text/);
        assert.doesNotMatch(unsure.out, /unknown-reference/);
      },
    ));

  it("is not confused by a byte order mark or by carriage returns", () =>
    inWorld({ "a.proposal.yaml": `\ufeff${misspelt.replaceAll("\n", "\r\n")}` }, async ({ run }) => {
      const [{ findings }] = JSON.parse((await run("lint --format json")).out).files;
      assert.deepEqual(findings[0].range, { start: { line: 3, character: 0 }, end: { line: 3, character: 6 } });
      const trap = await run("lint --stdin-filename x.proposal.yaml --format json", { stdin: "\ufefftitel: x\n" });
      assert.deepEqual(JSON.parse(trap.out).files[0].findings[0].range.start, { line: 0, character: 0 });
    }));
});

async function pathsOf(ended: Promise<{ out: string }>): Promise<string[]> {
  return JSON.parse((await ended).out).files.map(({ path }: { path: string }) => path);
}
