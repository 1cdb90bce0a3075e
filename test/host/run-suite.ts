import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { launchBrowser } from "../bed/browser";
import { bedFolder, installBed } from "../bed/install";
import type { Page } from "../bed/playwright";
import { quietSettings, startServer } from "../bed/server";
import { judge, readTally, type Tally } from "../tally";
import { type Mode, stage } from "./modes";
import { isNoise } from "./noise";

// A suite that hangs must not hang the build; PROPOSALS_HOST_TIMEOUT is in seconds.
const watchdogMs = Number(process.env.PROPOSALS_HOST_TIMEOUT || 300) * 1000;

/** What a run of a suite may differ in. */
export interface SuiteOptions {
  /** The name of its bundle. */
  readonly suite?: string;
  /** Files to write into the workspace before, by their names. */
  readonly files?: Readonly<Record<string, string>>;
  /** Hears each line that is printed. */
  readonly told?: (line: string) => void;
}

/** Runs a suite of the extension at `root` inside a real VS Code, printing what it prints. */
export async function runSuite(
  mode: Mode,
  root: string,
  { suite: name, files = {}, told = () => undefined }: SuiteOptions = {},
): Promise<Tally> {
  const cleanUps: (() => unknown)[] = [];
  try {
    const bed = await installBed();
    const staged = await stage(mode, root, bed, name);
    cleanUps.push(staged.remove);
    for (const [file, text] of Object.entries(files)) writeFileSync(join(staged.workspace, file), text);
    const { dataDir, extensionsDir } = staged;
    const server = await startServer({ bed, dataDir, extensionsDir, settings: quietSettings, testDriver: true });
    cleanUps.push(server.stop);
    const browser = await launchBrowser(bed);
    cleanUps.push(() => browser.close());
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: "en-US" });
    const page = await context.newPage();

    const suite = await followSuite(page, told);
    const payload = [
      ["extensionDevelopmentPath", server.remoteUri(staged.extension)],
      ["extensionTestsPath", server.remoteUri(staged.suite)],
      ...(mode === "web" ? [["extensionDevelopmentKind", "web"]] : []),
    ];
    const unload = page.goto(server.url({ folder: staged.workspace, payload: JSON.stringify(payload) }));
    const problem = await Promise.race([
      unload.then(() => suite.exit),
      server.ended.then((code) => `the server ended (${code})`),
      afterMs(watchdogMs, cleanUps).then(() => `no end within ${watchdogMs / 1000} s`),
    ]);
    const tally = judge(suite.reported(), problem === undefined);
    if (problem !== undefined) console.error(`HOST ${mode}: ${problem}`);
    if (tally.failed > 0) {
      await shoot(page, mode);
      console.error(`${suite.troubles()}\n--- the server's last words ---\n${server.tail()}`);
    }
    return tally;
  } catch (error) {
    console.error(error);
    return judge(undefined, false);
  } finally {
    for (const cleanUp of cleanUps.reverse()) await attempt(cleanUp);
  }
}

interface Followed {
  /** Resolves when the suite has ended: undefined when well, else what happened. */
  readonly exit: Promise<string | undefined>;
  reported(): Tally | undefined;
  /** What the workbench itself complained about. */
  troubles(): string;
}

// VS Code hands an extension test's console and exit code to these two functions of the page.
async function followSuite(page: Page, told: (line: string) => void): Promise<Followed> {
  let tally: Tally | undefined;
  const troubles: string[] = [];
  page.on("pageerror", (error) => troubles.push(`page: ${error.stack ?? error.message}`));
  page.on("console", (message) => {
    const text = message.text().replace(/^%c *ERR color: #\w+ /, "");
    if (message.type() === "error" && !isNoise(text)) troubles.push(`console: ${text}`);
  });
  await page.exposeFunction("codeAutomationLog", (type: string, args: unknown[]) => {
    const text = args.map((arg) => (typeof arg === "string" ? arg : JSON.stringify(arg))).join(" ");
    tally = readTally(text) ?? tally;
    told(text);
    if (isNoise(text)) return;
    (type === "error" || type === "warn" ? console.error : console.log)(text);
  });
  const exit = new Promise<string | undefined>((resolve) => {
    page.on("crash", () => resolve("the browser's page crashed"));
    page.on("close", () => resolve("the browser's page was closed"));
    void page.exposeFunction("codeAutomationExit", (code: number) =>
      resolve(code === 0 ? undefined : `the suite ended with code ${code}`),
    );
  });
  return { exit, reported: () => tally, troubles: () => troubles.slice(-30).join("\n") };
}

function afterMs(ms: number, cleanUps: (() => unknown)[]): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    cleanUps.push(() => clearTimeout(timer));
  });
}

async function shoot(page: Page, mode: Mode): Promise<void> {
  const path = join(bedFolder, ".shots", `${mode}.png`);
  mkdirSync(join(bedFolder, ".shots"), { recursive: true });
  await attempt(async () => {
    await page.screenshot({ path });
    console.error(`Picture of the workbench: ${path}`);
  });
}

async function attempt(action: () => unknown): Promise<void> {
  try {
    await action();
  } catch (error) {
    console.error(error);
  }
}
