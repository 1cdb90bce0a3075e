/**
 * The part of playwright's API that the bed uses.
 *
 * Written down here because playwright is the bed's dependency, not the project's: the project must compile before the bed is
 * installed. Functions given to `evaluate` are strings, since this code is compiled without the browser's types.
 */
export interface Browser {
  newContext(options?: ContextOptions): Promise<BrowserContext>;
  close(): Promise<void>;
  isConnected(): boolean;
  version(): string;
}

/** Size, language and manners of a browser window. */
export interface ContextOptions {
  viewport?: { width: number; height: number };
  deviceScaleFactor?: number;
  locale?: string;
  timezoneId?: string;
  colorScheme?: "light" | "dark";
  reducedMotion?: "reduce" | "no-preference";
  forcedColors?: "active" | "none";
  permissions?: string[];
}

/** One browser window with its own storage. */
export interface BrowserContext {
  newPage(): Promise<Page>;
  close(): Promise<void>;
  grantPermissions(permissions: string[]): Promise<void>;
}

interface Timeout {
  timeout?: number;
}

interface Find {
  hasText?: string | RegExp;
  has?: Locator;
}

/** What a page, a frame and a frame locator have in common. */
export interface Finder {
  locator(selector: string, options?: Find): Locator;
  frameLocator(selector: string): FrameLocator;
  getByRole(role: string, options?: { name?: string | RegExp; exact?: boolean }): Locator;
  getByText(text: string | RegExp, options?: { exact?: boolean }): Locator;
  getByLabel(text: string | RegExp, options?: { exact?: boolean }): Locator;
}

/** A frame found again at each use, so that it survives a reload. */
export interface FrameLocator extends Finder {
  first(): FrameLocator;
  last(): FrameLocator;
  nth(index: number): FrameLocator;
  owner(): Locator;
}

/** Element or elements found again at each use; actions wait until they can be done. */
export interface Locator extends Finder {
  first(): Locator;
  last(): Locator;
  nth(index: number): Locator;
  filter(options: Find): Locator;
  all(): Promise<Locator[]>;
  count(): Promise<number>;
  click(
    options?: Timeout & {
      button?: "left" | "right";
      position?: { x: number; y: number };
      modifiers?: string[];
      clickCount?: number;
      force?: boolean;
    },
  ): Promise<void>;
  dblclick(options?: Timeout): Promise<void>;
  hover(options?: Timeout & { force?: boolean; position?: { x: number; y: number } }): Promise<void>;
  fill(text: string, options?: Timeout): Promise<void>;
  focus(options?: Timeout): Promise<void>;
  press(key: string, options?: Timeout): Promise<void>;
  pressSequentially(text: string, options?: Timeout & { delay?: number }): Promise<void>;
  waitFor(options?: Timeout & { state?: "attached" | "detached" | "visible" | "hidden" }): Promise<void>;
  isVisible(): Promise<boolean>;
  textContent(options?: Timeout): Promise<string | null>;
  innerText(options?: Timeout): Promise<string>;
  innerHTML(options?: Timeout): Promise<string>;
  inputValue(options?: Timeout): Promise<string>;
  allTextContents(): Promise<string[]>;
  getAttribute(name: string, options?: Timeout): Promise<string | null>;
  boundingBox(options?: Timeout): Promise<{ x: number; y: number; width: number; height: number } | null>;
  scrollIntoViewIfNeeded(options?: Timeout): Promise<void>;
  evaluate<T>(expression: string, arg?: unknown, options?: Timeout): Promise<T>;
  screenshot(options?: Picture): Promise<Buffer>;
}

/** One document: the page's own or an iframe's. */
export interface Frame extends Finder {
  name(): string;
  url(): string;
  title(): Promise<string>;
  content(): Promise<string>;
  parentFrame(): Frame | null;
  childFrames(): Frame[];
  isDetached(): boolean;
  evaluate<T>(expression: string): Promise<T>;
  waitForFunction(
    expression: string,
    arg?: unknown,
    options?: Timeout & { polling?: number | "raf" },
  ): Promise<unknown>;
  waitForSelector(
    selector: string,
    options?: Timeout & { state?: "attached" | "visible" | "hidden" },
  ): Promise<unknown>;
  frameElement(): Promise<{ isVisible(): Promise<boolean> }>;
}

/** Where a picture goes and what it shows. */
export interface Picture {
  path?: string;
  fullPage?: boolean;
  clip?: { x: number; y: number; width: number; height: number };
  animations?: "disabled" | "allow";
  caret?: "hide" | "initial";
}

/** One browser tab. */
export interface Page extends Finder {
  readonly keyboard: {
    press(key: string, options?: { delay?: number }): Promise<void>;
    type(text: string, options?: { delay?: number }): Promise<void>;
    insertText(text: string): Promise<void>;
    down(key: string): Promise<void>;
    up(key: string): Promise<void>;
  };
  readonly mouse: {
    move(x: number, y: number, options?: { steps?: number }): Promise<void>;
    click(x: number, y: number, options?: { button?: "left" | "right" }): Promise<void>;
    wheel(x: number, y: number): Promise<void>;
  };
  goto(url: string, options?: Timeout & { waitUntil?: "load" | "domcontentloaded" | "commit" }): Promise<unknown>;
  reload(options?: Timeout): Promise<unknown>;
  url(): string;
  title(): Promise<string>;
  frames(): Frame[];
  mainFrame(): Frame;
  context(): BrowserContext;
  isClosed(): boolean;
  close(): Promise<void>;
  evaluate<T>(expression: string): Promise<T>;
  waitForFunction(
    expression: string,
    arg?: unknown,
    options?: Timeout & { polling?: number | "raf" },
  ): Promise<unknown>;
  waitForSelector(
    selector: string,
    options?: Timeout & { state?: "attached" | "visible" | "hidden" },
  ): Promise<unknown>;
  exposeFunction(name: string, callback: (...args: never[]) => unknown): Promise<void>;
  addInitScript(script: { content: string }): Promise<void>;
  screenshot(options?: Picture): Promise<Buffer>;
  setViewportSize(size: { width: number; height: number }): Promise<void>;
  on(event: "console", listener: (message: { type(): string; text(): string }) => void): void;
  on(event: "pageerror", listener: (error: Error) => void): void;
  on(event: "crash" | "close", listener: () => void): void;
}
