import * as l10n from "@vscode/l10n";
import type { ByYear, MoneyStyle } from "../summary";
import { balanceWords } from "./balance-words";
import { type Flow, mostYears } from "./flows";
import { present } from "./reading";
import { recoveryWords } from "./recovery-words";

/** The flows as a picture, as far as it has room for their years. */
export function flowPicture(flows: readonly Flow[], money: MoneyStyle): ByYear {
  const shown = flows.slice(0, mostYears);
  const words = present([
    l10n.t(
      "For each year, a bar for the costs and one for the benefits that count as money; a line for their cumulative balance.",
    ),
    balanceWords(flows, money),
    recoveryWords(flows, money),
    shown.length < flows.length ? l10n.t("The picture shows the first {0} years.", mostYears) : undefined,
  ]);
  return {
    title: l10n.t("Costs and benefits by year"),
    description: words.join(" "),
    labels: { costs: l10n.t("Costs"), benefits: l10n.t("Benefits"), cumulative: l10n.t("Cumulative") },
    years: shown.map((flow) => ({
      label: String(flow.year),
      costs: flow.costs,
      benefits: flow.benefits,
      cumulative: flow.cumulative,
    })),
    money,
  };
}
