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
    return snippet.replace(
      stop,
      (found, field = "", escaped?: string, bare?: string, named?: string, body = "", at = 0) => {
        if (escaped !== undefined) return field + escaped;
        const name = bare ?? named ?? "";
        const index = own.get(name) ?? this.bodies.push(body) - 1;
        own.set(name, index);
        const isLast = /^(?:\r?\n|$)/.test(snippet.slice(at + found.length));
        const [first] = choicesOf(body);
        return `${field}${first !== undefined && isOpen && isLast ? `${first} #zqx${digits(index)}\ue001` : standIn(field, index)}`;
      },
    );
  }

  /** The snippet of a text that holds such words, its stops numbered in their order. */
  snippetOf(text: string): string {
    const numbers = new Map<number, number>();
    return text.replace(standIns, (found, word?: string, figure?: string, date?: string) => {
      if (!/\d/.test(found)) return `\\${found}`;
      const index = Number(word ?? figure ?? date);
      const number = numbers.get(index) ?? numbers.size + 1;
      numbers.set(index, number);
      // Ids that follow from what another stop will hold are not known yet.
      const choices = choicesOf(this.bodies[index] ?? "").filter((choice) => !/zqx/.test(choice));
      return choices.length === 0 ? `$${number}` : `\${${number}|${choices.join()}|}`;
    });
  }
}

/** A character that is escaped in a snippet, or a stop, with the field that it is the value of. */
const stop = /((?:[\w-]{1,40}: "?)?)(?:\\([\\$}])|\$(\d+)|\$\{(\d+)(\|(?:[^|\\]|\\.)*\|)\})/g;

/** The words that a stop offers, as a snippet has them. */
function choicesOf(body: string): readonly string[] {
  return body.slice(1, -1).match(/(?:[^,\\]|\\.)+/g) ?? [];
}

/** What stands for a stop that is the value of a field. */
function standIn(field: string, index: number): string {
  const number = digits(index);
  if (/^(?:amounts|baseline|target|\d[\d+-]*):/.test(field)) return `86${number}.3107`;
  if (/^(?:low|high|discountRate|hurdleRate):/.test(field)) return `86${number}.3107%`;
  return /^(?:by|deadline):/.test(field) ? `8${number}-03-07` : `zqx${number}\ue001`;
}

function digits(index: number): string {
  return String(index).padStart(3, "0");
}

/** What stands for a stop, a choice with the comment behind it, and the characters that are escaped in a snippet. */
const standIns = /(?:[^\s:#-][^\r\n:#]{0,80} #)?zqx(\d{3,9})\ue001|86(\d{3,9})\.3107%?|8(\d{3,9})-03-07|[\\$}]/g;

/** Whether a text holds nothing that could be taken for what stands for a stop. */
export function isFreeOfStops(text: string): boolean {
  return !/\ue001|zqx|\.3107|-03-07/.test(text);
}
