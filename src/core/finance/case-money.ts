import type { Option } from "../../generated/proposal";
import type { Model } from "../model";
import { type CaseFlows, caseFlows } from "./case-flows";
import { discountRateOf, type Returns, returnsOf } from "./returns";

/** The flows of one option and what they return; the part that is ours apart, where outside parties pay or gain. */
export interface OptionMoney {
  readonly flows: CaseFlows;
  readonly returns: Returns;
  readonly ours: Returns | undefined;
}

/** The money of a proposal. */
export interface CaseMoney {
  /** The discount rate as a fraction, or nothing. */
  readonly rate: number | undefined;
  /** Of the costs and benefits at the top, which are the recommended option's; nothing where no amount has a year. */
  readonly recommended: OptionMoney | undefined;
  /** Of one of the options: of the recommended one the same, of each other its own; nothing where no amount has a year. */
  readonly of: (option: Option) => OptionMoney | undefined;
}

/** The money of a proposal, computed when it is asked for, and once. */
export function caseMoney(model: Model): CaseMoney {
  const rate = discountRateOf(model);
  const computed = new Map<Option | "recommended", OptionMoney | undefined>();
  const of = (option: Option | "recommended"): OptionMoney | undefined => {
    const own = option === "recommended" || option.recommended === true ? "recommended" : option;
    if (!computed.has(own)) computed.set(own, moneyOf(caseFlows(model, own === "recommended" ? model : own), rate));
    return computed.get(own);
  };
  return {
    rate,
    get recommended() {
      return of("recommended");
    },
    of,
  };
}

function moneyOf(flows: CaseFlows | undefined, rate: number | undefined): OptionMoney | undefined {
  return (
    flows && {
      flows,
      returns: returnsOf(flows.whole, rate),
      ours: flows.ours && returnsOf(flows.ours, rate),
    }
  );
}
