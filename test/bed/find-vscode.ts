import { existsSync } from "node:fs";
import { join } from "node:path";
import { findCommand } from "./find-browser";

/** Path of an installed desktop VS Code or its command (`VSCODE_EXECUTABLE` first), or undefined. */
export function findVscode(): string | undefined {
  const asked = process.env.VSCODE_EXECUTABLE;
  if (asked) {
    if (!existsSync(asked)) throw new Error(`VSCODE_EXECUTABLE names "${asked}", which is not there.`);
    return asked;
  }
  for (const command of ["code", "code-insiders", "codium"]) {
    const found = findCommand(command);
    if (found) return found;
  }
  return usualPlaces().find((place) => existsSync(place));
}

function usualPlaces(): string[] {
  switch (process.platform) {
    case "darwin":
      return ["/Applications/Visual Studio Code.app/Contents/Resources/app/bin/code"];
    case "win32":
      return ["LOCALAPPDATA", "PROGRAMFILES"].flatMap((variable) => {
        const base = process.env[variable];
        return base
          ? [join(base, "Programs", "Microsoft VS Code", "Code.exe"), join(base, "Microsoft VS Code", "Code.exe")]
          : [];
      });
    default:
      return ["/usr/share/code/bin/code", "/snap/bin/code"];
  }
}
