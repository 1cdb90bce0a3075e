import { entryOf, type Node } from "../core/tree";

/** What a person calls an entry of a list, on one line: its name, or what else tells it from the others; nothing where that is missing. */
export function entryName(entry: Node | undefined, most = longest): string | undefined {
  for (const field of telling) {
    const text = textIn(entryOf(entry, field)?.value);
    if (text !== undefined) return oneLine(text, most);
  }
  return undefined;
}

/** The fields that tell entries from each other, most telling first. */
const telling = [
  "name",
  "question",
  "term",
  "from",
  "role",
  "proposal",
  "statement",
  "evidence",
  "id",
  "kind",
  "amount",
];

/** A value as a text, or nothing where it is none or says nothing. */
export function textIn(node: Node | undefined): string | undefined {
  return node?.kind === "scalar" && node.value !== null ? String(node.value).trim() || undefined : undefined;
}

/** A text on one line, cut where it is long. */
export function oneLine(text: string, most = longest): string {
  const line = text
    .slice(0, most * 4)
    .replace(/\s+/g, " ")
    .trim();
  return line.length > most ? `${line.slice(0, most).trimEnd()}…` : line;
}

const longest = 80;
