import { amountInWords } from "../../core/amount-words";
import type { Figure } from "./other-definitions";

/** A figure as an author wrote it: its value, the smallest step that its notation shows, and how another is written likewise. */
export interface StatedFigure {
  /** In whole currency units, as a fraction, or in years. */
  readonly value: number;
  readonly step: number;
  readonly write: (value: number) => string;
}

/** An amount such as `309.6k`, `-20k` or `1120700`; nothing where it is none. */
export function statedMoney(written: string): StatedFigure | undefined {
  const match = /^(-?\d{1,15})(?:\.(\d{1,6}))?(k|m|bn)?$/i.exec(written);
  if (match?.[1] === undefined) return undefined;
  const [, whole, fraction = "", suffix = ""] = match;
  const exponent = { k: 3, m: 6, bn: 9 }[suffix.toLowerCase()] ?? 0;
  // Zeros at the end of a number in digits may be rounding, of which three digits are left at least.
  const digits = whole.replace("-", "");
  const zeros = digits.length - digits.replace(/0{1,20}$/, "").length;
  const shown = fraction === "" && suffix === "" ? -Math.max(0, Math.min(zeros, digits.length - 3)) : fraction.length;
  const step = 10 ** (exponent - shown);
  return {
    value: Number(`${whole}.${fraction || 0}e${exponent}`),
    step,
    write: (value) => {
      const steps = Math.round(value / step);
      // What is not zero must not be written so because the notation is coarse.
      if (steps === 0) return amountInWords(value, undefined);
      return `${Number(`${steps}e${-shown}`).toFixed(Math.max(0, shown))}${suffix}`;
    },
  };
}

/** A rate such as `22.4%`; nothing where it is none. */
export function statedRate(written: string): StatedFigure | undefined {
  const match = /^(-?\d{1,6})(?:\.(\d{1,6}))?%$/.exec(written);
  if (match?.[1] === undefined) return undefined;
  const digits = match[2]?.length ?? 0;
  return {
    value: Number(written.slice(0, -1)) / 100,
    step: 10 ** -digits / 100,
    write: (value) => `${(value * 100).toFixed(digits).replace(/^-(?=0(?:\.0*)?$)/, "")}%`,
  };
}

/** A time such as `3.3 years`, `about 28 months`; nothing where it is said in another way. */
export function statedTime(written: string): StatedFigure | undefined {
  const match = /^((?:about|around|approx\.|ca\.|~)? ?)(\d{1,4})(?:\.(\d{1,4}))?( ?(?:years?|yrs?|months?))$/i.exec(
    written,
  );
  if (match?.[2] === undefined) return undefined;
  const [, before = "", whole, fraction = "", unit = ""] = match;
  const inYear = /month/i.test(unit) ? 12 : 1;
  return {
    value: Number(`${whole}.${fraction || 0}`) / inYear,
    step: 10 ** -fraction.length / inYear,
    write: (value) => `${before}${(value * inYear).toFixed(fraction.length)}${unit}`,
  };
}

/** How each of the figures that can be stated is read. */
export const readers = {
  costs: statedMoney,
  benefits: statedMoney,
  npv: statedMoney,
  irr: statedRate,
  roi: statedRate,
  discountedRoi: statedRate,
  payback: statedTime,
} satisfies Record<Figure, (written: string) => StatedFigure | undefined>;

/** Whether a figure is what was stated, its notation taken as exact to half a step, and half a step more for what was rounded on the way. */
export function isSame({ value, step }: StatedFigure, computed: number): boolean {
  return Math.abs(value - computed) <= step * (1 + 1e-9) + Math.abs(computed) * 1e-9;
}
