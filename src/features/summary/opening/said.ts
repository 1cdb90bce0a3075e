import type { Gap, Opening, Sourced } from "../../summary";

/** A sentence of an opening; where there is no room for all, the lightest go first. */
export interface Said extends Sourced {
  readonly weight: number;
  /** Of several that say the same in other words, the heaviest that there is room for is said. */
  readonly instead?: string;
}

/** What may stand above the details: under 120 words, the heading and what is missing included. */
const mostWords = 119;

/** An opening of as many sentences as there is room for, in their order. */
export function fitted(heading: string, said: readonly Said[], gaps: readonly Gap[]): Opening {
  let left = mostWords - wordCount(heading) - gaps.reduce((sum, { text }) => sum + wordCount(text), 0);
  const kept = new Set<Said>();
  const told = new Set<string | undefined>();
  for (const one of [...said].sort((a, b) => b.weight - a.weight)) {
    const words = wordCount(one.text);
    if (words > left || (one.instead !== undefined && told.has(one.instead))) continue;
    left -= words;
    told.add(one.instead);
    kept.add(one);
  }
  return { heading, texts: said.filter((one) => kept.has(one)).map(({ text, source }) => ({ text, source })), gaps };
}

function wordCount(text: string): number {
  return text.split(/\s+/u).length;
}
