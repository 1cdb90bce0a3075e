import * as l10n from "@vscode/l10n";
import type { Colors, Formatter } from "picocolors/types";
import type { Severity } from "../../core/problem";
import { lineEnd, lineStart } from "../../core/text";
import { readinessWords } from "../../features/readiness-words";
import { inert, printable, visible } from "../printable";
import type { FileReport, Finding } from "../report";
import { countWords } from "./count-words";
import type { Format } from "./format";

/** How much of a line is shown around a finding. */
const widest = 100;

/** For people: where, what, and the line with the place marked. */
export const text: Format = ({ files, summary, shown, gate, colours }, print) => {
  for (const file of files) {
    for (const finding of file.findings) {
      print(heading(shown(file.path), finding, colours));
      print(inert(`  ${printable(finding.message)}`));
      for (const line of excerpt(file, finding, colours)) print(line);
      for (const { path, range, message } of finding.related)
        print(inert(`  → ${shown(path)}:${range.start.line + 1}:${range.start.character + 1} ${visible(message)}`));
      print();
    }
  }
  if (gate)
    for (const { path, readiness } of files)
      if (readiness) print(inert(`${shown(path)}: ${readinessWords(readiness)}`));
  print(countWords(summary));
  if (summary.fixable > 0)
    print(
      summary.fixable === 1
        ? l10n.t("`proposals fix` mends 1 of them.")
        : l10n.t("`proposals fix` mends {0} of them.", summary.fixable),
    );
};

/** The name of a severity, as it is printed. */
export function severityWord(severity: Severity): string {
  if (severity === "error") return l10n.t("error");
  if (severity === "warning") return l10n.t("warning");
  return severity === "info" ? l10n.t("remark") : l10n.t("hint");
}

function heading(path: string, { rule, severity, range }: Finding, colours: Colors): string {
  const place = `${path}:${range.start.line + 1}:${range.start.character + 1}`;
  return `${inert(colours.bold(place))} ${paint(severity, colours)(severityWord(severity))} ${colours.dim(rule)}`;
}

function paint(severity: Severity, colours: Colors): Formatter {
  if (severity === "error") return colours.red;
  return severity === "warning" ? colours.yellow : colours.cyan;
}

/** The line of a finding, and below it carets where the finding is. */
export function excerpt({ text }: FileReport, { span, range, severity }: Finding, colours: Colors): string[] {
  const [from, to] = [lineStart(text, span.start), lineEnd(text, span.start)];
  const end = Math.min(Math.max(span.end, span.start), Math.max(to, span.start));
  const start = Math.max(from, Math.min(span.start - 60, end - widest));
  const before = clip(text.slice(start, span.start), widest);
  const marked = clip(text.slice(span.start, end), widest);
  const room = Math.max(0, widest - before.length - marked.length);
  const line = `${start > from ? "…" : ""}${visible(before)}${visible(marked)}${visible(clip(text.slice(end, to), room))}`;
  const number = String(range.start.line + 1);
  const indent = width(visible(before)) + (start > from ? 1 : 0);
  const carets = "^".repeat(Math.max(1, width(visible(marked))));
  return [
    `${colours.dim(`  ${number} │`)} ${inert(line)}`.trimEnd(),
    `${colours.dim(`  ${" ".repeat(number.length)} │`)} ${" ".repeat(indent)}${paint(severity, colours)(carets)}`,
  ];
}

/** The beginning of a text; a character is never cut in two. */
function clip(text: string, length: number): string {
  return text.slice(0, length).replace(/[\ud800-\udbff]$/, "");
}

const wide =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|\p{Emoji_Presentation}/u;

/** How many columns of a terminal a text takes. */
function width(text: string): number {
  let columns = 0;
  for (const character of text) columns += /\p{M}|\u200d|\ufe0f/u.test(character) ? 0 : wide.test(character) ? 2 : 1;
  return columns;
}
