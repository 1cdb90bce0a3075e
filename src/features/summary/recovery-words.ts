import * as l10n from "@vscode/l10n";
import type { MoneyStyle } from "../summary";
import { flowWords, yearWords } from "./amounts-words";
import { type Flow, totalOf } from "./flows";
import { roundedMoneyWords } from "./money-words";

/** How far spending runs ahead, and from when on it has come back. */
export function recoveryWords(flows: readonly Flow[], money: MoneyStyle): string | undefined {
  const deepest = flows.reduce<Flow | undefined>(
    (lowest, flow) => (flow.cumulative < (lowest?.cumulative ?? 0) ? flow : lowest),
    undefined,
  );
  const last = flows.at(-1);
  if (deepest === undefined || last === undefined || flows.length === 1 || totalOf(flows, "benefits") === 0)
    return undefined;
  const lowest = roundedMoneyWords(deepest.cumulative, money);
  const lasting = flows.findLastIndex(({ cumulative }) => cumulative < 0) + 1;
  const back = flows[lasting];
  return back === undefined
    ? l10n.t(
        "The cumulative balance is lowest in {0}, at {1}, and is still below zero in {2}.",
        flowWords(deepest),
        lowest,
        yearWords(last.to),
      )
    : l10n.t(
        "The cumulative balance is lowest in {0}, at {1}, and has recovered by {2}.",
        flowWords(deepest),
        lowest,
        flowWords(back),
      );
}
