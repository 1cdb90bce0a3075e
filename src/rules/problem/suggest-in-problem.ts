import type { Suggestion } from "../../core/problem";
import { quoted } from "../../core/quote";
import type { Block } from "../../core/snippet";
import type { ScalarNode } from "../../core/tree";
import type { RuleContext } from "../define-rule";

/** Offers to say more of the problem in a field of it; where the problem is one text, that becomes its statement. */
export function suggestInProblem(
  { model, nodeAt, suggestField, suggestWiderIn }: RuleContext,
  title: string,
  field: string,
  block: Block,
): readonly Suggestion[] {
  const problem = nodeAt(["problem"]);
  if (problem?.kind === "map") return [suggestField(title, ["problem"], field, block)];
  if (problem?.kind !== "scalar" || typeof model.problem !== "string") return [];
  return [suggestWiderIn(title, model, "problem", { statement: onOneLine(problem, model.problem), [field]: block })];
}

/** A text as it can stand on one line; what needed no quotes before needs none there. */
function onOneLine({ style }: ScalarNode, text: string): string {
  return style === "plain" ? text : quoted(text);
}
