import type { Suggestion } from "../../core/problem";
import type { Block } from "../../core/snippet";
import { entryOf } from "../../core/tree";
import type { RuleContext } from "../define-rule";

/**
 * Offers to give an entry all the fields that it lacks at once. Nothing where several are missing and one of them stands there
 * empty: they have no place in common.
 */
export function suggestMissing(
  { nodeOf, suggestFieldIn, suggestFieldsIn }: RuleContext,
  title: string,
  entry: object,
  missing: Readonly<Record<string, Block>>,
): readonly Suggestion[] {
  const [[field, block] = [], ...more] = Object.entries(missing);
  if (field === undefined || block === undefined) return [];
  if (more.length === 0) return [suggestFieldIn(title, entry, field, block)];
  const isBegun = Object.keys(missing).some((name) => entryOf(nodeOf(entry), name) !== undefined);
  return isBegun ? [] : [suggestFieldsIn(title, entry, missing)];
}
