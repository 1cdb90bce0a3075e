import { spawn } from "node:child_process";
import { endWithUs } from "./leave-no-process";

/**
 * Runs npm in a folder, showing what it prints; rejects when it fails.
 *
 * It is the npm that runs us, where one does, with the environment it gave us: its registry, cache and proxy count here too.
 */
export function runNpm(folder: string, args: readonly string[]): Promise<void> {
  const outer = process.env.npm_execpath;
  const viaNode = outer !== undefined && /npm[^/\\]*\.[cm]?js$/.test(outer);
  const command = viaNode ? process.execPath : process.platform === "win32" ? "npm.cmd" : "npm";
  return new Promise((resolve, reject) => {
    const child = spawn(command, [...(viaNode ? [outer] : []), ...args], {
      cwd: folder,
      stdio: ["ignore", "inherit", "inherit"],
      shell: !viaNode && process.platform === "win32",
      detached: process.platform !== "win32",
    });
    endWithUs(child);
    child.once("error", reject);
    child.once("exit", (code) =>
      code === 0 ? resolve() : reject(new Error(`npm ${args.join(" ")} failed in ${folder} (${code})`)),
    );
  });
}
