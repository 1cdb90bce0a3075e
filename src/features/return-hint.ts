import * as l10n from "@vscode/l10n";
import { amountInWords, rateInWords } from "../core/amount-words";
import type { ProposalDocument } from "../core/document";
import type { CaseMoney } from "../core/finance/case-money";
import type { DiscountedReturns, Returns } from "../core/finance/returns";
import { computedMoney } from "./computed-money";
import { numberWords } from "./summary/money-words";

/** What the case returns in a few words, and all its figures with their definitions as Markdown; nothing while it cannot be computed. */
export function returnHint(
  document: ProposalDocument,
  locale: string,
): { readonly label: string; readonly tooltip: string } | undefined {
  const money = computedMoney(document)?.recommended;
  const returns = money?.returns;
  if (money === undefined || returns === undefined || returns.costs === 0 || returns.benefits === 0) return undefined;
  const currency = document.model.financials?.currency;
  const amount = (value: number): string => {
    const number = numberWords(Math.round(value), locale);
    return currency === undefined ? number : `${number} ${currency}`;
  };
  const lines = [
    ...plainLines(returns, amount),
    ...(returns.discounted === undefined
      ? [l10n.t("A discount rate is missing, so nothing is discounted.")]
      : discountedLines(returns.discounted, returns.years, amount)),
    ...oursLines(money, amount),
  ];
  return { label: labelOf(returns, currency), tooltip: lines.map((line) => `- ${line}`).join("\n") };
}

function labelOf({ discounted, roi, payback, years }: Returns, currency: string | undefined): string {
  const value =
    discounted === undefined
      ? l10n.t("ROI {0}", rateInWords(roi ?? 0))
      : l10n.t("NPV {0}", amountInWords(discounted.netPresentValue, currency));
  return payback === undefined
    ? l10n.t("{0}, no payback within {1} years", value, years)
    : l10n.t("{0}, payback {1}", value, yearsInWords(payback));
}

function plainLines(
  { costs, benefits, net, roi, payback, internalRates, years }: Returns,
  amount: (value: number) => string,
): readonly string[] {
  return [
    l10n.t(
      "**Costs** {0}, **benefits** {1}, **net** {2}: the plain sums over {3} years",
      amount(costs),
      amount(benefits),
      amount(net),
      years,
    ),
    l10n.t(
      "**Return on investment** {0}: net divided by costs, over {1} years, not discounted",
      rateInWords(roi ?? 0),
      years,
    ),
    l10n.t(
      "**Payback** {0}: from the first year until the sum of all flows stays above zero",
      payback === undefined ? l10n.t("not within {0} years", years) : yearsInWords(payback),
    ),
    l10n.t(
      "**Internal rate of return** {0}: the rate at which the net present value is zero",
      internalRates.length === 0 ? l10n.t("none") : internalRates.map((rate) => rateInWords(rate)).join(l10n.t(" or ")),
    ),
  ];
}

function discountedLines(
  {
    rate,
    netPresentValue,
    roi,
    benefitCostRatio,
    payback,
    modifiedRate,
    equivalentAnnualCost,
    switching,
  }: DiscountedReturns,
  years: number,
  amount: (value: number) => string,
): readonly string[] {
  const percent = `${Number((rate * 100).toPrecision(6))}%`;
  const part = (value: number | undefined): string =>
    value === undefined ? l10n.t("none") : rateInWords(Math.abs(value));
  return [
    l10n.t(
      "**Net present value** {0}: all flows at {1}, the first year not discounted",
      amount(netPresentValue),
      percent,
    ),
    l10n.t("**Discounted return** {0}: net present value divided by discounted costs", rateInWords(roi ?? 0)),
    l10n.t(
      "**Benefit-cost ratio** {0}: discounted benefits divided by discounted costs",
      (benefitCostRatio ?? 0).toFixed(2),
    ),
    l10n.t(
      "**Discounted payback** {0}: the same as payback, on discounted flows",
      payback === undefined ? l10n.t("not within {0} years", years) : yearsInWords(payback),
    ),
    ...(modifiedRate === undefined
      ? []
      : [
          l10n.t(
            "**Modified internal rate** {0}: with {1} paid and earned in between",
            rateInWords(modifiedRate),
            percent,
          ),
        ]),
    l10n.t(
      "**Equivalent annual cost** {0}: the discounted costs as an equal amount in each of {1} years",
      amount(equivalentAnnualCost),
      years,
    ),
    netPresentValue > 0
      ? l10n.t(
          "**Worth nothing** once benefits are {0} lower, or costs {1} higher",
          part(switching.benefits),
          part(switching.costs),
        )
      : l10n.t(
          "**Worth something** once benefits are {0} higher, or costs {1} lower",
          part(switching.benefits),
          part(switching.costs),
        ),
  ];
}

/** The part that is ours where others pay or gain. */
function oursLines(
  { ours }: NonNullable<CaseMoney["recommended"]>,
  amount: (value: number) => string,
): readonly string[] {
  if (ours === undefined) return [];
  return [
    ours.discounted === undefined
      ? l10n.t("**Ours**, without what others pay and gain: net {0}", amount(ours.net))
      : l10n.t(
          "**Ours**, without what others pay and gain: net present value {0}",
          amount(ours.discounted.netPresentValue),
        ),
  ];
}

function yearsInWords(years: number): string {
  return l10n.t("{0} years", years.toFixed(1));
}
