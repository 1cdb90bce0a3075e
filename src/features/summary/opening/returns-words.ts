import * as l10n from "@vscode/l10n";
import { rateInWords } from "../../../core/amount-words";
import { countsAsMoney } from "../../../core/finance/case-flows";
import type { Returns } from "../../../core/finance/returns";
import { parseRate } from "../../../core/money";
import { isRelative } from "../../../core/years";
import { numberWords, roundedMoneyWords } from "../money-words";
import type { Reading } from "../reading";
import type { Said } from "./said";

/** What the case costs and brings, for any reader. */
export function worthWords(reading: Reading): readonly Said[] {
  const { model, cash, amounts, money, locale } = reading;
  const found = cash?.recommended;
  const returns = found?.returns;
  const words = (amount: number): string => roundedMoneyWords(amount, money);
  if (found !== undefined && returns !== undefined && returns.costs > 0 && returns.benefits > 0) {
    const { firstYear } = found.flows.whole;
    const last = firstYear + returns.years - 1;
    const until = isRelative(firstYear)
      ? l10n.t("over {0} years", numberWords(returns.years, locale))
      : l10n.t("by {0}", last);
    const sums = [words(returns.costs), words(returns.benefits), until] as const;
    const source = ["benefits"];
    const short = {
      text: l10n.t("In all it costs {0} and brings {1} {2}.", ...sums),
      source,
      weight: 77,
      instead: "worth",
    };
    // What never runs ahead of what comes back has no time of its own.
    if (!returns.payback) return [short];
    const years = yearsWords(returns.payback, locale);
    const text = l10n.t("In all it costs {0} and brings {1} {2}; it is paid back in {3}.", ...sums, years);
    return [{ ...short, text, weight: 78 }, short];
  }
  if (cash === undefined) return [];
  const sum = (entries: readonly { readonly amounts?: unknown }[] = []): number =>
    entries.reduce((total, entry) => total + (amounts(entry.amounts)?.total ?? 0), 0);
  const [spent, gained] = [sum(model.costs), sum(model.benefits?.filter(countsAsMoney))];
  const undated = found === undefined;
  if (spent > 0 && gained > 0) {
    const text = undated
      ? l10n.t("In all it costs {0} and brings {1}. In which years is not known yet.", words(spent), words(gained))
      : l10n.t("In all it costs {0} and brings {1}.", words(spent), words(gained));
    return [{ text, source: ["benefits"], weight: 78 }];
  }
  if (spent > 0) return [{ text: l10n.t("In all it costs {0}.", words(spent)), source: ["costs"], weight: 78 }];
  if (gained > 0) return [{ text: l10n.t("In all it brings {0}.", words(gained)), source: ["benefits"], weight: 78 }];
  return [];
}

/** What the case returns, for whoever counts in nothing else; nothing where no return can be computed. */
export function returnsWords(reading: Reading): readonly Said[] {
  const { model, cash, money, locale } = reading;
  const returns = cash?.recommended?.returns;
  const discounted = returns?.discounted;
  if (returns === undefined || discounted === undefined || returns.costs === 0 || returns.benefits === 0) return [];
  const words = (amount: number): string => roundedMoneyWords(amount, money);
  const said = [
    l10n.t("NPV {0} at {1}", words(discounted.netPresentValue), rateInWords(discounted.rate)),
    ...rateWords(returns, parseRate(model.financials?.hurdleRate)),
    returns.payback === undefined
      ? l10n.t("no payback within {0} years", numberWords(returns.years, locale))
      : l10n.t("payback {0}", yearsWords(returns.payback, locale)),
  ];
  const lower = discounted.netPresentValue - discounted.presentBenefits * 0.2;
  const tried =
    discounted.netPresentValue <= 0
      ? undefined
      : lower > 0
        ? l10n.t("With benefits {0} lower, NPV is {1}.", "20%", words(lower))
        : l10n.t("Fragile: with benefits {0} lower, NPV is {1}.", "20%", words(lower));
  const ours = cash?.recommended?.ours?.discounted;
  return [
    { text: `${said.join("; ")}.`, source: ["financials", "discountRate"], weight: 99 },
    ...(tried === undefined ? [] : [{ text: tried, source: ["benefits"], weight: 86 }]),
    ...(ours === undefined
      ? []
      : [
          {
            text: l10n.t("Our part of it, without what others pay and gain: NPV {0}.", words(ours.netPresentValue)),
            source: ["costs"],
            weight: 79,
          },
        ]),
  ];
}

/** The internal rate beside the hurdle; several rates are no rate. */
function rateWords({ internalRates }: Returns, hurdle: number | undefined): readonly string[] {
  const [rate] = internalRates;
  if (rate === undefined || internalRates.length > 1) return [];
  return [
    hurdle === undefined
      ? l10n.t("IRR {0}", rateInWords(rate).replace("-", "−"))
      : l10n.t("IRR {0} against a hurdle of {1}", rateInWords(rate).replace("-", "−"), rateInWords(hurdle)),
  ];
}

/** A time in years with one decimal: `2.6 years`. */
export function yearsWords(time: number, locale: string): string {
  const years = numberWords(Number(time.toFixed(1)), locale);
  return years === "1" ? l10n.t("{0} year", years) : l10n.t("{0} years", years);
}
