import type { Span } from "../../core/text";
import { entryOf } from "../../core/tree";
import type { RuleContext } from "../define-rule";

/** Words that were found in a text field of an entry, and where they stand. */
export interface WordsIn {
  readonly words: string;
  readonly span: Span;
}

/** The first place of a field of an object of the model that a pattern fits, or nothing. */
export function wordsIn(
  { nodeOf, placeWithin }: RuleContext,
  entry: object,
  field: string,
  pattern: RegExp,
): WordsIn | undefined {
  const node = entryOf(nodeOf(entry), field)?.value;
  if (node?.kind !== "scalar" || typeof node.value !== "string" || Reflect.get(entry, field) === undefined)
    return undefined;
  const match = pattern.exec(node.value);
  return match === null
    ? undefined
    : { words: match[0], span: placeWithin(node, match.index, match.index + match[0].length) };
}

/** A name in small letters and with single blanks, so that two that read alike are equal. */
export function sameName(name: string): string {
  return name.normalize("NFKC").replace(/\s+/gu, " ").trim().toLowerCase();
}
