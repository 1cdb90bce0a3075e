import type { Fix } from "../../core/problem";
import type { Prose } from "../../core/prose";
import type { RuleContext } from "../define-rule";

/**
 * A fix that says a part of a text otherwise, from one index to another, or none where the text is written in a way that leaves no
 * safe place. An empty text takes the part away, with one of the blanks around it.
 */
export function reword(
  { placeWithin, replaceText }: Pick<RuleContext, "placeWithin" | "replaceText">,
  title: string,
  { node, text }: Prose,
  from: number,
  to: number,
  words: string,
): readonly Fix[] {
  const range = words === "" ? withBlank({ placeWithin }, { node, text }, from, to) : { from, to };
  if (range === undefined) return [];
  const span = placeWithin(node, range.from, range.to);
  if (span === node.span) return [];
  const written = asWritten(node.style, words, range.from === 0);
  return written === undefined ? [] : [replaceText(title, span, written)];
}

/** The part and the blank before or behind it, where both stand on one line; at a start the next letter would need a capital. */
function withBlank(
  { placeWithin }: Pick<RuleContext, "placeWithin">,
  { node, text }: Pick<Prose, "node" | "text">,
  from: number,
  to: number,
): { readonly from: number; readonly to: number } | undefined {
  if (text[from - 1] !== " ") return undefined;
  if (placeWithin(node, from - 1, from).end === placeWithin(node, from, from + 1).start) return { from: from - 1, to };
  const behind = text[to] === " " && /[\p{L}\p{N}]/u.test(text[to + 1] ?? "");
  return behind && placeWithin(node, to, to + 1).end === placeWithin(node, to + 1, to + 2).start
    ? { from, to: to + 1 }
    : undefined;
}

/** Words as they stand inside a text of that style; nothing where they would end it or mean something else. */
function asWritten(style: Prose["node"]["style"], words: string, isStart: boolean): string | undefined {
  if (/[\0-\x1f\x7f-\x9f]/.test(words)) return undefined;
  if (style === "single-quoted") return words.replaceAll("'", "''");
  if (style === "double-quoted") return words.replace(/["\\]/g, "\\$&");
  if (style !== "plain") return words;
  const isSafe = /^[\p{L}\p{N} .()'’%&/–—-]*$/u.test(words) && !/ $/.test(words);
  return isSafe && (!isStart || /^\p{L}/u.test(words)) ? words : undefined;
}
