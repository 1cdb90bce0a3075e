import * as l10n from "@vscode/l10n";
import { type Problem, problem } from "./problem";

/** How deep brackets, dashes or indentation may nest. A proposal needs six; a parser's stack ends in the thousands. */
const deepest = 64;

/**
 * A problem where a text nests deeper than any proposal does, found without recursion before the parser, which recurses,
 * sees it. Brackets inside quotes and comments count too: over-counting at this depth harms no honest file.
 */
export function nestsTooDeeply(text: string): Problem | undefined {
  const start = deepBracket(text) ?? deepLine(text);
  if (start === undefined) return undefined;
  const message = l10n.t(
    "This nests more than {0} levels deep, which no proposal needs. Take the inner levels out.",
    deepest,
  );
  return problem("syntax", "error", { start, end: start + 1 }, message);
}

function deepBracket(text: string): number | undefined {
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 0x5b || code === 0x7b) {
      if (++depth > deepest) return at;
    } else if (code === 0x5d || code === 0x7d) {
      if (depth > 0) depth--;
    }
  }
  return undefined;
}

/** Levels of a block line: the indentations it is inside of, plus the dashes and question marks it begins with. */
function deepLine(text: string): number | undefined {
  const indentations: number[] = [];
  for (let start = 0; start < text.length; ) {
    let at = start;
    while (text[at] === " ") at++;
    const indentation = at - start;
    const character = text[at];
    if (character !== "\n" && character !== "\r" && character !== "#" && character !== undefined) {
      while ((indentations.at(-1) ?? -1) >= indentation) indentations.pop();
      indentations.push(indentation);
      let levels = indentations.length;
      while (
        (text[at] === "-" || text[at] === "?" || text[at] === ":") &&
        (text[at + 1] === " " || text[at + 1] === "\t")
      ) {
        at += 2;
        levels++;
        while (text[at] === " ") at++;
        if (levels > deepest) return at;
      }
      if (levels > deepest) return at;
    }
    const newline = text.indexOf("\n", at);
    if (newline === -1) return undefined;
    start = newline + 1;
  }
  return undefined;
}
