import { join } from "node:path";
import { installOnce } from "../../test/bed/install-once";
import manifest from "./peer/package.json";

/** The language server that we measure against, as its manifest pins it. */
export const peerName = `yaml-language-server ${manifest.dependencies["yaml-language-server"]}`;

/** Installs the language server on first use (a few seconds and 21 MB) and says in which folder its package is. */
export async function installPeer(): Promise<string> {
  return join(await installOnce(join(__dirname, "peer"), peerName), "yaml-language-server");
}
