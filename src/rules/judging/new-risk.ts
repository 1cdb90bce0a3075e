import { type Block, choice, stop } from "../../core/snippet";
import type { Risk } from "../../generated/proposal";
import type { RuleContext } from "../define-rule";
import { somebody } from "./accountable-people";

/** The words of a rating, the middle one first, since that is what most risks get. */
export const levels: readonly string[] = ["medium", "low", "high"];

/** A risk to fill in, of one of some kinds; the answer to doing nothing is the proposal itself. */
export function newRisk(context: RuleContext, ...kinds: readonly NonNullable<Risk["kind"]>[]): Block {
  const [only = ""] = kinds;
  return {
    name: stop(),
    kind: kinds.length === 1 ? only : choice(kinds),
    likelihood: choice(levels),
    impact: choice(levels),
    owner: somebody(context),
    ...(only === "inaction" ? {} : { mitigation: stop() }),
  };
}
