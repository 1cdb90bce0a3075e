import { remembered } from "./remembered";

/** A sentence of a text, from one index to another, without the blanks around it. */
export interface Sentence {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/**
 * Where a sentence may end: behind its mark and what closes with it, before another paragraph, before a list item. (The segmenter
 * of the platform takes minutes for a hundred thousand lines.)
 */
const ends = /[.!?…]["')\]”’]{0,3}(?=\s)|\n(?=[ \t]{0,40}\n)|\n(?=[ \t]{0,40}(?:[-*•]|\d{1,3}[.)])[ \t])/gu;

/** Where a full stop ends no sentence: titles, abbreviations, initials, numbers of things. */
const goesOn = /(?:^|[\s("'“‘[])(?:approx|ca|cf|dept|dr|e\.g|eg|est|i\.e|ie|jr|mr|mrs|ms|prof|resp|sr|st|vs)\.$/iu;

/** The initial of a name, and not the last word of a sentence, as in `we prefer option B.` */
const initial = /(?:^|[\s(])\p{Lu}\.$/u;
const labelled =
  /(?:option|plan|phase|group|class|site|part|annex|type|grade|vitamin|team|lot|variant|version) \p{L}\.$/iu;

/** Where one goes on if a number follows: `No. 5`, `p. 12`. */
const beforeNumber = /(?:^|[\s("'“‘[])(?:art|fig|max|min|no|nos|p|pp|vol)\.$/iu;

/** The sentences of an English text. A line break ends one only where a list item or another paragraph begins. */
export const sentencesOf = remembered(parted);

function parted(text: string): readonly Sentence[] {
  const sentences: Sentence[] = [];
  let from = 0;
  const close = (to: number): void => {
    const piece = text.slice(from, to);
    const trimmed = piece.trim();
    const start = from + piece.length - piece.trimStart().length;
    if (trimmed !== "") sentences.push({ from: start, to: start + trimmed.length, text: trimmed });
    from = to;
  };
  for (const { 0: mark, index } of text.matchAll(ends)) {
    const to = index + mark.length;
    const isBreak = mark === "\n";
    const next = /\S/.exec(text.slice(to, to + 40))?.[0] ?? "";
    const before = text.slice(Math.max(from, to - 16), to);
    const inside =
      /\p{Ll}/u.test(next) ||
      goesOn.test(before) ||
      (initial.test(before) && !labelled.test(before)) ||
      (/\d/.test(next) && beforeNumber.test(before));
    if (isBreak || !inside) close(to);
  }
  close(text.length);
  return sentences;
}

/** The words of a text: letters and digits, joined by hyphens, apostrophes, points and slashes within. */
export function wordsOf(text: string): readonly { readonly word: string; readonly from: number }[] {
  return [...text.matchAll(/[\p{L}\p{N}]+(?:['’./&+-][\p{L}\p{N}]+)*[%+]?/gu)].map(({ 0: word, index }) => ({
    word,
    from: index,
  }));
}
