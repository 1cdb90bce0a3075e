import type { Path } from "../../core/tree";

/** A bracket or brace that is open, and where inside it the text has come to. */
export interface Bracket {
  readonly map: boolean;
  readonly path: Path;
  /** The keys that were given in it. */
  readonly names: string[];
  /** The items that were given in it. */
  readonly items: string[];
  /** The key whose value comes next. */
  key: string | undefined;
  /** Where what comes next begins. */
  start: number;
  /** Whether the text has come to a comment. */
  comment: boolean;
  /** The quote that is open. */
  quote: string;
}

/** How deep a text is followed; a proposal needs six levels. */
export const deepest = 64;

/** The brackets that are open at the end of a stretch of text in flow style; `path` is that of what the first of them holds. */
export function scanFlow(text: string, from: number, end: number, open: readonly Bracket[], path: Path): Bracket[] {
  const brackets = [...open];
  const enter = (map: boolean, at: number): void => {
    const top = brackets.at(-1);
    if (brackets.length > deepest) return;
    const inner = top === undefined ? path : [...top.path, top.key ?? top.items.length];
    brackets.push({ map, path: inner, names: [], items: [], key: undefined, start: at + 1, comment: false, quote: "" });
  };
  for (let at = from; at < end; at++) {
    const top = brackets.at(-1);
    const character = text.charAt(at);
    if (top === undefined) {
      if (at > from) return brackets;
      enter(character === "{", at);
      continue;
    }
    if (at === from) top.comment = false;
    if (top.quote !== "") {
      if (character === "\\" && top.quote === '"') at++;
      else if (character === top.quote) top.quote = "";
      continue;
    }
    if (!/[[\]{}"'#,:]/.test(character)) continue;
    const token = text.slice(top.start, at).trim();
    const next = text.charAt(at + 1);
    if ((character === '"' || character === "'") && token === "") top.quote = character;
    else if (character === "#" && /\s/.test(text.charAt(at - 1))) {
      top.comment = true;
      return brackets;
    } else if ((character === "[" || character === "{") && token === "") enter(character === "{", at);
    else if (character === "]" || character === "}") {
      brackets.pop();
      const outer = brackets.at(-1);
      if (outer !== undefined) outer.start = at + 1;
    } else if (character === ",") {
      if (top.map) {
        if (top.key === undefined) top.names.push(bare(token));
      } else top.items.push(bare(token));
      top.key = undefined;
      top.start = at + 1;
    } else if (character === ":" && top.map && (/[\s,}]/.test(next) || at + 1 >= end || /["']$/.test(token))) {
      top.key = bare(token);
      top.names.push(top.key);
      top.start = at + 1;
    }
  }
  return brackets;
}

function bare(token: string): string {
  return token.replace(/^(["'])(.*)\1$/, "$2");
}
