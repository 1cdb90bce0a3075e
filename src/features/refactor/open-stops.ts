/**
 * Tab stops of several snippets that are to become one. While the text grows, something that nobody types stands where a person
 * will fill something in, so that no rule takes it for absent: the first of its choices, a figure or a date where one has to
 * stand, since much is asked of a case once it has figures, else a word.
 */
export class OpenStops {
  /** How each stop is written behind its number. */
  private readonly bodies: string[] = [];

  /** The text of a snippet, with something in the place of each of its stops. `rest` is what follows it on its line. */
  keep(snippet: string, rest: string): string {
    const own = new Map<string, number>();
    const isOpen = /^[ \t]*(?:#|\r?$)/.test(rest);
    let text = "";
    for (let at = 0; at < snippet.length; ) {
      token.lastIndex = at;
      const [whole = snippet.charAt(at), escaped, bare, named, body = ""] = token.exec(snippet) ?? [];
      at += whole.length;
      const name = bare ?? named;
      if (name === undefined) {
        text += escaped ?? whole;
        continue;
      }
      const index = own.get(name) ?? this.bodies.push(body) - 1;
      own.set(name, index);
      const [first] = choicesOf(body);
      // A comment says which stop it was.
      const isLast = isOpen && /^(?:\r?\n|$)/.test(snippet.slice(at));
      text += first !== undefined && isLast ? chosen(first, index) : standIn(fieldBefore(text), index);
    }
    return text;
  }

  /** The snippet of a text that holds such words, its stops numbered in their order. */
  snippetOf(text: string): string {
    const numbers = new Map<number, number>();
    const plain = this.bodies.reduce((left, body, index) => {
      const [first] = choicesOf(body);
      return first === undefined ? left : left.replaceAll(chosen(first, index), word(index));
    }, text);
    return plain.replace(standIns, (found, word?: string, figure?: string, date?: string) => {
      const index = Number(word ?? figure ?? date);
      if (Number.isNaN(index)) return `\\${found}`;
      const number = numbers.get(index) ?? numbers.size + 1;
      numbers.set(index, number);
      // Ids that follow from what another stop will hold are not known yet.
      const choices = choicesOf(this.bodies[index] ?? "").filter((choice) => !choice.includes("zqx"));
      return choices.length === 0 ? `$${number}` : `\${${number}|${choices.join()}|}`;
    });
  }
}

/** A character that is escaped in a snippet, or a stop. */
const token = /\\([\\$}])|\$(\d+)|\$\{(\d+)(\|(?:[^|\\]|\\.)*\|)\}/y;

/** The words that a stop offers, as a snippet has them. */
function choicesOf(body: string): readonly string[] {
  return body.slice(1, -1).match(/(?:[^,\\]|\\.)+/g) ?? [];
}

/** The field whose value would follow. */
function fieldBefore(text: string): string {
  const before = text.slice(-60).replace('"', "").trimEnd();
  return before.endsWith(":")
    ? (before
        .slice(0, -1)
        .split(/[^\w+-]/)
        .at(-1) ?? "")
    : "";
}

/** What stands for a stop that is the value of a field. */
function standIn(field: string, index: number): string {
  if (/^(?:amounts|baseline|target|\d[\d+-]*)$/.test(field)) return `86${digits(index)}.3107`;
  if (/^(?:low|high|discountRate|hurdleRate)$/.test(field)) return `86${digits(index)}.3107%`;
  return /^(?:by|deadline)$/.test(field) ? `8${digits(index)}-03-07` : word(index);
}

function word(index: number): string {
  return `zqx${digits(index)}\ue001`;
}

function chosen(choice: string, index: number): string {
  return `${choice} #${word(index)}`;
}

function digits(index: number): string {
  return String(index).padStart(3, "0");
}

/** What stands for a stop, and the characters that are escaped in a snippet. */
const standIns = /zqx(\d{3,5})\ue001|86(\d{3,5})\.3107%?|8(\d{3,5})-03-07|[\\$}]/g;

/** Whether a text holds nothing that could be taken for what stands for a stop. */
export function isFreeOfStops(text: string): boolean {
  return !/\ue001|zqx|\.3107|-03-07/.test(text);
}
