import { type Found, type PhraseFinder, phraseFinder } from "../../core/phrases";
import type { Prose } from "../../core/prose";
import { sentencesOf } from "../../core/sentences";
import { entryOf } from "../../core/tree";
import type { RuleContext } from "../define-rule";
import { agreedWords } from "../judging/agreed-words";
import { englishProse } from "../judging/english-prose";
import { bareThing } from "../judging/technology-words";
import { jargon } from "./jargon";
import { everydayWords, jargonInContext, speaksOfSoftware } from "./jargon-in-context";
import { masked } from "./masked";

/** A word of IT where a business reader meets it first without being told what it means. */
export interface JargonUse {
  readonly prose: Prose;
  readonly from: number;
  readonly to: number;
  /** What it means to a business reader. */
  readonly plain: string;
  /** Whether the organisation itself has agreed on what to say instead. */
  readonly isAgreed: boolean;
}

interface Meaning {
  readonly plain: string;
  readonly isAgreed?: true;
  readonly inContext?: true;
}

/** The words of IT that nothing in the proposal, its glossary or the vocabulary explains, each once, in the order of the file. */
export function unexplainedJargon(context: RuleContext): readonly JargonUse[] {
  const agreed = agreedWords(context);
  if (agreed === undefined) return [];
  const { replace } = context.config.vocabulary;
  const find = replace.size === 0 ? usual : finderOf(replace);
  const explained = new Set<string>();
  const first = new Map<string, JargonUse>();
  const texts = englishProse(context).map((prose) => ({ prose, uses: jargonOf(prose.text, find) }));
  const isTechnical = isFullOfJargon(texts, context);
  for (const { prose, uses } of texts) {
    const inContext = ofSoftware(prose.text, uses, isTechnical);
    for (const found of [...inContext, ...uptimes(prose.text)]) {
      const { from, to, phrase, meaning } = found;
      const { plain, isAgreed = false } = meaning;
      if (agreed(phrase) || agreed(prose.text.slice(from, to))) continue;
      // What the organisation wants said otherwise is not mended by an explanation.
      if (!isAgreed && isExplained(prose.text, from, to)) explained.add(plain);
      else if (!first.has(plain) && !isAtHome(prose, context)) first.set(plain, { prose, from, to, plain, isAgreed });
    }
  }
  return [...first.values()].filter(({ plain }) => !explained.has(plain));
}

const usualMeanings: readonly (readonly [string, Meaning])[] = [
  ...[...jargonInContext].map(([term, plain]) => [term, { plain, inContext: true }] as const),
  ...[...jargon].map(([term, plain]) => [term, { plain }] as const),
];

const usual = phraseFinder<Meaning>(new Map(usualMeanings));

/** What an organisation calls otherwise goes before what everybody does. */
function finderOf(replace: ReadonlyMap<string, string>): PhraseFinder<Meaning> {
  const own = [...replace].map(([term, plain]) => [term, { plain, isAgreed: true }] as const);
  const taken = new Set(own.map(([term]) => term.toLowerCase()));
  return phraseFinder<Meaning>(new Map([...own, ...usualMeanings.filter(([term]) => !taken.has(term.toLowerCase()))]));
}

/** The words of IT in a text, names of products left out. */
function jargonOf(text: string, find: PhraseFinder<Meaning>): readonly Found<Meaning>[] {
  const readable = masked(text);
  return find(readable).filter((use) => !isPartOfName(readable, use));
}

/** Whether four different words that are surely of IT stand unexplained where a business reader meets them. */
function isFullOfJargon(
  texts: readonly { readonly prose: Prose; readonly uses: readonly Found<Meaning>[] }[],
  context: RuleContext,
): boolean {
  const sure = texts.flatMap(({ prose, uses }) =>
    uses
      .filter(({ meaning }) => !meaning.inContext && !meaning.isAgreed)
      .filter(({ from, to }) => !isExplained(prose.text, from, to) && !isAtHome(prose, context)),
  );
  return new Set(sure.map(({ meaning }) => meaning.plain)).size >= 4;
}

/** Those that are jargon in their sentence: some words are so only beside software, or in a proposal that is full of it. */
function ofSoftware(text: string, uses: readonly Found<Meaning>[], isTechnical: boolean): readonly Found<Meaning>[] {
  if (!uses.some(({ meaning }) => meaning.inContext)) return uses;
  const sentences = sentencesOf(text);
  let at = 0;
  return uses.filter(({ from, phrase, meaning }) => {
    while (at < sentences.length - 1 && (sentences[at]?.to ?? 0) <= from) at++;
    const isHere = isTechnical && !everydayWords.has(phrase);
    return !meaning.inContext || isHere || speaksOfSoftware(sentences[at]?.text ?? "");
  });
}

/** The first word of IT in a text that stands where it is asked for, and what it means, whoever knows it already; or nothing. */
export function jargonAt(
  text: string,
  at: (use: { readonly from: number; readonly to: number }) => boolean,
  replace: ReadonlyMap<string, string>,
): { readonly from: number; readonly to: number; readonly plain: string; readonly isAgreed: boolean } | undefined {
  const uses = ofSoftware(text, jargonOf(text, replace.size === 0 ? usual : finderOf(replace)), false);
  const found = [...uses, ...uptimes(text)].find(at);
  if (found === undefined) return undefined;
  const { from, to, meaning } = found;
  return { from, to, plain: meaning.plain, isAgreed: meaning.isAgreed === true };
}

/** Whether a word with a capital stands beside another, as `Lake` does in `Azure Data Lake Storage`. */
function isPartOfName(text: string, { from, to }: Found<Meaning>): boolean {
  const written = text.slice(from, to);
  if (!/^\p{Lu}/u.test(written) || !/\p{Ll}/u.test(written)) return false;
  const before = text.slice(Math.max(0, from - 45), from);
  const word = before.endsWith(" ") ? before.slice(before.lastIndexOf(" ", before.length - 2) + 1, -1) : "";
  const next = /^ \p{Lu}\p{Ll}/u.test(text.slice(to, to + 3));
  // The first word of a text has a capital anyway.
  const previous = /^\p{Lu}\p{Ll}/u.test(word) && !/[.!?:]$/u.test(word) && from > word.length + 1;
  return (next || previous) && !isTitleCase(text);
}

/** Whether nearly every long word has a capital, so that capitals make no names. */
function isTitleCase(text: string): boolean {
  const words = text.slice(0, 500).match(/\p{L}{4,}/gu) ?? [];
  return words.length > 2 && words.filter((word) => /^\p{Lu}/u.test(word)).length > words.length * 0.7;
}

/** Whether the meaning stands behind a word, in brackets or after a dash, or the word in brackets behind its meaning. */
function isExplained(text: string, from: number, to: number): boolean {
  const behind = text.slice(to, to + 160).replace(/^["”'’]/u, "");
  const bracket = /^\s?\(([^()]{3,158})/u.exec(behind)?.[1];
  if (bracket !== undefined && /\p{Ll}{3}/u.test(bracket)) return true;
  if (/^(?:\s?[–—]\s?| - |: |,? (?:that is|i\.e\.|meaning|in other words|which means)[, ])\p{L}/u.test(behind))
    return true;
  return (
    /\((?:(?:the|our|known as|called|so-called|also) )?["“]?$/u.test(text.slice(Math.max(0, from - 20), from)) &&
    /^["”]?[),;]/u.test(behind)
  );
}

/** Technology that enables something, or says what for, may be called by its name; so may what a colleague brings. */
function isAtHome({ path, text }: Prose, { nodeAt, has }: RuleContext): boolean {
  const [list, index = 0, field] = path;
  if (list === "team") return true;
  if (list !== "deliverables" || field !== "name") return false;
  const kind = entryOf(nodeAt([list, index]), "kind")?.value;
  const isTechnology = kind?.kind === "scalar" && kind.value === "technology";
  return isTechnology && (has([list, index, "enables"]) || bareThing(text) === undefined);
}

const uptime =
  /(?<![\d.])(?:(99(?:\.\d{1,4})?) ?(?:%|per cent|percent) uptime|uptime of (?:at least )?(99(?:\.\d{1,4})?) ?(?:%|per cent|percent))/giu;

/** Promised uptimes, with how long a year they leave the system down. */
function uptimes(text: string): readonly Found<Meaning>[] {
  if (!/uptime/i.test(text)) return [];
  return [...text.matchAll(uptime)].map((match) => ({
    from: match.index,
    to: match.index + match[0].length,
    phrase: "uptime",
    meaning: { plain: downtime(Number(match[1] ?? match[2])) },
  }));
}

function downtime(percent: number): string {
  const hours = ((100 - percent) / 100) * 8760;
  return hours < 1
    ? `up to ${Math.round(hours * 60)} minutes down a year`
    : `up to ${Number(hours.toFixed(1))} hours down a year`;
}
