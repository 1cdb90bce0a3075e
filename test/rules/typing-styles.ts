import { Document, parseDocument } from "yaml";

/** How else people would have laid out the same proposal. */
export const layouts: Readonly<Record<string, (text: string) => string>> = {
  "four spaces": (text) => parseDocument(text).toString({ indent: 4, lineWidth: 0 }),
  "dashes that are not indented": (text) => parseDocument(text).toString({ indentSeq: false, lineWidth: 0 }),
  "flow style": (text) => new Document(parseDocument(text).toJS()).toString({ collectionStyle: "flow", lineWidth: 0 }),
};

/** What else people leave between the words and around them. */
export const habits: Readonly<Record<string, (text: string) => string>> = {
  "a comment behind every line": (text) => text.replace(/$(?<!^)/gm, " # as agreed"),
  "a comment above every line": (text) => text.replace(/^(\s*)(?=\S)/gm, "$1# see minutes\n$1"),
  "blank lines between fields": (text) => text.replace(/\n(?=\S)/g, "\n\n"),
  "no last line break": (text) => text.trimEnd(),
  "a document marker": (text) => `---\n${text}`,
  "Windows line breaks": (text) => text.replaceAll("\n", "\r\n"),
  "a byte order mark": (text) => `\ufeff${text}`,
};

/** How else people would have typed the same proposal. */
export const styles: Readonly<Record<string, (text: string) => string>> = { ...layouts, ...habits };
