import { type Cell, type Cells, type DecimalSign, mostCells, trimmedCells } from "./cells";

/**
 * The cells of the first table of a page, as Excel, LibreOffice, Google Sheets and browsers copy it. Spreadsheets tell the
 * number behind a cell in an attribute of their own, and Excel which sign stands before decimals. Nothing where there is no table.
 */
export function htmlTable(html: string): Cells | undefined {
  if (html.length > mostCells.text || !/<table/i.test(html)) return undefined;
  const rows: Cell[][] = [];
  /** In which columns a cell of a row further up reaches down, and how far. */
  let reaching: number[] = [];
  let row: Cell[] | undefined;
  let cell: OpenCell | undefined;
  let ignored: string | undefined;
  let inTable = false;
  const close = (): void => {
    if (cell === undefined || row === undefined) return;
    const { attributes, text } = cell;
    cell = undefined;
    while ((reaching[row.length] ?? 0) > 0) skipOne(row, reaching);
    const rowspan = spanOf(attributes.rowspan);
    for (let part = 0; part < spanOf(attributes.colspan) && row.length <= mostCells.columns; part++) {
      if (rowspan > 1) reaching[row.length] = rowspan - 1;
      row.push(part === 0 ? cellOf(text, attributes) : { text: "" });
    }
  };
  const endRow = (): void => {
    close();
    if (row === undefined) return;
    while (row.length < reaching.length) skipOne(row, reaching);
    rows.push(row);
    row = undefined;
  };
  for (const { name, closing, attributes, text } of tagsOf(html)) {
    if (ignored !== undefined) {
      if (closing && name === ignored) ignored = undefined;
      continue;
    }
    if (cell !== undefined) cell.text += text;
    if (!closing && (name === "style" || name === "script")) ignored = name;
    else if (name === "table") {
      if (closing && inTable) break;
      inTable ||= !closing;
    } else if (name === "tr" && inTable) {
      endRow();
      if (!closing && !/display: ?none/i.test(attributes.style ?? "")) row = [];
      if (rows.length > mostCells.rows) return undefined;
    } else if (name === "td" || name === "th") {
      close();
      if (!closing && row !== undefined) cell = { attributes, text: "" };
    } else if (cell !== undefined && (name === "br" || name === "p" || name === "div")) cell.text += "\n";
  }
  endRow();
  reaching = [];
  const cells = trimmedCells(rows);
  if (cells.length === 0 || (cells[0]?.length ?? 0) > mostCells.columns) return undefined;
  const decimal = /mso-displayed-decimal-separator:\s*"\\?([.,])"/.exec(html)?.[1] as DecimalSign | undefined;
  return { rows: cells, ...(decimal && { decimal }) };
}

interface OpenCell {
  readonly attributes: Attributes;
  text: string;
}

type Attributes = Readonly<Record<string, string>>;

function skipOne(row: Cell[], reaching: number[]): void {
  const left = reaching[row.length] ?? 0;
  if (left > 0) reaching[row.length] = left - 1;
  row.push({ text: "" });
}

function spanOf(written: string | undefined): number {
  return Math.min(Math.max(Number.parseInt(written ?? "1", 10) || 1, 1), mostCells.columns);
}

function cellOf(written: string, attributes: Attributes): Cell {
  // Line breaks of the source are blanks, those of `<br>` were added as such before.
  const text = decoded(written).trim();
  const exact = exactOf(attributes);
  return exact === undefined ? { text } : { text, exact };
}

/** The number that a spreadsheet says is behind a cell: `x:num`, `sdval` or `data-sheets-value`. */
function exactOf(attributes: Attributes): number | undefined {
  const written =
    attributes["x:num"] ??
    attributes.sdval ??
    /^\{"1":3,"3":(-?[\d.]+(?:E[-+]?\d+)?)\}$/i.exec(decoded(attributes["data-sheets-value"] ?? ""))?.[1];
  if (written === undefined || written.trim() === "") return undefined;
  const number = Number(written);
  return Number.isFinite(number) ? number : undefined;
}

interface Tag {
  readonly name: string;
  readonly closing: boolean;
  readonly attributes: Attributes;
  /** What stands before it, since the tag before; what the source broke into lines is one. */
  readonly text: string;
}

/** The tags of a page, one after the other; nothing of it is run. */
function* tagsOf(html: string): Generator<Tag> {
  let since = 0;
  for (let at = html.indexOf("<"); at !== -1; at = html.indexOf("<", since)) {
    const text = html.slice(since, at).replace(/[ \t\r\n]+/g, " ");
    if (html.startsWith("<!--", at)) {
      const end = html.indexOf("-->", at + 4);
      since = end === -1 ? html.length : end + 3;
      yield { name: "", closing: false, attributes: {}, text };
      continue;
    }
    const open = /<(\/?)([a-z][\w:-]*)?/iy;
    open.lastIndex = at;
    const [whole = "<", slash, name = ""] = open.exec(html) ?? [];
    const { attributes, end } = attributesFrom(html, at + whole.length);
    since = end;
    yield { name: name.toLowerCase(), closing: slash === "/", attributes, text };
  }
}

/** The attributes of a tag, and where it ends: at a `>` outside of quotes. */
function attributesFrom(html: string, start: number): { readonly attributes: Attributes; readonly end: number } {
  const attributes: Record<string, string> = Object.create(null);
  const next = /\s*(?:(>)|([^\s=>"']+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>"']+)))?|[="'])/y;
  next.lastIndex = start;
  for (let found = next.exec(html); found !== null; found = next.exec(html)) {
    const [, end, name = "", double, single, bare] = found;
    if (end !== undefined) return { attributes, end: next.lastIndex };
    if (name !== "") attributes[name.toLowerCase()] = double ?? single ?? bare ?? "";
  }
  return { attributes, end: html.length };
}

/** A text of a page with its entities as characters. */
function decoded(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,6}));/gi, (whole, decimal, hex, name) => {
    if (name !== undefined) return entities[name.toLowerCase()] ?? whole;
    const code = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : " ";
  });
}

const entities: Readonly<Record<string, string>> = {
  ...{ nbsp: "\u00a0", amp: "&", lt: "<", gt: ">", quot: '"', apos: "'", euro: "€", pound: "£", yen: "¥" },
  ...{ ndash: "–", mdash: "—", minus: "−", thinsp: "\u2009", rsquo: "’", auml: "ä", ouml: "ö", uuml: "ü" },
  ...{ szlig: "ß", eacute: "é", egrave: "è", agrave: "à", ccedil: "ç", ntilde: "ñ", oacute: "ó", iacute: "í" },
};
