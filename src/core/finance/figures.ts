/**
 * Money by year, t = 0, 1, … n: costs negative, benefits positive, in whole currency units. Year 0 is not discounted; every
 * other flow falls at the end of its year. (A spreadsheet's NPV discounts its first argument: `NPV(r, cf1..cfn) + cf0` is ours.)
 */
export type Flows = readonly number[];

/** The net present value: Σ CFt / (1 + r)^t. The rate is a fraction above -1, else a `RangeError`. */
export function netPresentValue(rate: number, flows: Flows): number {
  if (!(rate > -1)) throw new RangeError("A discount rate is above -100%.");
  // From the last to the first, so that each flow is multiplied once for each year and no power is formed.
  return flows.reduceRight((value, flow) => value / (1 + rate) + flow, 0);
}

/** The return on investment, (ΣB − ΣC) / ΣC, undiscounted, as a fraction; nothing without costs. Both are positive amounts by year. */
export function returnOnInvestment(costs: Flows, benefits: Flows): number | undefined {
  const spent = sum(costs);
  return spent === 0 ? undefined : (sum(benefits) - spent) / spent;
}

/** The discounted return on investment, NPV / PV(C), as a fraction; nothing without costs. Both are positive amounts by year. */
export function discountedReturn(rate: number, costs: Flows, benefits: Flows): number | undefined {
  const ratio = benefitCostRatio(rate, costs, benefits);
  return ratio === undefined ? undefined : ratio - 1;
}

/** The benefit-cost ratio, PV(B) / PV(C); nothing without costs. Both are positive amounts by year. */
export function benefitCostRatio(rate: number, costs: Flows, benefits: Flows): number | undefined {
  const spent = netPresentValue(rate, costs);
  return spent === 0 ? undefined : netPresentValue(rate, benefits) / spent;
}

/**
 * The years from t = 0 to the last time that the cumulative flow rises from below 0 to 0 or more, linear within the year;
 * 0 where it is never below, nothing where it ends below.
 */
export function payback(flows: Flows): number | undefined {
  let before = 0;
  let crossed: number | undefined = 0;
  for (const [year, flow] of flows.entries()) {
    const after = before + flow;
    if (isBelow(after, flows)) crossed = undefined;
    else if (crossed === undefined) crossed = year - 1 + -before / flow;
    before = after;
  }
  return crossed;
}

/** The payback of the discounted flows; never before that of the plain ones where the rate is positive. */
export function discountedPayback(rate: number, flows: Flows): number | undefined {
  return payback(flows.map((flow, year) => flow / (1 + rate) ** year));
}

/** The equal amount in each of `years` years that is worth as much: PV · r / (1 − (1 + r)^−n); PV / n without discounting. */
export function equivalentAnnualCost(rate: number, presentValue: number, years: number): number {
  return rate === 0 ? presentValue / years : (presentValue * rate) / (1 - (1 + rate) ** -years);
}

/**
 * The modified internal rate of return: (FV of the positives at the reinvestment rate / −PV of the negatives at the finance
 * rate)^(1/n) − 1, n being the last year. Nothing where one of the two is missing or all falls into one year.
 */
export function modifiedRate(flows: Flows, financeRate: number, reinvestmentRate: number): number | undefined {
  const years = flows.length - 1;
  const invested = -netPresentValue(
    financeRate,
    flows.map((flow) => Math.min(flow, 0)),
  );
  const returned = netPresentValue(
    reinvestmentRate,
    flows.map((flow) => Math.max(flow, 0)),
  );
  if (years < 1 || invested <= 0 || returned <= 0) return undefined;
  return ((returned * (1 + reinvestmentRate) ** years) / invested) ** (1 / years) - 1;
}

/** Plain sum. */
export function sum(flows: Flows): number {
  return flows.reduce((total, flow) => total + flow, 0);
}

/** Sums of fractions are a hair off, and a balance of nothing must not count as one below zero. */
function isBelow(balance: number, flows: Flows): boolean {
  return balance < -1e-9 * Math.max(1, ...flows.map(Math.abs));
}
