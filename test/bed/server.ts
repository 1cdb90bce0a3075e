import { spawn } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { type Bed, bedFolder } from "./install";
import { endTree, endWithUs } from "./leave-no-process";

/** How a VS Code server is to be started. */
export interface ServerOptions {
  readonly bed: Bed;
  /** Folder of its state: settings, logs, storage. */
  readonly dataDir: string;
  readonly extensionsDir: string;
  /** The user's settings.json; left as it is when undefined. */
  readonly settings?: Readonly<Record<string, unknown>>;
  /** Secret that every request must carry; none is needed when undefined. */
  readonly connectionToken?: string;
  /** Allows extension tests and extensions under development to be named in the address. */
  readonly testDriver?: boolean;
  /** Asks whether the folder is trusted, as a desktop VS Code does. */
  readonly workspaceTrust?: boolean;
}

/** A VS Code server that answers. */
export interface RunningServer {
  readonly port: number;
  /** The workbench's address, secret included. */
  url(query?: Readonly<Record<string, string>>): string;
  /** The URI under which the workbench finds a file or folder of this computer. */
  remoteUri(path: string): string;
  /** The end of what the server printed. */
  tail(): string;
  /** Resolves with the exit code when the server has ended by itself or by `stop`. */
  readonly ended: Promise<number | null>;
  stop(): Promise<void>;
}

/** Settings that keep a workbench quiet: no welcome, no chat, no news, nothing sent anywhere. */
export const quietSettings: Readonly<Record<string, unknown>> = {
  "workbench.startupEditor": "none",
  "workbench.tips.enabled": false,
  "workbench.welcomePage.walkthroughs.openOnInstall": false,
  "workbench.enableExperiments": false,
  "workbench.settings.enableNaturalLanguageSearch": false,
  "workbench.secondarySideBar.defaultVisibility": "hidden",
  "chat.disableAIFeatures": true,
  "telemetry.telemetryLevel": "off",
  "update.mode": "none",
  "extensions.autoCheckUpdates": false,
  "extensions.autoUpdate": false,
  "extensions.ignoreRecommendations": true,
  "git.openRepositoryInParentFolders": "never",
};

const startTimeoutMs = 60_000;

/** Starts the embedded VS Code server on 127.0.0.1 and a free port; resolves once it answers. */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const { bed, connectionToken } = options;
  prepareData(options);
  const child = spawn(
    bed.node,
    [
      ...["--require", join(bedFolder, "end-with-parent.cjs"), serverMain(bed)],
      ...["--host", "127.0.0.1", "--port", "0", "--accept-server-license-terms", "--telemetry-level", "off"],
      ...["--server-data-dir", options.dataDir, "--extensions-dir", options.extensionsDir],
      // Through a file: an argument could be read by every user of this computer.
      ...(connectionToken
        ? ["--connection-token-file", join(options.dataDir, "token")]
        : ["--without-connection-token"]),
      ...(options.testDriver ? ["--enable-smoke-test-driver"] : []),
      ...(options.workspaceTrust ? [] : ["--disable-workspace-trust"]),
    ],
    {
      stdio: ["pipe", "pipe", "pipe"],
      detached: process.platform !== "win32",
      env: serverEnv({ PROPOSALS_LEASH: "1" }),
    },
  );
  endWithUs(child);
  let printed = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8").on("data", (text: string) => {
      printed = (printed + text).slice(-50_000);
    });
  }
  const ended = new Promise<number | null>((resolve) => {
    child.once("exit", resolve);
    child.once("error", (error) => {
      printed += String(error);
      resolve(1);
    });
  });
  const stop = (): Promise<void> => endTree(child);

  const deadline = Date.now() + startTimeoutMs;
  let port = 0;
  while (port === 0 || !(await answers(port))) {
    if (child.exitCode !== null || child.pid === undefined || Date.now() > deadline) {
      await stop();
      throw new Error(`The VS Code server did not start:\n${printed}`);
    }
    port = Number(/Extension host agent listening on (\d+)/.exec(printed)?.[1] ?? 0);
    if (port === 0) await pause(50);
  }
  return {
    port,
    url: (query = {}) => {
      const all = { ...(connectionToken ? { tkn: connectionToken } : {}), ...query };
      const text = Object.entries(all).map(([key, value]) => `${key}=${encodeQuery(value)}`);
      return `http://127.0.0.1:${port}/${text.length > 0 ? `?${text.join("&")}` : ""}`;
    },
    remoteUri: (path) => `vscode-remote://127.0.0.1:${port}${encodeURI(asUriPath(path))}`,
    tail: () => printed.split("\n").slice(-60).join("\n"),
    ended,
    stop,
  };
}

/** Installs a packaged extension into an extensions folder, as a user's "Install from VSIX…" does. */
export async function installVsix(
  options: Pick<ServerOptions, "bed" | "dataDir" | "extensionsDir">,
  vsix: string,
): Promise<void> {
  const { bed, dataDir, extensionsDir } = options;
  mkdirSync(extensionsDir, { recursive: true });
  const child = spawn(
    bed.node,
    [
      serverMain(bed),
      "--accept-server-license-terms",
      "--telemetry-level",
      "off",
      "--server-data-dir",
      dataDir,
      "--extensions-dir",
      extensionsDir,
      "--install-extension",
      vsix,
      "--force",
    ],
    { stdio: ["ignore", "pipe", "pipe"], detached: process.platform !== "win32", env: serverEnv() },
  );
  endWithUs(child);
  let printed = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8").on("data", (text: string) => {
      printed += text;
    });
  }
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once("error", reject);
    child.once("close", resolve);
  });
  if (code !== 0 || !/successfully installed/i.test(printed))
    throw new Error(`${vsix} could not be installed (${code}):\n${printed}`);
}

/** A path as it stands in a URI: forward slashes, and one in front of a Windows drive. */
export function asUriPath(path: string): string {
  const forward = path.replaceAll("\\", "/");
  return forward.startsWith("/") ? forward : `/${forward}`;
}

function serverMain(bed: Bed): string {
  return join(bed.vscode, "out", "server-main.js");
}

function prepareData({ dataDir, extensionsDir, settings, connectionToken }: ServerOptions): void {
  mkdirSync(extensionsDir, { recursive: true });
  const user = join(dataDir, "data", "User");
  mkdirSync(user, { recursive: true });
  if (settings) writeFileSync(join(user, "settings.json"), JSON.stringify(settings, undefined, 2));
  if (connectionToken) writeFileSync(join(dataDir, "token"), connectionToken, { mode: 0o600 });
}

// A server started from a VS Code terminal would take that one's variables for its own; and npm's say nothing to it.
function serverEnv(more: Record<string, string> = {}): NodeJS.ProcessEnv {
  const own = Object.entries(process.env).filter(
    ([name]) => !/^(VSCODE_|ELECTRON_|npm_|NODE_OPTIONS$|INIT_CWD$)/i.test(name),
  );
  // No marketplace: the bed must work, and say nothing, without one.
  return { ...Object.fromEntries(own), EXTENSIONS_GALLERY: "{}", ...more };
}

// Paths stay readable in the address; only what would end the value is encoded.
function encodeQuery(value: string): string {
  return encodeURIComponent(value).replaceAll("%2F", "/").replaceAll("%3A", ":");
}

function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const question = request({ host: "127.0.0.1", port, path: "/version", timeout: 2000 }, (answer) => {
      answer.resume();
      resolve(true);
    });
    question.once("timeout", () => question.destroy(new Error("no answer")));
    question.once("error", () => resolve(false));
    question.end();
  });
}
