/** The short forms of the format with their sizes, longest first. */
const units = [
  ["bn", 1e9],
  ["m", 1e6],
  ["k", 1e3],
] as const;

/**
 * An amount in the format's own notation, exact enough to be recognised: `1.32m EUR`, `309.6k`, `-20k`, `850`. Four digits
 * that count, and the currency where one is known.
 */
export function amountInWords(amount: number, currency: string | undefined): string {
  const rounded = Number(amount.toPrecision(4));
  const [word, size] = units.find(([, size]) => Math.abs(rounded) >= size) ?? ["", 1];
  const digits = size === 1 ? Number(rounded.toFixed(2)) : Number((rounded / size).toPrecision(4));
  const written = `${digits === 0 ? 0 : digits}${word}`;
  return currency === undefined ? written : `${written} ${currency}`;
}

/** A fraction as a percentage with at most one decimal: `22.4%`, `1240%`. */
export function rateInWords(rate: number): string {
  const percent = Number((rate * 100).toFixed(1));
  return `${percent === 0 ? 0 : percent}%`;
}
