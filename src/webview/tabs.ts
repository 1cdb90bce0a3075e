/** Makes a row of tabs answer to clicks and to the keys that WAI-ARIA names; `chosen` hears whose tab was taken. */
export function operateTabs(content: HTMLElement, chosen: (lens: string) => void): void {
  content.addEventListener("click", ({ target }) => {
    const tab = tabOf(target);
    if (tab !== undefined) choose(tab);
  });
  content.addEventListener("keydown", (event) => {
    const tab = tabOf(event.target);
    if (tab === undefined || event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return;
    const tabs = tabsOf(content);
    const next = tabs[nextIndex(event.key, tabs.indexOf(tab), tabs.length)];
    if (next === undefined) return;
    event.preventDefault();
    choose(next);
  });

  // At once, so that a screen reader says so; what the tab shows comes a moment later.
  function choose(tab: HTMLElement): void {
    for (const each of tabsOf(content)) {
      each.setAttribute("aria-selected", String(each === tab));
      each.tabIndex = each === tab ? 0 : -1;
    }
    tab.focus();
    chosen(tab.dataset.lens ?? "");
  }
}

function nextIndex(key: string, index: number, count: number): number {
  switch (key) {
    case "ArrowRight":
      return (index + 1) % count;
    case "ArrowLeft":
      return (index - 1 + count) % count;
    case "Home":
      return 0;
    case "End":
      return count - 1;
    default:
      return -1;
  }
}

function tabsOf(content: HTMLElement): HTMLElement[] {
  return [...content.querySelectorAll<HTMLElement>('[role="tab"]')];
}

function tabOf(target: EventTarget | null): HTMLElement | undefined {
  return (target instanceof Element && target.closest<HTMLElement>('[role="tab"]')) || undefined;
}
