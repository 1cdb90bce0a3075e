import * as l10n from "@vscode/l10n";
import { countsAsMoney } from "../../core/finance/case-flows";
import { parseRate } from "../../core/money";
import type { Benefit, Cost, PriorSpendEntry } from "../../generated/proposal";
import type { Fact, Sourced } from "../summary";
import { amountsWords } from "./amounts-words";
import { fact, joined, present, type Reading } from "./reading";

/** What is shown beside the figures and does not enter them. */
export function moneyNotes(
  costs: readonly Cost[],
  benefits: readonly Benefit[],
  tabled: boolean,
  reading: Reading,
): readonly Fact[] {
  const { amounts } = reading;
  const isDated = ({ amounts: written }: Cost | Benefit): boolean => amounts(written)?.yearly !== undefined;
  const undated = (entry: Cost | Benefit): boolean => tabled && amounts(entry.amounts) !== undefined && !isDated(entry);
  const counted = benefits.filter(countsAsMoney);
  const soft = benefits.filter(({ kind }) => kind === "non-cashable");
  const felt = benefits.filter(({ kind }) => kind === "qualitative");
  const unsaid = tabled ? counted.filter((benefit) => benefit.kind === undefined && isDated(benefit)) : [];
  const words = (entry: Cost | Benefit | PriorSpendEntry): Sourced => entryWords(entry, reading);
  return present([
    fact(l10n.t("Costs without years, not in the table"), costs.filter(undated).map(words)),
    fact(l10n.t("Benefits without years, not in the table"), counted.filter(undated).map(words)),
    fact(l10n.t("Valuable, but no budget falls: not counted"), soft.map(words)),
    fact(l10n.t("Not expressed in money"), felt.map(words)),
    fact(l10n.t("Counted, though not said to be cash"), unsaid.map(words)),
    fact(
      l10n.t("Paid by others"),
      costs.flatMap((cost) => paidByOthers(cost, reading)),
    ),
    fact(l10n.t("Already spent, not counted"), (reading.model.priorSpend ?? []).map(words)),
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
