import { access } from "node:fs/promises";
import { posix, resolve, sep } from "node:path";

/** An absolute path with `/` between folders, as all paths inside are. */
export function absolute(cwd: string, path: string): string {
  return slashed(resolve(cwd, path));
}

/** A path of this machine with `/` between folders. */
export function slashed(path: string): string {
  return sep === "/" ? path : path.replaceAll(sep, "/");
}

/** A path as it is shown, from the folder that the reader is in. */
export function shownFrom(folder: string, path: string): string {
  const shown = posix.relative(folder, path);
  return shown === "" ? "." : shown;
}

/** Whether a path is that of the folder or of something in it. */
export function isWithin(folder: string, path: string): boolean {
  return path === folder || path.startsWith(folder.endsWith("/") ? folder : `${folder}/`);
}

/** Compares paths by their characters, so that the order is the same everywhere. */
export function byCharacters(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The repository that holds the folder, which is the nearest folder above with `.git`; the folder itself where there is none. */
export async function repositoryAround(folder: string): Promise<string> {
  for (let current = slashed(folder); ; current = posix.dirname(current)) {
    if (await exists(posix.join(current, ".git"))) return current;
    if (posix.dirname(current) === current) return slashed(folder);
  }
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
