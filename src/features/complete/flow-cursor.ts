import { lineEnd } from "../../core/text";
import type { Cursor } from "./cursor";
import type { Bracket } from "./scan-flow";

/** What most cursors have in common. */
export const usual = { taken: [], flow: false, quoted: false, blank: false, margin: "", colon: false };

/** Where the cursor is among the brackets that are open before it. */
export function flowCursor(text: string, offset: number, brackets: readonly Bracket[]): Cursor | undefined {
  const top = brackets.at(-1);
  if (top === undefined) return undefined;
  const typed = text.slice(top.start, offset);
  if (top.comment) return undefined;
  const start = top.start + typed.length - typed.trimStart().length;
  const end = lineEnd(text, offset);
  const rest = text.slice(start, end);
  const quote = /^["']/.exec(rest)?.[0] ?? "";
  const close = quote === "" ? -1 : closing(rest, 1, quote);
  if (close !== -1 && start + close < offset) return undefined;
  const key = top.map && top.key === undefined;
  const stop = /[,[\]{}\r\n]|\s#|:(?=\s|$)/.exec(rest)?.index ?? rest.length;
  const length = quote === "" ? rest.slice(0, stop).trimEnd().length : close === -1 ? rest.length : close + 1;
  const behind = text.slice(Math.max(offset, start + length), end);
  const shared = {
    ...usual,
    span: { start: Math.min(start, offset), end: Math.max(offset, start + length) },
    taken: top.items,
    flow: true,
    quoted: quote !== "",
    blank: top.key !== undefined && text[offset - 1] === ":",
    colon: /^\s*:/.test(behind),
  };
  if (!key) return { ...shared, valueAt: [...top.path, top.key ?? top.items.length] };
  const more = (behind.split("}")[0] ?? "").split(/[,{]/).flatMap((pair) => pair.split(":").slice(0, -1));
  return {
    ...shared,
    keysOf: { path: top.path, present: new Set([...top.names, ...more.map((name) => name.trim())]) },
  };
}

/** Where a quoted text ends, or -1. */
export function closing(text: string, from: number, quote: string): number {
  for (let at = from; at < text.length; at++) {
    if (quote === '"' && text[at] === "\\") at++;
    else if (text[at] === quote) {
      if (quote === '"' || text[at + 1] !== quote) return at;
      at++;
    }
  }
  return -1;
}
