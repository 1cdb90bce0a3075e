import { idOf } from "../../core/model";
import { type Block, choice } from "../../core/snippet";
import type { RuleContext } from "../define-rule";

/** The field of a new benefit that says for whom it is, where the proposal names anybody. */
export function gainer({ model }: RuleContext): { readonly [field: string]: Block } {
  const ids = [...new Set((model.stakeholders ?? []).flatMap((stakeholder) => idOf(stakeholder) ?? []))];
  return ids.length > 0 ? { for: choice(ids) } : {};
}
