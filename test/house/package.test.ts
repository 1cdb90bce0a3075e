import assert from "node:assert/strict";
import { join } from "node:path";
import { listFiles, PackageManager } from "@vscode/vsce";

/** Everything that the packaged extension may hold. */
const allowed = [
  "CHANGELOG.md",
  "LICENSE",
  "README.md",
  "THIRD-PARTY-NOTICES",
  "dist/cli.cjs",
  "dist/extension.js",
  "dist/parts/*.js",
  "dist/web/extension.js",
  "dist/webview/summary-style.css",
  "dist/webview/summary.js",
  "docs/command-line.md",
  "docs/configuration.md",
  "docs/format.md",
  "docs/rules.md",
  "l10n/bundle.l10n.json",
  "language-configuration.json",
  "media/icon.png",
  "media/proposal-dark.svg",
  "media/proposal-light.svg",
  "media/screenshot.png",
  "package.json",
  "package.nls.json",
  "schemas/config.schema.json",
  "schemas/proposal.schema.json",
  "snippets/proposal.json",
  "syntaxes/proposal.tmLanguage.json",
];

describe("the packaged extension", () => {
  it("holds what it needs and nothing else", async () => {
    const files = await listFiles({ cwd: join(__dirname, "../.."), packageManager: PackageManager.None });
    // The parts of the extension that are loaded on demand are named after their content.
    const named = files.map((file) => file.replace(/^dist\/parts\/[\w-]+\.js$/, "dist/parts/*.js"));
    assert.deepEqual([...new Set(named)].sort(), allowed);
  });
});
