import { quoted } from "../../core/quote";
import type { Block } from "../../core/snippet";
import type { TableRow } from "../read-table";

/** How a table is written into a proposal. */
export interface Writing {
  /** The field that a row's name goes to. */
  readonly nameField: "name" | "from";
  /** The further fields that an entry of the list can have. */
  readonly fields: readonly string[];
  /** Whether thousands may be written `120k`. */
  readonly short: boolean;
  /** The first year of the proposal, where the table counts years from the start; its year of that number stays 0 or 1 else. */
  readonly yearOf: (year: number) => number;
}

/** A row of a table as an entry of a list. */
export function entryBlock({ name, fields, amounts, total }: TableRow, writing: Writing): Block {
  const block: Record<string, Block> = {};
  if (name !== "") block[writing.nameField] = scalar(name);
  for (const [field, value] of Object.entries(fields))
    if (writing.fields.includes(field)) block[field] = typeof value === "string" ? scalar(value) : String(value);
  block.amounts = amounts.size === 0 ? inFormat(total ?? 0, writing.short) : amountsBlock(amounts, writing);
  return block;
}

/** Amounts by year, years that follow each other with the same amount in one; years with nothing are left out. */
export function amountsBlock(
  amounts: TableRow["amounts"],
  { short, yearOf }: Writing,
): Readonly<Record<string, Block>> | string {
  const years = [...amounts]
    .filter(([, amount]) => amount !== 0)
    .map(([year, amount]) => [yearOf(year), amount] as const);
  years.sort(([a], [b]) => a - b);
  if (years.length === 0) return "0";
  const runs: { from: number; to: number; amount: number }[] = [];
  for (const [year, amount] of years) {
    const run = runs.at(-1);
    if (run?.amount === amount && run.to === year - 1) run.to = year;
    else runs.push({ from: year, to: year, amount });
  }
  const joined = runs.map(
    ({ from, to, amount }) => [from === to ? String(from) : `${from}-${to}`, inFormat(amount, short)] as const,
  );
  const single = years.map(([year, amount]) => [String(year), inFormat(amount, short)] as const);
  const block = Object.fromEntries(joined);
  // Objects have their whole numbers first, which would take the years out of order.
  return Object.keys(block).every((key, at) => key === joined[at]?.[0]) ? block : Object.fromEntries(single);
}

/** An amount in the format's notation, exact: `120k`, `1.2m`, `1234560`. */
export function inFormat(amount: number, short: boolean): string {
  const size = Math.abs(amount);
  if (short && size >= 1e6 && size % 1e4 === 0) return `${amount / 1e6}m`;
  if (short && size >= 1e3 && size % (size < 1e6 ? 10 : 1e3) === 0) return `${amount / 1e3}k`;
  return String(amount);
}

/** A text as a value: plain where YAML cannot take it for anything else, in block and flow style alike. */
function scalar(text: string): string {
  const isPlain =
    /^\p{L}[\p{L}\p{N} ()/&+.%€'’;–—_-]*$/u.test(text) && !/^(?:true|false|null|yes|no|on|off|y|n)$/i.test(text);
  return isPlain ? text : quoted(text);
}
