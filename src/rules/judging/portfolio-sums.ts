import type { Neighbour, ProposalFacts } from "../../core/neighbours";

/** What the proposals of one list and one currency come to. */
export interface ListSum {
  readonly amount: number;
  readonly proposals: number;
}

/** The proposals that ask for money of a portfolio, added up once for each state of the index. */
export interface PortfolioSums {
  /** What is asked for from a list, in a currency, by the proposals in a folder; all of them where it is empty. */
  readonly asked: (list: "run" | "innovate", currency: string | undefined, folder: string) => ListSum;
  /** What the proposals of all lists come to in a currency: what each asks for, else what it costs. */
  readonly money: (list: ProposalFacts["list"] | "all", currency: string) => ListSum;
}

/** The sums over all proposals of a workspace. */
export function sumsOf(all: readonly Neighbour[]): PortfolioSums {
  const known = worked.get(all);
  if (known !== undefined) return known;
  const sums = add(all);
  worked.set(all, sums);
  return sums;
}

/** Whoever keeps the list makes a new one after each change. */
const worked = new WeakMap<readonly Neighbour[], PortfolioSums>();

/** Whether a proposal may still be changed or withdrawn before it is decided. */
export function isUndecided({ status, stage }: ProposalFacts): boolean {
  return (status === "draft" || status === "in-review") && stage !== "delivery" && stage !== "closed";
}

/** Whether its money is asked for or reserved: it was not refused, nor is it spent already. */
function isAsking({ status, stage }: ProposalFacts): boolean {
  return status !== "rejected" && status !== "deferred" && stage !== "delivery" && stage !== "closed";
}

function add(all: readonly Neighbour[]): PortfolioSums {
  const money = new Map<string, ListSum>();
  const asked = new Map<string, ListSum>();
  const note = (sums: Map<string, ListSum>, key: string, amount: number): void => {
    const sum = sums.get(key) ?? { amount: 0, proposals: 0 };
    sums.set(key, { amount: sum.amount + amount, proposals: sum.proposals + 1 });
  };
  for (const { facts } of all) {
    const amount = facts.ask?.amount ?? facts.cost;
    if (amount === undefined || facts.currency === undefined || !isCounted(facts)) continue;
    note(money, `${facts.list} ${facts.currency}`, amount);
    note(money, `all ${facts.currency}`, amount);
  }
  return {
    money: (list, currency) => money.get(`${list} ${currency}`) ?? nothing,
    asked: (list, currency, folder) => {
      const key = JSON.stringify([list, currency, folder]);
      const known = asked.get(key);
      if (known !== undefined) return known;
      const asking = all.filter(
        ({ path, facts }) =>
          facts.list === list &&
          isAsking(facts) &&
          path.startsWith(folder) &&
          // Where a proposal or the budget names no currency, it is in the usual one.
          (facts.currency === undefined || currency === undefined || facts.currency === currency),
      );
      const sum = {
        amount: asking.reduce((total, { facts }) => total + (facts.ask?.amount ?? 0), 0),
        proposals: asking.filter(({ facts }) => facts.ask !== undefined).length,
      };
      asked.set(key, sum);
      return sum;
    },
  };
}

function isCounted({ status, stage }: ProposalFacts): boolean {
  return status !== "rejected" && status !== "deferred" && stage !== "closed";
}

const nothing: ListSum = { amount: 0, proposals: 0 };
