import morphdom from "morphdom";
import { mark, placeOf, unmark } from "./mark";
import { type FromPage, isPageState, isToPage, type MessagePath, type PageState } from "./messages";
import { operateTabs } from "./tabs";

/**
 * The script of the summary's page: patches in what the extension sends, marks the place its author is at, and tells the
 * extension which place or which telling the reader wants to see.
 *
 * The page remembers the plain data that stands in `data-state` of its `main`, or that came with its content, and how far it
 * was scrolled, so that VS Code can restore it.
 */
declare function acquireVsCodeApi(): {
  postMessage(message: FromPage): void;
  getState(): unknown;
  setState(state: unknown): void;
};

const host = acquireVsCodeApi();
const main = document.querySelector("main");
const banner = document.getElementById("banner");
const given = parsed(main?.dataset.state);

if (main !== null && banner !== null && isPageState(given)) {
  const before = host.getState();
  const again = isPageState(before) && before.uri === given.uri ? before : undefined;
  let state: PageState = again ?? given;
  let marked: MessagePath = [];
  remember();
  if (again !== undefined && "scroll" in again && typeof again.scroll === "number") scrollTo(0, again.scroll);

  addEventListener("message", ({ data }: MessageEvent<unknown>) => {
    if (!isToPage(data)) return;
    if (data.type === "mark") {
      marked = data.path;
      // Whoever works on the page sees what they look at, and whoever works on the text sees what they write.
      mark(main, marked, document.hasFocus() ? "not" : "into-view");
      return;
    }
    state = data.state;
    keepPlace(main, () => {
      unmark(main);
      patch(main, data.html);
      mark(main, marked, "not");
    });
    if (banner.textContent !== (data.banner ?? "")) banner.textContent = data.banner ?? "";
    remember();
  });

  operateTabs(main, (id) => host.postMessage({ type: "lens", id }));

  // A click shows the place and leaves the reader here, unless it was for a button or selected some words.
  main.addEventListener("click", ({ target, detail }) => {
    if (!(target instanceof Element) || target.closest("[role=tab], summary") !== null) return;
    const button = target.closest<HTMLElement>("button[data-path]");
    if (button !== null) reveal(button, true);
    else if (detail <= 1 && getSelection()?.isCollapsed !== false) reveal(target.closest("[data-path]"), false);
  });
  main.addEventListener("dblclick", ({ target }) => {
    if (target instanceof Element && target.closest("button, summary") === null)
      reveal(target.closest("[data-path]"), true);
  });

  let waiting = false;
  addEventListener("scroll", () => {
    if (waiting) return;
    waiting = true;
    requestAnimationFrame(() => {
      waiting = false;
      remember();
    });
  });

  host.postMessage({ type: "ready" });

  function remember(): void {
    host.setState({ ...state, scroll: Math.round(scrollY) });
  }
}

function reveal(element: HTMLElement | null, go: boolean): void {
  const path = element === null ? undefined : placeOf(element);
  if (path !== undefined) host.postMessage({ type: "reveal", path, go });
}

/** Makes the content what the HTML says, changing only what differs. The HTML is read into a document in which nothing runs. */
function patch(content: HTMLElement, html: string): void {
  const next = content.cloneNode(false) as HTMLElement;
  next.append(...new DOMParser().parseFromString(html, "text/html").body.childNodes);
  morphdom(content, next, {
    childrenOnly: true,
    onBeforeElUpdated: (from, to) => {
      if (from.isEqualNode(to)) return false;
      // Which details are open is the reader's business, not the text's.
      if (from instanceof HTMLDetailsElement && to instanceof HTMLDetailsElement) to.open = from.open;
      return true;
    },
  });
}

/** Makes a change and leaves what the reader looks at where it was, and the focus where it was or closest to it. */
function keepPlace(content: HTMLElement, change: () => void): void {
  const parts = [...content.querySelectorAll<HTMLElement>(":scope > :not([role=tabpanel]), [role=tabpanel] > *")];
  const seen = parts.find((part) => part.getBoundingClientRect().bottom > 0);
  const top = seen?.getBoundingClientRect().top;
  const focused = document.activeElement instanceof HTMLElement ? document.activeElement : undefined;
  const place = focused?.dataset.path;
  const section = focused?.closest("section")?.id;
  change();
  if (scrollY > 0 && seen?.isConnected && top !== undefined) scrollBy(0, seen.getBoundingClientRect().top - top);
  if (focused === undefined || focused.isConnected || !section) return;
  const again =
    place === undefined ? null : content.querySelector<HTMLElement>(`button[data-path="${CSS.escape(place)}"]`);
  (again ?? content).focus({ preventScroll: true });
}

function parsed(json: string | undefined): unknown {
  if (json === undefined) return undefined;
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}
