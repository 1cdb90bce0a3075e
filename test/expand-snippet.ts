import type { SnippetEdit } from "../src/core/snippet";
import { applyEdits } from "../src/core/text";

/** A snippet as it stands once a person has filled in its tab stops; those without a given value keep their default or first choice. */
export function expandSnippet(snippet: string, stops: readonly string[] = []): string {
  const variables: Readonly<Record<string, string>> = { CURRENT_YEAR: "2027", CURRENT_MONTH: "06", CURRENT_DATE: "30" };
  let at = 0;
  const read = (until: string): string => {
    let text = "";
    while (at < snippet.length && !until.includes(snippet.charAt(at))) {
      const character = snippet.charAt(at++);
      if (character === "\\") text += snippet.charAt(at++);
      else if (character === "$") text += placeholder();
      else text += character;
    }
    return text;
  };
  const placeholder = (): string => {
    const bare = /^(\d+|[A-Z_]+)/.exec(snippet.slice(at));
    if (bare?.[1] !== undefined) {
      at += bare[1].length;
      return filled(bare[1], "");
    }
    const opened = /^\{(\d+|[A-Z_]+)/.exec(snippet.slice(at));
    if (opened?.[1] === undefined) return "$";
    at += opened[0].length;
    const kind = snippet.charAt(at++);
    if (kind === "}") return filled(opened[1], "");
    let value: string;
    if (kind === "|") {
      const choices = [read(",|")];
      while (snippet.charAt(at) === ",") {
        at++;
        choices.push(read(",|"));
      }
      at++;
      const chosen = stops[Number(opened[1]) - 1];
      value = choices[0] ?? "";
      // Nobody can fill in what is not among the choices.
      if (chosen !== undefined && !choices.includes(chosen)) {
        at++;
        return value;
      }
    } else value = read("}");
    at++;
    return filled(opened[1], value);
  };
  // A stop that is named again without a default repeats what was filled in first.
  const first = new Map<string, string>();
  const filled = (name: string, fallback: string): string => {
    const value = variables[name] ?? stops[Number(name) - 1] ?? first.get(name) ?? fallback;
    if (!first.has(name)) first.set(name, value);
    return value;
  };
  return read("");
}

/** A text after a snippet edit was applied and its tab stops were filled in. */
export function fillIn(text: string, { span, snippet }: SnippetEdit, stops: readonly string[] = []): string {
  return applyEdits(text, [{ span, text: expandSnippet(snippet, stops) }]);
}
