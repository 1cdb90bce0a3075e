import assert from "node:assert/strict";
import { openFile, runCommand } from "../bed/person";
import { atWork, line } from "./at-work";

const range = "in k€\t2029\t2030\tTotal\r\nTest lab\t120,0\t84,5\t204,5\r\nTotal\t120,0\t84,5\t204,5\r\n";

describe("a person with a spreadsheet", () => {
  const desk = atWork("web");

  it("pastes a range as costs by year, and the bare text with one more choice", async () => {
    const { page } = desk;
    await openFile(page, "invoice-answers.proposal.yaml");
    // Before the extension runs, an editor pastes the bare text.
    await page.locator(".codelens-decoration", { hasText: "Readiness" }).first().waitFor();
    await page.evaluate(`navigator.clipboard.writeText(${JSON.stringify(range)})`);
    await line(page, "amounts: 150k").click();
    await page.keyboard.press("End");
    await page.keyboard.press("Enter");
    await page.keyboard.press("Control+V");
    await line(page, "- name: Test lab").waitFor();
    await line(page, "2030: 84.5k").waitFor();
    await page.locator(".post-edit-widget").first().waitFor();
    await page.keyboard.press("Control+.");
    const choices = page.locator(".action-widget .action-label, .action-widget .title");
    await choices.filter({ hasText: "Paste as benefits by year (in thousands)" }).first().waitFor();
    await choices.filter({ hasText: "Insert Plain Text" }).first().click();
    await line(page, "Test lab").waitFor();
    await line(page, "- name: Test lab").waitFor({ state: "detached" });
  });

  it("copies the figures as a range", async () => {
    const { page } = desk;
    await openFile(page, "erp-completion.proposal.yaml");
    await runCommand(page, "Proposals: Copy Figures as a Table");
    await page.getByText("The figures are copied, in whole currency units").first().waitFor();
    assert.match(
      String(await page.evaluate("navigator.clipboard.readText()")),
      /^EUR\t2027\t2028\t2029\t2030\t2031\tTotal\r?\nCosts\r?\n/,
    );
  });
});
