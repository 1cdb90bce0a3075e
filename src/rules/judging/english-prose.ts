import type { Prose } from "../../core/prose";
import type { RuleContext } from "../define-rule";
import { isEnglish } from "./is-english";

/** The texts of an English proposal that executives read, each where it is written and not where an alias repeats it. */
export function englishProse({
  model,
  prose,
  placeWithin,
}: Pick<RuleContext, "model" | "prose" | "placeWithin">): readonly Prose[] {
  if (!isEnglish(model)) return [];
  const all = prose();
  const known = written.get(all);
  if (known !== undefined) return known;
  const found = all.filter(({ node, text }) => text.length < 2 || placeWithin(node, 0, 1) !== node.span);
  written.set(all, found);
  return found;
}

/** Worked out once for each version of a proposal. */
const written = new WeakMap<readonly Prose[], readonly Prose[]>();
