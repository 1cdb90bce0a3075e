import * as l10n from "@vscode/l10n";
import { dateWords } from "../summary/date-words";
import type { Completing } from "./completing";
import type { Offer } from "./completion-item";

/** The ends of the next four quarters, those quarters, and the days that the proposal names already. */
export function offerDates({ text, around: { today, locale } }: Completing): readonly Offer[] {
  const year = Number(today.slice(0, 4));
  const quarter = Math.floor((Number(today.slice(5, 7)) - 1) / 3);
  const next = [0, 1, 2, 3].map((more) => ({
    year: year + Math.floor((quarter + more) / 4),
    quarter: ((quarter + more) % 4) + 1,
  }));
  const ends = next.map((one) => date(`${one.year}-${lastDays[one.quarter - 1]}`, locale));
  const quarters = next.map((one) => date(`${one.year}-Q${one.quarter}`, locale));
  const named = [...text.matchAll(/: *["']?(\d{4}-(?:Q[1-4]|\d\d(?:-\d\d)?))["']?[ \r]*$/gm)]
    .map(([, day = ""]) => day)
    .filter((day) => day > today.slice(0, 4))
    .sort()
    .map((day) => ({ ...date(day, locale), detail: l10n.t("{0}, in this proposal", dateWords(day, locale) ?? day) }));
  return [...new Map([...named, ...quarters, ...ends].reverse().map((offer) => [offer.value, offer])).values()];
}

/** The day on which somebody types. */
export function offerToday({ around: { today, locale } }: Completing): readonly Offer[] {
  return [{ ...date(today, locale), detail: l10n.t("today") }];
}

const lastDays = ["03-31", "06-30", "09-30", "12-31"];

function date(day: string, locale: string): Offer {
  const words = dateWords(day, locale);
  return { kind: "date", value: day, ...(words !== undefined && words !== day && { detail: words }) };
}
