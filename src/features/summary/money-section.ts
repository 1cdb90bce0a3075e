import * as l10n from "@vscode/l10n";
import { parseRate } from "../../core/money";
import type { Amounts } from "../../core/years";
import type { Benefit, Cost, PriorSpendEntry } from "../../generated/proposal";
import type { ByYear, Fact, Gap, MoneyStyle, Section, Sourced, Table, TableRow } from "../summary";
import { amountsWords, yearWords } from "./amounts-words";
import { countsAsMoney, type Flow, flowsOf, mostYears } from "./flows";
import { moneyColumn, moneyWords, numberWords, roundedMoneyWords } from "./money-words";
import { fact, joined, present, type Reading, section } from "./reading";

/** Costs and benefits by year, and beside them what is shown and not counted. */
export function moneySection(reading: Reading): Section {
  const { model, money } = reading;
  const costs = model.costs ?? [];
  const benefits = model.benefits ?? [];
  const flows = flowsOf(costs, benefits, reading);
  return section("money", l10n.t("Costs and benefits"), ["costs"], {
    gaps: gaps(costs, benefits, reading),
    texts: flows.length > 0 ? byYearTexts(flows, money) : totalTexts(costs, benefits, reading),
    ...(flows.some(moves) ? { picture: byYear(flows, money) } : {}),
    ...(flows.length > 0 ? { table: table(flows, money) } : {}),
    notes: notes(costs, benefits, flows.length > 0, reading),
  });
}

function moves({ costs, benefits }: Flow): boolean {
  return costs > 0 || benefits > 0;
}

function gaps(
  costs: readonly Cost[],
  benefits: readonly Benefit[],
  { gap, amounts, model, pathOf }: Reading,
): readonly Gap[] {
  const [cost] = costs;
  const unvalued = benefits.find(({ kind }) => kind !== "qualitative");
  const priced = costs.some((cost) => amounts(cost.amounts) !== undefined);
  const valued = benefits.some((benefit) => amounts(benefit.amounts) !== undefined);
  return present([
    priced
      ? undefined
      : cost === undefined
        ? gap(["costs"], l10n.t("No cost named yet"))
        : gap(pathOf(cost, "amounts"), l10n.t("No cost has an amount yet")),
    benefits.length > 0 ? undefined : gap(["benefits"], l10n.t("No benefit named yet")),
    valued || unvalued === undefined
      ? undefined
      : gap(pathOf(unvalued, "amounts"), l10n.t("No benefit has an amount yet")),
    model.financials?.currency === undefined && (priced || valued)
      ? gap(["financials", "currency"], l10n.t("No currency named yet"))
      : undefined,
  ]);
}

function byYearTexts(flows: readonly Flow[], money: MoneyStyle): readonly Sourced[] {
  return present([{ text: balanceWords(flows, money), source: ["costs"] }, recoveryWords(flows, money)]);
}

/** `Over 5 years it costs €620k and brings €1.08m that counts as money: €460k more than it costs, before discounting.` */
function balanceWords(flows: readonly Flow[], money: MoneyStyle): string {
  const spent = total(flows, "costs");
  const gained = total(flows, "benefits");
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

/** How far spending runs ahead, and from when on it has come back. */
function recoveryWords(flows: readonly Flow[], money: MoneyStyle): Sourced | undefined {
  const deepest = flows.reduce<Flow | undefined>(
    (lowest, flow) => (flow.cumulative < (lowest?.cumulative ?? 0) ? flow : lowest),
    undefined,
  );
  const last = flows.at(-1);
  if (deepest === undefined || last === undefined || flows.length === 1 || total(flows, "benefits") === 0)
    return undefined;
  const lowest = roundedMoneyWords(deepest.cumulative, money);
  const lasting = flows.findLastIndex(({ cumulative }) => cumulative < 0) + 1;
  const back = flows[lasting];
  return {
    text:
      back === undefined
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
          ),
    source: ["benefits"],
  };
}

function flowWords({ year, to }: Pick<Flow, "year" | "to">): string {
  return year === to ? yearWords(year) : l10n.t("{0} to {1}", yearWords(year), yearWords(to));
}

function totalTexts(
  costs: readonly Cost[],
  benefits: readonly Benefit[],
  { amounts, money }: Reading,
): readonly Sourced[] {
  const sum = (values: readonly (Amounts | undefined)[]): number | undefined =>
    values.every((value) => value === undefined)
      ? undefined
      : values.reduce((total, value) => total + (value?.total ?? 0), 0);
  const spent = sum(costs.map((cost) => amounts(cost.amounts)));
  const gained = sum(benefits.filter(countsAsMoney).map((benefit) => amounts(benefit.amounts)));
  const words = (amount: number): string => moneyWords(amount, money);
  if (spent !== undefined && gained !== undefined) {
    return [
      {
        text: l10n.t("In all it costs {0} and brings {1}. The years are not known yet.", words(spent), words(gained)),
        source: ["costs"],
      },
    ];
  }
  if (spent !== undefined)
    return [{ text: l10n.t("In all it costs {0}. The years are not known yet.", words(spent)), source: ["costs"] }];
  if (gained !== undefined)
    return [
      { text: l10n.t("In all it brings {0}. The years are not known yet.", words(gained)), source: ["benefits"] },
    ];
  return [];
}

function table(flows: readonly Flow[], { locale, currency }: MoneyStyle): Table {
  const kinds = (["oneOff", "run", "other"] as const).filter((kind) => total(flows, kind) > 0);
  const parts = kinds.length > 1 ? kinds : [];
  const keys = [...parts, "costs", "benefits", "net"] as const;
  const words = moneyColumn(
    [
      ...flows.flatMap((flow) => [...keys, "cumulative" as const].map((key) => flow[key])),
      ...keys.map((key) => total(flows, key)),
    ],
    locale,
  );
  const names = rowNames();
  const rows = keys.map(
    (key): TableRow => ({
      name: names[key],
      tags: [],
      cells: [...flows.map((flow) => words(flow[key])), words(total(flows, key))],
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
  return flow.year === flow.to ? capitalized(yearWords(flow.year)) : capitalized(flowWords(flow));
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

function byYear(flows: readonly Flow[], money: MoneyStyle): ByYear {
  const shown = flows.slice(0, mostYears);
  const words = present([
    l10n.t(
      "For each year, a bar for the costs and one for the benefits that count as money; a line for their cumulative balance.",
    ),
    balanceWords(flows, money),
    recoveryWords(flows, money)?.text,
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

/** What is shown beside the figures and does not enter them. */
function notes(
  costs: readonly Cost[],
  benefits: readonly Benefit[],
  tabled: boolean,
  reading: Reading,
): readonly Fact[] {
  const { amounts } = reading;
  const undated = (entry: Cost | Benefit): boolean => tabled && amounts(entry.amounts)?.kind === "total";
  const counted = benefits.filter(countsAsMoney);
  const soft = benefits.filter(({ kind }) => kind === "non-cashable");
  const felt = benefits.filter(({ kind }) => kind === "qualitative");
  const unsaid = tabled
    ? counted.filter((benefit) => benefit.kind === undefined && amounts(benefit.amounts)?.kind === "by-year")
    : [];
  const words = (entry: Cost | Benefit | PriorSpendEntry): Sourced => entryWords(entry, reading);
  return present([
    fact(l10n.t("Costs without years, not in the table"), ...costs.filter(undated).map(words)),
    fact(l10n.t("Benefits without years, not in the table"), ...counted.filter(undated).map(words)),
    fact(l10n.t("Valuable, but no budget falls: not counted"), ...soft.map(words)),
    fact(l10n.t("Not expressed in money"), ...felt.map(words)),
    fact(l10n.t("Counted, though not said to be cash"), ...unsaid.map(words)),
    fact(l10n.t("Paid by others"), ...costs.flatMap((cost) => paidByOthers(cost, reading))),
    fact(l10n.t("Already spent, not counted"), ...(reading.model.priorSpend ?? []).map(words)),
  ]);
}

function entryWords(entry: Cost | Benefit | PriorSpendEntry, { text, pathOf, amounts, money }: Reading): Sourced {
  const found = amounts(entry.amounts);
  const name = text(entry, "name")?.text ?? l10n.t("Without a name");
  return { text: joined([name, found && amountsWords(found, money)]) ?? name, source: pathOf(entry) };
}

function paidByOthers(cost: Cost, { amounts, amount, nameOf, pathOf, text }: Reading): readonly Sourced[] {
  const sum = amounts(cost.amounts)?.total;
  if (sum === undefined || cost.paidBy === undefined) return [];
  const shares = typeof cost.paidBy === "string" ? [[cost.paidBy, "100%"] as const] : Object.entries(cost.paidBy);
  const name = text(cost, "name")?.text ?? l10n.t("Without a name");
  return shares.flatMap(([id, share]) => {
    const rate = parseRate(share);
    if (id === "us" || id.startsWith("x-") || rate === undefined) return [];
    return [{ text: l10n.t("{0} of {1}, by {2}", amount(sum * rate), name, nameOf(id)), source: pathOf(cost) }];
  });
}

function total(flows: readonly Flow[], key: "oneOff" | "run" | "other" | "costs" | "benefits" | "net"): number {
  return flows.reduce((sum, flow) => sum + flow[key], 0);
}
