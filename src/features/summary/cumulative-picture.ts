import * as l10n from "@vscode/l10n";
import { rateInWords } from "../../core/amount-words";
import type { Table } from "../summary";
import { yearWords } from "./amounts-words";
import { moneyColumn, roundedMoneyWords } from "./money-words";
import { yearsWords } from "./opening/returns-words";
import type { Cumulative } from "./picture";
import { present, type Reading } from "./reading";

/** How the balance of a case goes down and comes back, with its payback; nothing where the money moves one way only, or in one year. */
export function cumulativePicture({ cash, money, locale }: Reading): Cumulative | undefined {
  const found = cash?.recommended;
  if (found === undefined) return undefined;
  const { firstYear, net } = found.flows.whole;
  const { costs, benefits, payback, discounted } = found.returns;
  if (net.length < 2 || costs === 0 || benefits === 0) return undefined;
  const plain = {
    kind: "plain" as const,
    label: l10n.t("Balance"),
    balances: balancesOf(net, 0),
    ...(payback ? { payback: { at: payback, text: l10n.t("Payback: {0}", yearsWords(payback, locale)) } } : {}),
  };
  const { rate = 0, payback: later } = discounted ?? {};
  const reduced = {
    kind: "discounted" as const,
    label: l10n.t("Discounted at {0} a year", rateInWords(rate)),
    balances: balancesOf(net, rate),
    ...(later ? { payback: { at: later, text: l10n.t("Discounted: {0}", yearsWords(later, locale)) } } : {}),
  };
  const lines = rate === 0 ? [plain] : [plain, reduced];
  const years = net.map((_, year) => String(firstYear + year));
  const last = yearWords(firstYear + net.length - 1);
  const words = present([
    l10n.t(
      "The balance of all costs and benefits up to each year ends at {0} in {1}.",
      roundedMoneyWords(plain.balances.at(-1) ?? 0, money),
      last,
    ),
    ...lines.map((line) => line.payback?.text).map((text) => text && `${text}.`),
    payback === undefined ? l10n.t("It is not paid back within {0} years.", net.length) : undefined,
  ]);
  return {
    kind: "cumulative",
    title: l10n.t("Cumulative balance and payback"),
    description: words.join(" "),
    table: numbers(lines, years, locale),
    lines,
    years,
    money,
  };
}

function numbers(lines: Cumulative["lines"], years: Cumulative["years"], locale: string): Table {
  const words = moneyColumn(
    lines.flatMap(({ balances }) => balances),
    locale,
  );
  return {
    caption: l10n.t("Cumulative balance by year, in numbers"),
    columns: [l10n.t("Year"), ...lines.map(({ label }) => label)],
    rows: years.map((name, year) => ({
      name,
      tags: [],
      cells: lines.map(({ balances }) => words(balances[year] ?? 0)),
      weight: "plain",
    })),
  };
}

function balancesOf(net: readonly number[], rate: number): readonly number[] {
  let balance = 0;
  return net.map((flow, year) => {
    balance += flow / (1 + rate) ** year;
    return Math.round(balance * 100) / 100;
  });
}
