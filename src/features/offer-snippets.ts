import proposalSnippets from "../../snippets/proposal.json";
import { lineStart, type Span } from "../core/text";

/** A snippet that can stand at a place, and what it takes the place of. */
export interface OfferedSnippet {
  readonly prefix: string;
  readonly description: string;
  readonly snippet: string;
  readonly span: Span;
}

interface Snippet {
  readonly prefix: readonly string[];
  readonly description: string;
  readonly body: readonly string[];
}

/** The list that a snippet of one entry belongs in, by the first word of its prefix. */
export const lists: Readonly<Record<string, string>> = {
  goal: "goals",
  driver: "drivers",
  stakeholder: "stakeholders",
  deliverable: "deliverables",
  benefit: "benefits",
  cost: "costs",
  prior: "priorSpend",
  fund: "funding",
  option: "options",
  risk: "risks",
  assumption: "assumptions",
  dependency: "dependencies",
  team: "team",
  strength: "strengths",
  milestone: "milestones",
  question: "faq",
  term: "glossary",
};

/** The entries or map that a snippet of some of their fields belongs in. */
const holders: Readonly<Record<string, string>> = { measure: "benefits", release: "benefits", stated: "financials" };

/**
 * The snippets that can stand where somebody types a word at the beginning of a line: whole proposals in an empty file,
 * fields that are not there yet at the top, entries inside their list. Nowhere else, so that none lands in a sentence.
 */
export function offerSnippets(text: string, offset: number): readonly OfferedSnippet[] {
  const line = lineStart(text, offset);
  const typed = /^( *)((?:- +)?)([\w-]*)$/.exec(text.slice(line, offset));
  if (typed === null) return [];
  const [, margin = "", dash = ""] = typed;
  const holder = margin === "" && dash === "" ? undefined : holderOf(text.slice(0, line), margin.length);
  const present = new Set([...text.matchAll(/^([\w-]+):/gm)].map(([, name]) => name));
  return Object.values(proposalSnippets as Readonly<Record<string, Snippet>>)
    .filter(
      (snippet) => placeOf(snippet) === (holder ?? "") && belongs(snippet, { dash: dash !== "", present, holder }),
    )
    .flatMap(({ prefix, description, body }) =>
      prefix.map((word) => ({
        prefix: word,
        description,
        snippet: body.join("\n"),
        span: { start: line + margin.length, end: offset },
      })),
    );
}

/** Where a snippet belongs: the name of a list or map, or nothing for the top of the file. */
function placeOf({ prefix, body }: Snippet): string {
  const word = prefix[0] ?? "";
  return (body[0]?.startsWith("- ") === true ? lists[word.split("-")[0] ?? ""] : holders[word]) ?? "";
}

function belongs(
  { body }: Snippet,
  { dash, present, holder }: { dash: boolean; present: ReadonlySet<string | undefined>; holder: string | undefined },
): boolean {
  const first = body[0] ?? "";
  if (holder !== undefined) return first.startsWith("- ") || !dash;
  const field = /^([\w-]+):/.exec(first)?.[1];
  // A whole proposal begins a file, and a field is given once.
  return field !== undefined && (field === "proposal" ? present.size === 0 : !present.has(field));
}

/** The field of the top level under which a line that far in stands. */
function holderOf(before: string, margin: number): string {
  const top = [...before.matchAll(/^([\w-]+):[ \t]*(?:#.*)?\r?$/gm)].at(-1);
  if (top === undefined) return "?";
  const since = before.slice(top.index + top[0].length);
  return /^[\w-]/m.test(since) && margin > 0 ? "?" : (top[1] ?? "?");
}
