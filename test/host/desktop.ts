import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { runTests } from "@vscode/test-electron";

const root = resolve(__dirname, "..", "..");

// Not `findVscode`: its "code" is a launcher that returns before the tests have run. Without VSCODE_EXECUTABLE the runner
// downloads a VS Code of its own.
async function main(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "proposal-bridge-desktop-"));
  try {
    const workspace = join(folder, "workspace");
    cpSync(join(root, "test", "fixtures", "workspace"), workspace, { recursive: true });
    const executable = process.env.VSCODE_EXECUTABLE;
    await runTests({
      ...(executable ? { vscodeExecutablePath: executable } : {}),
      extensionDevelopmentPath: root,
      extensionTestsPath: join(root, "dist", "test", "host", "index.js"),
      launchArgs: [
        workspace,
        "--disable-extensions",
        "--disable-workspace-trust",
        "--user-data-dir",
        join(folder, "user"),
      ],
    });
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
