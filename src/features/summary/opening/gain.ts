import * as l10n from "@vscode/l10n";
import { countsAsMoney } from "../../../core/finance/case-flows";
import { parseRate } from "../../../core/money";
import type { Benefit, Stakeholder } from "../../../generated/proposal";
import { amountsWords } from "../amounts-words";
import { numberWords } from "../money-words";
import { present, type Reading } from "../reading";
import { partiesOf } from "../stakeholders-section";
import { called, capitalized } from "./called";
import type { Said } from "./said";
import { part } from "./sentence";

/** The benefits that are promised to somebody of that id. */
export function benefitsFor(id: string | undefined, { model: { benefits = [] } }: Reading): readonly Benefit[] {
  return benefits.filter((benefit) => partiesOf(benefit).some((party) => party.id === id));
}

/** What a reader's benefits come to, in figures and in money, and who answers for them. */
export function gainWords(
  benefits: readonly Benefit[],
  id: string | undefined,
  { outcome = "" }: Stakeholder,
  reading: Reading,
): readonly Said[] {
  const figures = numbersIn(outcome);
  const isSaid = ({ measure }: Benefit): boolean =>
    measure !== undefined && [measure.baseline, measure.target].every((value) => figures.has(Number(value)));
  const [first, second] = [...benefits].sort((a, b) => Number(isSaid(b)) - Number(isSaid(a)));
  return present(
    [first, second].flatMap((benefit, at) => {
      if (benefit === undefined) return [];
      const worth = worthWords(benefit, id, reading);
      const owner = called(benefit.owner, reading.model);
      const source = reading.pathOf(benefit);
      // What the outcome says already is not said again.
      if (at === 0 && isSaid(benefit)) {
        const text =
          worth === undefined
            ? owner && l10n.t("{0} answers for it.", capitalized(owner))
            : owner === undefined
              ? l10n.t("It is worth {0}.", worth)
              : l10n.t("It is worth {0}, and {1} answers for it.", worth, owner);
        return text === undefined ? [] : [{ text, source, weight: 80 - at }];
      }
      const measured = measuredWords(benefit, reading);
      const what =
        worth === undefined || (measured !== undefined && figures.size === 0)
          ? measured
          : benefit.name && l10n.t("{0}: worth {1}", part(benefit.name), worth);
      if (what === undefined) return [];
      const text = owner === undefined ? `${what}.` : l10n.t("{0}; {1} answers for it.", what, owner);
      return [{ text, source, weight: 64 - at * 14 }];
    }),
  );
}

/** A measure as a reader takes it in at a glance: `Stock in days of sales: 71 days today, 58 by 31 August 2028`. */
export function measuredWords({ measure, name = "" }: Benefit, { when, locale }: Reading): string | undefined {
  const { baseline, target } = measure ?? {};
  const metric = part(measure?.metric?.trim() || name);
  if (measure === undefined || baseline === undefined || target === undefined || metric === "") return undefined;
  const unit = part(measure.unit ?? "");
  const [from, to] = [baseline, target].map((value) => numberWords(value, locale) + (unit === "%" ? unit : ""));
  const today = unit === "" || unit === "%" ? from : `${from} ${unit}`;
  const by = when(measure.by);
  return by === undefined
    ? l10n.t("{0}: {1} today, {2} to come", metric, today ?? "", to ?? "")
    : l10n.t("{0}: {1} today, {2} by {3}", metric, today ?? "", to ?? "", part(by));
}

function worthWords(benefit: Benefit, id: string | undefined, { amounts, money }: Reading): string | undefined {
  const found = amounts(benefit.amounts);
  if (found === undefined || found.total === 0) return undefined;
  const share = parseRate(partiesOf(benefit).find((party) => party.id === id)?.share);
  const words =
    share === undefined
      ? amountsWords(found, money)
      : l10n.t("{0} of {1}", `${Number((share * 100).toFixed(1))}%`, amountsWords(found, money));
  return countsAsMoney(benefit) ? words : l10n.t("{0}, though no budget falls", words);
}

/** Whether a text names a figure. */
export function numbersIn(text: string): ReadonlySet<number> {
  return new Set([...text.matchAll(/\d+(?:[.,]\d+)*/g)].map(([number]) => Number(number.replace(/,(?=\d{3})/g, ""))));
}
