/** One cell of a copied range: what it shows, and the number behind it where the clipboard tells. */
export interface Cell {
  readonly text: string;
  readonly exact?: number;
}

/** The cells of a copied range, row by row. */
export interface Cells {
  readonly rows: readonly (readonly Cell[])[];
  /** The sign before decimals, where the clipboard tells. */
  readonly decimal?: DecimalSign;
}

/** What stands before decimals: `1.5` or `1,5`. */
export type DecimalSign = "." | ",";

/** More than anybody copies into a proposal; a clipboard can hold a million cells. */
export const mostCells = { rows: 1000, columns: 200, text: 2 * 1024 * 1024 };

/** The range without the empty rows and columns around it, every row as long as the longest. */
export function trimmedCells(rows: readonly (readonly Cell[])[]): Cells["rows"] {
  const isFull = ({ text }: Cell): boolean => text.trim() !== "";
  const full = rows.flatMap((row, at) => (row.some(isFull) ? [at] : []));
  const kept = rows.slice(full[0] ?? rows.length, (full.at(-1) ?? -1) + 1);
  let first = Number.POSITIVE_INFINITY;
  let last = -1;
  for (const row of kept) {
    const begin = row.findIndex(isFull);
    if (begin === -1) continue;
    first = Math.min(first, begin);
    last = Math.max(last, row.findLastIndex(isFull));
  }
  if (last === -1) return [];
  return kept.map((row) => Array.from({ length: last - first + 1 }, (_, at) => row[first + at] ?? { text: "" }));
}

/** The range turned round: its columns as rows. */
export function transposed(rows: Cells["rows"]): Cells["rows"] {
  return (rows[0] ?? []).map((_, column) => rows.map((row) => row[column] ?? { text: "" }));
}
