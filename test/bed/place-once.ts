import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { basename, dirname, join } from "node:path";
import { isRunning } from "./is-running";

const stampFile = ".stamp";
const scratchPrefix = ".making-";

/** What `placeOnce` keeps on the disk: where, which version of it, and how to make it in a scratch folder. */
export interface Placed {
  readonly target: string;
  /** Names the version; a target with another stamp is replaced. */
  readonly stamp: string;
  /** Fills the scratch folder and returns the folder in it that becomes the target. */
  readonly make: (scratch: string) => Promise<string>;
}

/**
 * Makes a folder if it is not there yet in this version; safe against a kill half-way and against a second process doing the same.
 *
 * The folder appears by one rename, stamp included. So whoever sees the stamp sees all of it, and of two processes the slower
 * one throws its own copy away.
 */
export async function placeOnce(placed: Placed): Promise<void> {
  if (isPlaced(placed)) return;
  const scratch = makeScratch(dirname(placed.target));
  try {
    const made = await placed.make(scratch);
    writeFileSync(join(made, stampFile), placed.stamp);
    for (let attempt = 0; !isPlaced(placed); attempt++) {
      moveAside(placed.target, join(scratch, `replaced-${attempt}`));
      try {
        renameSync(made, placed.target);
      } catch (error) {
        // Somebody else's rename came between our two; their copy counts if it is the version we want.
        if (attempt === 3) throw error;
      }
    }
  } finally {
    rmSync(scratch, { recursive: true, force: true, maxRetries: 3 });
  }
}

/** Makes a folder for this process's use in `parent`, and removes those of processes that were killed. */
export function makeScratch(parent: string): string {
  mkdirSync(parent, { recursive: true });
  removeAbandonedScratch(parent);
  return mkdtempSync(join(parent, `${scratchPrefix}${process.pid}-`));
}

function isPlaced({ target, stamp }: Placed): boolean {
  const file = join(target, stampFile);
  return existsSync(file) && readFileSync(file, "utf8") === stamp;
}

function moveAside(folder: string, to: string): void {
  try {
    renameSync(folder, to);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
  }
}

function removeAbandonedScratch(parent: string): void {
  for (const entry of readdirSync(parent)) {
    if (!entry.startsWith(scratchPrefix)) continue;
    const pid = Number(basename(entry).slice(scratchPrefix.length).split("-")[0]);
    if (pid && !isRunning(pid)) rmSync(join(parent, entry), { recursive: true, force: true });
  }
}
