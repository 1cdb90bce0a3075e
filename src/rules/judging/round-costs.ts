import type { Cost } from "../../generated/proposal";
import type { RuleContext } from "../define-rule";
import { isContingency } from "./contingency";
import { says } from "./whole";

/** Below this, round figures may be so by chance. */
const fewest = 3;

/**
 * The costs that look guessed for want of a source: where there are at least three amounts, all of one or two significant
 * figures, and most costs have no source. Who says that all of them are of low confidence has said so already. A reserve is
 * left out, being a guess by nature.
 */
export function guessed(context: RuleContext, costs: readonly Cost[]): readonly Cost[] {
  const lines = costs.filter((cost) => !isContingency(cost));
  const amounts = lines.flatMap((cost) => {
    const money = context.amounts(cost.amounts);
    const all = money?.yearly?.map(({ amount }) => amount) ?? (money === undefined ? [] : [money.total]);
    return all.filter((amount) => amount > 0);
  });
  if (amounts.length < fewest || !amounts.every(isRound)) return [];
  if (lines.every(({ confidence }) => confidence === "low")) return [];
  const bare = lines.filter((cost) => !says(context, cost, "source"));
  return isMost(bare.length, lines.length) ? bare : [];
}

/** Whether so many of a number are more than half. */
export function isMost(some: number, all: number): boolean {
  return 2 * some > all;
}

/** Whether an amount has one or two significant figures: 200, 1.2m, but not 1.25m. A handful of units is what it is. */
function isRound(amount: number): boolean {
  return amount >= 100 && Number(amount.toPrecision(2)) === amount;
}
