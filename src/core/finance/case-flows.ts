import type { Benefit, Cost, PartyOrShares } from "../../generated/proposal";
import { parseAmounts, type YearlyAmount } from "../amounts";
import { horizonOf, idOf, type Model } from "../model";
import { parseRate } from "../money";
import { parseYears } from "../years";
import type { Flows } from "./figures";

/** More years than any case looks at; figures over a longer time would only show a slip of the pen. */
const mostYears = 101;

/** The money of a case by year: both lists positive, t = 0 first, equally long. */
export interface CashFlows {
  /** The fiscal year of t = 0, or the number it has where there is no calendar yet. */
  readonly firstYear: number;
  readonly costs: Flows;
  readonly benefits: Flows;
  /** Benefits less costs. */
  readonly net: Flows;
}

/** A case's money, and the part of it that is ours where outside parties pay or gain. */
export interface CaseFlows {
  readonly whole: CashFlows;
  readonly ours: CashFlows | undefined;
}

/** Whether a benefit counts as money: not where it is said to free no cash. */
export function countsAsMoney({ kind }: Benefit): boolean {
  return kind !== "non-cashable" && kind !== "qualitative";
}

/**
 * The flows of an option, or of the recommended one with the costs and benefits at the top. Entries with only a total, prior
 * spend, exposure, ranges, funding and benefits that free no cash never enter. t = 0 is the first of `financials.years`, or an
 * earlier year with an amount; the last is that of `financials.years`, or a later one. Nothing where no amount has a year.
 */
export function caseFlows(
  model: Model,
  { costs = [], benefits = [] }: { readonly costs?: readonly Cost[]; readonly benefits?: readonly Benefit[] } = model,
): CaseFlows | undefined {
  const horizon = horizonOf(model);
  const yearly = (amounts: unknown): readonly YearlyAmount[] => parseAmounts(amounts, horizon)?.yearly ?? [];
  const outside = outsideParties(model);
  const moved = [
    ...costs.map(({ amounts, paidBy }) => ({
      sign: "cost" as const,
      yearly: yearly(amounts),
      share: ownShare(paidBy, outside),
    })),
    ...benefits.filter(countsAsMoney).map((benefit) => ({
      sign: "benefit" as const,
      yearly: yearly(benefit.amounts),
      share: ownShare(benefit.for, outside),
    })),
  ].filter(({ yearly }) => yearly.length > 0);
  if (moved.length === 0) return undefined;
  const years = yearsOf(
    model,
    moved.flatMap(({ yearly }) => yearly),
  );
  if (years.to - years.from >= mostYears) return undefined;
  const flows = (counted: (share: number) => number): CashFlows => {
    const [spent, gained] = (["cost", "benefit"] as const).map((sign) => {
      const byYear = new Array<number>(years.to - years.from + 1).fill(0);
      for (const move of moved) {
        if (move.sign !== sign) continue;
        for (const { from, to, amount } of move.yearly)
          for (let year = from; year <= to; year++)
            byYear[year - years.from] = (byYear[year - years.from] ?? 0) + amount * counted(move.share);
      }
      return byYear;
    });
    const [allCosts, allBenefits] = [spent ?? [], gained ?? []];
    return {
      firstYear: years.from,
      costs: allCosts,
      benefits: allBenefits,
      net: allBenefits.map((benefit, year) => benefit - (allCosts[year] ?? 0)),
    };
  };
  return {
    whole: flows(() => 1),
    ours: moved.some(({ share }) => share !== 1) ? flows((share) => share) : undefined,
  };
}

/** The years from the first to the last, of those that the proposal looks at and those that amounts fall into. */
function yearsOf(model: Model, amounts: readonly YearlyAmount[]): { readonly from: number; readonly to: number } {
  const stated = model.financials?.years === undefined ? undefined : parseYears(model.financials.years);
  const froms = amounts.map(({ from }) => from);
  const tos = amounts.map(({ to }) => to);
  return {
    from: Math.min(...froms, stated?.from ?? Number.POSITIVE_INFINITY),
    to: Math.max(...tos, stated?.to ?? Number.NEGATIVE_INFINITY),
  };
}

/** The ids of those who stand outside the organisation. */
function outsideParties({ stakeholders = [] }: Model): ReadonlySet<string> {
  return new Set(stakeholders.filter(({ side }) => side === "outside").flatMap((party) => idOf(party) ?? []));
}

/** The part of an amount that is ours, from 0 to 1: all of it unless an outside party is named or has a share. */
function ownShare(party: PartyOrShares | undefined, outside: ReadonlySet<string>): number {
  if (party === undefined) return 1;
  if (typeof party === "string") return outside.has(party) ? 0 : 1;
  const shares = Object.entries(party).filter(([name]) => !name.startsWith("x-"));
  const ours = shares.filter(([name]) => !outside.has(name)).map(([, share]) => parseRate(share) ?? 0);
  return shares.length === 0 ? 1 : ours.reduce((total, share) => total + share, 0);
}
