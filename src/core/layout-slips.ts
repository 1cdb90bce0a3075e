import * as l10n from "@vscode/l10n";
import { parseDocument, type YAMLError } from "yaml";
import { type Fix, type Problem, problem } from "./problem";
import { applyEdits, lineEnd, lineStart, type Span, type TextEdit } from "./text";

/** What went wrong with spaces, where the parser stumbled: one is missing behind a dash or colon, or one is too many. */
export function layoutSlip(text: string, error: YAMLError): Problem | undefined {
  const line = lineStart(text, Math.min(error.pos[0], text.length));
  return missingSpace(text, line) ?? missingSpace(text, above(text, line)) ?? tooFarIn(text, line, error);
}

/** The finding for a file whose lines begin with tabs, at the first of them, with a fix where one is certain. */
export function tabs(text: string, errors: readonly YAMLError[]): Problem {
  const lines = errors.filter(({ code }) => code === "TAB_AS_INDENT").map(({ pos }) => lineStart(text, pos[0]));
  const first = lines[0] ?? 0;
  const start = first + Math.max(0, text.slice(first).search(/\t/));
  const message = l10n.t("YAML is indented with spaces, not tabs. Replace the tab with two spaces.");
  const edits = [...new Set(lines)].map((line) => spacesFor(text, line));
  const fix: Fix = { title: l10n.t("Indent with spaces"), edits: () => edits };
  const mended = parseDocument(applyEdits(text, edits), { prettyErrors: false, uniqueKeys: false });
  return problem(
    "syntax",
    "error",
    { start, end: start + 1 },
    message,
    mended.errors.length === 0 ? { fixes: [fix] } : {},
  );
}

/** The indentation of a line without its tabs: that of the line above, or one level more below a field that opens. */
function spacesFor(text: string, line: number): TextEdit {
  const end = line + (/^[ \t]*/.exec(text.slice(line, lineEnd(text, line)))?.[0].length ?? 0);
  const previous = above(text, line);
  const written = text.slice(previous, lineEnd(text, previous));
  const margin = written.slice(0, written.search(/\S|$/)).replaceAll("\t", "  ");
  return { span: { start: line, end }, text: margin + (/:[ \t]*$/.test(written) ? "  " : "") };
}

function missingSpace(text: string, line: number): Problem | undefined {
  const written = text.slice(line, Math.min(lineEnd(text, line), line + 200));
  const dash = /^ *-(?=[A-Za-z][\w-]*:(?:\s|$))/.exec(written);
  if (dash !== null) {
    return spaceAfter(line + dash[0].length, l10n.t("A dash needs a space behind it. Write `- ` before the field."));
  }
  const colon = /^ *(?:- +)*[A-Za-z][\w-]*:(?=[^\s:/])/.exec(written);
  if (colon === null) return undefined;
  return spaceAfter(line + colon[0].length, l10n.t("A colon needs a space behind it. Write `name: value`."));
}

function spaceAfter(at: number, message: string): Problem {
  const fix: Fix = {
    title: l10n.t("Put a space behind it"),
    edits: () => [{ span: { start: at, end: at }, text: " " }],
  };
  return problem("yaml-trap", "error", { start: at - 1, end: at }, message, { fixes: [fix] });
}

/** A field that stands further in than the one above it, which has a value already: YAML reads it as more of that value. */
function tooFarIn(text: string, line: number, { code }: YAMLError): Problem | undefined {
  if (code !== "BLOCK_AS_IMPLICIT_KEY" && code !== "MULTILINE_IMPLICIT_KEY") return undefined;
  const upper = /^( *(?:- +)*)[\w-]+: +\S/.exec(text.slice(line, Math.min(lineEnd(text, line), line + 200)));
  const below = nextLine(text, line);
  const lower = below === undefined ? null : /^( +)([\w-]+):(?:\s|$)/.exec(text.slice(below, lineEnd(text, below)));
  if (upper?.[1] === undefined || lower?.[1] === undefined || below === undefined) return undefined;
  if (lower[1].length <= upper[1].length) return undefined;
  const margin = " ".repeat(upper[1].length);
  const span: Span = { start: below + lower[1].length, end: below + lower[1].length + (lower[2]?.length ?? 0) };
  const message = l10n.t(
    "`{0}` stands further in than the field above it. Begin both in the same column.",
    lower[2] ?? "",
  );
  const fix: Fix = {
    title: l10n.t("Begin in the same column"),
    edits: () => [{ span: { start: below, end: span.start }, text: margin }],
  };
  return problem("syntax", "error", span, message, { fixes: [fix] });
}

function above(text: string, line: number): number {
  let at = line;
  do {
    if (at === 0) return 0;
    at = lineStart(text, at - 1);
  } while (/^[ \t]*(?:#|\r?$)/.test(text.slice(at, lineEnd(text, at))));
  return at;
}

function nextLine(text: string, line: number): number | undefined {
  const newline = text.indexOf("\n", line);
  return newline === -1 ? undefined : newline + 1;
}
