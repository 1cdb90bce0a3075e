import type { MoneyStyle } from "../summary";

/** A power of ten with the word that a locale has for it, such as 1e6 and "m". */
interface Unit {
  readonly size: number;
  /** What stands after the digits, the gap before it included. */
  readonly word: string;
}

/** English has several short forms; these are the ones in which a proposal is written. */
const english: readonly Unit[] = [
  { size: 1e12, word: "tn" },
  { size: 1e9, word: "bn" },
  { size: 1e6, word: "m" },
  { size: 1e3, word: "k" },
];

/** An amount as short as it can be without losing a digit: `€1.2m`, `€12.5k`, `€1,234,567`. */
export function moneyWords(amount: number, { locale, currency }: MoneyStyle): string {
  for (const { size, word } of unitsOf(locale)) {
    const digits = size === 1e3 ? 1 : 3;
    const scaled = Number((amount / size).toPrecision(15));
    if (Math.abs(scaled) >= 1 && Number(scaled.toFixed(digits)) === scaled) {
      return withCurrency(scaled, word, { maximumFractionDigits: digits }, locale, currency);
    }
  }
  return withCurrency(amount, "", { maximumFractionDigits: Number.isInteger(amount) ? 0 : 2 }, locale, currency);
}

/** A computed amount, rounded to three digits that count: 1,083,333 is `€1.08m`. */
export function roundedMoneyWords(amount: number, style: MoneyStyle): string {
  return moneyWords(Number(amount.toPrecision(3)), style);
}

/** Writes the amounts of one table alike, in one unit and without the currency: `440k`, `−60k`, `1,080k`. */
export function moneyColumn(amounts: readonly number[], locale: string): (amount: number) => string {
  const sizes = amounts.map(Math.abs).filter((size) => size > 0);
  const [smallest, largest] = [Math.min(...sizes), Math.max(0, ...sizes)];
  // The coarsest unit in which the smallest amount can still be seen, unless the largest then takes too many digits.
  const unit = unitsOf(locale).find(
    ({ size }) => (largest >= size * 10 && smallest >= size / 10) || largest >= size * 1e6,
  ) ?? { size: 1, word: "" };
  const whole = amounts.every((amount) => Number.isInteger(Number((amount / unit.size).toPrecision(12))));
  const digits = whole || largest >= unit.size * 1e4 ? 0 : 1;
  const format = numberFormat(locale, { minimumFractionDigits: digits, maximumFractionDigits: digits });
  return (amount) => {
    const written = format.format(amount / unit.size);
    // What is not zero and rounds to it would read as nothing at all.
    const rounded = Number((amount / unit.size).toFixed(digits));
    if (rounded === 0) return (amount === 0 ? "" : "~") + numberFormat(locale, {}).format(0);
    return signed(written) + unit.word;
  };
}

/** A plain number in the reader's locale. */
export function numberWords(value: number, locale: string): string {
  return signed(numberFormat(locale, { maximumFractionDigits: 20 }).format(value));
}

function withCurrency(
  scaled: number,
  word: string,
  options: Intl.NumberFormatOptions,
  locale: string,
  currency: string | undefined,
): string {
  if (currency === undefined) return signed(numberFormat(locale, options).format(scaled)) + word;
  const parts = numberFormat(locale, {
    minimumFractionDigits: 0,
    ...options,
    style: "currency",
    currency,
  }).formatToParts(scaled);
  const last = parts.findLastIndex(({ type }) => type === "integer" || type === "fraction");
  return signed(parts.map(({ value }, index) => (index === last ? value + word : value)).join(""));
}

/** With the sign that is as wide as a digit and does not break from it. */
function signed(written: string): string {
  return written.replace("-", "−");
}

function unitsOf(locale: string): readonly Unit[] {
  if (locale.startsWith("en")) return english;
  const known = units.get(locale);
  if (known !== undefined) return known;
  const found = english.flatMap(({ size }) => {
    const parts = new Intl.NumberFormat(locale, { notation: "compact" }).formatToParts(size);
    const compact = parts.findIndex(({ type }) => type === "compact");
    // Where a locale counts in other steps (万) or puts the word first, its digits are written out.
    if (compact < 1 || parts[0]?.value !== numberFormat(locale, {}).format(1)) return [];
    return [
      {
        size,
        word: parts
          .slice(1, compact + 1)
          .map(({ value }) => value)
          .join(""),
      },
    ];
  });
  units.set(locale, found);
  return found;
}

/** What a locale calls its units never changes; working it out takes longer than a whole summary. */
const units = new Map<string, readonly Unit[]>();

function numberFormat(locale: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = `${locale} ${JSON.stringify(options)}`;
  const known = formats.get(key);
  if (known !== undefined) return known;
  const made = new Intl.NumberFormat(locale, options);
  formats.set(key, made);
  return made;
}

/** Formats are costly to make and hold nothing of the proposal. */
const formats = new Map<string, Intl.NumberFormat>();
