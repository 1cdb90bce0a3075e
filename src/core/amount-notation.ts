/** An amount as digits with a short form, in whole currency units or with decimals. */
const notation = /^(\d+)(?:\.(\d+))?(k|m|bn)?$/i;

const exponents: Readonly<Record<string, number>> = { bn: 9, m: 6, k: 3 };

/**
 * The size of the last digit that an amount shows: 100 for `657.1k`, 1 for `850`. Three noughts at the end of a plain number
 * show no more than `k` would. Nothing where it is no amount.
 */
export function precisionOf(written: string): number | undefined {
  const match = notation.exec(written.trim());
  if (match === null) return undefined;
  const [, whole = "", decimals = "", unit = ""] = match;
  const size = 10 ** (exponents[unit.toLowerCase()] ?? 0);
  return size === 1 && decimals === "" && whole.endsWith("000") ? 1000 : size / 10 ** decimals.length;
}

/** An amount with the short form that another one is written with, or a smaller one where that takes fewer decimals: `361.9k`. */
export function inNotationOf(written: string, amount: number): string {
  const unit = notation.exec(written.trim())?.[3] ?? "";
  const rounded = Math.round(amount * 100) / 100;
  for (const short of [unit, ...(unit.toLowerCase() === "bn" ? ["m", "k"] : unit.toLowerCase() === "m" ? ["k"] : [])]) {
    const digits = String(Number(`${rounded}e-${exponents[short.toLowerCase()] ?? 0}`));
    if (/^\d+(?:\.\d{1,3})?$/.test(digits)) return digits + short;
  }
  return String(rounded);
}
