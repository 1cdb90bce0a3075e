import type { Severity } from "../../core/problem";
import { isWithin, shownFrom } from "../paths";
import { visible } from "../printable";
import type { Format } from "./format";

const commands: Readonly<Record<Severity, string>> = {
  error: "error",
  warning: "warning",
  info: "notice",
  hint: "notice",
};

/** Workflow commands, by which GitHub shows each finding beside the line it speaks of. */
export const github: Format = ({ files, root }, print) => {
  for (const { path, findings } of files) {
    const file = isWithin(root, path) ? shownFrom(root, path) : path;
    for (const { rule, severity, message, range } of findings) {
      const { start, end } = range;
      const properties = {
        file,
        line: start.line + 1,
        endLine: end.line + 1,
        // Columns are understood within one line only, and where the place is not empty.
        ...(start.line === end.line && {
          col: start.character + 1,
          endColumn: Math.max(end.character, start.character + 1),
        }),
        title: rule,
      };
      const listed = Object.entries(properties).map(([name, value]) => `${name}=${property(String(value))}`);
      print(`::${commands[severity]} ${listed.join(",")}::${escaped(visible(message))}`);
    }
  }
};

function escaped(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

/** A file is found by its name, so what would break out is escaped; what would only disturb a terminal is dropped. */
function property(text: string): string {
  return text
    .split(/([\r\n])/)
    .map((part) => (/^[\r\n]$/.test(part) ? escaped(part) : escaped(visible(part))))
    .join("")
    .replaceAll(":", "%3A")
    .replaceAll(",", "%2C");
}
