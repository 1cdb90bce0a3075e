import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { isRunning } from "./is-running";

const pollMs = 500;

/**
 * Ends this process when the npm that started it is gone, or anything between the two.
 *
 * A signal sent to npm alone (a process manager does that; a terminal does not) ends npm and its shell, and never arrives here.
 */
export function endWithNpm(): void {
  const above = upToNpm();
  setInterval(() => {
    if (!above.every(isRunning)) process.exit(1);
  }, pollMs).unref();
}

function upToNpm(): number[] {
  if (!process.env.npm_lifecycle_event || process.platform === "win32") return [];
  const above: number[] = [];
  for (let pid = process.ppid; pid > 1; ) {
    above.push(pid);
    const { parent, command } = look(pid);
    if (/^npm\b|npm-cli\.js/.test(command)) return above;
    pid = parent;
  }
  // No npm up there after all: whatever else is above may come and go.
  return [];
}

function look(pid: number): { parent: number; command: string } {
  try {
    if (process.platform === "linux") {
      const status = readFileSync(`/proc/${pid}/status`, "utf8");
      const command = readFileSync(`/proc/${pid}/cmdline`, "utf8").replaceAll("\0", " ");
      return { parent: Number(/^PPid:\s*(\d+)/m.exec(status)?.[1] ?? 0), command };
    }
    const [, parent, command] =
      /^\s*(\d+)\s+(.*)/.exec(execFileSync("ps", ["-o", "ppid=,command=", "-p", String(pid)], { encoding: "utf8" })) ??
      [];
    return { parent: Number(parent ?? 0), command: command ?? "" };
  } catch {
    // Gone while we looked, or no such tool here: the search ends, and with it this precaution.
    return { parent: 0, command: "" };
  }
}
