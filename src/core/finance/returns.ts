import type { Model } from "../model";
import { parseRate } from "../money";
import type { CashFlows } from "./case-flows";
import {
  benefitCostRatio,
  discountedPayback,
  discountedReturn,
  equivalentAnnualCost,
  modifiedRate,
  netPresentValue,
  payback,
  returnOnInvestment,
  sum,
} from "./figures";
import { internalRates } from "./internal-rates";

/** What a case returns. Rates and ratios are fractions, times are years from t = 0; what is undefined for these flows is absent. */
export interface Returns {
  /** Over how many years, the first included. */
  readonly years: number;
  readonly costs: number;
  readonly benefits: number;
  readonly net: number;
  readonly roi: number | undefined;
  readonly payback: number | undefined;
  /** All internal rates of return, lowest first: none, one, or several of which none is *the* rate. */
  readonly internalRates: readonly number[];
  /** What needs a discount rate; absent where the proposal names none. */
  readonly discounted: DiscountedReturns | undefined;
}

/** What a case returns once its money is discounted. */
export interface DiscountedReturns {
  readonly rate: number;
  readonly netPresentValue: number;
  readonly presentCosts: number;
  readonly presentBenefits: number;
  readonly roi: number | undefined;
  readonly benefitCostRatio: number | undefined;
  readonly payback: number | undefined;
  readonly modifiedRate: number | undefined;
  /** Of the costs alone: what the case costs in each of its years. */
  readonly equivalentAnnualCost: number;
  /** By what part the benefits would have to fall, or the costs to rise, for the net present value to be 0. */
  readonly switching: { readonly benefits: number | undefined; readonly costs: number | undefined };
}

/** The figures of a case's flows; discounted ones too where a rate is given. */
export function returnsOf({ costs, benefits, net }: CashFlows, rate: number | undefined): Returns {
  return {
    years: net.length,
    costs: sum(costs),
    benefits: sum(benefits),
    net: sum(net),
    roi: returnOnInvestment(costs, benefits),
    payback: sum(costs) === 0 ? undefined : payback(net),
    internalRates: internalRates(net),
    discounted: rate === undefined ? undefined : discounted(costs, benefits, net, rate),
  };
}

/** The discount rate of a proposal as a fraction, or nothing. */
export function discountRateOf({ financials }: Model): number | undefined {
  return parseRate(financials?.discountRate);
}

function discounted(
  costs: CashFlows["costs"],
  benefits: CashFlows["benefits"],
  net: CashFlows["net"],
  rate: number,
): DiscountedReturns {
  const value = netPresentValue(rate, net);
  const [presentCosts, presentBenefits] = [netPresentValue(rate, costs), netPresentValue(rate, benefits)];
  return {
    rate,
    netPresentValue: value,
    presentCosts,
    presentBenefits,
    roi: discountedReturn(rate, costs, benefits),
    benefitCostRatio: benefitCostRatio(rate, costs, benefits),
    payback: presentCosts === 0 ? undefined : discountedPayback(rate, net),
    modifiedRate: modifiedRate(net, rate, rate),
    equivalentAnnualCost: equivalentAnnualCost(rate, presentCosts, net.length),
    switching: {
      benefits: presentBenefits === 0 ? undefined : -value / presentBenefits,
      costs: presentCosts === 0 ? undefined : value / presentCosts,
    },
  };
}
