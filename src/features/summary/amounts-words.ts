import * as l10n from "@vscode/l10n";
import type { Amounts } from "../../core/amounts";
import { isRelative } from "../../core/years";
import type { MoneyStyle } from "../summary";
import { moneyWords } from "./money-words";

/** Amounts in words: `€50k a year, 2029 to 2031`, `€840k over 2028 to 2031`, `€120k in 2027`, `€300k in all`. */
export function amountsWords({ total, yearly = [] }: Amounts, money: MoneyStyle): string {
  const [first] = yearly;
  const last = yearly.at(-1);
  if (first === undefined || last === undefined) return l10n.t("{0} in all", moneyWords(total, money));
  const [from, to] = [yearWords(first.from), yearWords(last.to)];
  if (first.from === last.to) return l10n.t("{0} in {1}", moneyWords(total, money), from);
  const even = yearly.every(
    ({ from, amount }, at) => amount === first.amount && from === (yearly[at - 1]?.to ?? from - 1) + 1,
  );
  return even
    ? l10n.t("{0} a year, {1} to {2}", moneyWords(first.amount, money), from, to)
    : l10n.t("{0} over {1} to {2}", moneyWords(total, money), from, to);
}

/** A year by the calendar, or counted from the start of the project. */
export function yearWords(year: number): string {
  return isRelative(year) ? l10n.t("year {0}", year) : String(year);
}

/** The year of a flow, or the years where it takes several together. */
export function flowWords({ year, to }: { readonly year: number; readonly to: number }): string {
  return year === to ? yearWords(year) : l10n.t("{0} to {1}", yearWords(year), yearWords(to));
}
