import { tornado } from "../../core/finance/tornado";
import { parseMoney } from "../../core/money";
import type { RuleContext } from "../define-rule";
import { type CaseFigures, caseFigures, isIncredible, numberIn } from "./case-figures";

/** By how much less benefit or more cost the case loses its worth, as fractions. */
export interface Fragility {
  readonly figures: CaseFigures;
  readonly benefits: number;
  readonly costs: number;
}

/** How little undoes the case, where that is within the tested part and neither a range nor a risk says so. */
export function fragilityOf(context: RuleContext): Fragility | undefined {
  const figures = caseFigures(context);
  if (figures === undefined || isIncredible(context, figures)) return undefined;
  const { model, config } = context;
  const { netPresentValue, presentBenefits, presentCosts, rate } = figures.discounted;
  if (netPresentValue <= 0) return undefined;
  const [benefits, costs] = [netPresentValue / presentBenefits, netPresentValue / presentCosts];
  if (Math.min(benefits, costs) >= testedPart(config.options.get("fragile-return"))) return undefined;
  const worst = tornado(model, figures.money.flows.whole, rate).reduce(
    (value, { low, high }) => value + Math.min(low, high, netPresentValue) - netPresentValue,
    netPresentValue,
  );
  const isSaid =
    worst <= 0 || (model.risks ?? []).some(({ exposure }) => (parseMoney(exposure) ?? 0) >= netPresentValue);
  return isSaid ? undefined : { figures, benefits, costs };
}

function testedPart(options: Readonly<Record<string, unknown>> = {}): number {
  return numberIn(options, "percent", 20) / 100;
}
