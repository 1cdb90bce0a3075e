import * as l10n from "@vscode/l10n";
import type { MoneyStyle } from "../summary";
import { yearWords } from "./amounts-words";
import { type Flow, totalOf } from "./flows";
import { numberWords, roundedMoneyWords } from "./money-words";

/** `Over 5 years it costs €620k and brings €1.08m that counts as money: €460k more than it costs, before discounting.` */
export function balanceWords(flows: readonly Flow[], money: MoneyStyle): string {
  const spent = totalOf(flows, "costs");
  const gained = totalOf(flows, "benefits");
  const net = gained - spent;
  const period = periodWords(flows, money);
  const [costs, benefits, difference] = [spent, gained, Math.abs(net)].map((amount) =>
    roundedMoneyWords(amount, money),
  );
  if (gained === 0) return l10n.t("{0}, it costs {1}. No yearly benefits stand against it yet.", period, costs ?? "");
  if (spent === 0)
    return l10n.t(
      "{0}, it brings {1} that counts as money. No yearly costs stand against it yet.",
      period,
      benefits ?? "",
    );
  if (net === 0) return l10n.t("{0}, it costs {1} and brings as much.", period, costs ?? "");
  return net > 0
    ? l10n.t(
        "{0}, it costs {1} and brings {2} that counts as money: {3} more than it costs, before discounting.",
        period,
        costs ?? "",
        benefits ?? "",
        difference ?? "",
      )
    : l10n.t(
        "{0}, it costs {1} and brings {2} that counts as money: {3} less than it costs.",
        period,
        costs ?? "",
        benefits ?? "",
        difference ?? "",
      );
}

function periodWords(flows: readonly Flow[], { locale }: MoneyStyle): string {
  const [first] = flows;
  const last = flows.at(-1);
  if (first === undefined || last === undefined) return "";
  const count = last.to - first.year + 1;
  return count === 1
    ? l10n.t("In {0}", yearWords(first.year))
    : l10n.t("Over {0} years, {1} to {2}", numberWords(count, locale), yearWords(first.year), yearWords(last.to));
}
