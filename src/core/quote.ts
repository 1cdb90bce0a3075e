import * as l10n from "@vscode/l10n";
import type { Fix } from "./problem";
import { lineEnd } from "./text";

/** A text as a quoted YAML scalar on one line: in double quotes, or in single ones where those need no escapes. */
export function quoted(text: string): string {
  if (/["\\]/.test(text) && !/['\0-\x1f\x7f-\x9f\ufeff]/.test(text)) return `'${text}'`;
  const escaped = text.replace(/[\\"]/g, "\\$&").replace(/\n/g, "\\n").replace(/\t/g, "\\t").replace(/\r/g, "\\r");
  return `"${escaped.replace(/[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufeff]/g, escapedCode)}"`;
}

function escapedCode(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
}

/** A fix that puts quotes around all that stands from `start` to the end of its line, a comment after ` # ` excepted. */
export function quoteRestOfLine(text: string, start: number): Fix {
  return quoteSpan(text, start, () => withoutComment(text, start, lineEnd(text, start)));
}

/** A fix that puts quotes around a part of one line. */
export function quoteSpan(text: string, start: number, endOf: () => number): Fix {
  return {
    title: l10n.t("Put the text in quotes"),
    edits: () => {
      const end = endOf();
      return [{ span: { start, end }, text: quoted(text.slice(start, end)) }];
    },
  };
}

function withoutComment(text: string, start: number, end: number): number {
  let cut = text.indexOf("# ", start);
  while (cut !== -1 && cut < end && !/[ \t]/.test(text.charAt(cut - 1))) cut = text.indexOf("# ", cut + 1);
  if (cut === -1 || cut > end) cut = end;
  return start + text.slice(start, cut).trimEnd().length;
}
