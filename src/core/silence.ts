import { lineEnd, lineStart, type Span } from "./text";
import type { Node } from "./tree";

/** Where a comment silences: on the next line, on its own, from it on until an `enable`, or in the whole file. */
export type Reach = "next-line" | "line" | "from-here" | "file";

/** One rule that one comment silences. */
export interface Silence {
  readonly rule: string;
  /** The rule's name in the comment. */
  readonly span: Span;
  /** The whole comment. */
  readonly comment: Span;
  /** Where it silences. */
  readonly range: Span;
  /** Why, as its author says behind `--`; empty where nothing stands there. */
  readonly reason: string | undefined;
}

/** A comment that means to silence and names no rule. */
export interface NamelessSilence {
  readonly comment: Span;
}

/** What the comments of a file silence. */
export interface Silences {
  readonly named: readonly Silence[];
  readonly nameless: readonly NamelessSilence[];
}

const directive = /#[ \t]*proposals-(disable-next-line|disable-line|disable-file|disable|enable)\b([^\r\n]*)/g;

const reaches: Readonly<Record<string, Reach>> = {
  "disable-next-line": "next-line",
  "disable-line": "line",
  "disable-file": "file",
  disable: "from-here",
};

/** The comments of a file that silence rules. What stands inside a text is no comment. */
export function silencesIn(text: string, root: Node | undefined): Silences {
  if (!text.includes("proposals-")) return { named: [], nameless: [] };
  const texts = longTexts(root);
  const open = new Map<string, { -readonly [Key in keyof Silence]: Silence[Key] }>();
  const named: Silence[] = [];
  const nameless: NamelessSilence[] = [];
  for (const match of text.matchAll(directive)) {
    const comment = { start: match.index, end: match.index + match[0].trimEnd().length };
    if (!isComment(text, comment.start, texts)) continue;
    const [names = "", reason] = (match[2] ?? "").split(/(?:^|\s)--(?:\s|$)/, 2);
    const rules = [...names.matchAll(/[^\s,]+/g)];
    if (match[1] === "enable") {
      for (const name of rules.length > 0 ? rules.map(([rule]) => rule) : [...open.keys()])
        close(open, name, comment.start);
      continue;
    }
    if (rules.length === 0) nameless.push({ comment });
    const from = match.index + match[0].length - (match[2] ?? "").length;
    for (const { 0: rule, index } of rules) {
      const span = { start: from + index, end: from + index + rule.length };
      const reach = reaches[match[1] ?? ""] ?? "line";
      const silence = {
        rule,
        span,
        comment,
        range: rangeOf(text, comment, reach, texts),
        reason: reason?.trim(),
      };
      named.push(silence);
      if (reach === "from-here") {
        close(open, rule, comment.start);
        open.set(rule, silence);
      }
    }
  }
  return { named, nameless };
}

function close(open: Map<string, { range: Span }>, rule: string, end: number): void {
  const silence = open.get(rule);
  if (silence !== undefined) silence.range = { start: silence.range.start, end };
  open.delete(rule);
}

function rangeOf(text: string, comment: Span, reach: Reach, texts: readonly Span[]): Span {
  if (reach === "file") return { start: 0, end: text.length };
  if (reach === "from-here") return { start: comment.start, end: text.length };
  const line = lineStart(text, comment.start);
  if (reach === "line") return { start: line, end: comment.start };
  const start = nextLineWithText(text, lineEnd(text, comment.start));
  const end = lineEnd(text, start);
  // A text over several lines holds no comments, so the one above its first line speaks for all of it.
  const long = texts.find((span) => start <= span.start && span.start <= end);
  return { start, end: Math.max(end, long?.end ?? 0) };
}

/** Comments may stand one above the other, each for the line below them all. */
function nextLineWithText(text: string, from: number): number {
  let start = from;
  do {
    const newline = text.indexOf("\n", start);
    if (newline === -1) return text.length;
    start = newline + 1;
  } while (/^[ \t]*#/.test(text.slice(start, lineEnd(text, start))));
  return start;
}

/** Texts that go over several lines or hold a `#`, in which no comment can stand. */
function longTexts(root: Node | undefined): readonly Span[] {
  const spans: Span[] = [];
  const visit = (node: Node): void => {
    if (node.kind === "list") node.items.forEach(visit);
    else if (node.kind === "map") for (const { value } of node.entries) visit(value);
    else if (node.span.end > node.span.start) spans.push(node.span);
  };
  if (root !== undefined) visit(root);
  return spans;
}

function isComment(text: string, start: number, texts: readonly Span[]): boolean {
  const before = text[start - 1];
  if (before !== undefined && !/[\s\ufeff]/.test(before)) return false;
  return !texts.some((span) => span.start <= start && start < span.end);
}
