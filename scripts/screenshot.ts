import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openFile, openWorkbench, runCommand, screenshot, webview } from "../test/bed/person";

/** Makes the README's picture: a proposal in the embedded VS Code with its executive summary beside it. */
async function takeScreenshot(): Promise<void> {
  const parent = mkdtempSync(join(tmpdir(), "proposal-bridge-"));
  const folder = join(parent, "proposals");
  cpSync(join(__dirname, "../examples"), folder, { recursive: true });
  const { page, close } = await openWorkbench({
    folder,
    extensions: "vsix",
    viewport: { width: 1400, height: 860 },
    scale: 1.5,
    settings: {
      "window.commandCenter": false,
      "workbench.layoutControl.enabled": false,
      "workbench.activityBar.location": "hidden",
      "breadcrumbs.enabled": false,
      "editor.minimap.enabled": false,
    },
  });
  try {
    await openFile(page, "marketing-platform.proposal.yaml");
    await runCommand(page, "Proposals: Preview Exec Summary");
    await webview(page).locator("h1").first().waitFor();
    await runCommand(page, "View: Toggle Primary Side Bar Visibility");
    await screenshot(page, join(__dirname, "../media/screenshot.png"));
  } finally {
    await close();
    rmSync(parent, { recursive: true, force: true });
  }
}

void takeScreenshot();
