import { spelledDate } from "../../core/spelled-date";

/** A change that a text puts in figures: what is counted, from which figure to which, and until when. */
export interface WrittenChange {
  /** The change in the text's own words, without its date. */
  readonly words: string;
  readonly metric: string;
  /** As it stands beside the figures: `%`, `days of sales`, `a year`; nothing where none stands there. */
  readonly unit: string | undefined;
  readonly baseline: number;
  readonly target: number;
  /** In the format's notation; nothing where no date is given, or none that can be read. */
  readonly by: string | undefined;
}

/** What stands before `from` and is the change itself, at the end of what is counted. */
const verb =
  / (?:(?:is|are|will|can|should|must|be|has|have|been) ){0,3}(?:falls?|fell|fallen|drops?|dropped|rises?|rose|risen|goes|go|gone|grows?|grown|increases?|increased|decreases?|decreased|declines?|declined|shrinks?|shrunk|sinks?|climbs?|improves?|improved|moves?|comes?|changes?|cut|reduced|raised|lowered|brought|halves?|halved|doubles?|doubled)(?: (?:up|down))?$/i;

const digits = "(?:[€£$] ?)?(?:\\d{1,3}(?:,\\d{3}){1,4}|\\d{1,12})(?:\\.\\d{1,4})?(?:k|m|bn)?";

const change = new RegExp(
  `^(?<counted>[^\\n]{2,200}?) from (?<first>${digits})(?<unit>[^\\d\\n]{0,40}?) to (?<second>${digits})(?![\\d,.]*\\d)(?<rest>[^\\n]{0,120})$`,
  "i",
);

/** What ends the words of a unit. */
const behindUnit =
  /[,;.:(]|(?<![\p{L}\p{N}])(?:by|until|before|within|from|in|at|so|and|which|that|while|because|once|when|after|without|for)(?![\p{L}\p{N}])/iu;

/** The change that a sentence states, where it names what is counted and two figures in one unit; else nothing. */
export function readChange(text: string): WrittenChange | undefined {
  const written = text.trim().replace(/\.$/, "");
  const found = change.exec(written)?.groups;
  if (found === undefined) return undefined;
  const { counted = "", first = "", unit = "", second = "", rest = "" } = found;
  const move = verb.exec(counted);
  const metric = counted.slice(0, move?.index).trim();
  if (move === null || !/\p{L}{2}/u.test(metric) || / from /i.test(metric)) return undefined;
  const end = behindUnit.exec(rest)?.index ?? rest.length;
  const units = [unit, rest.slice(0, end)].map((words) => words.trim());
  const [one = "", other = ""] = units;
  const signs = [first, second].map((figure) => /^[€£$]/.exec(figure)?.[0] ?? "");
  if (/\d/.test(other) || (one !== "" && other !== "" && one !== other) || (signs[1] !== "" && signs[0] !== signs[1]))
    return undefined;
  const [baseline, target] = [figureOf(first), figureOf(second)];
  if (baseline === undefined || target === undefined || baseline === target) return undefined;
  const date = /^[\s,]*(?:by|until|before)\s(.{4,40})$/i.exec(rest.slice(end))?.[1];
  return {
    words: written.slice(0, written.length - rest.length + end).trim(),
    metric,
    unit: [signs[0], one, other].find((words) => words !== ""),
    baseline,
    target,
    by: date === undefined ? undefined : spelledDate(date),
  };
}

const exponents: Readonly<Record<string, number>> = { k: 3, m: 6, bn: 9 };

function figureOf(written: string): number | undefined {
  const [, digits = "", short = ""] = /^([\d.]+)(k|m|bn)?$/i.exec(written.replace(/[€£$ ,]/g, "")) ?? [];
  const figure = Number(`${digits}e${exponents[short.toLowerCase()] ?? 0}`);
  return digits === "" || !Number.isFinite(figure) ? undefined : figure;
}
