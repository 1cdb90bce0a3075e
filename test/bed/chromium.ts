import { chmodSync, createReadStream, createWriteStream, mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { pipeline } from "node:stream/promises";
import { createBrotliDecompress } from "node:zlib";
import { type Bed, bedFolder } from "./install";
import { placeOnce } from "./place-once";

/** A Chromium to start: its executable and what its environment needs besides. */
export interface Chromium {
  readonly executable: string;
  readonly env: Readonly<Record<string, string>>;
}

const unpacked = join(bedFolder, ".unpacked");

/** Unpacks the Chromium that comes from npm, with the libraries and fonts that a bare image lacks. */
export async function unpackChromium(bed: Bed): Promise<Chromium> {
  if (process.platform !== "linux" || process.arch !== "x64") {
    throw new Error("No Chromium, Chrome or Edge found: install one, or name its executable in PROPOSALS_BROWSER.");
  }
  const manifest = bed.require("./package.json") as { dependencies: Record<string, string> };
  const target = join(unpacked, "chromium");
  await placeOnce({
    target,
    // The layout of what we make of it is part of the version: raise the number when it changes.
    stamp: `1 ${manifest.dependencies["@sparticuz/chromium"]} ${manifest.dependencies["dejavu-fonts-ttf"]} ${target}`,
    make: async (scratch) => {
      const made = join(scratch, "chromium");
      mkdirSync(made);
      await Promise.all([
        unbrotli(bed, "chromium.br", createWriteStream(join(made, "chromium"))),
        untar(bed, "al2023.tar.br", made),
        untar(bed, "swiftshader.tar.br", made),
        untar(bed, "fonts.tar.br", made),
      ]);
      chmodSync(join(made, "chromium"), 0o755);
      writeFileSync(join(made, "fonts.conf"), fontsConf(target, dejavuFolder(bed)));
      return made;
    },
  });
  const libraries = [join(target, "lib"), process.env.LD_LIBRARY_PATH].filter(Boolean).join(":");
  return {
    executable: join(target, "chromium"),
    env: { LD_LIBRARY_PATH: libraries, FONTCONFIG_FILE: join(target, "fonts.conf") },
  };
}

function packed(bed: Bed, file: string): string {
  // The package exports its code only; its archives lie two folders up from there.
  return join(dirname(bed.require.resolve("@sparticuz/chromium")), "..", "..", "bin", file);
}

function unbrotli(bed: Bed, file: string, to: NodeJS.WritableStream): Promise<void> {
  return pipeline(createReadStream(packed(bed, file)), createBrotliDecompress(), to);
}

function untar(bed: Bed, file: string, folder: string): Promise<void> {
  const tar = bed.require("tar-fs") as { extract(folder: string): NodeJS.WritableStream };
  return unbrotli(bed, file, tar.extract(folder));
}

function dejavuFolder(bed: Bed): string {
  return join(dirname(bed.require.resolve("dejavu-fonts-ttf/package.json")), "ttf");
}

// Only our own fonts, so that a picture looks the same on every machine.
function fontsConf(folder: string, dejavu: string): string {
  const alias = (family: string, preferred: string): string =>
    `  <match target="pattern"><test name="family"><string>${family}</string></test>` +
    `<edit name="family" mode="prepend" binding="strong"><string>${preferred}</string></edit></match>\n`;
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${join(folder, "fonts")}</dir>
  <dir>${dejavu}</dir>
  <cachedir>${join(folder, "font-cache")}</cachedir>
${["sans-serif", "system-ui", "Ubuntu"].map((family) => alias(family, "Open Sans")).join("")}${alias("serif", "DejaVu Serif")}${alias("monospace", "DejaVu Sans Mono")}</fontconfig>
`;
}
