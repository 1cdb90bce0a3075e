import { type ChildProcess, spawnSync } from "node:child_process";

const running = new Set<ChildProcess>();
let watching = false;

/** Has this child and everything below it ended when we end, by whatever signal; it must have been spawned `detached` (not on Windows). */
export function endWithUs(child: ChildProcess): void {
  running.add(child);
  child.once("exit", () => {
    // What the child itself started may still be there.
    signalTree(child, "SIGKILL");
    running.delete(child);
  });
  if (watching) return;
  watching = true;
  process.once("exit", () => {
    for (const left of running) signalTree(left, "SIGKILL");
  });
  // Node ends on these without running "exit" listeners unless somebody asks it to exit.
  for (const [signal, number] of [
    ["SIGINT", 2],
    ["SIGTERM", 15],
    ["SIGHUP", 1],
  ] as const) {
    process.once(signal, () => process.exit(128 + number));
  }
}

/** Ends a child and everything below it: asks first, then insists; resolves when it is gone. */
export function endTree(child: ChildProcess, patienceMs = 3000): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    const insist = setTimeout(() => signalTree(child, "SIGKILL"), patienceMs);
    child.once("exit", () => {
      clearTimeout(insist);
      resolve();
    });
    signalTree(child, "SIGTERM");
  });
}

function signalTree(child: ChildProcess, signal: "SIGTERM" | "SIGKILL"): void {
  if (child.pid === undefined) return;
  if (process.platform === "win32") {
    spawnSync("taskkill", ["/PID", String(child.pid), "/T", "/F"], { stdio: "ignore" });
    return;
  }
  try {
    process.kill(-child.pid, signal);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ESRCH") throw error;
  }
}
