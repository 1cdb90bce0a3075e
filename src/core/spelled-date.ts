import { asDate, parseDate } from "./dates";

const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/**
 * A date of an English text in the format's notation: `December 2028` is 2028-12, `30 June 2028` is 2028-06-30, `Q2 2028` is
 * 2028-Q2, and the end of a year is its last day. Nothing where it is no such thing.
 */
export function spelledDate(written: string): string | undefined {
  const text = written.trim().replace(/^(?:the )?end of /i, "");
  const isEnd = text.length < written.trim().length;
  const spelled = /^(?:(\d{1,2})(?:st|nd|rd|th)? )?([a-z]{3,9})\.? (?:(\d{1,2})(?:st|nd|rd|th)?, )?(\d{4})$/i.exec(
    text,
  );
  const month = months.indexOf((spelled?.[2] ?? "").slice(0, 3).toLowerCase());
  if (spelled !== null && month !== -1 && isMonth(spelled[2] ?? "", month)) {
    const day = spelled[1] ?? spelled[3];
    const parts = [
      spelled[4] ?? "",
      String(month + 1).padStart(2, "0"),
      ...(day === undefined ? [] : [day.padStart(2, "0")]),
    ];
    return lastOrAll(parts.join("-"), isEnd);
  }
  return lastOrAll(parseDate(text) === undefined ? (asDate(text) ?? "") : text, isEnd);
}

function lastOrAll(date: string, isEnd: boolean): string | undefined {
  const days = parseDate(date);
  return days !== undefined && isEnd ? days.last : days && date;
}

const names = new Intl.DateTimeFormat("en", { month: "long", timeZone: "UTC" });

function isMonth(word: string, index: number): boolean {
  const name = names.format(Date.UTC(2001, index)).toLowerCase();
  return word.length === 3 || word.toLowerCase() === name || (index === 8 && word.toLowerCase() === "sept");
}
