import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";

const dist = join(__dirname, "../../dist");

/** The largest size that what is loaded at once shall have, gzipped, in bytes. */
const goals = { desktop: 250_000, browser: 600_000 };

/** Files that are loaded together, as they were built last; sizes in bytes. */
export interface BundleSize {
  readonly name: string;
  readonly minified: number;
  readonly gzipped: number;
  readonly goal: number | undefined;
}

/** The sizes of what is loaded in `dist`: at first and on demand; none where nothing was built. */
export function bundleSizes(): readonly BundleSize[] {
  const first = loadedFirst().map(({ file }) => file);
  if (first.length === 0) return [];
  const later = filesIn("parts").filter((file) => !first.includes(file));
  return [
    sizeOf("desktop, at first", first, goals.desktop),
    ...later.map((file) => sizeOf(`desktop, on demand: ${file}`, [file])),
    sizeOf("browser", ["web/extension.js"], goals.browser),
    ...filesIn("webview").map((file) => sizeOf(file, [file])),
  ];
}

/** What the bundler says of one file that it wrote. */
interface Output {
  readonly imports: readonly { readonly path: string; readonly kind: string }[];
  readonly inputs: Readonly<Record<string, unknown>>;
}

/** The files that the desktop loads before anything is asked for, by their names in `dist`, and what went into each. */
export function loadedFirst(): readonly { readonly file: string; readonly inputs: readonly string[] }[] {
  const account = join(dist, "meta-extension.json");
  if (!existsSync(account)) return [];
  const { outputs } = JSON.parse(readFileSync(account, "utf8")) as { outputs: Record<string, Output> };
  const found = new Set(["dist/extension.js"]);
  for (const file of found)
    for (const { path, kind } of outputs[file]?.imports ?? [])
      if (kind === "import-statement" && path in outputs) found.add(path);
  return [...found].map((file) => ({
    file: file.slice("dist/".length),
    inputs: Object.keys(outputs[file]?.inputs ?? {}),
  }));
}

function sizeOf(name: string, files: readonly string[], goal?: number): BundleSize {
  const contents = files.map((file) => readFileSync(join(dist, file)));
  return {
    name,
    minified: contents.reduce((sum, content) => sum + content.length, 0),
    gzipped: contents.reduce((sum, content) => sum + gzipSync(content, { level: 9 }).length, 0),
    goal,
  };
}

function filesIn(folder: string): string[] {
  return existsSync(join(dist, folder)) ? readdirSync(join(dist, folder)).map((file) => `${folder}/${file}`) : [];
}
