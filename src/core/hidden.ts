/** A run of characters that nobody sees, from one index of a text to another, and what the first of them is. */
export interface Hidden {
  readonly from: number;
  readonly to: number;
  readonly character: string;
}

const invisible =
  /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\xad\u061c\u115f\u1160\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\u3164\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]+/gu;

/**
 * The characters of a text that nobody sees and that change how it is read or found: of no width, of control, of direction. Those
 * that a script needs between its own letters, and those inside an emoji, are none of them.
 */
export function hiddenIn(text: string): readonly Hidden[] {
  // Most texts hold nothing but letters and signs of ASCII.
  if (!/[^\t\n\r -~]/.test(text)) return [];
  const found: Hidden[] = [];
  for (const { 0: run, index } of text.matchAll(invisible)) {
    const before = lastOf(text.slice(Math.max(0, index - 2), index));
    const after = firstOf(text.slice(index + run.length, index + run.length + 2));
    if (!isNeeded(run, before, after)) found.push({ from: index, to: index + run.length, character: firstOf(run) });
  }
  return found;
}

/** Whether the writing of its neighbours needs it: joiners in Persian or Hindi, marks of direction beside Hebrew, breaks in Thai. */
function isNeeded(run: string, before: string, after: string): boolean {
  const beside = (kind: RegExp): boolean => kind.test(before) || kind.test(after);
  if (/^[\u200c\u200d]+$/.test(run)) return (pictures.test(before) && pictures.test(after)) || beside(joined);
  if (/^[\u200e\u200f\u061c\u2066-\u2069]+$/.test(run)) return beside(rightToLeft);
  if (/^\u200b+$/.test(run)) return beside(spaceless);
  // The flags of England, Scotland and Wales are spelt in tags behind a black one.
  if (/^[\u{e0020}-\u{e007f}]+$/u.test(run)) return before === "\u{1f3f4}";
  return /^\u180e+$/.test(run) && beside(/\p{Script=Mongolian}/u);
}

const pictures = /\p{Extended_Pictographic}|\p{Emoji_Modifier}|\ufe0f/u;

/** Letters of scripts in which joiners change the shape of a word: all but those that are written letter by letter. */
const joined =
  /(?=[\p{L}\p{M}])[^\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Inherited}\p{Script=Common}]/u;

const rightToLeft = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

const spaceless = /[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Tibetan}]/u;

function firstOf(text: string): string {
  return [...text][0] ?? "";
}

function lastOf(text: string): string {
  return [...text].at(-1) ?? "";
}
