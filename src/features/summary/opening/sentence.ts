import { sentencesOf } from "../../../core/sentences";

/** The longest sentence that is quoted to its end, in words. */
const mostWords = 28;

/** What is read of a text to find its first sentence. */
const mostLetters = 2000;

/** What an author wrote as one sentence: the first of several, on one line, with a full stop, and cut where it runs on. */
export function sentence(written: string): string {
  const short = written.slice(0, mostLetters);
  const first = onOneLine(sentencesOf(short)[0]?.text ?? short).replace(/^[-*•]\s/u, "");
  const kept = cut(first.split(" "), mostWords);
  return /[.!?…。][")'\]”’]{0,3}$/u.test(kept) ? kept : `${kept}.`;
}

/** What an author wrote as a part of a sentence of ours: on one line, without a stop at its end. */
export function part(written: string): string {
  return cut(onOneLine(written).split(" "), 16).replace(/[.,;:!?]$/u, "");
}

function onOneLine(written: string): string {
  return written.slice(0, mostLetters).replace(/\s+/gu, " ").trim();
}

/** Words that are no words of a language with blanks are cut by their letters. */
function cut(words: readonly string[], most: number): string {
  const text = words.slice(0, most).join(" ");
  const short = [...text].slice(0, most * 10).join("");
  return words.length > most || short.length < text.length ? `${short.replace(/[,;:–-]$/u, "")}…` : text;
}
