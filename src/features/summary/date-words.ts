import * as l10n from "@vscode/l10n";
import { parseDate } from "../../core/dates";

/** A date of the format in words, as exact as it was given: `30 June 2027`, `June 2027`, `Q2 2027`, `2027`; nothing where it is none. */
export function dateWords(value: unknown, locale: string): string | undefined {
  const range = parseDate(value);
  if (range === undefined) return undefined;
  const [year, part, day] = String(value).split("-");
  if (part === undefined || year === undefined) return String(value);
  if (part.startsWith("Q")) return l10n.t("Q{0} {1}", part.slice(1), year);
  return formatOf(locale, day !== undefined).format(new Date(`${range.first}T00:00:00Z`));
}

function formatOf(locale: string, toTheDay: boolean): Intl.DateTimeFormat {
  const known = formats.get(`${locale} ${toTheDay}`);
  if (known !== undefined) return known;
  const exactness: Intl.DateTimeFormatOptions = toTheDay ? { day: "numeric" } : {};
  const format = new Intl.DateTimeFormat(locale, { ...exactness, month: "long", year: "numeric", timeZone: "UTC" });
  formats.set(`${locale} ${toTheDay}`, format);
  return format;
}

/** A format takes longer to make than a hundred dates to write. */
const formats = new Map<string, Intl.DateTimeFormat>();
