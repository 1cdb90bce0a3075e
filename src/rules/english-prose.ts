import type { Prose } from "../core/prose";
import type { RuleContext } from "./define-rule";
import { isEnglish } from "./is-english";

/** The texts of an English proposal that executives read, each where it is written and not where an alias repeats it. */
export function englishProse({
  model,
  prose,
  placeWithin,
}: Pick<RuleContext, "model" | "prose" | "placeWithin">): readonly Prose[] {
  if (!isEnglish(model)) return [];
  return prose().filter(({ node, text }) => text.length < 2 || placeWithin(node, 0, 1) !== node.span);
}
