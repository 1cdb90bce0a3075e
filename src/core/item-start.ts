import { lineStart } from "./text";
import type { ListNode, Node } from "./tree";

/** Where an item of a list begins for a reader: at its dash; in flow style, or where something stands between the two, at its value. */
export function itemStart(text: string, list: ListNode, item: Node): number {
  const { start } = item.span;
  if (list.flow) return start;
  const before = text.slice(Math.max(list.span.start, lineStart(text, lineStart(text, start) - 1)), start);
  const blanks = before.length - before.trimEnd().length;
  return before[before.length - blanks - 1] === "-" ? start - blanks - 1 : start;
}
