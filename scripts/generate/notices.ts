import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import * as esbuild from "esbuild";

const top = join(__dirname, "../..");

/** `THIRD-PARTY-NOTICES`: the licence of each package of which the packaged extension holds a part. */
export async function notices(): Promise<string> {
  const packages = await bundledPackages();
  const sections = packages.map((name) => {
    const folder = join(top, "node_modules", name);
    const { version, license } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as {
      version: string;
      license: string;
    };
    const file = readdirSync(folder).find((entry) => /^licen[cs]e(\.|$)/i.test(entry));
    const text = file === undefined ? "" : readFileSync(join(folder, file), "utf8").replace(/\r\n/g, "\n").trim();
    return `${name} ${version} (${license})\n\n${text}\n${name === "prettier" ? withinPrettier(folder) : ""}`;
  });
  return `Proposal Bridge contains parts of these packages.\n\n${sections.join(`\n${"-".repeat(80)}\n\n`)}`;
}

/** What Prettier's core and its YAML plugin were built from, of all that it names in its own notices. */
const partsOfPrettier = [
  "@babel/code-frame",
  "@babel/helper-validator-identifier",
  "diff",
  "emoji-regex",
  "escape-string-regexp",
  "fast-string-truncated-width",
  "fast-string-width",
  "get-east-asian-width",
  "jest-docblock",
  "js-tokens",
  "leven",
  "narrow-emojis",
  "picocolors",
  "tiny-levenshtein",
  "vnopts",
  "yaml",
  "yaml-unist-parser",
];

function withinPrettier(folder: string): string {
  const [, ...sections] = readFileSync(join(folder, "THIRD-PARTY-NOTICES.md"), "utf8").split(/^## /m);
  const parts = partsOfPrettier.map((name) => {
    const section = sections.find((text) => text.startsWith(`${name}@`));
    if (section === undefined) throw new Error(`Prettier names no ${name} any more.`);
    const lines = section.split("\n").map((line) => line.replace(/^> ?/, "").trimEnd());
    return lines
      .join("\n")
      .replace(/\n+-{40}\s*$/, "")
      .trimEnd();
  });
  return `\nPrettier itself contains parts of these packages.\n\n${parts.join("\n\n")}\n`;
}

/** The packages that the bundler takes in, whichever host they are for. */
async function bundledPackages(): Promise<string[]> {
  const entryPoints = [
    "src/vscode/node/extension.ts",
    "src/vscode/web/extension.ts",
    "src/webview/summary.ts",
    "src/cli/cli.ts",
  ].filter((file) => existsSync(join(top, file)));
  const { metafile } = await esbuild.build({
    absWorkingDir: top,
    entryPoints,
    bundle: true,
    metafile: true,
    write: false,
    outdir: "out",
    platform: "node",
    external: ["vscode"],
  });
  const names = Object.keys(metafile.inputs).flatMap(
    (input) => /(?:^|\/)node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(input)?.[1] ?? [],
  );
  return [...new Set(names)].sort();
}
