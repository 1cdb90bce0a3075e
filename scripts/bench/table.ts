/** Rows as aligned text, the first row as head: the first column to the left, the others to the right. */
export function table(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const lines = rows.map((row) =>
    row
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0)))
      .join("  ")
      .trimEnd(),
  );
  return lines.toSpliced(1, 0, "-".repeat(Math.max(...lines.map(({ length }) => length)))).join("\n");
}

/** A time in milliseconds with three digits that matter, or a dash where there is none. */
export function time(ms: number | undefined): string {
  if (ms === undefined) return "-";
  return ms.toFixed(ms < 10 ? 2 : ms < 100 ? 1 : 0);
}

/** How often the second time goes into the first, or a dash where one is missing. */
export function ratio(a: number | undefined, b: number | undefined): string {
  return a === undefined || b === undefined ? "-" : (a / b).toFixed(2);
}

/** A size in KB of 1,000 bytes. */
export function kilobytes(bytes: number | undefined): string {
  return bytes === undefined ? "-" : (bytes / 1000).toFixed(1);
}
