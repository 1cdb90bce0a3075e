import * as l10n from "@vscode/l10n";
import type { MoneyStyle } from "../summary";
import { balanceWords } from "./balance-words";
import { type Flow, mostYears } from "./flows";
import type { ByYear } from "./picture";
import { present } from "./reading";

/** Costs and benefits by year as a picture, as far as it has room for the years; nothing where it would be a single bar. */
export function byYearPicture(flows: readonly Flow[], money: MoneyStyle): ByYear | undefined {
  const shown = flows.slice(0, mostYears);
  if (shown.flatMap(({ costs, benefits }) => [costs, benefits]).filter((amount) => amount > 0).length < 2)
    return undefined;
  const words = present([
    l10n.t("For each year, a bar for the costs and one for the benefits that count as money."),
    balanceWords(flows, money),
    shown.length < flows.length ? l10n.t("The picture shows the first {0} years.", mostYears) : undefined,
  ]);
  return {
    kind: "by-year",
    title: l10n.t("Costs and benefits by year"),
    description: words.join(" "),
    labels: { costs: l10n.t("Costs"), benefits: l10n.t("Benefits that count as money") },
    years: shown.map(({ year, costs, benefits }) => ({ label: String(year), costs, benefits })),
    money,
  };
}
