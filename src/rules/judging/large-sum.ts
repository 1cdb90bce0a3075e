import { sum } from "../../core/finance/figures";
import { parseMoney } from "../../core/money";
import type { RuleContext } from "../define-rule";

/** What rules hold for large where nothing is configured, in a currency of about the worth of a euro or dollar. */
const usualBound = 500_000;

/** How many units of other currencies buy about as much as one, to a power of ten. */
const unitsForOne: Readonly<Record<string, number>> = {
  ...sameFor(1, ["EUR", "USD", "GBP", "CHF", "CAD", "AUD", "NZD", "SGD", "BGN"]),
  ...sameFor(5, ["PLN", "RON", "ILS", "BRL", "AED", "SAR", "QAR", "MYR"]),
  ...sameFor(10, ["SEK", "NOK", "DKK", "CNY", "HKD", "MXN", "ZAR", "CZK"]),
  ...sameFor(100, ["INR", "JPY", "THB", "PHP", "ISK", "HUF", "RSD"]),
  ...sameFor(1000, ["KRW", "CLP"]),
};

/** The options of a rule that speaks of large sums alone. */
export function largeSumOption(title: string) {
  return {
    type: "object",
    title,
    "x-noun": "the options of this rule",
    description: "From which sum on this rule speaks.",
    examples: [{ amount: 250000 }],
    properties: {
      amount: {
        title: "Amount",
        "x-noun": "a number",
        description:
          "The smallest sum that counts as large, in whole units of the proposal's currency. Usually 500,000 euros, dollars or pounds, and about as much in other currencies.",
        type: "number",
        minimum: 0,
        examples: [250000],
      },
    },
  } as const;
}

/** What is at stake where that is much: what is asked for, else what is spent once. Nothing where it is little or unknown. */
export function largeSum({ model, config, options, amounts }: RuleContext): number | undefined {
  const currency = model.financials?.currency ?? config.currency;
  const factor = currency === undefined ? 1 : unitsForOne[currency];
  const bound =
    typeof options.amount === "number" ? options.amount : factor === undefined ? undefined : usualBound * factor;
  const { ask, costs = [] } = model;
  const released = (ask?.releases ?? []).flatMap(({ amount }) => parseMoney(amount) ?? []);
  const once = costs.filter(({ kind }) => kind === "one-off").flatMap((cost) => amounts(cost.amounts)?.total ?? []);
  const stake = Math.max(parseMoney(ask?.amount) ?? sum(released), sum(once));
  return bound !== undefined && stake > bound ? stake : undefined;
}

function sameFor(units: number, currencies: readonly string[]): Readonly<Record<string, number>> {
  return Object.fromEntries(currencies.map((currency) => [currency, units]));
}
