import { remembered } from "../../core/remembered";
import { sentencesOf } from "../../core/sentences";
import { masked } from "./masked";

/** An abbreviation in a text, from one index to another, and its capitals without the ending of a plural. */
export interface Acronym {
  readonly from: number;
  readonly to: number;
  readonly letters: string;
}

const capitals = /(?<![\p{L}\p{N}_&./'’-])[A-Z][A-Z0-9&]{1,6}s?(?![\p{L}\p{N}_&])(?!-\d|\/[A-Z])/gu;

/** The abbreviations of a text: two to six capitals, with digits or & among them; no numerals, codes of products or shouted words. */
export const acronymsIn = remembered(abbreviations);

function abbreviations(text: string): readonly Acronym[] {
  const found = [...masked(text).matchAll(capitals)].map(({ 0: written, index }) => ({
    from: index,
    to: index + written.length,
    letters: written.replace(/s$/, ""),
  }));
  const shouted = shoutedIn(text, found);
  return found.filter((here) => isAcronym(here.letters) && !shouted.has(here));
}

function isAcronym(letters: string): boolean {
  const { length } = letters.replace(/[^A-Z]/g, "");
  // Two digits or more make the code of a product, a road or a standard.
  return length >= 2 && letters.length <= 6 && !/\d\d|&$/.test(letters) && !/^[IVX]+$/.test(letters);
}

/** What is written in capitals to be heard: three words in a row, or one beside a word that is too long for an abbreviation. */
function shoutedIn(text: string, found: readonly Acronym[]): ReadonlySet<Acronym> {
  const shouted = new Set<Acronym>();
  let row: Acronym[] = [];
  const close = (): void => {
    const long = row.some(
      ({ from, to }) =>
        /[A-Z]{8} $/.test(text.slice(Math.max(0, from - 9), from)) || /^ [A-Z]{8}/.test(text.slice(to, to + 9)),
    );
    if (row.length > 2 || long) for (const word of row) shouted.add(word);
    row = [];
  };
  for (const here of found) {
    const last = row.at(-1);
    if (last !== undefined && !(here.from - last.to === 1 && text[last.to] === " ")) close();
    row.push(here);
  }
  close();
  return shouted;
}

/** Whether a text says beside an abbreviation what it stands for: `value (CLV)`, `CLV (customer lifetime value)`, `CLV, that is …`. */
export function isSpeltOut(text: string, { from, to, letters }: Acronym): boolean {
  const behind = text.slice(to, to + 160);
  const bracket = /^["”]?\s?\(([^()]{3,158})/u.exec(behind)?.[1];
  if (bracket !== undefined && words(bracket) >= Math.min(2, letters.length - 1)) return true;
  if (/^(?: – | — |: |, (?:short for|that is|i\.e\.|meaning|or) )\p{L}/u.test(behind) && agrees(behind, letters))
    return true;
  const before = text.slice(Math.max(0, from - 120), from);
  return /\p{L}{3}["”]? \((?:the |called |known as |or |now )?["“]?$/u.test(before) && /^["”]?s?\s?[),;]/u.test(behind);
}

function words(text: string): number {
  return text.match(/\p{Ll}{3,40}/gu)?.length ?? 0;
}

/** Whether the next words begin with those letters. */
function agrees(text: string, letters: string): boolean {
  const initials = (text.match(/\p{L}+/gu) ?? []).map((word) => word.charAt(0).toUpperCase()).join("");
  const wanted = letters.replace(/[^A-Z]/g, "");
  return initials.slice(0, wanted.length + 4).includes(wanted);
}

const small = new Set(["A", "AN", "AND", "AT", "BY", "FOR", "IN", "OF", "ON", "OR", "PER", "THE", "TO", "WITH"]);

/** The initials of three to six words in a row, which begin and end with none of the small ones: what may spell an abbreviation out. */
export function initialsOf(texts: readonly string[]): ReadonlySet<string> {
  const initials = new Set<string>();
  for (const text of texts) {
    for (const { text: sentence } of sentencesOf(text)) {
      const all = (sentence.match(/\p{L}+/gu) ?? []).map((word) => word.toUpperCase());
      const great = all.filter((word) => !small.has(word));
      for (const row of [all, great]) addRuns(row, initials);
    }
  }
  return initials;
}

function addRuns(row: readonly string[], initials: Set<string>): void {
  for (let at = 0; at < row.length; at++) {
    // An abbreviation does not spell itself out.
    if (small.has(row[at] ?? "")) continue;
    let run = "";
    for (let end = at; end < Math.min(at + 6, row.length); end++) {
      run += row[end]?.charAt(0) ?? "";
      if (run.length >= 3 && !small.has(row[end] ?? "")) initials.add(run);
    }
  }
}
