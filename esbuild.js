const { chmodSync, mkdirSync, readFileSync, rmSync, writeFileSync } = require("node:fs");
const esbuild = require("esbuild");

const watch = process.argv.includes("--watch");

/** @type {esbuild.BuildOptions} */
const common = {
  bundle: true,
  minify: !watch,
  sourcemap: watch,
  metafile: true,
  logLevel: "warning",
  legalComments: "none",
};

/** @type {esbuild.BuildOptions} */
const extension = {
  ...common,
  format: "cjs",
  target: "es2022",
  external: ["vscode"],
  // Both hosts share every file but those for which a host has a twin of its own.
  resolveExtensions: [".ts", ".js", ".json"],
};

/**
 * The examples of the rules are their tests and their documentation, and the command line explains with them; in the editor nobody
 * reads them. They are the last field of a rule, in the layout that the formatter gives it.
 */
const withoutExamples = {
  name: "without-examples",
  /** @param {esbuild.PluginBuild} build */
  setup(build) {
    build.onLoad({ filter: /[\\/]src[\\/]rules[\\/][a-z-]+[\\/][a-z-]+\.ts$/ }, ({ path }) => {
      const text = readFileSync(path, "utf8");
      const from = text.indexOf("\n  examples: [\n");
      const to = text.indexOf("\n  ],\n});", from);
      const contents = from === -1 || to === -1 ? text : `${text.slice(0, from)}\n  examples: [${text.slice(to + 3)}`;
      return { contents, loader: "ts" };
    });
  },
};

/**
 * What the desktop loads: one file at first and, on first use, those that only some features need. They share what both use. A
 * browser's extension host loads one file and no other; there all is in that file and runs on first use.
 * @type {esbuild.BuildOptions}
 */
const desktop = {
  ...extension,
  // Only modules of the language can be split; each is then turned into what VS Code loads by `require`.
  format: "esm",
  splitting: true,
  write: false,
  platform: "node",
  target: "node20",
  plugins: [withoutExamples],
  entryPoints: { extension: "src/vscode/node/extension.ts" },
  chunkNames: "parts/[name]-[hash]",
  outdir: "dist",
};

/**
 * Writes the files of the desktop as CommonJS, and none of an earlier build beside them.
 * @param {esbuild.OutputFile[]} files
 */
async function writeDesktop(files) {
  rmSync("dist/parts", { recursive: true, force: true });
  mkdirSync("dist/parts", { recursive: true });
  for (const { path, text } of files) {
    const { code } = await esbuild.transform(text, {
      format: "cjs",
      minify: !watch,
      platform: "node",
      target: "node20",
      supported: { "dynamic-import": false },
      legalComments: "none",
    });
    writeFileSync(path, code);
  }
}

/** Writes the files of the desktop after each build that a change gave reason for. */
const rewritten = {
  name: "rewritten",
  /** @param {esbuild.PluginBuild} build */
  setup(build) {
    build.onEnd(({ outputFiles }) => writeDesktop(outputFiles ?? []));
  },
};

const bundles = [
  {
    ...extension,
    platform: "browser",
    plugins: [withoutExamples],
    entryPoints: { "web/extension": "src/vscode/web/extension.ts" },
    outdir: "dist",
  },
  {
    ...common,
    format: "iife",
    platform: "browser",
    target: "es2022",
    tsconfig: "src/webview/tsconfig.json",
    entryPoints: { summary: "src/webview/summary.ts", "summary-style": "src/webview/summary.css" },
    outdir: "dist/webview",
  },
  {
    ...extension,
    minify: false,
    sourcemap: "inline",
    platform: "browser",
    // The browser build of mocha takes `module` for its own where it finds one, so what the suite exports is set last.
    format: "iife",
    globalName: "suite",
    footer: { js: "module.exports = suite;" },
    entryPoints: {
      index: "test/host/index.ts",
      together: "test/host/together.ts",
      bench: "scripts/bench/editor-suite.ts",
    },
    outdir: "dist/test/host",
  },
  {
    ...extension,
    platform: "node",
    target: "node20",
    external: [],
    banner: { js: "#!/usr/bin/env node" },
    entryPoints: { cli: "src/cli/cli.ts" },
    outExtension: { ".js": ".cjs" },
    outdir: "dist",
  },
];

/** Builds every bundle; the bundler's account of what went into each is kept for the tests of the architecture. */
async function build() {
  if (watch) {
    for (const options of bundles) await (await esbuild.context(options)).watch();
    await (await esbuild.context({ ...desktop, plugins: [withoutExamples, rewritten] })).watch();
    return;
  }
  const [first, ...results] = await Promise.all([desktop, ...bundles].map((options) => esbuild.build(options)));
  await writeDesktop(first.outputFiles ?? []);
  for (const [index, { metafile }] of [first, ...results].entries()) {
    writeFileSync(`dist/meta-${["extension", "web", "webview", "host", "cli"][index]}.json`, JSON.stringify(metafile));
  }
  chmodSync("dist/cli.cjs", 0o755);
}

build().catch(() => {
  process.exitCode = 1;
});
