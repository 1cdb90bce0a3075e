import * as l10n from "@vscode/l10n";
import type { Amounts } from "../../core/years";
import { isRelative } from "../../core/years";
import type { MoneyStyle } from "../summary";
import { moneyWords } from "./money-words";

/** Amounts in words: `€50k a year, 2029 to 2031`, `€840k over 2028 to 2031`, `€120k in 2027`, `€300k in all`. */
export function amountsWords(amounts: Amounts, money: MoneyStyle): string {
  if (amounts.kind === "total") return l10n.t("{0} in all", moneyWords(amounts.total, money));
  const years = [...amounts.byYear.keys()];
  const from = yearWords(Math.min(...years));
  const to = yearWords(Math.max(...years));
  if (years.length === 1) return l10n.t("{0} in {1}", moneyWords(amounts.total, money), from);
  const yearly = new Set(amounts.byYear.values());
  const [same] = yearly;
  const unbroken = Math.max(...years) - Math.min(...years) === years.length - 1;
  return yearly.size === 1 && same !== undefined && unbroken
    ? l10n.t("{0} a year, {1} to {2}", moneyWords(same, money), from, to)
    : l10n.t("{0} over {1} to {2}", moneyWords(amounts.total, money), from, to);
}

/** A year by the calendar, or counted from the start of the project. */
export function yearWords(year: number): string {
  return isRelative(year) ? l10n.t("year {0}", year) : String(year);
}
