import { openFile, runCommand, webview } from "../bed/person";
import { atWork, line } from "./at-work";

describe("a person whose editor runs in the browser alone", () => {
  const desk = atWork("web");

  it("sees the summary follow the text, too", async () => {
    const { page } = desk;
    await openFile(page, "marketing-platform.proposal.yaml");
    await runCommand(page, "Proposals: Preview Exec Summary");
    await webview(page).locator("h1").first().waitFor();
    await line(page, "title:").click();
    await page.keyboard.press("End");
    await page.keyboard.type(" soon");
    await webview(page).locator("h1", { hasText: "soon" }).first().waitFor();
  });
});
