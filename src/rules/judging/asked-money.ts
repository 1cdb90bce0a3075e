import { precisionOf } from "../../core/amount-notation";
import { parseMoney } from "../../core/money";
import { entryOf, type Node } from "../../core/tree";
import type { Cost } from "../../generated/proposal";
import type { RuleContext } from "../define-rule";
import { isWhole, wholeList } from "./whole";

/** What is asked for beside what the case costs, in whole currency units. */
export interface AskedMoney {
  readonly asked: number;
  /** Where the amount is written; nothing where only its releases are. */
  readonly node: Node | undefined;
  readonly oneOff: number;
  /** Funding that somebody has agreed to. */
  readonly agreed: number;
  /** One-off costs less what is agreed. */
  readonly open: number;
  /** The sum of all releases; nothing where one has no amount. */
  readonly released: number | undefined;
  /** Whether the ask or its releases are a sum that the case gives, as exactly as they are written. */
  readonly fits: boolean;
  /** Whether less than four fifths of the one-off costs are asked for or agreed. */
  readonly isPart: boolean;
  /** Whether money comes in steps or under conditions. */
  readonly inSteps: boolean;
}

/** The ask beside the costs; nothing where one of them is not settled, was rejected, or the decision is behind us. */
export function askedMoney(context: RuleContext): AskedMoney | undefined {
  const { model, nodeAt } = context;
  const { ask } = model;
  const written = nodeAt(["ask"]);
  if (ask === undefined || written === undefined || !isWhole(written, ask) || !isUndecided(context)) return undefined;
  const costs = settledCosts(context);
  const agreed = agreedFunding(context);
  if (costs === undefined || agreed === undefined) return undefined;
  const releases = ask.releases ?? [];
  const released = releases.length > 0 ? totalOf(releases.map(({ amount }) => parseMoney(amount))) : undefined;
  const asked = parseMoney(ask.amount) ?? released;
  if (asked === undefined || isForTheNextPaper(context, asked)) return undefined;
  const node = entryOf(written, "amount")?.value;
  const { oneOff, sums } = costs;
  const precision = (node?.kind === "scalar" ? precisionOf(node.source) : undefined) ?? 1000;
  const isSum = (amount: number): boolean =>
    sums.some((sum) => Math.abs(sum - agreed - amount) <= precision / 2 + 1e-9 * sum);
  return {
    asked,
    node,
    oneOff,
    agreed,
    open: oneOff - agreed,
    released,
    fits: isSum(asked) || (released !== undefined && isSum(released)),
    isPart: asked + agreed < 0.8 * oneOff,
    inSteps: releases.length > 0 || (ask.conditions ?? []).length > 0,
  };
}

/** Whether the decision is still to come, as far as stage and status say. */
export function isUndecided({ model, has }: RuleContext): boolean {
  const { stage, status } = model;
  if (status !== undefined) return status === "draft" || status === "in-review";
  return !has(["status"]) && stage !== "delivery" && stage !== "closed" && (stage !== undefined || !has(["stage"]));
}

/** The sums of costs that an ask may be made of; nothing where one cost lacks its kind or amounts, or somebody else pays. */
function settledCosts(context: RuleContext): { readonly oneOff: number; readonly sums: readonly number[] } | undefined {
  const { model, amounts, nodeAt } = context;
  const costs = wholeList(context, "costs") ?? [];
  if (nodeAt(["financials", "years"]) !== undefined && model.financials?.years === undefined) return undefined;
  const isSettled = ({ kind, amounts: own, paidBy }: Cost): boolean =>
    kind !== undefined && own !== undefined && paidBy === undefined;
  if (!costs.every(isSettled)) return undefined;
  const moneyOf = ({ amounts: own }: Cost) => amounts(own);
  const [once, run] = (["one-off", "run"] as const).map((kind) =>
    costs.filter((cost) => cost.kind === kind).map(moneyOf),
  );
  const oneOff = totalOf((once ?? []).map((money) => money?.total));
  const running = totalOf((run ?? []).map((money) => money?.total));
  if (oneOff === undefined || running === undefined || oneOff === 0) return undefined;
  const years = (lists: typeof once = []) => lists.flatMap((money) => money?.yearly ?? []);
  const inYear = (year: number): number =>
    years(run).reduce((sum, { from, to, amount }) => sum + (from <= year && year <= to ? amount : 0), 0);
  const first = [years(run), years([...(once ?? []), ...(run ?? [])])].map((all) =>
    Math.min(...all.map(({ from }) => from)),
  );
  return { oneOff, sums: [oneOff, oneOff + running, ...first.map((year) => oneOff + inYear(year))] };
}

function agreedFunding({ model, nodeAt, amounts }: RuleContext): number | undefined {
  const node = nodeAt(["funding"]);
  if (node === undefined) return 0;
  const { funding = [] } = model;
  if (!isWhole(node, funding) || funding.some(({ status }) => status === undefined)) return undefined;
  return totalOf(funding.filter(({ status }) => status === "agreed").map((one) => amounts(one.amounts)?.total));
}

/** Before the full case, what is asked for is often the work on it, and no part of what the case costs. */
function isForTheNextPaper({ model: { stage, ask } }: RuleContext, asked: number): boolean {
  if (stage === "full" || stage === "delivery" || stage === "closed") return false;
  return asked === 0 || [ask?.decision ?? []].flat().some((decision) => preparation.test(decision));
}

const preparation =
  /\b(?:analysis|business case|concept|discovery|feasibility|full case|outline|pilots?|prototypes?|studies|study|trials?|try)\b/iu;

function totalOf(amounts: readonly (number | undefined)[]): number | undefined {
  let total = 0;
  for (const amount of amounts) {
    if (amount === undefined) return undefined;
    total += amount;
  }
  return total;
}
