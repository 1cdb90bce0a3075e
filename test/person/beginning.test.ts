import assert from "node:assert/strict";
import { runCommand, webview } from "../bed/person";
import { atWork, line } from "./at-work";

describe("a person who begins a proposal", () => {
  const desk = atWork("vsix");

  it("begins with New Proposal and goes from gap to gap", async () => {
    const { page } = desk;
    await runCommand(page, "Proposals: New Proposal");
    await line(page, "proposal: 1").waitFor();
    await page.locator(".editor-group-container.active .squiggly-error").waitFor({ state: "detached" });
    await page.keyboard.type("Answer supplier invoices in two days");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Tab");
    await page.keyboard.type("Suppliers wait 19 days for an answer");
    await page.keyboard.press("Tab");
    await line(page, "problem: Suppliers wait 19 days for an answer").waitFor();
    await page.keyboard.press("Escape");
    await page.keyboard.press("Escape");
  });

  it("types on behind a word that is also the name of a snippet", async () => {
    const { page } = desk;
    await line(page, "to write the outline").click();
    await page.keyboard.press("End");
    await page.keyboard.press("Enter");
    await page.keyboard.type("ifRefused: We go on as today, at the same risk");
    await page.keyboard.press("Enter");
    await page.keyboard.type("amount: 15k");
    await line(page, "ifRefused: We go on as today, at the same risk").waitFor();
    await line(page, "amount: 15k").waitFor();
  });

  it("is offered an entry inside its list, with its indentation", async () => {
    const { page } = desk;
    await line(page, "benefits:").click();
    await page.keyboard.press("Home");
    await page.keyboard.press("Enter");
    await page.keyboard.press("ArrowUp");
    await page.keyboard.type("  - stakeholder-cf");
    await page.locator(".suggest-widget.visible").getByText("stakeholder-cfo").first().click();
    await line(page, "- role: CFO").waitFor();
    await page.keyboard.press("Escape");
    await page.keyboard.press("Escape");
  });

  it("keeps the preview when the proposal is saved for the first time", async () => {
    const { page } = desk;
    await runCommand(page, "Proposals: Preview Exec Summary");
    await webview(page).getByText("Answer supplier invoices in two days").first().waitFor();
    await line(page, "proposal: 1").click();
    await runCommand(page, "File: Save");
    await page.locator(".explorer-folders-view").getByText("new.proposal.yaml").first().waitFor();
    await page.locator(".tab.dirty").waitFor({ state: "detached" });
    await page.getByText("new.proposal.yaml").first().waitFor();
    await line(page, "title:").click();
    await page.keyboard.press("End");
    await page.keyboard.type(" at most");
    await webview(page).locator("h1", { hasText: "at most" }).first().waitFor();
    assert.equal(await webview(page).locator("#banner").textContent(), "");
  });
});
