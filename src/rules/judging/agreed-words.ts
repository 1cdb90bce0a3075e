import { entryOf, isEmpty } from "../../core/tree";
import type { RuleContext } from "../define-rule";

/** Whether readers of this proposal know a word: it is in the organisation's vocabulary or explained in the glossary. */
export type AgreedWords = (word: string) => boolean;

/** The words that need no explanation; nothing where the glossary cannot be read, so that nobody knows what it explains. */
export function agreedWords({
  model,
  config,
  has,
  nodeAt,
  nodeOf,
}: Pick<RuleContext, "model" | "config" | "has" | "nodeAt" | "nodeOf">): AgreedWords | undefined {
  const glossary = nodeAt(["glossary"]);
  const entries = model.glossary ?? [];
  const written = glossary?.kind === "list" ? glossary.items.filter((item) => !isEmpty(item)).length : entries.length;
  const rejected = entries.some((entry) => entry.term === undefined && !isEmpty(entryOf(nodeOf(entry), "term")?.value));
  if ((has(["glossary"]) && model.glossary === undefined) || entries.length < written || rejected) return undefined;
  const agreed = new Set(
    [...config.vocabulary.accept, ...entries.flatMap(({ term = "" }) => [term, ...term.split(/[(),/]/u)])]
      .map(plain)
      .filter((word) => word !== ""),
  );
  return (word) => agreed.has(plain(word));
}

/** Hyphens, capitals and the ending of a plural make no other word. */
function plain(word: string): string {
  return word
    .trim()
    .toLowerCase()
    .replace(/[-\s]+/gu, " ")
    .replace(/(?<=[^s])s$/u, "");
}
