import * as yaml from "prettier/plugins/yaml";
import * as prettier from "prettier/standalone";
import { type Parsed, parse } from "../core/parse";
import { sectionsOf } from "../core/sections";
import { applyEdits, lineStart, type Span, type TextEdit } from "../core/text";
import { lineEdits } from "./format/line-edits";
import { saysTheSame } from "./format/says-the-same";

/** What an editor asks for. */
export interface FormatRequest {
  /** How many columns a level of fields is indented by. */
  readonly tabSize: number;
  /** Where only a part shall be formatted: the sections that it touches. */
  readonly range?: Span;
}

/**
 * The edits, each of whole lines, that lay a file out as Prettier does, long lines of prose left as they are. Where a section would
 * not say the same afterwards, comments included, it is left alone; so is a file that cannot be read. Never throws.
 */
export async function format(text: string, { tabSize, range }: FormatRequest): Promise<readonly TextEdit[]> {
  const parsed = parse(text);
  // Of several documents in one file only the first is read, so of the others nothing could be promised.
  if (parsed.broken || parsed.problems.some(({ rule }) => rule === "syntax")) return [];
  const formatted = await laidOut(text, tabSize);
  if (formatted === undefined) return [];
  const sections = stretchesOf(text);
  const chosen = new Map<Span, TextEdit[]>();
  for (const edit of lineEdits(text, formatted)) {
    const section = sectionAt(sections, edit.span.start);
    if (range !== undefined && !touches(section, range)) continue;
    const others = chosen.get(section);
    if (others === undefined) chosen.set(section, [edit]);
    else others.push(edit);
  }
  const wanted = [...chosen.values()];
  const safe = safeOnes(text, parsed, wanted);
  return safe.length === wanted.flat().length || isSafe(text, parsed, safe) ? safe : [];
}

async function laidOut(text: string, tabSize: number): Promise<string | undefined> {
  try {
    const formatted = await prettier.format(text, {
      parser: "yaml",
      plugins: [yaml],
      proseWrap: "preserve",
      tabWidth: Math.min(Math.max(tabSize, 2), 8),
      endOfLine: "lf",
    });
    return text.includes("\r\n") ? formatted.replace(/\n/g, "\r\n") : formatted;
  } catch {
    // It refuses some of what can be read, such as a field given twice; there is nothing to do but to leave it.
    return undefined;
  }
}

function isSafe(text: string, parsed: Parsed, edits: readonly TextEdit[]): boolean {
  return edits.length === 0 || saysTheSame(text, parsed, applyEdits(text, edits));
}

/** How often sections are halved to find those that are not safe; enough for more than a proposal can have. */
const mostHalvings = 6;

/** The edits of those sections that say the same after them. */
function safeOnes(
  text: string,
  parsed: Parsed,
  sections: readonly (readonly TextEdit[])[],
  halvings = 0,
): readonly TextEdit[] {
  const edits = sections.flat();
  if (isSafe(text, parsed, edits)) return edits;
  if (sections.length === 1 || halvings === mostHalvings) return [];
  const half = Math.ceil(sections.length / 2);
  return [sections.slice(0, half), sections.slice(half)].flatMap((part) => safeOnes(text, parsed, part, halvings + 1));
}

/** The sections of a file, each with the comments right above it; one that is the whole file where there are none. */
function stretchesOf(text: string): readonly Span[] {
  const starts = (sectionsOf(text) ?? []).slice(1).map(({ start }) => aboveComments(text, start));
  return [0, ...starts].map((start, at) => ({ start, end: starts[at] ?? text.length }));
}

function aboveComments(text: string, start: number): number {
  for (let at = start; ; ) {
    const above = at === 0 ? 0 : lineStart(text, at - 1);
    if (text[above] !== "#" || above === at) return at;
    at = above;
  }
}

/** The section that holds an offset, by halving: a hostile file has thousands. */
function sectionAt(sections: readonly Span[], offset: number): Span {
  let [from, to] = [0, sections.length];
  while (to - from > 1) {
    const middle = (from + to) >> 1;
    if ((sections[middle]?.start ?? 0) <= offset) from = middle;
    else to = middle;
  }
  return sections[from] ?? { start: 0, end: 0 };
}

function touches({ start, end }: Span, range: Span): boolean {
  return range.start < end && (start < range.end || start === range.start);
}
