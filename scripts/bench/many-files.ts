import { execFile } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { oneOfMany } from "../../test/cli/many-proposals";

/** What a program took for all files, in milliseconds and bytes. */
export interface ManyResult {
  readonly name: string;
  readonly wall: number;
  readonly processor: number;
  readonly memory: number;
}

/** How many files, about 2.4 KB each. */
export const manyFiles = 10_000;

/** Writes the files into a folder and says how many bytes they hold. */
export function writeManyFiles(folder: string): number {
  let bytes = 0;
  for (let number = 0; number < manyFiles; number++) {
    const { name, text } = oneOfMany(number);
    mkdirSync(join(folder, dirname(name)), { recursive: true });
    writeFileSync(join(folder, name), text);
    bytes += Buffer.byteLength(text);
  }
  return bytes;
}

/** Runs a program of Node over the folder in a process of its own, which says at its end what it took. */
export async function overManyFiles(
  scratch: string,
  name: string,
  program: string,
  args: readonly string[],
  folder: string,
): Promise<ManyResult> {
  const [hook, report] = [join(scratch, "at-end.cjs"), join(scratch, "at-end.json")];
  writeFileSync(
    hook,
    `process.on("exit", () => require("node:fs").writeFileSync(${JSON.stringify(report)}, JSON.stringify(process.resourceUsage())));`,
  );
  const started = performance.now();
  await new Promise<void>((resolve, reject) => {
    const options = { cwd: folder, maxBuffer: 1024 * 1024 * 1024 };
    const child = execFile(process.execPath, ["--require", hook, program, ...args], options, (error) => {
      // 1 is a finding, and these files are full of them.
      if (error !== null && child.exitCode !== 1) reject(error);
      else resolve();
    });
  });
  const wall = performance.now() - started;
  const used = JSON.parse(readFileSync(report, "utf8")) as NodeJS.ResourceUsage;
  return { name, wall, processor: (used.userCPUTime + used.systemCPUTime) / 1000, memory: used.maxRSS * 1024 };
}
