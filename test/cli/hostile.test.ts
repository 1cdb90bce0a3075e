import assert from "node:assert/strict";
import { execFileSync, spawn } from "node:child_process";
import { existsSync, mkdirSync, symlinkSync, truncateSync } from "node:fs";
import { join } from "node:path";
import { main } from "../../src/cli/main";
import { fine, inWorld, misspelt, run as runIn } from "./world";

const names = [
  "::error::pwned.proposal.yaml",
  " ::warning file=x::y.proposal.yaml",
  "a\n::error::pwned\n.proposal.yaml",
  "a\r::error::pwned.proposal.yaml",
  "##[error]x.proposal.yaml",
  "##vso[task.complete]x.proposal.yaml",
  "\u001b[31mred\u001b]0;title\u0007.proposal.yaml",
  "a\u202elmay.proposal.yaml",
  "a%0A::error::b,c:d.proposal.yaml",
];

/** Texts that get into messages, excerpts and patches. */
const texts = [
  "proposal: 1\n::error::pwned: 1\n  ::add-mask::x: 2\n",
  'proposal: 1\n"\\u001b[2J\\n::error::pwned": 1\n',
  "proposal: 1\ntitle: \u001b[31mred \u202e ##[command]rm ##vso[task.x]\nlist: ##vso[x]\n",
  "proposal: 1\ntitle: x\n\u0085\u2028::set-output name=x::y: 1\nlits: run\n ::group::x\n",
  'proposal: 1\n"%0A::error::pwned\\r\\n::stop-commands::x": 1\n',
];

/** Lines as a CI cuts them, whatever it takes for the end of one. */
function linesOf(out: string): string[] {
  return out.split(/\r\n|[\n\r\u0085\u2028\u2029\v\f]/);
}

function checkHarmless(out: string): void {
  assert.doesNotMatch(out, /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/, JSON.stringify(out));
  for (const line of linesOf(out)) {
    assert.doesNotMatch(line, /^\s*::/, JSON.stringify(line));
    assert.doesNotMatch(line, /##(?:vso|teamcity)?\[/, JSON.stringify(line));
  }
}

describe("the command line under attack", () => {
  it("lets neither names nor contents of files give commands to a terminal or a CI", () =>
    inWorld({}, async ({ write, run, top }) => {
      for (const [index, name] of names.entries()) write(`d/${name}`, texts[index % texts.length] ?? "");
      for (const [index, text] of texts.entries()) write(`t${index}.proposal.yaml`, text);
      for (const command of [
        "lint",
        "lint --format json",
        "lint --format sarif",
        "fix --diff",
        "fix --dry-run",
        "fix",
      ]) {
        const { out, err } = await run(command);
        checkHarmless(out);
        checkHarmless(err);
      }
      for (const format of ["html", "md", "json"])
        for (const [index, name] of [...texts.keys()].map((at) => [at, names[at]])) {
          checkHarmless((await runIn(["summary", `t${index}.proposal.yaml`, "--format", format], { cwd: top })).out);
          const { out, err } = await runIn(["summary", `d/${name}`, "--format", format], { cwd: top });
          checkHarmless(out + err);
        }
      for (const name of names) {
        for (const argv of [["lint", `${name}x`], [name], ["lint", `--${name}`], ["explain", name], ["config", name]])
          checkHarmless((await runIn(argv, { cwd: top })).err);
      }
    }));

  it("keeps each workflow command on one line, with every property inside it", () =>
    inWorld({}, async ({ write, run }) => {
      for (const [index, name] of names.entries()) write(`d/${name}`, texts[index % texts.length] ?? "");
      const { out } = await run("lint --format github");
      for (const line of linesOf(out.trimEnd()))
        assert.match(
          line,
          /^::(?:error|warning|notice) file=[^,:]+,line=\d+,endLine=\d+(?:,col=\d+,endColumn=\d+)?,title=[a-z-]+::[^\u0000-\u001f]+$/,
        );
      assert.match(out, /file=d\/a%0A%3A%3Aerror/);
      assert.match(out, /file=d\/a%250A/);
    }));

  it("gives programs messages without control characters, and the very names of files", () =>
    inWorld({}, async ({ write, run }) => {
      for (const [index, text] of texts.entries()) write(`t${index}.proposal.yaml`, text);
      const messages = JSON.parse((await run("lint --format json")).out).files.flatMap(
        ({ findings }: { findings: { message: string }[] }) => findings.map(({ message }) => message),
      );
      assert.ok(messages.length > 5);
      for (const message of messages) assert.doesNotMatch(message, /[\p{Cc}\u202e\u2028]/u);
    }).then(() =>
      inWorld({}, async ({ write, run }) => {
        for (const name of names) write(name, fine);
        const { files } = JSON.parse((await run("lint --format json")).out);
        assert.deepEqual(files.map(({ path }: { path: string }) => path).sort(), [...names].sort());
      }),
    ));

  it("skips links that lead in circles, nowhere or out, and follows none to a folder", () =>
    inWorld({ "a/x.proposal.yaml": misspelt }, async ({ run, top }) => {
      symlinkSync("..", join(top, "a/up"));
      symlinkSync("loop.proposal.yaml", join(top, "loop.proposal.yaml"));
      symlinkSync("gone", join(top, "gone.proposal.yaml"));
      symlinkSync("/etc/hostname", join(top, "out.proposal.yaml"));
      symlinkSync("a/x.proposal.yaml", join(top, "again.proposal.yaml"));
      const { out, err, code } = await run("lint --format json");
      assert.deepEqual(
        JSON.parse(out).files.map(({ path }: { path: string }) => path),
        ["a/x.proposal.yaml"],
      );
      assert.equal(code, 1);
      for (const said of ["a/up is a link to a folder", "loop.proposal.yaml is a link that leads in a circle"])
        assert.ok(err.includes(said), err);
      for (const said of [
        "gone.proposal.yaml is a link that leads nowhere",
        "out.proposal.yaml is a link that leads out",
      ])
        assert.ok(err.includes(said), err);
      assert.equal((await run("lint loop.proposal.yaml")).code, 2);
    }));

  it("skips pipes, huge files and what is not UTF-8, at once and with a word", function () {
    if (process.platform === "win32") this.skip();
    return inWorld(
      {
        "fine.proposal.yaml": fine,
        "latin.proposal.yaml": Buffer.from("title: caf\xe9\n", "latin1"),
        "wide.proposal.yaml": Buffer.from(`\ufeff${fine}`, "utf16le"),
        "huge.proposal.yaml": "title: x\n",
      },
      async ({ run, top }) => {
        execFileSync("mkfifo", [join(top, "pipe.proposal.yaml"), join(top, "proposals.config.yaml")]);
        truncateSync(join(top, "huge.proposal.yaml"), 2 * 1024 ** 3);
        const before = process.memoryUsage().rss;
        const { code, out, err } = await run("lint --format json");
        assert.ok(process.memoryUsage().rss - before < 200e6);
        assert.deepEqual([code, JSON.parse(out).summary.files], [0, 1]);
        assert.match(err, /^proposals: pipe\.proposal\.yaml is not a regular file/m);
        assert.match(err, /^proposals: proposals\.config\.yaml is not a regular file/m);
        assert.match(err, /^proposals: huge\.proposal\.yaml is larger than 4 MiB/m);
        assert.match(err, /^proposals: latin\.proposal\.yaml is not UTF-8 text/m);
        assert.match(err, /^proposals: wide\.proposal\.yaml is not UTF-8 text/m);
        for (const name of ["pipe", "huge", "latin"])
          assert.equal((await run(`lint ${name}.proposal.yaml fine.proposal.yaml`)).code, 2, name);
      },
    );
  });

  it("tells a crash from a finding", () =>
    inWorld({}, async ({ top }) => {
      const said: string[] = [];
      const stdin: AsyncIterable<string> = {
        [Symbol.asyncIterator]: () => {
          throw new Error("This terminal is on fire.");
        },
      };
      const streams = { stdin, stdout: { write: () => true }, stderr: { write: (text: string) => said.push(text) } };
      const code = await main(["lint", "--stdin-filename", "x.proposal.yaml"], {
        cwd: top,
        now: new Date(),
        ...streams,
      });
      assert.equal(code, 2);
      assert.match(said.join(""), /on fire/);
      assert.equal((await runIn(["lint", "\u0000"], { cwd: top })).code, 2);
    }));

  it("survives a reader who has seen enough", function () {
    const bundle = join(__dirname, "../../dist/cli.cjs");
    if (!existsSync(bundle) || process.platform === "win32") this.skip();
    return inWorld({}, async ({ write, top }) => {
      mkdirSync(join(top, "many"));
      for (let at = 0; at < 400; at++) write(`many/${at}.proposal.yaml`, misspelt);
      const child = spawn(process.execPath, [bundle, "lint"], { cwd: top, stdio: ["ignore", "pipe", "pipe"] });
      let err = "";
      child.stderr.on("data", (part) => (err += part));
      child.stdout.once("data", () => child.stdout.destroy());
      const code = await new Promise((done) => child.on("close", done));
      assert.deepEqual([code, err], [1, ""]);
    });
  });
});
