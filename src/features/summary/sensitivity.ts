import * as l10n from "@vscode/l10n";
import { tornado } from "../../core/finance/tornado";
import type { Fact } from "../summary";
import { roundedMoneyWords } from "./money-words";
import type { Sensitivity } from "./picture";
import { fact, type Reading } from "./reading";

/** The swings that a page has room for. */
const mostSwings = 8;

/** What the ranges of single entries make of the net present value; nothing where none states a range or nothing is discounted. */
export function sensitivityOf({ model, cash, money, pathOf, text }: Reading): Sensitivity | undefined {
  const found = cash?.recommended;
  const discounted = found?.returns.discounted;
  if (found === undefined || discounted === undefined) return undefined;
  const swings = tornado(model, found.flows.whole, discounted.rate)
    .slice(0, mostSwings)
    .map(({ entry, low, high }) => ({
      text: text(entry, "name")?.text ?? l10n.t("Without a name"),
      source: pathOf(entry, "range"),
      low,
      high,
    }));
  if (swings.length === 0) return undefined;
  const value = discounted.netPresentValue;
  const words = (amount: number): string => roundedMoneyWords(amount, money);
  return {
    kind: "sensitivity",
    title: l10n.t("What could move the net present value"),
    description: l10n.t(
      "A bar for each entry with a range, the widest first: the net present value if that entry alone turns out at an end of its range. As stated it is {0}.",
      words(value),
    ),
    table: {
      caption: l10n.t("What could move the net present value, in numbers"),
      columns: [l10n.t("Entry"), l10n.t("At worst"), l10n.t("At best")],
      rows: swings.map(({ text, low, high }) => ({
        name: text,
        tags: [],
        cells: [words(Math.min(low, high)), words(Math.max(low, high))],
        weight: "plain",
      })),
    },
    value,
    labels: { value: l10n.t("As stated: {0}", words(value)), worse: l10n.t("Worse"), better: l10n.t("Better") },
    swings,
    money,
  };
}

/** The same in words. */
export function sensitivityFact({ swings, money }: Sensitivity): Fact | undefined {
  const words = (amount: number): string => roundedMoneyWords(amount, money);
  return fact(
    l10n.t("What could move the net present value"),
    swings.map(({ text, source, low, high }) => ({
      text: l10n.t("{0}: {1} to {2}", text, words(Math.min(low, high)), words(Math.max(low, high))),
      source,
    })),
  );
}
