import { createHash } from "node:crypto";
import { cpSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { placeOnce } from "../../test/bed/place-once";
import { runNpm } from "../../test/bed/run-npm";
import manifest from "./peer/package.json";

const folder = join(__dirname, "peer");
const manifestFiles = ["package.json", "package-lock.json", ".npmrc"];

/** The language server that we measure against, as its manifest pins it. */
export const peerName = `yaml-language-server ${manifest.dependencies["yaml-language-server"]}`;

/** Installs the language server on first use (a few seconds and 21 MB) and says in which folder its package is. */
export async function installPeer(): Promise<string> {
  const modules = join(folder, "node_modules");
  await placeOnce({
    target: modules,
    stamp: hashOfManifest(),
    make: async (scratch) => {
      console.log(`Installing ${peerName} from the npm registry, once …`);
      for (const file of manifestFiles) cpSync(join(folder, file), join(scratch, file));
      await runNpm(scratch, ["ci", "--no-audit", "--no-fund", "--no-update-notifier", "--loglevel=error"]);
      return join(scratch, "node_modules");
    },
  });
  return join(modules, "yaml-language-server");
}

function hashOfManifest(): string {
  const hash = createHash("sha256");
  for (const file of manifestFiles) hash.update(readFileSync(join(folder, file)));
  return hash.digest("hex");
}
