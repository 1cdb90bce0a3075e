import assert from "node:assert/strict";
import { openFile, runCommand, webview } from "../bed/person";
import type { Page } from "../bed/playwright";
import { atWork, line } from "./at-work";

describe("a person who writes a proposal", () => {
  const desk = atWork("vsix");

  it("is warned while typing when the driver goes, and mends it with the suggestion", async () => {
    const { page } = desk;
    await openFile(page, "invoice-answers.proposal.yaml");
    await line(page, "drivers:").click();
    await page.keyboard.press("ControlOrMeta+Shift+k");
    const squiggle = page.locator(".editor-group-container.active .squiggly-warning");
    await squiggle.first().waitFor();
    await page.keyboard.press("F8");
    await page.getByText("No business driver is named.").first().waitFor();
    await page.keyboard.press("Escape");
    await takeQuickFix(page, "Name a business driver");
    await page.locator(".suggest-widget.visible").getByText("efficiency").first().click();
    await page.keyboard.press("Tab");
    await page.keyboard.type("Clerks answer a supplier in two days");
    await squiggle.first().waitFor({ state: "detached" });
    await line(page, "kind: efficiency").waitFor();
    await line(page, "Clerks answer").waitFor();
  });

  it("mends an outcome inside a list, and the file keeps its shape", async () => {
    const { page } = desk;
    await line(page, "outcome:").click();
    await page.keyboard.press("ControlOrMeta+Shift+k");
    await line(page, "stakeholders:").click();
    await page.keyboard.press("Home");
    await page.locator(".editor-group-container.active .squiggly-warning").first().waitFor();
    await takeQuickFix(page, "Say what COO gets");
    await page.keyboard.type("Stopped deliveries fall from 30 a year to 3");
    await page.locator(".editor-group-container.active .squiggly-warning").first().waitFor({ state: "detached" });
    assert.equal(await page.locator(".editor-group-container.active .squiggly-error").count(), 0);
  });

  it("learns what a field is from its hover", async () => {
    const { page } = desk;
    await line(page, "stakeholders:").hover({ position: { x: 20, y: 8 } });
    await page.locator(".monaco-hover").getByText("expected from the idea on").first().waitFor();
  });

  it("sees the summary follow the text, without the page being loaded again", async () => {
    const { page } = desk;
    await runCommand(page, "Proposals: Preview Exec Summary");
    const summary = webview(page);
    await summary.getByText("Clerks answer a supplier in two days").first().waitFor();
    await summary.locator("body").evaluate("document.body.dataset.seen = 'yes'");
    await line(page, "Clerks answer").click();
    await page.keyboard.press("End");
    await page.keyboard.type(" and say so");
    await summary.getByText("Clerks answer a supplier in two days and say so").first().waitFor();
    assert.equal(await summary.locator("body").getAttribute("data-seen"), "yes");
  });

  it("sees the summary follow the text while a line is half written", async () => {
    const { page } = desk;
    const summary = webview(page);
    await line(page, "list:").click();
    await page.keyboard.press("End");
    await page.keyboard.press("Enter");
    await page.keyboard.type('organisation: "Open');
    await summary.locator("#banner").getByText("This is the text as far as it can be read.").waitFor();
    await summary.getByText("Open", { exact: false }).first().waitFor();
    await summary.getByText("Clerks answer a supplier in two days and say so").first().waitFor();
    await page.keyboard.press("ControlOrMeta+Shift+k");
    await summary.locator("#banner:empty").waitFor({ state: "attached" });
  });

  it("keeps the last version that could be read while more than a line is broken", async () => {
    const { page } = desk;
    const summary = webview(page);
    await line(page, "drivers:").click();
    await page.keyboard.press("ControlOrMeta+Shift+k");
    await summary.locator("#banner").getByText("This is the last version that could be read.").waitFor();
    await summary.getByText("Clerks answer a supplier in two days and say so").first().waitFor();
    await page.keyboard.press("ControlOrMeta+z");
    await summary.locator("#banner:empty").waitFor({ state: "attached" });
  });

  it("is led from a gap in the summary to the place in the text", async () => {
    const { page } = desk;
    await openFile(page, "typical-mistakes.proposal.yaml");
    await runCommand(page, "Proposals: Preview Exec Summary");
    const gap = webview(page).getByText("No business driver named yet").first();
    await gap.waitFor();
    const button = webview(page).locator("button[data-path]").first();
    await button.click();
    await page.locator(".editor-group-container.active .monaco-editor.focused").first().waitFor();
  });

  it("finds the rule's page behind the code of a finding", async () => {
    const { page } = desk;
    await openFile(page, "typical-mistakes.proposal.yaml");
    await runCommand(page, "Problems: Focus on Problems View");
    await page.locator(".markers-panel").getByText("no-business-driver").first().click();
    await page.locator(".tab", { hasText: "Preview rules.md" }).first().waitFor();
    const rules = page.frameLocator("iframe.webview.ready").last().frameLocator("iframe#active-frame");
    await rules.getByRole("heading", { name: "no-business-driver" }).first().waitFor();
    await runCommand(page, "View: Close Editor");
  });

  it("finds the summary again after the window was loaded again", async () => {
    const { page } = desk;
    await openFile(page, "marketing-platform.proposal.yaml");
    await runCommand(page, "Proposals: Preview Exec Summary");
    await webview(page).locator("h1").first().waitFor();
    await runCommand(page, "Developer: Reload Window");
    await page.locator(".tab", { hasText: "Summary: marketing-platform" }).first().waitFor();
    await webview(page).locator("h1").first().waitFor();
  });

  it("is told why a command has nothing to show or to write", async () => {
    const { page } = desk;
    const told = page.locator(".notifications-center");
    await openFile(page, "marketing-platform.proposal.yaml");
    await page.keyboard.press("ControlOrMeta+Home");
    await runCommand(page, "Proposals: Show What Hangs on This");
    await runCommand(page, "Notifications: Show Notifications");
    await told.getByText("Put the cursor on a cost").waitFor();
    await page.keyboard.press("Escape");
    await page.keyboard.press("ControlOrMeta+1");
    await page.keyboard.type("title: one: two\n");
    await line(page, "title: one: two").waitFor();
    await runCommand(page, "Proposals: Export Exec Summary…");
    await runCommand(page, "Notifications: Show Notifications");
    await told.getByText("This cannot be exported before it can be read.").waitFor();
  });
});

/** Quick fixes are those of the moment: a person who is quicker than the check asks once more. */
async function takeQuickFix(page: Page, title: string): Promise<void> {
  const offer = page.locator(".action-widget").getByText(title).first();
  for (let attempt = 1; ; attempt++) {
    await page.keyboard.press("ControlOrMeta+.");
    try {
      await offer.waitFor({ timeout: 4_000 });
      return await offer.click();
    } catch (error) {
      if (attempt === 5) throw error;
      await page.keyboard.press("Escape");
    }
  }
}
