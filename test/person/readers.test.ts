import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { openFile, runCommand, webview } from "../bed/person";
import { atWork, line } from "./at-work";

describe("a person who tells a case to each reader", () => {
  const desk = atWork("vsix");

  it("takes the CFO's tab and keeps the focus there, and the arrow keys go on to the next", async () => {
    const { page } = desk;
    await openFile(page, "erp-completion.proposal.yaml");
    await runCommand(page, "Proposals: Preview Exec Summary");
    const summary = webview(page);
    await summary.getByRole("tab", { name: "CMO" }).click();
    await summary.locator("#opening-heading", { hasText: "CMO" }).waitFor();
    await page.keyboard.press("ArrowLeft");
    await summary.getByRole("tabpanel", { name: "CFO" }).waitFor();
    await summary.locator("#opening-heading", { hasText: "Henrik Vaas, CFO" }).waitFor();
    assert.equal(await summary.locator(":focus").textContent(), "CFO");
    assert.equal(await summary.locator('[role="tab"][tabindex="0"]').count(), 1);
  });

  it("sees the CFO's words change while typing, without the page being loaded again, and marked", async () => {
    const { page } = desk;
    const summary = webview(page);
    await summary.locator("body").evaluate("document.body.dataset.seen = 'yes'");
    await summary.locator("#opening p").first().click();
    await summary.locator("#opening p[aria-current]", { hasText: "Stock grew by 18%" }).waitFor();
    await line(page, "pressure: Stock grew").click();
    await page.keyboard.press("End");
    await page.keyboard.type(" at best");
    await summary.locator("#opening p[aria-current]", { hasText: "sales grew by 5% at best" }).waitFor();
    assert.equal(await summary.locator("body").getAttribute("data-seen"), "yes");
  });

  it("is led from a sentence to its place by a double click, and from a section by its button", async () => {
    const { page } = desk;
    const summary = webview(page);
    await summary.locator("#opening p", { hasText: "If refused" }).dblclick();
    await page.locator(".editor-group-container.active .monaco-editor.focused").first().waitFor();
    await summary.getByRole("button", { name: "Show in the text The options" }).focus();
    await page.keyboard.press("Enter");
    await page.locator(".editor-group-container.active .monaco-editor.focused").first().waitFor();
    await line(page, "options:").waitFor();
  });

  it("can use the page with a screen reader", async () => {
    const axe = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");
    const found = await webview(desk.page)
      .locator("html")
      .evaluate(`${axe};axe.run({ resultTypes: ["violations"] }).then(({ violations }) =>
        violations.map(({ id, nodes }) => id + ": " + nodes.map(({ html }) => html.slice(0, 160)).join(" | ")))`);
    assert.deepEqual(found, []);
  });

  it("finds the CFO's tab again after the window was loaded again, and in the next preview", async () => {
    const { page } = desk;
    await runCommand(page, "Developer: Reload Window");
    await webview(page).locator('[aria-selected="true"]', { hasText: "CFO" }).waitFor();
    await webview(page).locator("#opening-heading", { hasText: "Henrik Vaas, CFO" }).waitFor();
    await openFile(page, "marketing-platform.proposal.yaml");
    await page.locator(".tab", { hasText: "Summary: marketing-platform" }).first().waitFor();
    await webview(page).locator('[aria-selected="true"]', { hasText: "CFO" }).waitFor();
  });
});
