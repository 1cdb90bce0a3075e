/** How many characters of texts a function remembers its answers for. */
const most = 256 * 1024;

/**
 * A function of a text that answers at once where it was lately asked about the same one. Of the hundreds of texts of a proposal
 * an edit changes one, so all others need not be read for words again. The function must depend on nothing but the text.
 */
export function remembered<Answer>(work: (text: string) => Answer): (text: string) => Answer {
  let recent = new Map<string, Answer>();
  let older: ReadonlyMap<string, Answer> = recent;
  let size = 0;
  return (text) => {
    if (recent.has(text)) return recent.get(text) as Answer;
    const answer = older.has(text) ? (older.get(text) as Answer) : work(text);
    recent.set(text, answer);
    size += text.length + 1;
    if (size > most) {
      older = recent;
      recent = new Map();
      size = 0;
    }
    return answer;
  };
}
