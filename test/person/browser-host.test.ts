import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openFile, openWorkbench, runCommand, type Workbench, webview } from "../bed/person";

describe("a person whose editor runs in the browser alone", () => {
  let folder: string;
  let workbench: Workbench;

  before(async () => {
    folder = mkdtempSync(join(tmpdir(), "proposal-bridge-browser-"));
    cpSync(join(__dirname, "../../examples"), folder, { recursive: true });
    workbench = await openWorkbench({ folder, extensions: "web" });
  });

  after(async () => {
    await workbench?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it("sees the summary follow the text, too", async () => {
    const { page } = workbench;
    await openFile(page, "marketing-platform.proposal.yaml");
    await runCommand(page, "Proposals: Preview Exec Summary");
    await webview(page).locator("h1").first().waitFor();
    await page.locator(".view-line", { hasText: "title:" }).first().click();
    await page.keyboard.press("End");
    await page.keyboard.type(" soon");
    await webview(page).locator("h1", { hasText: "soon" }).first().waitFor();
  });
});
