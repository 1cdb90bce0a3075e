import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { loadedFirst } from "../../scripts/bench/bundle-sizes";

const top = join(__dirname, "../..");
const src = join(top, "src");

/** What each layer may import beside itself; nothing else is allowed. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  generated: [],
  core: ["generated"],
  rules: ["generated", "core"],
  features: ["generated", "core", "rules"],
  export: ["generated", "core", "rules", "features"],
  vscode: ["generated", "core", "rules", "features", "export", "webview/messages"],
  cli: ["generated", "core", "rules", "features", "export"],
  webview: [],
};

describe("architecture", () => {
  const files = sourceFiles();

  it("has no layer that is not named here", () => {
    const layers = readdirSync(src, { withFileTypes: true }).filter((entry) => entry.isDirectory());
    for (const { name } of layers) assert.ok(name in mayImport, name);
    assert.ok(files.length > 30);
  });

  it("lets each layer import only those to its left", () => {
    for (const file of files) {
      for (const target of importsOf(file).filter((name) => name.startsWith("."))) {
        const [from, to] = [layerOf(file), relative(src, join(dirname(join(src, file)), target)).replaceAll("\\", "/")];
        if (to.startsWith("..")) {
          assert.match(
            to,
            /^\.\.\/(schemas|snippets)\/[a-z.]+\.json$|^\.\.\/package\.json$/,
            `${file} imports ${target}`,
          );
          continue;
        }
        const allowed = [from, ...(mayImport[from] ?? [])].some((layer) => to === layer || to.startsWith(`${layer}/`));
        assert.ok(allowed, `${file} imports ${target}`);
      }
    }
  });

  it("imports the editor in src/vscode only, and Node in its node folder and the command line only", () => {
    for (const file of files) {
      for (const name of importsOf(file)) {
        if (name === "vscode") assert.ok(file.startsWith("vscode/"), `${file} imports ${name}`);
        if (name.startsWith("node:"))
          assert.ok(file.startsWith("vscode/node/") || file.startsWith("cli/"), `${file} imports ${name}`);
        assert.ok(!["fs", "path", "os", "util", "child_process"].includes(name), `${file} imports ${name}`);
      }
    }
  });

  it("gives each file of one host a twin in the other", () => {
    assert.deepEqual(readdirSync(join(src, "vscode/node")).sort(), readdirSync(join(src, "vscode/web")).sort());
  });

  it("names files in kebab-case and none after a heap", () => {
    for (const file of files) {
      const name = file.split("/").at(-1) ?? "";
      assert.match(name, /^[a-z][a-z0-9-]*(\.d)?\.(ts|js)$/, file);
      assert.doesNotMatch(name, /util|helper|common|misc|manager|service/, file);
    }
  });

  it("keeps files to one job: none over 300 lines", () => {
    for (const file of files.filter((name) => !name.startsWith("generated/"))) {
      const lines = readFileSync(join(src, file), "utf8").split("\n").length;
      assert.ok(lines <= 300, `${file} has ${lines} lines`);
    }
  });

  it("documents each export in a sentence", () => {
    for (const file of files.filter((name) => !name.startsWith("generated/") && name !== "rules/index.ts")) {
      const lines = readFileSync(join(src, file), "utf8").split("\n");
      for (const [index, line] of lines.entries()) {
        if (!/^export (async )?(abstract )?(function|const|interface|type|class)\b/.test(line)) continue;
        assert.match(lines[index - 1] ?? "", /\*\/$/, `${file}:${index + 1} ${line}`);
      }
    }
  });

  it("bundles no Node built-in into what runs in a browser, and nothing of the tests anywhere", function () {
    for (const bundle of ["extension", "web", "webview", "cli"]) {
      const file = join(top, "dist", `meta-${bundle}.json`);
      if (!existsSync(file)) this.skip();
      const { inputs, outputs } = JSON.parse(readFileSync(file, "utf8")) as {
        inputs: Record<string, unknown>;
        outputs: Record<string, { imports: { path: string }[] }>;
      };
      for (const input of Object.keys(inputs)) assert.doesNotMatch(input, /^(test|scripts)\//);
      const outside = Object.values(outputs).flatMap(({ imports }) => imports.map(({ path }) => path));
      if (bundle === "web") assert.deepEqual([...new Set(outside)], ["vscode"]);
      if (bundle === "webview") assert.deepEqual(outside, []);
      // What starts in a terminal must run where no editor is.
      if (bundle === "cli") {
        for (const name of outside)
          assert.match(name, /^(node:|fs$|fs\/promises$|path$|process$|tty$|url$|util$|buffer$)/, name);
        for (const input of Object.keys(inputs)) assert.doesNotMatch(input, /^src\/(vscode|webview)\//);
      }
    }
  });

  it("leaves what is needed only on demand out of what the desktop loads first", function () {
    const first = loadedFirst();
    if (first.length === 0) this.skip();
    const inputs = first.flatMap(({ inputs }) => inputs);
    assert.ok(inputs.includes("src/vscode/activate.ts"));
    for (const input of inputs) {
      assert.doesNotMatch(input, /node_modules\/(prettier|diff|d3-[a-z]+)\//);
      assert.doesNotMatch(input, /^src\/(export\/|features\/(complete\/|refactor\/|summarize\.ts))/);
    }
  });
});

function layerOf(file: string): string {
  return file.split("/")[0] ?? "";
}

function sourceFiles(): string[] {
  return readdirSync(src, { recursive: true, encoding: "utf8" })
    .map((file) => file.replaceAll("\\", "/"))
    .filter((file) => /\.(ts|js)$/.test(file));
}

function importsOf(file: string): string[] {
  const text = readFileSync(join(src, file), "utf8");
  return [
    ...text.matchAll(
      /(?:^|\n)(?:import|export)\b[^;"']*?(?:from\s+)?["']([^"']+)["']|(?:import|require)\(\s*["']([^"']+)["']/g,
    ),
  ].map(([, stated, called]) => stated ?? called ?? "");
}
