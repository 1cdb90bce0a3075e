import * as l10n from "@vscode/l10n";
import { rateInWords } from "../../core/amount-words";
import type { Returns } from "../../core/finance/returns";
import { parseRate } from "../../core/money";
import { computed, type Figure } from "../../rules/return/other-definitions";
import { isSame, readers } from "../../rules/return/stated-figure";
import type { Fact, Sourced } from "../summary";
import { yearWords } from "./amounts-words";
import { roundedMoneyWords } from "./money-words";
import { yearsWords } from "./opening/returns-words";
import { fact, present, type Reading } from "./reading";

/** What the case returns, each figure with what it counts by, and how easily it is undone; nothing where it cannot be computed. */
export function returnsFacts(reading: Reading): readonly Fact[] {
  const { model, cash, money, locale, pathOf } = reading;
  const found = cash?.recommended;
  const returns = found?.returns;
  if (found === undefined || returns === undefined || returns.costs === 0 || returns.benefits === 0) return [];
  const { discounted, ours } = { discounted: returns.discounted, ours: found.ours };
  const words = (amount: number): string => roundedMoneyWords(amount, money);
  const source = model.financials === undefined ? ["financials"] : pathOf(model.financials);
  const said = (text: string | undefined): readonly Sourced[] => (text === undefined ? [] : [{ text, source }]);
  const first = yearWords(found.flows.whole.firstYear);
  const ourValue = ours && (ours.discounted?.netPresentValue ?? ours.net);
  const years = (time: number | undefined): string =>
    time === undefined ? l10n.t("not within {0} years", returns.years) : yearsWords(time, locale);
  return present([
    fact(
      l10n.t("Net present value (NPV)"),
      said(
        discounted &&
          l10n.t(
            "{0} at {1} a year; {2} is not discounted",
            words(discounted.netPresentValue),
            percent(discounted.rate),
            first,
          ),
      ),
    ),
    fact(l10n.t("Internal rate of return (IRR)"), said(internalRate(returns, parseRate(model.financials?.hurdleRate)))),
    fact(
      l10n.t("Return on investment (ROI)"),
      said(
        returns.roi === undefined
          ? undefined
          : l10n.t("{0} over {1} years, not discounted", percent(returns.roi), returns.years),
      ),
    ),
    fact(
      l10n.t("Payback"),
      said(
        discounted === undefined
          ? l10n.t("{0}, from the start of {1}", years(returns.payback), first)
          : l10n.t(
              "{0}, from the start of {1}; discounted, {2}",
              years(returns.payback),
              first,
              years(discounted.payback),
            ),
      ),
    ),
    fact(l10n.t("If benefits are {0} lower", "20%"), said(trial(returns, words))),
    fact(
      l10n.t("Ours, without what others pay and gain"),
      said(
        ours && l10n.t("{0} in place of {1}", words(ourValue ?? 0), words(discounted?.netPresentValue ?? returns.net)),
      ),
    ),
    fact(l10n.t("Stated otherwise"), statedOtherwise(returns, reading)),
  ]);
}

function internalRate({ internalRates, discounted }: Returns, hurdle: number | undefined): string | undefined {
  const [rate] = internalRates;
  if (rate === undefined) return discounted && l10n.t("none: the money of the years never turns");
  if (internalRates.length > 1)
    return l10n.t("{0}: of several, none can be relied on", internalRates.map(percent).join(", "));
  if (hurdle === undefined) return percent(rate);
  return rate < hurdle
    ? l10n.t("{0}, below the hurdle of {1}", percent(rate), percent(hurdle))
    : l10n.t("{0}, above the hurdle of {1}", percent(rate), percent(hurdle));
}

/** What the case is worth once its benefits are a fifth lower, and what would undo it. */
function trial({ discounted }: Returns, words: (amount: number) => string): string | undefined {
  if (discounted === undefined) return undefined;
  const { netPresentValue, presentBenefits, switching } = discounted;
  if (netPresentValue <= 0) return undefined;
  const [benefits, costs] = [switching.benefits, switching.costs].map((part) => percent(Math.abs(part ?? 0)));
  const lower = words(netPresentValue - presentBenefits * 0.2);
  const undone = [lower, benefits ?? "", costs ?? ""] as const;
  return netPresentValue > presentBenefits * 0.2
    ? l10n.t("It holds: {0} remains. Worth nothing once benefits are {1} lower, or costs {2} higher", ...undone)
    : l10n.t("Fragile: {0}. Worth nothing once benefits are {1} lower, or costs {2} higher", ...undone);
}

/** The figures that the proposal states and its own amounts do not give. */
function statedOtherwise(returns: Returns, { model, text, pathOf, money }: Reading): readonly Sourced[] {
  const { stated } = model.financials ?? {};
  if (stated === undefined) return [];
  const names = figureNames();
  const under = text(stated, "under")?.text;
  return (Object.keys(readers) as Figure[]).flatMap((figure) => {
    const said = String(stated[figure] ?? "").trim();
    const written = readers[figure](said);
    const value = computed(figure, returns);
    if (written === undefined || value === undefined || isSame(written, value)) return [];
    const off = value - written.value;
    const right = moneys.has(figure)
      ? `${written.write(value)} (${off > 0 ? "+" : ""}${roundedMoneyWords(off, money)})`
      : written.write(value);
    const words =
      under === undefined
        ? l10n.t("{0}: {1} stated, {2} by these amounts", names[figure], said, right)
        : l10n.t("{0}: {1} stated, under {2}; {3} by these amounts", names[figure], said, under, right);
    return [{ text: words, source: pathOf(stated, figure) }];
  });
}

/** The figures of which the difference is told, too. */
const moneys: ReadonlySet<Figure> = new Set<Figure>(["costs", "benefits", "npv"]);

function figureNames(): Record<Figure, string> {
  return {
    costs: l10n.t("Costs"),
    benefits: l10n.t("Benefits"),
    npv: l10n.t("Net present value (NPV)"),
    irr: l10n.t("Internal rate of return (IRR)"),
    roi: l10n.t("Return on investment (ROI)"),
    discountedRoi: l10n.t("Discounted return"),
    payback: l10n.t("Payback"),
  };
}

/** With a sign that does not break from its digits. */
function percent(rate: number): string {
  return rateInWords(rate).replace("-", "−");
}
