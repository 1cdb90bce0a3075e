/** A text on one line and of at most so many characters, the last of which says that it goes on. */
export function shortened(text: string, most: number): string {
  const line = text.replace(/\s+/g, " ").trim();
  if (line.length <= most) return line;
  const cut = line.slice(0, most);
  const word = cut.lastIndexOf(" ");
  // Not in a word, unless it is a very long one, nor in a pair of surrogates.
  const kept = word > most / 2 ? cut.slice(0, word) : cut.slice(0, -1).replace(/[\ud800-\udbff]$/, "");
  return `${kept.replace(/[\s,;:.–-]{1,9}$/, "")}…`;
}
