import type { Cell, DecimalSign } from "./cells";
import { currencyOf, exponentOf } from "./units";

/** A number as a cell shows it; digits that can be read in two ways are in both. */
export interface CellNumber {
  readonly negative: boolean;
  /** Its digits where a point stands before decimals, and where a comma does. */
  readonly digits: Readonly<Partial<Record<DecimalSign, string>>>;
  /** Ten to the power of this is what its own short form says: 3 for `120k`. */
  readonly exponent: number | undefined;
  readonly currency: string | undefined;
  readonly isRate: boolean;
}

/** The number that a cell shows, or nothing where it shows something else. A lone dash is what accounts write for zero. */
export function cellNumber(written: string): CellNumber | undefined {
  if (written.length > 60) return undefined;
  const text = written
    .replace(/[\u200b-\u200f\u202a-\u202e\u2066-\u2069]/g, "")
    .replace(/[\u2010-\u2015\u2212]/g, "-")
    .replace(/^'/, "")
    .trim();
  const first = text.search(/\d/);
  if (first === -1)
    return /^[^-]{0,4}-[^-]{0,4}$/.test(text) && isMoneySign(text.replace("-", "").trim()) ? zero : undefined;
  const last = text.length - 1 - Array.from(text).reverse().join("").search(/\d/);
  const point = /[.,]$/.test(text.slice(0, first)) && !/\p{L}/u.test(text.charAt(first - 2)) ? 1 : 0;
  const head = text.slice(0, first - point);
  const tail = text.slice(last + 1).replace(/^[.,]-+/, "");
  const core = (point === 1 ? "0" : "") + text.slice(first - point, last + 1).replace(/[\s'’ʼ´`_]/g, " ");
  const digits = readings(core);
  const around = /^([^()]*)\(([^()]*)$/.exec(head);
  if ((around !== null) !== tail.includes(")")) return undefined;
  const negative = around !== null || head.includes("-") || tail.includes("-");
  const before = head.replace(/[-+(\s]/g, "");
  const behind = tail.replace(/[-+)\s]/g, "");
  if (digits === undefined) return undefined;
  if (before === "" && /^[%‰]$/.test(behind)) return { ...zero, negative, digits, isRate: true };
  if (!isMoneySign(before) || !isMoneySign(behind)) return undefined;
  return {
    negative,
    digits,
    exponent: exponentOf(behind) ?? exponentOf(before),
    currency: currencyOf(before) ?? currencyOf(behind),
    isRate: false,
  };
}

const zero: CellNumber = {
  negative: false,
  digits: { ".": "0", ",": "0" },
  exponent: undefined,
  currency: undefined,
  isRate: false,
};

/** Whether what stands beside digits is a currency, a short form, both or nothing. */
function isMoneySign(beside: string): boolean {
  return beside === "" || currencyOf(beside) !== undefined || exponentOf(beside) !== undefined;
}

function readings(core: string): CellNumber["digits"] | undefined {
  const [byPoint, byComma] = [reading(core, "."), reading(core, ",")];
  if (byPoint === undefined && byComma === undefined) return undefined;
  return { ...(byPoint !== undefined && { ".": byPoint }), ...(byComma !== undefined && { ",": byComma }) };
}

/** Digits, where that sign stands before decimals and another one, or a blank, between groups. */
function reading(core: string, decimal: DecimalSign): string | undefined {
  const [whole = "", parts, ...more] = core.split(decimal);
  if (more.length > 0 || (parts !== undefined && !/^\d+$/.test(parts))) return undefined;
  const group = decimal === "." ? "," : "\\.";
  const isGrouped =
    /^\d+$/.test(whole) ||
    /^[1-9]\d{0,2}(?: \d{3})+$/.test(whole) ||
    new RegExp(`^[1-9]\\d{0,2}(?:${group}\\d{3})+$`).test(whole) ||
    (decimal === "." && /^[1-9]\d?(?:,\d\d)+,\d{3}$/.test(whole));
  return isGrouped ? whole.replace(/\D/g, "") + (parts === undefined ? "" : `.${parts}`) : undefined;
}

/** How the numbers of one table are read: by what the cells tell together, each read in one way only where it can be. */
export interface Notation {
  readonly decimal: DecimalSign | undefined;
  /** A cell that was taken to hold thousands because nothing tells. */
  readonly assumed: string | undefined;
}

/** The notation that the cells of a table show; `told` is what the clipboard says of it. */
export function notationOf(cells: readonly Cell[], told: DecimalSign | undefined): Notation {
  const votes = { ".": 0, ",": 0 };
  let ambiguous: string | undefined;
  for (const { text, exact } of cells) {
    const { ".": byPoint, ",": byComma } = cellNumber(text)?.digits ?? {};
    if (byPoint === byComma) continue;
    if (byPoint === undefined) votes[","]++;
    else if (byComma === undefined) votes["."]++;
    else if (exact === undefined) ambiguous ??= text.trim();
  }
  const decimal = told ?? (votes["."] === votes[","] ? undefined : votes["."] > votes[","] ? "." : ",");
  return { decimal, assumed: decimal === undefined ? ambiguous : undefined };
}

/** The digits of a number in a notation; where nothing tells, groups of three digits are thousands. */
export function digitsIn({ digits }: CellNumber, { decimal }: Notation): string {
  const { ".": byPoint, ",": byComma } = digits;
  if (byPoint === undefined || byComma === undefined) return byPoint ?? byComma ?? "0";
  if (decimal !== undefined) return digits[decimal] ?? byPoint;
  return byPoint.includes(".") ? byComma : byPoint;
}

/**
 * What a cell says in whole currency units, rounded to hundredths. `exponent` is what the table says of all its figures. The
 * number behind a cell counts where it is known: where its format hides thousands, it is in whole units already.
 */
export function amountIn(
  { text, exact }: Cell,
  notation: Notation,
  exponent: number,
): { readonly amount: number; readonly step: number } | undefined {
  const number = cellNumber(text);
  if (number === undefined || number.isRate) return undefined;
  const digits = digitsIn(number, notation);
  const scale = number.exponent ?? exponent;
  const step = 10 ** (scale - (digits.split(".")[1]?.length ?? 0));
  const sign = number.negative ? -1 : 1;
  if (exact === undefined) return { amount: rounded(digits, scale) * sign, step };
  const shown = Object.values(number.digits).map(Number);
  const isShown = exact === 0 || shown.some((value) => Math.abs(value / Math.abs(exact) - 1) < 0.1 || value === 0);
  return { amount: rounded(String(exact), isShown ? scale : 0), step: 0.01 };
}

function rounded(digits: string, exponent: number): number {
  const [, mantissa = digits, own = "0"] = /^(.*)e([-+]\d+)$/.exec(digits) ?? [];
  const hundredths = Math.round(Number(`${mantissa}e${Number(own) + exponent + 2}`));
  // `-0` would be written as it is.
  return Number(`${hundredths}e-2`) + 0;
}
