import morphdom from "morphdom";
import { type FromPage, isMessagePath, isToPage } from "./messages";

/**
 * The script of the summary's page: patches in what the extension sends and tells it which place the reader wants to see.
 *
 * The page remembers the plain data that stands in `data-state` of its `main`, and how far it was scrolled, so that VS
 * Code can restore it.
 */
declare function acquireVsCodeApi(): {
  postMessage(message: FromPage): void;
  getState(): unknown;
  setState(state: unknown): void;
};

const host = acquireVsCodeApi();
const main = document.querySelector("main");
const banner = document.getElementById("banner");

if (main !== null && banner !== null) {
  const given = parsed(main.dataset.state);
  const before = host.getState();
  remember();
  if (isScrolled(before) && JSON.stringify(before.of) === JSON.stringify(given)) scrollTo(0, before.scroll);

  addEventListener("message", ({ data }: MessageEvent<unknown>) => {
    if (!isToPage(data)) return;
    keepPlace(main, () => patch(main, data.html));
    if (banner.textContent !== (data.banner ?? "")) banner.textContent = data.banner ?? "";
  });

  document.addEventListener("click", ({ target }) => {
    const button = target instanceof Element ? target.closest<HTMLElement>("button[data-path]") : null;
    const path = parsed(button?.dataset.path);
    if (isMessagePath(path)) host.postMessage({ type: "reveal", path });
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
    host.setState({ ...(isRecord(given) ? given : {}), of: given, scroll: Math.round(scrollY) });
  }
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
  const seen = [...content.children].find((child) => child.getBoundingClientRect().bottom > 0);
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

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isScrolled(value: unknown): value is { readonly of: unknown; readonly scroll: number } {
  return isRecord(value) && typeof value.scroll === "number";
}
