import { spawn } from "node:child_process";
import { join, resolve } from "node:path";
import { findVscode } from "../test/bed/find-vscode";

const root = resolve(__dirname, "..");

async function main(): Promise<void> {
  const vscode = findVscode();
  if (!vscode) {
    throw new Error(
      'No VS Code found: put its "code" command on PATH, name its executable in VSCODE_EXECUTABLE, or use "npm start", which brings its own.',
    );
  }
  const args = ["--new-window", `--extensionDevelopmentPath=${root}`, join(root, "examples")];
  // A Windows ".cmd" runs only in a shell, which wants its own quotes.
  const shell = /\.(cmd|bat)$/i.test(vscode);
  const child = shell
    ? spawn(
        `"${vscode}"`,
        args.map((arg) => `"${arg}"`),
        { stdio: "inherit", shell },
      )
    : spawn(vscode, args, { stdio: "inherit" });
  const code = await new Promise<number | null>((done, reject) => {
    child.once("error", reject);
    child.once("exit", done);
  });
  process.exitCode = code ?? 1;
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
