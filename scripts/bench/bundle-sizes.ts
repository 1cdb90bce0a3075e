import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";

const dist = join(__dirname, "../../dist");

/** The largest size that a bundle shall have, gzipped, in bytes. */
const goals: Readonly<Record<string, number>> = { "extension.js": 250_000, "web/extension.js": 600_000 };

/** A bundle as it was built last; sizes in bytes. */
export interface BundleSize {
  readonly file: string;
  readonly minified: number;
  readonly gzipped: number;
  readonly goal: number | undefined;
}

/** The sizes of the bundles in `dist`; none where nothing was built. */
export function bundleSizes(): readonly BundleSize[] {
  return [...Object.keys(goals), "formatter.js", ...webviewFiles()]
    .filter((file) => existsSync(join(dist, file)))
    .map((file) => {
      const content = readFileSync(join(dist, file));
      return { file, minified: content.length, gzipped: gzipSync(content, { level: 9 }).length, goal: goals[file] };
    });
}

function webviewFiles(): string[] {
  const folder = join(dist, "webview");
  return existsSync(folder) ? readdirSync(folder).map((file) => `webview/${file}`) : [];
}
