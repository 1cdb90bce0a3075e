import { createHash } from "node:crypto";
import { cpSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { placeOnce } from "./place-once";
import { runNpm } from "./run-npm";

const manifestFiles = ["package.json", "package-lock.json", ".npmrc"];

/**
 * Installs the packages of a folder's own manifest on first use, where the project itself should not depend on them, and
 * says where they are. `finish` may still change them, before anybody sees them.
 */
export async function installOnce(
  folder: string,
  what: string,
  finish: (modules: string) => void = () => undefined,
): Promise<string> {
  const target = join(folder, "node_modules");
  await placeOnce({
    target,
    stamp: hashOf(folder),
    make: async (scratch) => {
      console.log(`Installing ${what} from the npm registry, once …`);
      for (const file of manifestFiles) cpSync(join(folder, file), join(scratch, file));
      await runNpm(scratch, ["ci", "--no-audit", "--no-fund", "--no-update-notifier", "--loglevel=error"]);
      const modules = join(scratch, "node_modules");
      finish(modules);
      return modules;
    },
  });
  return target;
}

function hashOf(folder: string): string {
  const hash = createHash("sha256");
  for (const file of manifestFiles) hash.update(readFileSync(join(folder, file)));
  return hash.digest("hex");
}
