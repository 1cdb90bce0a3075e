/** An amount as the format has it: a number, or digits with a short form of thousand, million or billion in any case. */
const shortForm = /^(\d+(?:\.\d+)?)(k|m|bn)?$/i;

const factors: Readonly<Record<string, number>> = { k: 1e3, m: 1e6, bn: 1e9 };

/** The amount in whole currency units (`250k` is 250000), or nothing where it is no amount. */
export function parseMoney(value: unknown): number | undefined {
  if (typeof value === "number") return Number.isFinite(value) && value >= 0 ? value : undefined;
  if (typeof value !== "string") return undefined;
  const match = shortForm.exec(value.trim());
  if (match?.[1] === undefined) return undefined;
  // Digits and factor are joined before they become a number, so that 1.2m is 1200000 and not 1199999.9999999998.
  const exponent = Math.log10(factors[match[2]?.toLowerCase() ?? ""] ?? 1);
  return Number(`${match[1]}e${exponent}`);
}

/**
 * What an author who typed an amount in another notation meant, in the format's notation: `1,200,000` is 1200000,
 * `€ 250 k` is 250k, `1,2m` is 1.2m. Nothing where two readings are possible, as with `1.200 EUR` or `1,2`.
 */
export function asMoney(written: string): string | undefined {
  if (written.length > longestAmount) return undefined;
  const bare = withoutCode(withoutSigns(written));
  const word = /(?:thousand|million|billion|mn|mio|b)$/i.exec(bare)?.[0] ?? "";
  const words = word === "" ? bare : bare.slice(0, -word.length).trimEnd() + (short[word.toLowerCase()] ?? "");
  const grouped = /^(\d{1,3}(?:[,'’ \u00a0\u202f]\d{3})+)(\.\d+)?\s*(k|m|bn)?$/i.exec(words);
  const single = /^(\d{1,3}),(\d{3})$/.test(words);
  if (grouped?.[1] !== undefined && !(single && grouped[3] !== undefined)) {
    return grouped[1].replace(/\D/g, "") + (grouped[2] ?? "") + (grouped[3] ?? "");
  }
  if (/^\d{1,3}(?:\.\d{3}){2,}$/.test(words)) return words.replace(/\D/g, "");
  // A hundred thousand where dots part thousands, a hundred where they part decimals.
  if (dottedGroup.test(words)) return undefined;
  const decimal = /^(\d+),(\d{1,2})\s*(k|m|bn)$/i.exec(words);
  if (decimal !== null) return `${decimal[1]}.${decimal[2]}${decimal[3]}`;
  const compact = words.replace(/^\./, "0.").replace(/[_\s](?=\d|k$|m$|bn$)/gi, "");
  return compact !== written && shortForm.test(compact) ? compact : undefined;
}

/** An amount of which nobody but its author knows whether the dot parts thousands or decimals: `1.200`, `850.000`. */
export const dottedGroup = /^[1-9]\d{0,2}\.\d{3}$/;

/** Whether an amount was written with the sign or the code of a currency. */
export function namesCurrency(written: string): boolean {
  return /\p{Sc}/u.test(written) || withoutCode(withoutSigns(written)) !== withoutSigns(written);
}

/** An amount without the signs of currencies and the blanks around it. */
function withoutSigns(written: string): string {
  let end = written.length;
  while (end > 0 && /[\p{Sc}\s]/u.test(written.charAt(end - 1))) end--;
  return written.slice(0, end).replace(/^[\p{Sc}\s]+/u, "");
}

/** An amount without the code of a currency before or behind it. */
function withoutCode(amount: string): string {
  const bare = amount.replace(/^[A-Z]{3}\s+/, "");
  return /\s[A-Z]{3}$/.test(bare) ? bare.slice(0, -3).trimEnd() : bare;
}

/** Nobody writes an amount in more characters, and what is no amount need not be looked at. */
const longestAmount = 40;

const short: Readonly<Record<string, string>> = {
  thousand: "k",
  million: "m",
  mn: "m",
  mio: "m",
  billion: "bn",
  b: "bn",
};

/** A rate such as `3.5%` as a fraction (0.035), or nothing where it is none. */
export function parseRate(value: unknown): number | undefined {
  const match = typeof value === "string" ? /^(-?\d+(?:\.\d+)?)\s*%$/.exec(value.trim()) : null;
  return match?.[1] === undefined ? undefined : Number(`${match[1]}e-2`);
}
