import { existsSync, statSync } from "node:fs";
import { delimiter, isAbsolute, join } from "node:path";

const commands = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge", "msedge"];

const usualPlaces: Partial<Record<NodeJS.Platform, readonly string[]>> = {
  darwin: [
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
  ],
  win32: ["PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA"].flatMap((variable) => {
    const base = process.env[variable];
    if (!base) return [];
    return [
      join(base, "Google", "Chrome", "Application", "chrome.exe"),
      join(base, "Microsoft", "Edge", "Application", "msedge.exe"),
    ];
  }),
};

/** Path of an installed Chromium-based browser (`PROPOSALS_BROWSER` first, then the usual places), or undefined. */
export function findBrowser(): string | undefined {
  const asked = process.env.PROPOSALS_BROWSER;
  if (asked) {
    const found = isAbsolute(asked) ? (existsSync(asked) ? asked : undefined) : findCommand(asked);
    if (!found) throw new Error(`PROPOSALS_BROWSER names "${asked}", which is not there.`);
    return found;
  }
  for (const command of commands) {
    const found = findCommand(command);
    if (found) return found;
  }
  return usualPlaces[process.platform]?.find((place) => existsSync(place));
}

/** Path of a command on PATH, or undefined. */
export function findCommand(name: string): string | undefined {
  const endings = process.platform === "win32" ? [".exe", ".cmd", ""] : [""];
  for (const folder of (process.env.PATH ?? "").split(delimiter)) {
    if (!folder) continue;
    for (const ending of endings) {
      const file = join(folder, name + ending);
      if (statSync(file, { throwIfNoEntry: false })?.isFile()) return file;
    }
  }
  return undefined;
}
