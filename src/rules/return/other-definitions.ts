import * as l10n from "@vscode/l10n";
import { type CashFlows, caseFlows } from "../../core/finance/case-flows";
import { type Returns, returnsOf } from "../../core/finance/returns";
import type { Model } from "../../core/model";
import type { Stated } from "../../generated/proposal";
import type { CaseFigures } from "../judging/case-figures";

/** The figures that can be stated and compared. */
export type Figure = keyof Pick<Stated, "costs" | "benefits" | "npv" | "irr" | "roi" | "discountedRoi" | "payback">;

/** A figure by another definition that is in use, and what that one is, as the end of "this is …". */
export interface OtherDefinition {
  readonly value: number | undefined;
  readonly meaning: string;
}

/** What a figure is by the definitions of `docs/format.md`; nothing where it is undefined. */
export function computed(figure: Figure, returns: Returns): number | undefined {
  const { discounted } = returns;
  switch (figure) {
    case "costs":
      return returns.costs;
    case "benefits":
      return returns.benefits;
    case "npv":
      return discounted?.netPresentValue;
    case "irr":
      return returns.internalRates.length === 1 ? returns.internalRates[0] : undefined;
    case "roi":
      return returns.roi;
    case "discountedRoi":
      return discounted?.roi;
    case "payback":
      return returns.payback;
  }
}

/** By which other definitions people state a figure, the most frequent first. */
export function otherDefinitions(
  figure: Figure,
  { returns, discounted, money }: CaseFigures,
  model: Model,
): readonly OtherDefinition[] {
  const rate = discounted.rate;
  const among = (flows: CashFlows | undefined): number | undefined => flows && computed(figure, returnsOf(flows, rate));
  const withSoft = caseFlows(model, {
    costs: model.costs ?? [],
    benefits: (model.benefits ?? []).map((benefit) => ({ ...benefit, kind: "cashable" as const })),
  })?.whole;
  const withoutReserve = caseFlows(model, {
    costs: (model.costs ?? []).filter(({ category }) => category !== "contingency"),
    benefits: model.benefits ?? [],
  })?.whole;
  const own: Readonly<Record<Figure, readonly OtherDefinition[]>> = {
    costs: [{ value: discounted.presentCosts, meaning: l10n.t("the costs after discounting") }],
    benefits: [{ value: discounted.presentBenefits, meaning: l10n.t("the benefits after discounting") }],
    npv: [
      {
        value: discounted.netPresentValue / (1 + rate),
        meaning: l10n.t("what a spreadsheet gives, which discounts the first year, too"),
      },
      { value: returns.net, meaning: l10n.t("the benefits less the costs, before discounting") },
    ],
    irr: [{ value: discounted.modifiedRate, meaning: l10n.t("the modified internal rate of return") }],
    roi: [
      { value: discounted.roi, meaning: l10n.t("the discounted return on investment") },
      { value: returns.benefits / returns.costs, meaning: l10n.t("the benefits divided by the costs") },
    ],
    discountedRoi: [{ value: returns.roi, meaning: l10n.t("the return on investment before discounting") }],
    payback: [
      { value: discounted.payback, meaning: l10n.t("the payback after discounting") },
      {
        value: returns.payback === undefined ? undefined : returns.payback + 1,
        meaning: l10n.t("the payback counted from a year earlier"),
      },
    ],
  };
  return [
    ...own[figure],
    { value: among(withSoft), meaning: l10n.t("the figure with benefits that free no cash") },
    { value: among(money.flows.ours), meaning: l10n.t("our own part of it, without what others pay and gain") },
    { value: among(withoutReserve), meaning: l10n.t("the figure without the reserve") },
  ];
}
