/** An amount of money in a text: `€ 250k`, `657.1k EUR`, `1.2 million`. */
export interface WrittenAmount {
  /** Where it stands, currency included. */
  readonly from: number;
  readonly to: number;
  /** Where its digits stand. */
  readonly digits: { readonly from: number; readonly to: number };
  readonly amount: number;
  /** The size of the last digit that it shows, in the same unit as the amount; noughts in threes show none. */
  readonly precision: number;
  /** The same words for another amount, rounded to as many digits behind the point. */
  readonly digitsFor: (amount: number) => string;
}

const code = "EUR|USD|GBP|CHF|SEK|NOK|DKK|PLN|CAD|AUD|JPY|NZD";

/** Digits, in groups or not, between a sign or code and a short form, a word or a code; which of these are there is asked later. */
const amount = new RegExp(
  `(?<![\\p{L}\\p{N}.,])(?<lead>(?:[€£$¥]|(?:${code})(?=[ \\u00a0\\d]))[ \\u00a0]?)?` +
    "(?<digits>(?:\\d{1,3}(?:[,’'\\u00a0\\u202f ]\\d{3}){1,4}(?!\\d)|\\d{1,12})(?<decimals>\\.\\d{1,3})?)" +
    "(?:(?<gap>[ \\u00a0]?)(?<unit>bn|billion|k|m|million|mio|mn|thousand)(?![\\p{L}\\p{N}]))?" +
    `(?<tail>[ \\u00a0]?(?:[€£$¥]|(?:${code}|euros?|dollars?|pounds?|francs?|kron(?:a|er|or))(?![\\p{L}\\p{N}])))?(?![\\p{L}\\p{N}%]|[.,]\\d)`,
  "giu",
);

const exponents: Readonly<Record<string, number>> = {
  ...{ bn: 9, billion: 9 },
  ...{ m: 6, mn: 6, mio: 6, million: 6 },
  ...{ k: 3, thousand: 3 },
};

const inThousands = new Intl.NumberFormat("en", { maximumFractionDigits: 0 });

/** Whether a thing follows that a number without currency then counts: `20k pages`, `10m high`. */
function countsThings(text: string, to: number): boolean {
  const next = /^[ -](\p{Ll}{3,20})/u.exec(text.slice(to, to + 24))?.[1];
  return next !== undefined && !linking.has(next);
}

/** Words that go on behind a sum of money. */
const linking = new Set(
  [
    "and",
    "are",
    "for",
    "from",
    "once",
    "over",
    "per",
    "until",
    "that",
    "this",
    "which",
    "will",
    "with",
    "year",
    "yearly",
  ].concat([
    "each",
    "every",
    "in",
    "of",
    "or",
    "to",
    "by",
    "is",
    "was",
    "more",
    "less",
    "instead",
    "against",
    "beside",
    "before",
    "after",
  ]),
);

/** The amounts of money in an English text, in its order. A number is one only where a currency, a short form or its word stands with it. */
export function writtenAmounts(text: string): readonly WrittenAmount[] {
  return [...text.matchAll(amount)].flatMap(({ 0: whole, index, groups = {} }) => {
    const { lead = "", digits = "", decimals = "", gap = "", unit = "", tail } = groups;
    // Metres and modems have their letters, too: `5 m deep`.
    const isShort = unit.length > 1 || (unit !== "" && gap === "");
    if (lead === "" && tail === undefined && (!isShort || countsThings(text, index + whole.length))) return [];
    const exponent = exponents[unit.toLowerCase()] ?? 0;
    const places = Math.max(0, decimals.length - 1);
    const plain = digits.slice(0, digits.length - decimals.length);
    const from = index + lead.length;
    return {
      from: index,
      to: index + whole.length,
      digits: { from, to: from + digits.length },
      amount: Number(`${plain.replace(/\D/g, "")}${decimals}e${exponent}`),
      precision: exponent === 0 && places === 0 && /000$/.test(plain) ? 1000 : 10 ** (exponent - places),
      digitsFor: (other: number) => {
        const [ones = "", parts] = (other / 10 ** exponent).toFixed(places).split(".");
        const mark = /\d(\D)\d{3}/.exec(plain)?.[1];
        const grouped = mark === undefined ? ones : inThousands.format(Number(ones)).replaceAll(",", mark);
        return parts === undefined ? grouped : `${grouped}.${parts}`;
      },
    };
  });
}
