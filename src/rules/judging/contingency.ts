import type { Cost } from "../../generated/proposal";

/** Whether a cost is a reserve for what nobody foresees, by its category or, where it has none, by its English name. */
export function isContingency({ category, name = "" }: Cost): boolean {
  return category === "contingency" || (category === undefined && reserve.test(name));
}

/** How people call a reserve in English. */
export const reserve = /\b(?:contingency|contingencies|reserve|optimism bias|risk allowance|unforeseen)\b/iu;
