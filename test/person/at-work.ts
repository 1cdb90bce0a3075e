import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openWorkbench, screenshot } from "../bed/person";
import type { Locator, Page } from "../bed/playwright";

/** Gives the tests around it one workbench with a copy of the examples; `page` is for use inside tests. A failure leaves a picture. */
export function atWork(extensions: "vsix" | "web"): { readonly page: Page } {
  const desk: { page?: Page } = {};
  const cleanUps: (() => unknown)[] = [];

  before(async () => {
    const folder = mkdtempSync(join(tmpdir(), "proposal-bridge-at-work-"));
    cleanUps.push(() => rmSync(folder, { recursive: true, force: true }));
    cpSync(join(__dirname, "../../examples"), folder, { recursive: true });
    const settings = { "files.autoSave": "off", "[proposal]": { "editor.wordWrap": "off" } };
    const workbench = await openWorkbench({ folder, extensions, settings });
    cleanUps.push(workbench.close);
    desk.page = workbench.page;
  });

  afterEach(async function () {
    if (this.currentTest?.state !== "failed" || desk.page === undefined) return;
    const name = this.currentTest.title.replace(/\W+/g, "-");
    await screenshot(desk.page, join(__dirname, "../bed/.shots", `${name}.png`));
  });

  after(async () => {
    for (const cleanUp of cleanUps.reverse()) await cleanUp();
  });

  return {
    get page(): Page {
      if (desk.page === undefined) throw new Error("The workbench is there once the tests run.");
      return desk.page;
    },
  };
}

/** The first line of an open text that holds some words. */
export function line(page: Page, text: string): Locator {
  return page.locator(".editor-group-container .monaco-editor .view-line", { hasText: text }).first();
}
