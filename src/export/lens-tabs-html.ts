import type { Lens } from "../features/summary";
import { escapeHtml } from "./escape-html";

/** The id of the part of the page that the tabs change. */
export const panelId = "told";

/** A row of tabs, one for each reader, as WAI-ARIA has them; only the chosen one is a stop of the Tab key. */
export function lensTabsHtml(chosen: Lens, lenses: readonly Lens[], name: string): string {
  const tabs = lenses.map(({ id, name: reader }) => {
    const is = id === chosen.id;
    return `<button type="button" role="tab" id="${tabId(id)}" data-lens="${escapeHtml(id)}" aria-selected="${is}" aria-controls="${panelId}" tabindex="${is ? 0 : -1}" dir="auto">${escapeHtml(reader)}</button>`;
  });
  return `<div id="lenses" role="tablist" aria-label="${escapeHtml(name)}">${tabs.join("")}</div>`;
}

/** What the chosen tab shows. */
export function lensPanelHtml(chosen: Lens, content: string): string {
  return `<div id="${panelId}" role="tabpanel" aria-labelledby="${tabId(chosen.id)}" tabindex="0">${content}</div>`;
}

function tabId(id: string): string {
  return `lens-${escapeHtml(id.replaceAll(/\s/g, "-"))}`;
}
