import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { existsSync, rmSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { endWithNpm } from "../test/bed/end-with-npm";
import { findCommand } from "../test/bed/find-browser";
import { installBed } from "../test/bed/install";
import { makeScratch } from "../test/bed/place-once";
import { asUriPath, installVsix, quietSettings, startServer } from "../test/bed/server";

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { root: { type: "string" } } });
  const root = resolve(values.root ?? join(__dirname, ".."));
  // Ctrl-C is the way to end this, so it is no failure; what we started goes down with us (leave-no-process.ts).
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => process.exit(0));
  endWithNpm();

  const vsix = join(root, "dist", "proposal-bridge.vsix");
  if (!existsSync(vsix)) throw new Error(`${vsix} is not there: "npm run package" makes it.`);

  const bed = await installBed();
  // Settings and layout stay from one start to the next; the extension is always the one just built, and nothing beside it.
  const dataDir = join(root, ".vscode-embedded");
  const extensionsDir = makeScratch(dataDir);
  process.once("exit", () => rmSync(extensionsDir, { recursive: true, force: true, maxRetries: 3 }));
  await installVsix({ bed, dataDir, extensionsDir }, vsix);
  const server = await startServer({
    ...{ bed, dataDir, extensionsDir, connectionToken: randomBytes(24).toString("hex"), workspaceTrust: true },
    ...(existsSync(join(dataDir, "data", "User", "settings.json")) ? {} : { settings: quietSettings }),
  });
  const url = server.url({ folder: asUriPath(join(root, "examples")) });
  console.log(`\n  Proposal Bridge runs in VS Code at\n\n    ${url}\n\n  Ctrl-C ends it.\n`);
  openBrowser(url);
  const code = await server.ended;
  throw new Error(`The VS Code server ended by itself (${code}):\n${server.tail()}`);
}

function openBrowser(url: string): void {
  const [command, ...args] = browserCommand() ?? [];
  if (!command) return;
  const child = spawn(command, [...args, url], { stdio: "ignore", detached: true });
  child.once("error", (error) => console.log(`  (No browser could be opened: ${error.message})`));
  child.unref();
}

function browserCommand(): string[] | undefined {
  if (process.env.CI) return undefined;
  switch (process.platform) {
    case "darwin":
      return ["open"];
    case "win32":
      // Not "start": it would take the address's ampersands for its own.
      return ["rundll32", "url.dll,FileProtocolHandler"];
    default: {
      const opener = process.env.DISPLAY || process.env.WAYLAND_DISPLAY ? findCommand("xdg-open") : undefined;
      return opener ? [opener] : undefined;
    }
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
