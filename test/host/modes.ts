import {
  copyFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { installPeer } from "../../scripts/bench/install-peer";
import { main } from "../../src/cli/main";
import type { Bed } from "../bed/install";
import { installVsix } from "../bed/server";

/**
 * The ways in which the extension is put into VS Code: Node extension host, browser extension host, installed package; and, with a
 * suite of its own, together with others that know YAML.
 */
export const modes = ["node", "web", "vsix", "together"] as const;

/** One of `modes`. */
export type Mode = (typeof modes)[number];

/** Folders of one run, made afresh and removed after it. */
export interface Stage {
  readonly folder: string;
  /** A copy of the fixture workspace that the suite may write in. */
  readonly workspace: string;
  readonly extensionsDir: string;
  readonly dataDir: string;
  /** The extension given as the one under development. */
  readonly extension: string;
  /** The suite's bundle. */
  readonly suite: string;
  remove(): void;
}

/** Makes the folders of one run: a fresh workspace, and the extension as the mode wants it. `suite` is its bundle's name. */
export async function stage(mode: Mode, root: string, bed: Bed, suite = "index.js"): Promise<Stage> {
  const folder = mkdtempSync(join(tmpdir(), `proposal-bridge-${mode}-`));
  const remove = (): void => rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  // A signal ends us without the caller's clean-up.
  process.once("exit", remove);
  try {
    const places = {
      workspace: join(folder, "workspace"),
      extensionsDir: join(folder, "extensions"),
      dataDir: join(folder, "data"),
    };
    cpSync(join(root, "test", "fixtures", "workspace"), places.workspace, { recursive: true });
    await writeFindings(places.workspace);
    const staged = await stageExtension(mode, root, folder, { bed, ...places }, suite);
    return { folder, ...places, ...staged, remove };
  } catch (error) {
    remove();
    throw error;
  }
}

/** Writes into the workspace what the command line finds in it, for the suite to compare with what the editor shows. */
async function writeFindings(workspace: string): Promise<void> {
  let printed = "";
  const stdout = { write: (text: string) => (printed += text) };
  const stderr = { write: (text: string) => process.stderr.write(text) };
  const outside = { cwd: workspace, stdin: process.stdin, stdout, stderr, now: new Date() };
  await main(["lint", "equal", "--format", "json"], outside);
  writeFileSync(join(workspace, "equal", "findings.json"), printed);
}

async function stageExtension(
  mode: Mode,
  root: string,
  folder: string,
  server: { bed: Bed; dataDir: string; extensionsDir: string },
  name: string,
): Promise<{ extension: string; suite: string }> {
  const suite = join(root, "dist", "test", "host", name);
  switch (mode) {
    case "node":
      return { extension: root, suite };
    case "web":
      return stageForBrowser(root, suite, join(folder, "extension"));
    case "vsix":
      await installVsix(server, join(root, "dist", "proposal-bridge.vsix"));
      // VS Code runs extension tests only beside an extension under development; this one does nothing.
      return { extension: join(__dirname, "..", "bed", "probe"), suite };
    case "together":
      installStandIn(server.extensionsDir, "yaml-server", dirname(await installPeer()));
      installStandIn(server.extensionsDir, "prettier", join(root, "node_modules"));
      return { extension: root, suite: join(root, "dist", "test", "host", "together.js") };
  }
}

/** Installs a stand-in for another's extension: VS Code takes what it finds in that folder when it first starts. */
function installStandIn(extensionsDir: string, name: string, modules: string): void {
  const folder = join(extensionsDir, `proposal-bridge-test-bed.${name}-0.0.0`);
  cpSync(join(__dirname, "..", "fixtures", "extensions", name), folder, { recursive: true });
  // Where the packages are that it runs.
  writeFileSync(join(folder, "modules.json"), JSON.stringify({ modules }));
}

// A copy made of links, so it has whatever the manifest may name, with a manifest that leaves the browser host as the only one.
function stageForBrowser(root: string, suite: string, copy: string): { extension: string; suite: string } {
  mkdirSync(copy);
  for (const entry of readdirSync(root, { withFileTypes: true })) {
    if (entry.name.startsWith(".") || entry.name === "node_modules" || entry.name === "package.json") continue;
    const from = join(root, entry.name);
    // Only the links that Windows lets everybody make.
    if (entry.isDirectory()) symlinkSync(from, join(copy, entry.name), "junction");
    else copyFileSync(from, join(copy, entry.name));
  }
  const manifest = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as Record<string, unknown>;
  // With `main` the Node host wins, and with an `extensionKind` that it satisfies it wins even without `main`.
  delete manifest.main;
  delete manifest.extensionKind;
  writeFileSync(join(copy, "package.json"), JSON.stringify(manifest, undefined, 2));
  // VS Code runs a suite in the host of the extension whose folder holds it, and in the Node host when it finds none.
  const staged = join(copy, "suite-in-browser.js");
  writeFileSync(staged, onlyInBrowser + readFileSync(suite, "utf8"));
  return { extension: copy, suite: staged };
}

// Should the choice of host ever change, a second run in the Node host must not pass for one in the browser. One line with what
// follows, so that the lines in stack traces stay right.
const onlyInBrowser =
  '"use strict"; if (typeof process === "object" && process.versions?.node) throw new Error("This is not the browser host."); ';
