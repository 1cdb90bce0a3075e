import { distanceWithin } from "./nearest";

/** Whether a text can be the id of an entry, and is read as a text where it stands without quotes. */
export function isId(text: string): boolean {
  return /^(?!(?:us|true|false|null)$)[a-z][a-z0-9-]*$/.test(text);
}

/**
 * Those of the candidates that a misspelt id surely meant: word by word they differ by a slip of the finger. North is no slip
 * for south, nor the second phase for the third.
 */
export function meantIds(written: string, candidates: readonly string[]): readonly string[] {
  const possible = candidates.filter((candidate) => isId(candidate) && candidate !== written);
  const letters = joined(written);
  const sameLetters = possible.filter((candidate) => joined(candidate) === letters);
  return sameLetters.length > 0 ? sameLetters : possible.filter((candidate) => isSlip(written, candidate));
}

/** Whether one is the other but for hyphens, letters that changed places, or a letter too many or too few. */
export function isSurelyMeant(written: string, candidate: string): boolean {
  const [typed, meant] = [joined(written), joined(candidate)];
  if (sorted(typed) === sorted(meant)) return true;
  return Math.abs(typed.length - meant.length) === 1 && distanceWithin(typed, meant, 1) <= 1;
}

function isSlip(written: string, candidate: string): boolean {
  const [typed, words] = [written.split("-"), candidate.split("-")];
  if (typed.length !== words.length) return isSlipOfWord(joined(written), joined(candidate));
  return typed.every((word, at) => isSlipOfWord(word, words[at] ?? ""));
}

function isSlipOfWord(typed: string, word: string): boolean {
  if (typed === word) return true;
  if (typed.replace(/\D/g, "") !== word.replace(/\D/g, "")) return false;
  // In a word of four letters another letter makes another word: `coo` is no slip for `cfo`, nor `tram` for `team`.
  const short = typed.length === word.length && typed.length <= 4;
  if (short && sorted(typed) !== sorted(word)) return false;
  const limit = typed.length > 7 ? 2 : 1;
  return distanceWithin(typed, word, limit) <= limit;
}

function joined(id: string): string {
  return id.replaceAll("-", "");
}

function sorted(word: string): string {
  return [...word].sort().join("");
}
