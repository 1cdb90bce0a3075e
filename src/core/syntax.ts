import * as l10n from "@vscode/l10n";
import type { YAMLError } from "yaml";
import { layoutSlip, tabs } from "./layout-slips";
import { type Problem, problem } from "./problem";
import { quoteRestOfLine, quoteSpan } from "./quote";
import { lineEnd, lineStart, type Span } from "./text";

/** Errors after which the parser reads on as if nothing had happened, so that each deserves its own finding. */
const local = new Set<YAMLError["code"]>([
  "BAD_SCALAR_START",
  "BAD_DQ_ESCAPE",
  "MULTIPLE_DOCS",
  "TAG_RESOLVE_FAILED",
  "TAB_AS_INDENT",
]);

/** Errors that leave the tree as the author meant it. */
export const harmless = new Set<YAMLError["code"]>(["MULTIPLE_DOCS", "DUPLICATE_KEY"]);

/**
 * The parser's errors in an author's words. Of errors that drag others behind them only the first is told.
 * `broken` says whether what the tree lacks may have been lost by an error.
 */
export function syntaxProblems(text: string, errors: readonly YAMLError[]): { problems: Problem[]; broken: boolean } {
  const problems: Problem[] = [];
  const lines = new Set<number>();
  let tabsTold = false;
  for (const error of [...errors].sort((a, b) => a.pos[0] - b.pos[0])) {
    const line = lineStart(text, Math.min(error.pos[0], text.length));
    const isTab = error.code === "TAB_AS_INDENT";
    if (isTab && !tabsTold) problems.push(tabs(text, errors));
    else if (!isTab && !lines.has(line))
      problems.push(trap(text, error, line) ?? layoutSlip(text, error) ?? inWords(text, error));
    tabsTold ||= isTab;
    lines.add(line);
    if (!local.has(error.code)) break;
  }
  return { problems, broken: errors.some(({ code }) => !harmless.has(code)) };
}

/** One finding for a file that a merge left with conflict markers, or nothing. */
export function conflictMarkers(text: string): Problem | undefined {
  const marker = /^(?:<{7}|>{7}|\|{7})(?: .*)?$/m.exec(text);
  if (marker === null) return undefined;
  const message = l10n.t(
    "A merge left both versions here. Keep one and delete the lines that begin with <<<<<<<, ======= and >>>>>>>.",
  );
  return problem("syntax", "error", { start: marker.index, end: marker.index + marker[0].trimEnd().length }, message);
}

/** One finding for a file that holds what no text does, or nothing. */
export function notText(text: string): Problem | undefined {
  const at = text.search(/[\0-\x08\x0b\x0c\x0e-\x1f\x7f]/);
  if (at === -1) return undefined;
  const message = l10n.t(
    "This character cannot stand in YAML. Delete it; if the file is full of them, it is not a text file.",
  );
  return problem("syntax", "error", { start: at, end: at + 1 }, message);
}

/** The finding for a text that no parser can read. */
export function unreadable(text: string): Problem {
  const message = l10n.t("This cannot be read as YAML. Check that it is a text file.");
  return problem("syntax", "error", { start: 0, end: lineEnd(text, 0) }, message);
}

/** As much of a line as is looked at for what its author meant. */
const longestLine = 2000;

/** A line `name: value` or `- value`; group 1 is what stands before the value, group 2 the value. */
const lineWithValue = /^(\s*(?:- +){0,8}(?:[^\s:"'#{[][^:"'#]*: +)?)(\S.*)$/;

/** What people type as text and YAML reads as something else, where the parser stumbled over it. */
function trap(text: string, error: YAMLError, line: number): Problem | undefined {
  const end = lineEnd(text, line);
  const match = lineWithValue.exec(text.slice(line, Math.min(end, line + longestLine)));
  const [, before, value] = match ?? [];
  if (before === undefined || value === undefined) return undefined;
  const start = line + before.length;
  const span = { start, end: start + value.trimEnd().length };
  if (/^[%@`>|&!*]/.test(value) && isAboutValueStart(error)) {
    const message = l10n.t(
      "A value cannot begin with `{0}`, which has a meaning of its own in YAML. Put the text in quotes.",
      value.charAt(0),
    );
    return problem("yaml-trap", "error", span, message, { fixes: [quoteRestOfLine(text, start)] });
  }
  if (error.code === "BLOCK_AS_IMPLICIT_KEY" && before.trim() !== "" && /: /.test(value)) {
    const colon = start + value.indexOf(": ");
    const message = l10n.t("YAML reads the second `: ` on a line as another field. Put the text in quotes.");
    return problem("yaml-trap", "error", { start: colon, end: colon + 1 }, message, {
      fixes: [quoteRestOfLine(text, start)],
    });
  }
  if (error.code === "UNEXPECTED_TOKEN" && goesOnBehindQuote(value)) {
    const message = l10n.t("Text goes on after the closing quote. Put all of it inside the quotes, or none.");
    return problem("yaml-trap", "error", span, message, { fixes: [quoteSpan(text, span.start, () => span.end)] });
  }
  return undefined;
}

function isAboutValueStart({ code }: YAMLError): boolean {
  return (
    code === "BAD_SCALAR_START" || code === "UNEXPECTED_TOKEN" || code === "TAG_RESOLVE_FAILED" || code === "BAD_ALIAS"
  );
}

function inWords(text: string, error: YAMLError): Problem {
  return problem("syntax", "error", visible(text, error), message(text, error));
}

/** An error's place, never empty and never past the end of its line. */
function visible(text: string, { pos, code, message: raw }: YAMLError): Span {
  const start = Math.min(pos[0], text.length);
  if (code === "MULTIPLE_DOCS") return { start, end: Math.min(start + 3, text.length) };
  if (code === "MISSING_CHAR" && /quote/.test(raw)) return openQuote(text, start);
  if (code === "BAD_INDENT") return firstWord(text, lineStart(text, start));
  const end = Math.min(Math.max(pos[1], start), lineEnd(text, start));
  if (end > start) return { start, end };
  if (start < text.length && text[start] !== "\n" && text[start] !== "\r") return { start, end: start + 1 };
  const previous = lineStart(text, start);
  return previous < start
    ? { start: previous + text.slice(previous, start).search(/\S|$/), end: start }
    : { start, end: start };
}

function firstWord(text: string, line: number): Span {
  const match = /^[ \t]*([^\s:]+:?)/.exec(text.slice(line, lineEnd(text, line)));
  const end = line + (match?.[0].length ?? 0);
  return { start: end - (match?.[1]?.length ?? 0), end };
}

/** The parser notices a missing quote where the file ends; the author left it out on the line where the value begins. */
function openQuote(text: string, noticed: number): Span {
  for (let line = lineStart(text, noticed); ; line = lineStart(text, line - 1)) {
    const match = /(?:^|: +|- +|[[{,] *)(["'][^"']*)$/.exec(text.slice(line, lineEnd(text, line)));
    if (match?.[1] !== undefined) {
      const start = line + match.index + match[0].length - match[1].length;
      return { start, end: start + match[1].trimEnd().length };
    }
    if (line === 0) return firstWord(text, lineStart(text, noticed));
  }
}

function message(text: string, { code, pos, message: raw }: YAMLError): string {
  switch (code) {
    case "MULTIPLE_DOCS":
      return l10n.t("A file holds one proposal. Move what follows `---` to a file of its own.");
    case "BAD_DQ_ESCAPE":
      return l10n.t("Inside double quotes a backslash begins a code. Write `\\\\` for a backslash.");
    case "BAD_INDENT":
      return /Flow/.test(raw)
        ? l10n.t("A bracket that was opened above is not closed. Close it, or indent this line.")
        : l10n.t(
            "This line begins at another column than its neighbours. Give all fields of one entry the same indentation.",
          );
    case "MULTILINE_IMPLICIT_KEY":
      return l10n.t(
        "`{0}` is neither a field nor a value. Write `name: value`, with a space after the colon.",
        firstLine(text, pos[0]),
      );
    case "MISSING_CHAR":
      return /quote/.test(raw)
        ? l10n.t("A quote that was opened is not closed. Close it.")
        : /map value/.test(raw)
          ? l10n.t(
              "`{0}` is neither a field nor a value. Write `name: value`, with a space after the colon.",
              firstLine(text, pos[0]),
            )
          : l10n.t("A bracket, quote or comma is missing here.");
    case "BLOCK_IN_FLOW":
      return l10n.t("A list with dashes cannot stand inside brackets. Write the whole list with dashes.");
    case "KEY_OVER_1024_CHARS":
      return l10n.t("A field's name is one word, and this is over a thousand characters long. Is a quote missing?");
    case "UNEXPECTED_TOKEN":
      return /block-seq-ind/.test(raw)
        ? l10n.t("A list begins on a line of its own. Put the dash on the next line, indented.")
        : l10n.t("This cannot stand here. If it is text, put the whole value in quotes.");
    case "BAD_ALIAS":
    case "ALIAS_PROPS":
    case "MULTIPLE_ANCHORS":
    case "MULTIPLE_TAGS":
    case "BAD_PROP_ORDER":
    case "TAG_RESOLVE_FAILED":
    case "BAD_DIRECTIVE":
      return l10n.t(
        "`&`, `*`, `!` and `%` at the start of a value have a meaning of their own in YAML. If this is text, put it in quotes.",
      );
    default:
      return l10n.t("This cannot be read as YAML: a bracket, quote, dash or colon is out of place.");
  }
}

function firstLine(text: string, offset: number): string {
  const line = text.slice(offset, lineEnd(text, offset)).trim();
  return line.length > 40 ? `${line.slice(0, 40)}…` : line;
}

/** Whether something follows the quote that closes the one with which a value begins. */
function goesOnBehindQuote(value: string): boolean {
  const close = /^["']/.test(value) ? value.indexOf(value.charAt(0), 1) : -1;
  return close !== -1 && close < value.length - 1;
}
