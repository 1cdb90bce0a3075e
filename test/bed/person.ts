import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { stage } from "../host/modes";
import { launchBrowser } from "./browser";
import { installBed } from "./install";
import type { FrameLocator, Locator, Page } from "./playwright";
import { installVsix, quietSettings, startServer } from "./server";

/** Themes by what they look like, with the names VS Code's settings have for them. */
export const themes = {
  light: "Light Modern",
  dark: "Dark Modern",
  highContrast: "Default High Contrast",
  highContrastLight: "Default High Contrast Light",
} as const;

/** What is to be seen in the workbench. */
export interface WorkbenchOptions {
  /** The folder to open. */
  readonly folder: string;
  /** The packaged extension as a user has it, the one under development in the Node or the browser host, or none. */
  readonly extensions: "vsix" | "dev" | "web" | "none";
  readonly theme?: keyof typeof themes;
  /** Settings on top of `quietSettings`. */
  readonly settings?: Readonly<Record<string, unknown>>;
  /** Asks whether the folder is trusted. */
  readonly workspaceTrust?: boolean;
  readonly viewport?: { readonly width: number; readonly height: number };
  /** 2 for pictures that are sharp on a fine screen. */
  readonly scale?: number;
  /** The extension's folder; this project by default. */
  readonly root?: string;
}

/** A workbench in a browser, to be closed after use. */
export interface Workbench {
  readonly page: Page;
  close(): Promise<void>;
}

const patienceMs = 60_000;

/** Starts a VS Code with the extension in it and opens it in a browser; resolves when it is ready for a person. */
export async function openWorkbench(options: WorkbenchOptions): Promise<Workbench> {
  const root = options.root ?? resolve(__dirname, "..", "..");
  const bed = await installBed();
  const state = mkdtempSync(join(tmpdir(), "proposal-bridge-person-"));
  const remove = (): void => rmSync(state, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  process.once("exit", remove);
  const cleanUps: (() => unknown)[] = [remove];
  const close = async (): Promise<void> => {
    for (const cleanUp of cleanUps.splice(0).reverse()) await cleanUp();
  };
  try {
    const dataDir = join(state, "data");
    const extensionsDir = join(state, "extensions");
    if (options.extensions === "vsix")
      await installVsix({ bed, dataDir, extensionsDir }, join(root, "dist", "proposal-bridge.vsix"));
    const settings = {
      ...quietSettings,
      "workbench.colorTheme": themes[options.theme ?? "light"],
      ...options.settings,
    };
    const server = await startServer({
      ...{ bed, dataDir, extensionsDir, settings, testDriver: true },
      ...(options.workspaceTrust === undefined ? {} : { workspaceTrust: options.workspaceTrust }),
    });
    cleanUps.push(server.stop);
    const browser = await launchBrowser(bed);
    cleanUps.push(() => browser.close());
    const context = await browser.newContext({
      viewport: options.viewport ?? { width: 1440, height: 900 },
      deviceScaleFactor: options.scale ?? 1,
      locale: "en-US",
      reducedMotion: "reduce",
      permissions: ["clipboard-read", "clipboard-write"],
    });
    const page = await context.newPage();
    const payload = options.extensions === "dev" ? [["extensionDevelopmentPath", server.remoteUri(root)]] : [];
    if (options.extensions === "web") {
      const staged = await stage("web", root, bed);
      cleanUps.push(staged.remove);
      payload.push(
        ["extensionDevelopmentPath", server.remoteUri(staged.extension)],
        ["extensionDevelopmentKind", "web"],
      );
    }
    await page.goto(server.url({ folder: resolve(options.folder), payload: JSON.stringify(payload) }));
    await untilReady(page);
    return { page, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Opens a file of the folder by its name, as with Ctrl+P. */
export async function openFile(page: Page, name: string): Promise<void> {
  await pick(page, "ControlOrMeta+p", name, name);
  await page.locator(`.tab.active[data-resource-name="${name}"]`).first().waitFor({ timeout: patienceMs });
  await page
    .locator(".editor-group-container.active .monaco-editor .view-line")
    .first()
    .waitFor({ timeout: patienceMs });
}

/** Runs a command by the title the palette shows, such as `Proposals: Preview Exec Summary`. */
export async function runCommand(page: Page, title: string): Promise<void> {
  await pick(page, "F1", `>${title}`, title);
}

/** Saves a picture of the whole workbench. */
export async function screenshot(page: Page, path: string): Promise<void> {
  mkdirSync(dirname(resolve(path)), { recursive: true });
  await page.screenshot({ path, animations: "disabled", caret: "hide" });
}

/** The document that an extension shows in a webview: the visible webview's inner frame, found again at each use. */
export function webview(page: Page): FrameLocator {
  return page.frameLocator("iframe.webview.ready").frameLocator("iframe#active-frame");
}

async function untilReady(page: Page): Promise<void> {
  await page.locator(".monaco-workbench .part.statusbar").first().waitFor({ timeout: patienceMs });
  // The test driver's own word for "restored", then the mark that VS Code sets once its extension hosts have the extensions.
  await page.waitForFunction("window.driver !== undefined", undefined, { timeout: patienceMs });
  await page.evaluate("window.driver.whenWorkbenchRestored()");
  await page.waitForFunction("performance.getEntriesByName('code/didLoadExtensions').length > 0", undefined, {
    timeout: patienceMs,
  });
}

async function pick(page: Page, key: string, text: string, label: string): Promise<void> {
  const input = page.locator(".quick-input-widget .quick-input-box input");
  await press(page, key, input);
  await input.fill(text);
  const rows = page.locator(".quick-input-widget .monaco-list-row");
  const row = rows
    .filter({ has: page.locator(".label-name", { hasText: new RegExp(`^${escapeRegExp(label)}$`) }) })
    .first();
  try {
    await row.waitFor({ timeout: 15_000 });
  } catch {
    const offered = await page.locator(".quick-input-widget .monaco-list-row .label-name").allTextContents();
    await page.keyboard.press("Escape");
    throw new Error(`"${label}" is not offered; these are: ${offered.join(" | ") || "nothing"}`);
  }
  await row.click();
  await input.waitFor({ state: "hidden", timeout: patienceMs });
}

/** A webview that is just being loaded swallows keys, so a person presses once more. */
async function press(page: Page, key: string, awaited: Locator): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    await page.keyboard.press(key);
    try {
      return await awaited.waitFor({ timeout: 3_000 });
    } catch (error) {
      if (attempt === 5) throw error;
    }
  }
}

function escapeRegExp(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
