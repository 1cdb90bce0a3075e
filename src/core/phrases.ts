import { remembered } from "./remembered";

/** A phrase found in a text, from one index to another. */
export interface Found<Meaning> {
  readonly from: number;
  readonly to: number;
  /** The phrase as it is listed. */
  readonly phrase: string;
  readonly meaning: Meaning;
}

/** Finds phrases in a text, in its order; of two that overlap, the longer one that begins first. */
export type PhraseFinder<Meaning> = (text: string) => readonly Found<Meaning>[];

/**
 * Prepares a search for phrases of words, each with what it means. A phrase in small letters fits in any case; one with capitals
 * only as it is. The last word may also be a plural. The time grows with the text, whatever it holds.
 */
export function phraseFinder<Meaning>(phrases: ReadonlyMap<string, Meaning>): PhraseFinder<Meaning> {
  const byFirst = new Map<
    string,
    { readonly words: readonly string[]; readonly phrase: string; readonly meaning: Meaning }[]
  >();
  for (const [phrase, meaning] of phrases) {
    const words = partsOf(phrase).map(({ word }) => word);
    const first = words[0]?.toLowerCase();
    if (first === undefined) continue;
    byFirst.set(first, [...(byFirst.get(first) ?? []), { words, phrase, meaning }]);
  }
  for (const candidates of byFirst.values()) candidates.sort((a, b) => b.words.length - a.words.length);
  return remembered((text) => {
    const words = partsOf(text);
    const found: Found<Meaning>[] = [];
    for (let at = 0; at < words.length; at++) {
      const first = words[at]?.word.toLowerCase() ?? "";
      const candidates = byFirst.get(first) ?? byFirst.get(singular(first)) ?? [];
      const match = candidates.find((candidate) => fits(candidate.words, words, at, text));
      if (match === undefined) continue;
      const last = words[at + match.words.length - 1];
      // Part of a longer word, as in `data-driven`, is another word.
      if (last === undefined || isJoined(text, words[at]?.from ?? 0, last.from + last.word.length)) continue;
      found.push({
        from: words[at]?.from ?? 0,
        to: last.from + last.word.length,
        phrase: match.phrase,
        meaning: match.meaning,
      });
      at += match.words.length - 1;
    }
    return found;
  });
}

function fits(
  wanted: readonly string[],
  words: readonly { readonly word: string; readonly from: number }[],
  at: number,
  text: string,
): boolean {
  return wanted.every((word, index) => {
    const here = words[at + index];
    const before = words[at + index - 1];
    if (here === undefined) return false;
    // Nothing but blanks, or a hyphen, stands between the words of a phrase.
    if (index > 0 && before !== undefined && !/^[\s-]+$/.test(text.slice(before.from + before.word.length, here.from)))
      return false;
    return same(word, here.word) || (index === wanted.length - 1 && same(word, singular(here.word)));
  });
}

function same(wanted: string, written: string): boolean {
  return wanted === wanted.toLowerCase() ? wanted === written.toLowerCase() : wanted === written;
}

/** A word without the ending of a plural: `databases`, `APIs`, `proxies`. */
function singular(word: string): string {
  if (/ies$/i.test(word) && word.length > 4) return `${word.slice(0, -3)}y`;
  return /[^s]s$/i.test(word) ? word.slice(0, -1) : word;
}

/** The words of a text, those that hyphens join apart. All finders share them. */
const partsOf = remembered(parted);

function parted(text: string): readonly { readonly word: string; readonly from: number }[] {
  return [...text.matchAll(/[\p{L}\p{N}]+(?:['’./&+][\p{L}\p{N}]+)*/gu)].map(({ 0: word, index }) => ({
    word,
    from: index,
  }));
}

function isJoined(text: string, from: number, to: number): boolean {
  return (
    /[\p{L}\p{N}]-$/u.test(text.slice(Math.max(0, from - 3), from)) || /^-[\p{L}\p{N}]/u.test(text.slice(to, to + 3))
  );
}
