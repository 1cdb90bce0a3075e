import type { Neighbour, ProposalFacts } from "./neighbours";

/** A name of a proposal that stands in a text, from one index to another. */
export interface NamedProposal {
  readonly neighbour: Neighbour;
  readonly from: number;
  readonly to: number;
}

/** The proposals of a workspace by what they are called. */
export interface ProposalNames {
  /**
   * Those of whose titles or ids all words follow one another in a text, whatever stands between them: more than are meant.
   * Names that are part of the title of the proposal that the text is of are left out, since it means itself by them.
   */
  readonly perhapsIn: (text: string, of: ProposalFacts) => ReadonlySet<Neighbour>;
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

/** One name, and all that go by it. */
interface Name {
  readonly words: readonly string[];
  readonly bearers: Neighbour[];
}

function namesOf(all: readonly Neighbour[]): ProposalNames {
  const names = new Map<string, Name>();
  const byStart = new Map<string, Name[]>();
  for (const neighbour of all) {
    for (const words of namesIn(neighbour.facts)) {
      const [whole, start] = [joined(words), joined(words.slice(0, 2))];
      const known = names.get(whole);
      if (known !== undefined) known.bearers.push(neighbour);
      else {
        const name = { words, bearers: [neighbour] };
        names.set(whole, name);
        byStart.set(start, [...(byStart.get(start) ?? []), name]);
      }
    }
  }
  const perhapsIn = (text: string, { title = "" }: ProposalFacts): ReadonlySet<Neighbour> => {
    if (names.size === 0) return new Set();
    const own = joined(wordsOf(title.toLowerCase()));
    const said = wordsOf(text.toLowerCase());
    const found = new Set<Name>();
    for (let at = 0; at + 1 < said.length; at++)
      for (const name of byStart.get(` ${said[at]} ${said[at + 1]} `) ?? [])
        if (!found.has(name) && name.words.every((word, index) => said[at + index] === word)) found.add(name);
    const others = [...found].filter(({ words }) => !own.includes(joined(words)));
    return new Set(others.flatMap(({ bearers }) => bearers));
  };
  return { perhapsIn };
}

/** Words in a form in which some stand in others only as whole words. */
function joined(words: readonly string[]): string {
  return ` ${words.join(" ")} `;
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
