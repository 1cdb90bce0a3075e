import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { installSarifValidator } from "./install-sarif-validator";
import { fine, inWorld, misspelt, warned } from "./world";

const mistakes = readFileSync(join(__dirname, "../../examples/typical-mistakes.proposal.yaml"), "utf8");

describe("the formats of proposals lint", () => {
  it("text shows place, severity, rule, message, line and carets, then a summary", () =>
    inWorld({ "a b/x.proposal.yaml": misspelt }, async ({ run }) => {
      const { out } = await run("lint");
      assert.equal(
        out,
        `a b/x.proposal.yaml:4:1 error schema
  \`authro\` is not a field of a proposal. Did you mean \`author\`?
  4 │ authro: Ada
    │ ^^^^^^

1 file checked, 1 finding: 1 error.
\`proposals fix\` mends 1 of them.
`.replace(/\n {2}4/, "\n  4"),
      );
    }));

  it("text puts carets below wide letters and shows a part of a long line", () =>
    inWorld({}, async ({ run }) => {
      const wide = await run("lint --stdin-filename x.proposal.yaml", {
        stdin: `{proposal: 1, "日本": 1, titel: 2}\n`,
      });
      assert.match(wide.out, /"日本": 1.*\n {4}│ {15}\^{6}\n/);
      assert.match(wide.out, /titel: 2.*\n {4}│ {26}\^{5}\n/);
      const long = `proposal: 1\nstakeholders: [${"{role: COO}, ".repeat(400)}{rloe: x}]\n`;
      const { out } = await run("lint --stdin-filename x.proposal.yaml", { stdin: long });
      for (const line of out.split("\n").filter((one) => one.includes("│"))) assert.ok(line.length < 130, line);
      assert.match(out, /│ ….*rloe/);
    }));

  it("text is coloured on a terminal, unless that is not wanted", () =>
    inWorld({ "x.proposal.yaml": misspelt }, async ({ run }) => {
      assert.match((await run("lint", { isTTY: true })).out, /\u001b\[31m/);
      assert.doesNotMatch((await run("lint")).out, /\u001b/);
      assert.doesNotMatch((await run("lint", { isTTY: true, env: { NO_COLOR: "1" } })).out, /\u001b/);
      assert.doesNotMatch((await run("lint", { isTTY: true, env: { TERM: "dumb" } })).out, /\u001b/);
      assert.match((await run("lint", { env: { FORCE_COLOR: "1" } })).out, /\u001b/);
    }));

  it("json has exactly the documented shape", () =>
    inWorld({ "a.proposal.yaml": fine, "b.proposal.yaml": misspelt, "c.proposal.yaml": warned }, async ({ run }) => {
      assert.deepEqual(JSON.parse((await run("lint --format json")).out), {
        version: 1,
        files: [
          { path: "a.proposal.yaml", score: 100, ready: true, findings: [] },
          {
            path: "b.proposal.yaml",
            score: 80,
            ready: false,
            findings: [
              {
                rule: "schema",
                severity: "error",
                message: "`authro` is not a field of a proposal. Did you mean `author`?",
                range: { start: { line: 3, character: 0 }, end: { line: 3, character: 6 } },
                path: ["authro"],
                fixable: true,
              },
            ],
          },
          {
            path: "c.proposal.yaml",
            score: 94,
            ready: true,
            findings: [
              {
                rule: "no-business-driver",
                severity: "warning",
                message:
                  "No business driver is named. Say which this serves: revenue generation, efficiency or risk management.",
                range: { start: { line: 0, character: 0 }, end: { line: 0, character: 8 } },
                path: ["proposal"],
                fixable: false,
              },
            ],
          },
        ],
        summary: { files: 3, errors: 1, warnings: 1, infos: 0, hints: 0 },
      });
    }));

  it("json leads to the keys and items of a finding", () =>
    inWorld({ "x.proposal.yaml": mistakes }, async ({ run }) => {
      const [{ findings }] = JSON.parse((await run("lint --format json")).out).files;
      const paths = findings.map(({ path }: { path: unknown[] }) => path.join("."));
      assert.ok(paths.includes("benefits.0.amounts.2028-31"), paths.join(" "));
    }));

  it("github gives workflow commands with paths from the top of the repository", () =>
    inWorld({ "sub/x.proposal.yaml": misspelt }, async ({ run, top }) => {
      const { out } = await run("lint --format github", { cwd: join(top, "sub") });
      assert.equal(
        out,
        "::error file=sub/x.proposal.yaml,line=4,endLine=4,col=1,endColumn=6,title=schema::`authro` is not a field of a proposal. Did you mean `author`?\n",
      );
    }));

  it("sarif passes the official validator with neither an error nor a warning", async function () {
    if (process.platform !== "linux" || process.arch !== "x64") return this.skip();
    this.timeout(180_000);
    const validator = await installSarifValidator();
    await inWorld(
      {
        "a/%2F #?,:ü.proposal.yaml": mistakes,
        "c.proposal.yaml": fine.replace("title:", "id: same\ntitle:"),
        "d.proposal.yaml": fine.replace("title:", "id: same\ntitle:"),
        "broken.proposal.yaml": "title: [\n",
        "proposals.config.yaml": "no-such: 1\n",
      },
      async ({ run, write, top }) => {
        const { out } = await run("lint --format sarif");
        const [{ results, columnKind }] = JSON.parse(out).runs;
        assert.ok(results.length > 12);
        assert.equal(columnKind, "utf16CodeUnits");
        assert.equal(results.filter((one: { relatedLocations?: unknown }) => one.relatedLocations).length, 2);
        write(
          "none.sarif",
          (
            await run("lint --format sarif c.proposal.yaml --stdin-filename none").then(() =>
              run("lint --format sarif a/../.git"),
            )
          ).out,
        );
        write("found.sarif", out);
        for (const file of ["none.sarif", "found.sarif"]) {
          const said = execFileSync(validator, ["validate", join(top, file), "--output", join(top, "judged.sarif")], {
            encoding: "utf8",
            env: { ...process.env, DOTNET_SYSTEM_GLOBALIZATION_INVARIANT: "1" },
          });
          const judged = JSON.parse(readFileSync(join(top, "judged.sarif"), "utf8").replace(/^\ufeff/, ""));
          const grave = judged.runs[0].results.filter(({ level = "warning" }) => level !== "note" && level !== "none");
          assert.deepEqual(grave, [], said);
          execFileSync("rm", [join(top, "judged.sarif")]);
        }
      },
    );
  });
});
