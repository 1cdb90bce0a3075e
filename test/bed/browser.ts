import { unpackChromium } from "./chromium";
import { findBrowser } from "./find-browser";
import type { Bed } from "./install";
import type { Browser } from "./playwright";

interface BrowserType {
  launch(options: {
    executablePath: string;
    headless: boolean;
    env: Record<string, string | undefined>;
    handleSIGINT: boolean;
    handleSIGTERM: boolean;
    handleSIGHUP: boolean;
  }): Promise<Browser>;
}

/** Starts a headless browser: an installed one where there is one, else the bed's own Chromium. */
export async function launchBrowser(bed: Bed): Promise<Browser> {
  const installed = findBrowser();
  const chromium = installed ? { executable: installed, env: {} } : await unpackChromium(bed);
  const { chromium: type } = bed.require("playwright-core") as { chromium: BrowserType };
  // Playwright's own arguments and nothing else: those that come with the packed Chromium switch web security off.
  // Signals are ours (leave-no-process.ts): playwright would answer them by ending this process with its own exit code.
  return type.launch({
    executablePath: chromium.executable,
    headless: true,
    env: { ...process.env, ...chromium.env },
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
  });
}
