/**
 * The text of a snippet as it stands before anybody has filled it in: tab stops hold what they suggest, or the first of their
 * choices, and what a stop of the same number suggests. `variables` are those that an editor would know, such as `CURRENT_YEAR`.
 */
export function plainSnippet(snippet: string, variables: Readonly<Record<string, string>> = {}): string {
  const suggested = new Map<string, string>();
  const suggest = (_: string, stop: string, value: string): string => {
    if (!suggested.has(stop)) suggested.set(stop, value);
    return value;
  };
  let text = snippet;
  // What is innermost is replaced first, until nothing is left to replace.
  for (let before = ""; before !== text; ) {
    before = text;
    text = text
      .replace(/\$\{([A-Z_]+)\}|\$([A-Z_]+)/g, (_, braced: string, bare: string) => variables[braced ?? bare] ?? "")
      .replace(/\$\{(\d+)\|([^,|]*)(?:,[^|]*)?\|\}/g, suggest)
      .replace(/\$\{(\d+):([^${}]*)\}/g, suggest);
  }
  return text.replace(/\$\{?(\d+)\}?/g, (_, stop: string) => suggested.get(stop) ?? "");
}
