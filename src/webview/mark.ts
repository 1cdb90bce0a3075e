import { isMessagePath, type MessagePath } from "./messages";

/** Marks what the page says of a place in the text, where it says anything; scrolls there if asked to and out of sight. */
export function mark(content: HTMLElement, path: MessagePath, scroll: "into-view" | "not"): void {
  unmark(content);
  const found = elementsAbout(content, path);
  for (const element of found) element.setAttribute("aria-current", "location");
  if (scroll === "into-view" && found[0] !== undefined && !found.some(isInSight))
    found[0].scrollIntoView({ block: "center" });
}

/** Takes the mark away. */
export function unmark(content: HTMLElement): void {
  for (const element of content.querySelectorAll("[aria-current]")) element.removeAttribute("aria-current");
}

/** The elements of the narrowest place that holds the path; else the first one within it. */
function elementsAbout(content: HTMLElement, path: MessagePath): readonly HTMLElement[] {
  let around: HTMLElement[] = [];
  let depth = 0;
  let within: HTMLElement | undefined;
  for (const element of content.querySelectorAll<HTMLElement>("[data-path]:not(.to-text, #readiness *)")) {
    const place = placeOf(element);
    if (place === undefined) continue;
    if (place.length <= path.length && isStart(place, path)) {
      if (place.length > depth) around = [];
      if (place.length >= depth && place.length > 0) around.push(element);
      depth = Math.max(depth, place.length);
    } else if (path.length > 0 && isStart(path, place)) within ??= element;
  }
  return around.length > 0 || within === undefined ? around : [within];
}

function isStart(start: MessagePath, path: MessagePath): boolean {
  return start.every((step, index) => step === path[index]);
}

/** The place in the text that an element comes from. */
export function placeOf(element: HTMLElement): MessagePath | undefined {
  try {
    const place: unknown = JSON.parse(element.dataset.path ?? "");
    return isMessagePath(place) ? place : undefined;
  } catch {
    return undefined;
  }
}

function isInSight(element: HTMLElement): boolean {
  const { top, bottom } = element.getBoundingClientRect();
  return bottom > 0 && top < innerHeight;
}
