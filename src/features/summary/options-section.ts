import * as l10n from "@vscode/l10n";
import { rateInWords } from "../../core/amount-words";
import type { Amounts } from "../../core/amounts";
import { countsAsMoney } from "../../core/finance/case-flows";
import type { Benefit, Cost, Option } from "../../generated/proposal";
import type { Item, Section, Table } from "../summary";
import { roundedMoneyWords } from "./money-words";
import { optionsPicture, type Worth } from "./options-picture";
import { fact, present, type Reading, section } from "./reading";

/** What else could be done, doing nothing included, and why it is not. */
export function optionsSection(reading: Reading): Section {
  const options = reading.model.options ?? [];
  const withoutNothing = !options.some(({ kind }) => kind === "do-nothing");
  const missing =
    options.length === 0 ? l10n.t("No options compared yet") : l10n.t("Doing nothing is not among the options yet");
  const compared = worthOf(options, reading);
  return section("options", l10n.t("The options"), ["options"], {
    gaps: reading.developed && withoutNothing ? [gapIn(options, missing, reading)] : [],
    pictures: present([optionsPicture(compared, reading)]),
    ...(options.length === 0 ? {} : { table: table(compared, reading) }),
    items: options
      .map((option) => optionItem(option, reading))
      .filter(({ texts, facts }) => texts.length + facts.length > 0),
  });
}

/** Where there are options already, a further one would stand behind them and hides nothing that was written. */
function gapIn(options: readonly Option[], missing: string, { gap }: Reading) {
  return options.length === 0 ? gap(["options"], missing) : { text: missing, source: ["options"] };
}

function optionItem(option: Option, { text, texts, pathOf }: Reading): Item {
  return {
    source: pathOf(option),
    name: nameOf(option),
    tags: [],
    gaps: [],
    // What doing nothing brings is told where the proposal is refused.
    texts: present([option.kind === "do-nothing" ? undefined : text(option, "consequence")]),
    facts: present([
      fact(l10n.t("For"), texts(option, "pros")),
      fact(l10n.t("Against"), texts(option, "cons")),
      fact(l10n.t("Why not"), [text(option, "rejectedBecause")]),
    ]),
  };
}

function nameOf({ name, kind }: Option): string {
  return name?.trim() || (kind === undefined ? l10n.t("An option without a name") : kindWords()[kind]);
}

function tagsOf({ recommended, name, kind }: Option): readonly string[] {
  return present([
    recommended === true ? l10n.t("Recommended") : undefined,
    kind === undefined || kind === "do-something" || isCalled(kindWords()[kind], name) ? undefined : kindWords()[kind],
  ]);
}

/** Whether an option already bears these words as its name, or has no other. */
function isCalled(words: string, name: string | undefined): boolean {
  const called = name?.trim() ?? "";
  return called === "" || called.toLowerCase() === words.toLowerCase();
}

function kindWords(): Record<NonNullable<Option["kind"]>, string> {
  return {
    "do-nothing": l10n.t("Do nothing"),
    "do-minimum": l10n.t("Do the minimum"),
    "do-something": l10n.t("Do something"),
  };
}

/** The options that a table has room for on a page. */
const mostRows = 60;

/** What each option costs and brings, and what it is worth in the end. */
function worthOf(options: readonly Option[], reading: Reading): readonly Worth[] {
  const { model, cash } = reading;
  return options.slice(0, mostRows).map((option) => {
    // What is recommended was said once already, at the top level.
    const { costs = [], benefits = [] } = option.recommended === true ? model : option;
    const returns = cash?.of(option)?.returns;
    return {
      option,
      name: nameOf(option),
      costs: sumOf(costs, reading),
      benefits: sumOf(benefits.filter(countsAsMoney), reading),
      value: cash?.rate === undefined ? returns?.net : returns?.discounted?.netPresentValue,
    };
  });
}

function table(compared: readonly Worth[], { money, cash }: Reading): Table {
  const nothing = compared.find(({ option }) => option.kind === "do-nothing" && option.recommended !== true);
  const without = nothing?.value;
  const further = present([
    cash?.rate === undefined ? undefined : l10n.t("NPV at {0}", rateInWords(cash.rate)),
    without === undefined ? undefined : l10n.t("Against doing nothing"),
  ]);
  const words = (amount: number | undefined): string =>
    amount === undefined ? l10n.t("not stated") : roundedMoneyWords(amount, money);
  return {
    caption: l10n.t("The options compared; benefits are those that count as money"),
    columns: [l10n.t("Option"), l10n.t("Costs"), l10n.t("Benefits"), l10n.t("Net"), ...further],
    rows: compared.map((one) => {
      const { option, name, costs, benefits, value } = one;
      const net = costs === undefined && benefits === undefined ? undefined : (benefits ?? 0) - (costs ?? 0);
      const cells = [
        ...[costs, benefits, net].map(words),
        ...(cash?.rate === undefined ? [] : [words(value)]),
        ...(without === undefined ? [] : [againstWords(one === nothing ? undefined : value, without, words)]),
      ];
      return { name, tags: tagsOf(option), cells, weight: option.recommended === true ? "sum" : "plain" };
    }),
  };
}

/** By how much an option is better or worse than doing nothing, with its sign. */
function againstWords(value: number | undefined, without: number, words: (amount: number) => string): string {
  if (value === undefined) return "";
  return value > without ? `+${words(value - without)}` : words(value - without);
}

/** The sum of what is known by year, so that it agrees with the table by year; of totals where no year is known at all. */
function sumOf(entries: readonly (Cost | Benefit)[], { amounts }: Reading): number | undefined {
  const found = present<Amounts>(entries.map((entry) => amounts(entry.amounts)));
  if (found.length === 0) return undefined;
  const dated = found.filter(({ yearly }) => yearly !== undefined);
  return (dated.length > 0 ? dated : found).reduce((sum, { total }) => sum + total, 0);
}
