import { asYears } from "../../core/years";

/** The year that a heading of a column names. */
export interface YearHeading {
  readonly year: number;
  /** Whether years are counted from the start of the project: `Year 1`. */
  readonly relative: boolean;
  /** Whether it is a quarter or month of the year: `Q1 2027`, `Jan-27`. */
  readonly isPart: boolean;
  /** Whether it says nothing else. */
  readonly isPlain: boolean;
  /** A fiscal year that could be named after the year it ends in: `FY27`. */
  readonly isFiscal: boolean;
}

/** The year that a heading names: `2027`, `FY27`, `2027/28`, `Plan 2027`, `Q1 2027`, `Year 1`; nothing where it names none or several. */
export function yearHeading(written: string): YearHeading | undefined {
  const text = written.replace(/\s+/g, " ").trim();
  if (text === "" || text.length > 40) return undefined;
  const relative =
    /^(?:years?|yr|y|jahr|année|an|año|anno|ano|jaar|år|rok) ?\.? ?(\d{1,2})$/i.exec(text) ??
    /^(\d{1,2})(?:\.|st|nd|rd|th|e|º)? (?:year|jahr|année|año|anno)$/i.exec(text);
  if (relative !== null)
    return { year: Number(relative[1]), relative: true, isPart: false, isPlain: true, isFiscal: false };
  const calendar = { relative: false, isPart: false, isPlain: true, isFiscal: false };
  const short = /^(?:FY|GJ|F) ?['’]?(\d\d)(?: ?[/-] ?\d\d)?$/i.exec(text);
  if (short !== null) return { ...calendar, year: 2000 + Number(short[1]), isFiscal: !/\d ?[/-]/.test(text) };
  const meant = asYears(text.replace(/^GJ/i, "FY").replace(/ ?\/ ?/, "/"));
  if (meant !== undefined)
    return /^\d{4}$/.test(meant) ? { ...calendar, year: Number(meant), isFiscal: !text.includes("/") } : undefined;
  const shortMonth = /^(?:\p{L}{3,4}\.?|Q[1-4])[ '’/-]{1,2}(\d\d)$/u.exec(text);
  if (shortMonth !== null) return { ...calendar, year: 2000 + Number(shortMonth[1]), isPart: true };
  const years = text.match(/(?<!\d)(?:19|20|21)\d\d(?!\d)/g) ?? [];
  if (years.length !== 1 || /\d[.,]\d{3}(?!\d)|[+]/.test(text)) return undefined;
  const rest = text.replace(years[0], "").trim();
  return { ...calendar, year: Number(years[0]), isPart: isMonth(rest), isPlain: rest === "" };
}

/** Whether what stands beside a year is a part of it, in the languages of most who copy one: a quarter, month or day. */
function isMonth(rest: string): boolean {
  return (
    /\d/.test(rest) ||
    /^(?:jan|feb|f[ée]v|m[aä]r|apr|avr|abr|ma[iy]|jun|juin|jul|juil|aug|ao[uû]|ago|sep|o[ck]t|out|nov|de[zc]|d[ée]c)/i.test(
      rest,
    )
  );
}
