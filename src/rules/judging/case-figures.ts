import { severityIn } from "../../core/config/effective-config";
import { countsAsMoney } from "../../core/finance/case-flows";
import type { OptionMoney } from "../../core/finance/case-money";
import type { DiscountedReturns, Returns } from "../../core/finance/returns";
import { driversOf, problemOf } from "../../core/model";
import { parseMoney } from "../../core/money";
import type { Suggestion } from "../../core/problem";
import { choice, stop } from "../../core/snippet";
import type { Benefit } from "../../generated/proposal";
import type { RuleContext } from "../define-rule";
import { wereRead } from "./was-read";

/** The return of a case whose figures are all there, so that what it comes to can be judged. */
export interface CaseFigures {
  readonly money: OptionMoney;
  readonly returns: Returns;
  readonly discounted: DiscountedReturns;
}

/**
 * The return of the recommended option. Nothing where it is not settled yet: without a discount rate, without costs or
 * benefits by year, or where one of them has no years, no amount, or a value that could not be read.
 */
export function caseFigures({ model, money, amounts, nodeAt }: RuleContext): CaseFigures | undefined {
  const { costs = [], benefits = [], financials } = model;
  const { recommended } = money;
  const discounted = recommended?.returns.discounted;
  if (recommended === undefined || discounted === undefined) return undefined;
  const hasYears = (entry: { readonly amounts?: unknown }): boolean => amounts(entry.amounts)?.yearly !== undefined;
  if (!costs.every(hasYears) || !benefits.filter(countsAsMoney).every(hasYears)) return undefined;
  if (nodeAt(["financials", "years"]) !== undefined && financials?.years === undefined) return undefined;
  const read =
    wereRead(nodeAt(["costs"]), costs, ["amounts"]) && wereRead(nodeAt(["benefits"]), benefits, ["amounts", "kind"]);
  const { returns } = recommended;
  return read && returns.costs > 0 && returns.benefits > 0 ? { money: recommended, returns, discounted } : undefined;
}

/** Whether the return is too good to be true, by the bounds that are configured for `incredible-return`. */
export function isIncredible({ config }: RuleContext, { money: { flows }, returns }: CaseFigures): boolean {
  if (severityIn(config, "incredible-return", "warning") === "off") return false;
  const { percent, months } = credibleBounds(config.options.get("incredible-return"));
  const { costs, benefits } = flows.whole;
  const [spent = 0, gained = 0] = [costs[0], benefits[0]];
  // Where the first year already brings more than it costs, what it costs is back within a part of that year.
  const back = returns.payback === 0 && spent > 0 ? spent / gained : returns.payback;
  return (returns.roi ?? 0) * 100 > percent || (back !== undefined && back > 0 && back * 12 < months);
}

/** From which return in per cent, and below how many months until the money is back, nobody believes a case. */
export function credibleBounds(options: Readonly<Record<string, unknown>> = {}): {
  readonly percent: number;
  readonly months: number;
} {
  return { percent: numberIn(options, "percent", 1000), months: numberIn(options, "months", 3) };
}

/** A number among the options of a rule, or the usual one. */
export function numberIn(options: Readonly<Record<string, unknown>>, name: string, usual: number): number {
  const value = options[name];
  return typeof value === "number" ? value : usual;
}

/** The benefit that brings most, of those that count as money and have amounts by year. */
export function largestBenefit({ model, amounts }: RuleContext): Benefit | undefined {
  const totals = (model.benefits ?? [])
    .filter(countsAsMoney)
    .map((benefit) => ({ benefit, total: amounts(benefit.amounts)?.total ?? 0 }));
  return totals.reduce<(typeof totals)[number] | undefined>(
    (largest, one) => (largest === undefined || one.total > largest.total ? one : largest),
    undefined,
  )?.benefit;
}

/**
 * Whether the case has a reason beside its return: a benefit that is not money, a driver of risk management, a deadline, a
 * duty of law that stands among its risks, harm of doing nothing that is worth as much as is missing, or that doing nothing is dearer.
 */
export function hasOtherReason({ model, money }: RuleContext, netPresentValue: number): boolean {
  const { benefits = [], risks = [], options = [] } = model;
  if (!benefits.every(countsAsMoney)) return true;
  const kinds = [...driversOf(model), ...benefits.map(({ driver }) => ({ kind: driver }))];
  if (kinds.some(({ kind }) => kind === "risk-management")) return true;
  if (problemOf(model)?.deadline !== undefined) return true;
  const inaction = risks.filter(({ kind }) => kind === "inaction");
  if (inaction.some(({ name = "" }) => duty.test(name))) return true;
  if (inaction.some(({ exposure }) => (parseMoney(exposure) ?? 0) > Math.max(0, -netPresentValue))) return true;
  const nothing = options.find(({ kind, recommended }) => kind === "do-nothing" && recommended !== true);
  const alternative = nothing && money.of(nothing)?.returns.discounted?.netPresentValue;
  return alternative !== undefined && alternative < netPresentValue;
}

/** How a duty of law is spoken of. */
const duty = /\b(?:law|laws|legal|legally|statut\w{1,10}|regulat\w{1,10}|mandatory|unlawful|illegal|licen[cs]e to)\b/iu;

/** Offers to name what the case is worth beside money. */
export function suggestOtherReason({ model, suggestItem }: RuleContext, title: string): Suggestion {
  const drivers = [...new Set(driversOf(model).flatMap(({ kind }) => kind ?? []))];
  const driver = drivers.length > 1 ? { driver: choice(drivers) } : {};
  return suggestItem(title, ["benefits"], { name: stop(), ...driver, kind: "qualitative" });
}
