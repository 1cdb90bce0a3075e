import { countsAsMoney } from "../../core/finance/case-flows";
import type { OptionMoney } from "../../core/finance/case-money";
import { parseMoney } from "../../core/money";
import type { Node } from "../../core/tree";
import { writtenAmounts } from "../../core/written-amounts";
import type { Benefit, Cost, Option } from "../../generated/proposal";
import type { RuleContext } from "../define-rule";

/** The amounts of money that a case gives, in whole currency units. */
export interface CaseSums {
  /** What a summary speaks of first: all costs, those that are paid once, and what is asked for. */
  readonly costs: readonly number[];
  /** All benefits, and what is left of them. */
  readonly gains: readonly number[];
  /** These and every other amount, in ascending order: of entries, years, kinds, options, and those that texts name. */
  readonly all: readonly number[];
}

/** All sums that a reader could find or work out from the proposal outside its summary and what is to be decided. */
export function caseSums(context: RuleContext): CaseSums {
  const { model, money, amounts, root } = context;
  const { costs = [], benefits = [], options = [], funding = [], priorSpend = [], risks = [], ask } = model;
  const all = new Set<number>();
  const add = (amount: number | undefined): number => {
    if (amount !== undefined && amount !== 0) all.add(Math.abs(amount));
    return amount ?? 0;
  };
  const totalOf = (entries: readonly { readonly amounts?: unknown }[]): number => add(sumUp(entries, amounts, add));
  const caseOf = (content: Pick<Option, "costs" | "benefits">, returns: OptionMoney | undefined) => {
    const spent = content.costs ?? [];
    const gained = content.benefits ?? [];
    for (const group of groupsOf(spent, gained)) totalOf(group);
    for (const amount of returnsOf(returns)) add(amount);
    return {
      cost: totalOf(spent),
      once: totalOf(spent.filter(({ kind }) => kind !== "run")),
      gain: totalOf(gained.filter(countsAsMoney)),
      value: returns?.returns.discounted?.netPresentValue ?? 0,
    };
  };
  const own = caseOf({ costs, benefits }, money.recommended);
  for (const option of options) {
    if (option.recommended === true) continue;
    const other = caseOf(option, money.of(option));
    for (const part of ["cost", "once", "gain", "value"] as const) add(own[part] - other[part]);
  }
  const agreed = totalOf(funding.filter(({ status }) => status === "agreed"));
  totalOf(funding.filter(({ status }) => status !== "agreed"));
  totalOf(funding);
  const sunk = totalOf(priorSpend);
  for (const cost of [own.cost, own.once]) add(cost + sunk);
  add(risks.reduce((sum, { exposure }) => sum + (parseMoney(exposure) ?? 0), 0));
  add((ask?.releases ?? []).reduce((sum, { amount }) => sum + (parseMoney(amount) ?? 0), 0));
  const asked = [own.once - agreed, own.cost - agreed, parseMoney(ask?.amount) ?? 0];
  for (const amount of asked) add(amount);
  add(own.gain - own.cost);
  for (const { name, value } of root.entries) {
    if (name === "summary") continue;
    for (const amount of writtenIn(name === "ask" ? withoutDecision(value) : [value])) add(amount);
  }
  return {
    costs: [own.once, own.cost, ...asked].filter((amount) => amount > 0),
    gains: [own.gain, own.gain - own.cost, own.value].filter((amount) => amount > 0),
    all: [...all].sort((a, b) => a - b),
  };
}

/** Entries that are summed up together: by what they are for, by kind, by category. */
function groupsOf(costs: readonly Cost[], benefits: readonly Benefit[]): readonly (readonly (Cost | Benefit)[])[] {
  const groups = new Map<string, (Cost | Benefit)[]>();
  const put = (name: string, entry: Cost | Benefit): void => {
    const group = groups.get(name);
    if (group === undefined) groups.set(name, [entry]);
    else group.push(entry);
  };
  for (const cost of costs) {
    put(`kind ${cost.kind}`, cost);
    put(`category ${cost.category}`, cost);
    put(`capex ${cost.capex}`, cost);
    if (cost.category !== "contingency") put("without contingency", cost);
    if (cost.category !== "contingency" && cost.kind === "one-off") put("once without contingency", cost);
  }
  for (const benefit of benefits) {
    put("benefits", benefit);
    put(`benefits of kind ${benefit.kind}`, benefit);
    put(`benefits of driver ${benefit.driver}`, benefit);
    put(`benefits for ${typeof benefit.for === "string" ? benefit.for : ""}`, benefit);
  }
  return [...groups.values()];
}

/** The total of some entries; each of their totals and yearly amounts, the sum of each year and the average is told on the way. */
function sumUp(
  entries: readonly { readonly amounts?: unknown }[],
  amounts: RuleContext["amounts"],
  tell: (amount: number) => void,
): number {
  const byYear = new Map<number, number>();
  let total = 0;
  for (const entry of entries) {
    const money = amounts(entry.amounts);
    if (money === undefined) continue;
    total += money.total;
    tell(money.total);
    for (const { from, to, amount } of money.yearly ?? []) {
      tell(amount);
      for (let year = from; year <= Math.min(to, from + mostYears); year++)
        byYear.set(year, (byYear.get(year) ?? 0) + amount);
    }
  }
  for (const amount of byYear.values()) tell(amount);
  if (byYear.size > 0) tell(total / byYear.size);
  return total;
}

/** A range of years is seldom longer, and a slip of the pen should cost no time. */
const mostYears = 100;

function returnsOf(money: OptionMoney | undefined): readonly (number | undefined)[] {
  if (money === undefined) return [];
  const { whole, ours } = money.flows;
  const flows = [whole, ...(ours === undefined ? [] : [ours])].flatMap(({ costs, benefits, net }) => [
    costs,
    benefits,
    net,
  ]);
  const running = flows.flatMap((flow) => {
    let sum = 0;
    return flow.map((amount) => {
      sum += amount;
      return sum;
    });
  });
  const figures = [money.returns, ...(money.ours === undefined ? [] : [money.ours])].flatMap(
    ({ discounted, ...plain }) => [
      plain.costs,
      plain.benefits,
      plain.net,
      discounted?.netPresentValue,
      discounted?.presentCosts,
      discounted?.presentBenefits,
      discounted?.equivalentAnnualCost,
    ],
  );
  return [...flows.flat(), ...running, ...figures];
}

function withoutDecision(ask: Node): readonly Node[] {
  return ask.kind === "map" ? ask.entries.filter(({ name }) => name !== "decision").map(({ value }) => value) : [ask];
}

/** The amounts that are written in some nodes, as values or within texts. */
function* writtenIn(nodes: readonly Node[]): Iterable<number> {
  for (const node of nodes) {
    if (node.kind === "list") yield* writtenIn(node.items);
    else if (node.kind === "map") yield* writtenIn(node.entries.map(({ value }) => value));
    else if (typeof node.value === "number") yield node.value;
    else if (typeof node.value === "string") {
      yield parseMoney(node.value) ?? 0;
      for (const { amount } of writtenAmounts(node.value)) yield amount;
    }
  }
}
