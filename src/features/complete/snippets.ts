import proposalSnippets from "../../../snippets/proposal.json";
import { plainSnippet } from "../plain-snippet";
import { alternativesAt } from "./alternatives";
import type { Completing } from "./completing";
import type { CompletionItem } from "./completion-item";

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
 * The snippets that can stand where a field or item can: whole proposals in an empty file, fields that are not there yet at the
 * top, entries inside their list. Nowhere else, so that none lands in a sentence.
 */
export function offerSnippets({ cursor, format }: Completing): readonly Omit<CompletionItem, "span" | "sortText">[] {
  const { keysOf, itemOf, margin } = cursor;
  if (cursor.flow || cursor.colon || cursor.below !== undefined) return [];
  const entryOf =
    keysOf?.present.size === 0 && typeof keysOf.path.at(-1) === "number" ? keysOf.path.slice(0, -1) : undefined;
  const list = itemOf ?? entryOf;
  const isEntry = ({ schema }: { readonly schema: { readonly type?: string } }): boolean => schema.type === "object";
  const inList = list !== undefined && alternativesAt(format, [...list, 0]).some(isEntry) ? list.at(-1) : undefined;
  const inMap = keysOf?.path.findLast((step) => typeof step === "string") ?? "";
  const fits = (snippet: Snippet): boolean => {
    const word = snippet.prefix[0] ?? "";
    const first = snippet.body[0] ?? "";
    if (first.startsWith("- ")) return inList !== undefined && lists[word.split("-")[0] ?? ""] === inList;
    const field = /^([\w-]+):/.exec(first)?.[1] ?? "";
    if (keysOf === undefined || keysOf.present.has(field) || (holders[word] ?? "") !== inMap) return false;
    // A whole proposal begins a file.
    return inMap !== ""
      ? entryOf === undefined || keysOf.path.length === 2
      : field !== "proposal" || keysOf.present.size === 0;
  };
  return Object.values(proposalSnippets as Readonly<Record<string, Snippet>>)
    .filter(fits)
    .flatMap(({ prefix, description, body }) => {
      const behindDash = itemOf === undefined && body[0]?.startsWith("- ") === true;
      const lines = behindDash ? body.map((line) => line.slice(2)) : body;
      const snippet = (cursor.blank ? " " : "") + lines.join(`\n${margin}`);
      return prefix.map((label) => ({
        label,
        kind: "snippet" as const,
        detail: description,
        documentation: () => `\`\`\`yaml\n${plainSnippet(lines.join("\n"))}\n\`\`\``,
        snippet,
        filterText: label,
        again: false,
      }));
    });
}
