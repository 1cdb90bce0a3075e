import type { Span } from "./text";

/** Where the places of one text are in another that an edit made of it; nothing for those that the edit touched. */
export function carryOver(before: string, after: string): (span: Span) => Span | undefined {
  const shorter = Math.min(before.length, after.length);
  let same = 0;
  while (same < shorter && before[same] === after[same]) same++;
  let tail = 0;
  while (tail < shorter - same && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail++;
  const by = after.length - before.length;
  return ({ start, end }) => {
    if (end <= same) return { start, end };
    return start >= before.length - tail ? { start: start + by, end: end + by } : undefined;
  };
}
