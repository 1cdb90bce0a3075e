import * as l10n from "@vscode/l10n";
import type { MoneyStyle, Table, TableRow } from "../summary";
import { flowWords } from "./amounts-words";
import { type Flow, totalOf } from "./flows";
import { moneyColumn } from "./money-words";

/** The flows as a table: a column for each year, and the totals. */
export function flowTable(flows: readonly Flow[], { locale, currency }: MoneyStyle): Table {
  const kinds = (["oneOff", "run", "other"] as const).filter((kind) => totalOf(flows, kind) > 0);
  const parts = kinds.length > 1 ? kinds : [];
  const keys = [...parts, "costs", "benefits", "net"] as const;
  const words = moneyColumn(
    [
      ...flows.flatMap((flow) => [...keys, "cumulative" as const].map((key) => flow[key])),
      ...keys.map((key) => totalOf(flows, key)),
    ],
    locale,
  );
  const names = rowNames();
  const rows = keys.map(
    (key): TableRow => ({
      name: names[key],
      tags: [],
      cells: [...flows.map((flow) => words(flow[key])), words(totalOf(flows, key))],
      weight: key === "net" || (key === "costs" && parts.length > 0) ? "sum" : "plain",
    }),
  );
  const cumulative = flows.map((flow) => words(flow.cumulative));
  return {
    caption:
      currency === undefined
        ? l10n.t("Costs and benefits by year")
        : l10n.t("Costs and benefits by year, in {0}", currency),
    columns: [l10n.t("Year"), ...flows.map(columnWords), l10n.t("Total")],
    rows: [...rows, { name: l10n.t("Cumulative"), tags: [], cells: [...cumulative, ""], weight: "plain" }],
  };
}

function columnWords(flow: Flow): string {
  return capitalized(flowWords(flow));
}

function capitalized(words: string): string {
  return words.slice(0, 1).toUpperCase() + words.slice(1);
}

function rowNames(): Record<"oneOff" | "run" | "other" | "costs" | "benefits" | "net", string> {
  return {
    oneOff: l10n.t("One-off costs"),
    run: l10n.t("Running costs"),
    other: l10n.t("Other costs"),
    costs: l10n.t("Costs"),
    benefits: l10n.t("Benefits that count as money"),
    net: l10n.t("Net"),
  };
}
