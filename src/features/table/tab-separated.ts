import { type Cell, type Cells, mostCells, trimmedCells } from "./cells";

/**
 * The cells of a text as spreadsheets copy it: a tab between cells, a line break between rows, quotes around a cell that holds
 * one of these. Nothing where no cell is parted from another.
 */
export function tabSeparated(text: string): Cells | undefined {
  if (text.length > mostCells.text || !text.includes("\t")) return undefined;
  const rows: Cell[][] = [];
  let row: Cell[] = [];
  for (let at = 0; at <= text.length; ) {
    const quoted = text[at] === '"' ? quotedCell(text, at) : undefined;
    const end = quoted?.end ?? cellEnd(text, at);
    row.push({ text: quoted?.text ?? text.slice(at, end) });
    at = end + 1;
    if (text[end] === "\t") continue;
    if (text[end] === "\r" && text[at] === "\n") at++;
    rows.push(row);
    row = [];
    if (rows.length > mostCells.rows) return undefined;
  }
  const cells = trimmedCells(rows);
  return (cells[0]?.length ?? 0) > mostCells.columns ? undefined : { rows: cells };
}

function cellEnd(text: string, start: number): number {
  let at = start;
  while (at < text.length && text[at] !== "\t" && text[at] !== "\n" && text[at] !== "\r") at++;
  return at;
}

/** A cell in quotes, which it doubles inside; nothing where the quotes are a part of what it says, as in `"Blue" team`. */
function quotedCell(text: string, start: number): { readonly text: string; readonly end: number } | undefined {
  const limit = Math.min(text.length, start + longestCell);
  for (let at = start + 1; at < limit; at++) {
    if (text[at] !== '"') continue;
    if (text[at + 1] === '"') {
      at++;
      continue;
    }
    const next = text[at + 1];
    if (next !== undefined && next !== "\t" && next !== "\n" && next !== "\r") return undefined;
    return { text: text.slice(start + 1, at).replaceAll('""', '"'), end: at + 1 };
  }
  return undefined;
}

/** How much a cell of a spreadsheet can hold. */
const longestCell = 32_767;
