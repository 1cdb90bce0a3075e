/** The codes of currencies by the signs and words that stand for them; `$` stands for many, of which the proposal's counts. */
const signs: Readonly<Record<string, string>> = {
  ...{ "€": "EUR", "£": "GBP", "¥": "JPY", "₹": "INR", $: "USD", us$: "USD", a$: "AUD", c$: "CAD", ca$: "CAD" },
  ...{
    nz$: "NZD",
    s$: "SGD",
    hk$: "HKD",
    r$: "BRL",
    zł: "PLN",
    kč: "CZK",
    fr: "CHF",
    sfr: "CHF",
    rs: "INR",
    kr: "SEK",
  },
};

const codes = new Set(
  (
    "AED AUD BGN BRL CAD CHF CLP CNY COP CZK DKK EGP EUR GBP HKD HUF IDR ILS INR ISK JPY KRW MXN MYR NOK NZD PEN PHP PLN " +
    "QAR RON RSD RUB SAR SEK SGD THB TRY TWD UAH USD VND ZAR"
  ).split(" "),
);

/** The currencies that share a sign. */
const shared: Readonly<Record<string, readonly string[]>> = {
  USD: ["AUD", "CAD", "NZD", "SGD", "HKD", "MXN", "TWD", "CLP", "COP"],
  SEK: ["NOK", "DKK", "ISK"],
  JPY: ["CNY"],
};

/** Whether amounts with the sign of one currency can be in another: `$` is the sign of Canadian dollars, too. */
export function canBe(found: string, other: string): boolean {
  return found === other || shared[found]?.includes(other) === true;
}

const exponents: Readonly<Record<string, number>> = {
  ...{ k: 3, tsd: 3, t: 3, thousand: 3, tys: 3, m: 6, mn: 6, mm: 6, mio: 6, mln: 6, million: 6, millions: 6, mill: 6 },
  ...{ bn: 9, b: 9, mrd: 9, md: 9, mld: 9, billion: 9, billions: 9 },
};

/** What stands beside digits without dots, in small letters: a short form, a currency, or both in either order. */
function parts(beside: string): { readonly unit: string; readonly currency: string } | undefined {
  const lower = beside.replaceAll(".", "").toLowerCase();
  for (let at = 0; at <= lower.length; at++) {
    const [first, second] = [lower.slice(0, at), lower.slice(at)];
    for (const [unit, currency] of [
      [first, second],
      [second, first],
    ] as const) {
      const isMoney = currency === "" || signs[currency] !== undefined || codes.has(currency.toUpperCase());
      // A lone `t` weighs a thousand kilograms.
      if (isMoney && (unit === "" || (exponents[unit] !== undefined && (unit !== "t" || currency !== ""))))
        return { unit, currency };
    }
  }
  return undefined;
}

/** The currency of what stands beside digits: `€`, `EUR`, `k€`; nothing where it names none. */
export function currencyOf(beside: string): string | undefined {
  const currency = beside.length > 12 ? "" : (parts(beside)?.currency ?? "");
  return currency === "" ? undefined : (signs[currency] ?? currency.toUpperCase());
}

/** The short form of what stands beside digits as a power of ten: `k`, `Mio.`, `T€`; nothing where it has none. */
export function exponentOf(beside: string): number | undefined {
  return beside.length > 12 ? undefined : exponents[parts(beside)?.unit ?? ""];
}

/** What the headings of a table say of all its figures. */
export interface Unit {
  readonly exponent: number | undefined;
  readonly currency: string | undefined;
}

/** The unit that a heading states: `in thousands of EUR`, `k€`, `Kosten (TEUR)`, `USD m`, `in Mio. CHF`, `$000`. */
export function unitIn(heading: string): Unit {
  let exponent: number | undefined;
  let currency: string | undefined;
  const words = heading.slice(0, 120).split(/[\s()[\],;:/]+/);
  for (const [at, word] of words.entries()) {
    const bare = word.replace(/['’]?000s?$/i, "");
    if (bare !== word && (bare === "" || currencyOf(bare) !== undefined)) exponent ??= 3;
    const found = currencyOf(bare);
    const isCode = found !== undefined && (/\p{Sc}/u.test(bare) || /[A-Z]{3}/.test(bare));
    if (isCode) {
      currency ??= found;
      exponent ??= exponentOf(bare);
      // A letter says thousands or millions only beside a currency: `EUR m`, `k EUR`.
      for (const next of [words[at - 1], words[at + 1]])
        if (next !== undefined && /^[kmt]$|^bn$/i.test(next)) exponent ??= exponents[next.toLowerCase()];
    }
    const lower = word.toLowerCase().replace(/\.$/, "");
    if (/^(?:thousands?|tsd|tausend|milliers|miles|tys|migliaia)$/.test(lower)) exponent ??= 3;
    if (/^(?:millions?|mio|mln|mn|millionen|millones|milioni)$/.test(lower)) exponent ??= 6;
  }
  return { exponent, currency };
}
