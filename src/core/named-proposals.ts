import type { Neighbour, ProposalFacts } from "./neighbours";

/** A name of a proposal that stands in a text, from one index to another. */
export interface NamedProposal {
  readonly neighbour: Neighbour;
  readonly from: number;
  readonly to: number;
}

/** The proposals of a workspace by what they are called. */
export interface ProposalNames {
  /** Those of whose titles or ids all words follow one another in a text, whatever stands between them: more than are meant. */
  readonly perhapsIn: (text: string) => ReadonlySet<Neighbour>;
}

/** The names of all proposals, worked out once for each list of them. */
export function proposalNames(all: readonly Neighbour[]): ProposalNames {
  const known = worked.get(all);
  if (known !== undefined) return known;
  const names = namesOf(all);
  worked.set(all, names);
  return names;
}

/** Whoever keeps the list makes a new one after each change. */
const worked = new WeakMap<readonly Neighbour[], ProposalNames>();

/** The first place in a text where a proposal is named by its title or its id, or nothing. */
export function namedIn(text: string, neighbour: Neighbour): NamedProposal | undefined {
  const { title = "", id } = neighbour.facts;
  const words = wordsOf(title);
  const places = [
    ...(isTelling(words, 3) ? [placeOf(words, text, words.length < 4)] : []),
    ...(isTelling(wordsOf(id)) ? [idIn(id, text)] : []),
  ].filter((place) => place !== undefined);
  const [first] = places.sort((a, b) => a.from - b.from);
  return first === undefined ? undefined : { neighbour, ...first };
}

/** Whether the name of one proposal stands in the title of another, which then means itself by it. */
export function isPartOf({ title = "" }: ProposalFacts, other: ProposalFacts): boolean {
  if (title.trim() === "") return false;
  const whole = ` ${wordsOf(other.title ?? "").join(" ")} `.toLowerCase();
  return whole.includes(` ${wordsOf(title).join(" ")} `.toLowerCase());
}

function namesOf(all: readonly Neighbour[]): ProposalNames {
  const byWords = new Map<string, Map<string, [words: readonly string[], neighbour: Neighbour][]>>();
  for (const neighbour of all) {
    for (const words of namesIn(neighbour.facts)) {
      const [first = "", second = ""] = words;
      const bySecond = byWords.get(first) ?? new Map();
      byWords.set(first, bySecond);
      bySecond.set(second, [...(bySecond.get(second) ?? []), [words, neighbour]]);
    }
  }
  const perhapsIn = (text: string): ReadonlySet<Neighbour> => {
    const found = new Set<Neighbour>();
    if (byWords.size === 0) return found;
    const said = wordsOf(text.toLowerCase());
    for (let at = 0; at + 1 < said.length; at++) {
      const candidates = byWords.get(said[at] ?? "")?.get(said[at + 1] ?? "") ?? [];
      for (const [words, neighbour] of candidates)
        if (!found.has(neighbour) && words.every((word, index) => said[at + index] === word)) found.add(neighbour);
    }
    return found;
  };
  return { perhapsIn };
}

/** The names of a proposal that nobody uses by chance, each as its words in small letters; kept for as long as its facts. */
function namesIn(facts: ProposalFacts): readonly (readonly string[])[] {
  const known = named.get(facts);
  if (known !== undefined) return known;
  const [title, id] = [facts.title ?? "", facts.id].map((name) => wordsOf(name.toLowerCase()));
  const names = [...(isTelling(title, 3) ? [title] : []), ...(isTelling(id) ? [id] : [])];
  named.set(facts, names);
  return names;
}

const named = new WeakMap<ProposalFacts, readonly (readonly string[])[]>();

/**
 * Ten letters are the least by which a text can mean one proposal, in two words of an id or three of a title, since the words
 * `Late orders` begin many a sentence; of very long titles nobody writes all.
 */
function isTelling(words: readonly string[] = [], least = 2): words is readonly string[] {
  return words.length >= least && words.length <= 30 && words.join("").length >= 10;
}

function wordsOf(text: string): readonly string[] {
  return text.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== "");
}

/** Where the words of a title stand in one sentence; a short one in its own letters, since `customer portal` may be any. */
function placeOf(words: readonly string[], text: string, exact: boolean) {
  const said = [...text.matchAll(/[\p{L}\p{N}]+/gu)];
  const alike = (a: string, b: string): boolean => (exact ? a === b : a.toLowerCase() === b.toLowerCase());
  const at = said.findIndex((_, start) =>
    words.every((word, index) => {
      const here = said[start + index];
      const before = said[start + index - 1];
      if (here === undefined || !alike(word, here[0])) return false;
      return index === 0 || before === undefined || !/[.!?;]\s/.test(text.slice(before.index, here.index));
    }),
  );
  const [first, last] = [said[at], said[at + words.length - 1]];
  return first === undefined || last === undefined ? undefined : { from: first.index, to: last.index + last[0].length };
}

/** Where an id stands as it is written, and as no part of a longer word. */
function idIn(id: string, text: string) {
  for (let from = text.indexOf(id); from !== -1; from = text.indexOf(id, from + 1)) {
    const to = from + id.length;
    const isAlone =
      !/[\p{L}\p{N}_/.-]$/u.test(text.slice(0, from).slice(-2)) && !/^[-_/]?[\p{L}\p{N}]/u.test(text.slice(to, to + 2));
    if (isAlone) return { from, to };
  }
  return undefined;
}
