import * as l10n from "@vscode/l10n";
import { type Fix, type Problem, problem, type Suggestion } from "../core/problem";
import type { Silence, Silences } from "../core/silence";
import { lineEnd, lineStart, type Span } from "../core/text";

/** A text whose comments were read. */
interface Silenced {
  readonly text: string;
  readonly silences: Silences;
  /** Whether what is not found is really absent. */
  readonly judgeable: boolean;
}

/** What a text and its comments leave to tell. */
interface Told<Found> {
  /** What no comment silences. */
  readonly kept: readonly Found[];
  /** What is wrong with the comments themselves: one silences nothing, or names no rule. */
  readonly unused: readonly Problem[];
}

/**
 * The problems that no comment of the proposal silences, and those of the comments. What keeps a file from being read cannot
 * be silenced; of a rule that is unsure, it is not known whether it has found all that it will.
 */
export function applySilences<Found extends Pick<Problem, "rule" | "span">>(
  { text, silences: { named, nameless }, judgeable }: Silenced,
  problems: readonly Found[],
  unsure: readonly string[] = [],
): Told<Found> {
  if (named.length === 0 && nameless.length === 0) return { kept: problems, unused: [] };
  const used = new Set<Silence>();
  const kept = problems.filter(({ rule, span }) => {
    if (rule === "syntax") return true;
    const silences = named.filter((silence) => silence.rule === rule && holds(silence.range, span.start));
    for (const silence of silences) used.add(silence);
    return silences.length === 0;
  });
  if (!judgeable) return { kept, unused: [] };
  const unused = named.filter(
    (silence) => !used.has(silence) && silence.rule !== unusedDisable && !unsure.includes(silence.rule),
  );
  return {
    kept,
    unused: [
      ...unused.map((silence) => silencesNothing(text, silence)),
      ...named
        .filter(
          (silence, at) => used.has(silence) && silence.reason === "" && silence.comment !== named[at - 1]?.comment,
        )
        .map(({ comment }) => givesNoReason(comment)),
      ...nameless.map(({ comment }) => namesNoRule(comment)),
    ],
  };
}

/** The id under which a comment that silences nothing is reported. */
const unusedDisable = "unused-disable";

function holds(range: Span, offset: number): boolean {
  return range.start <= offset && offset <= range.end;
}

function silencesNothing(text: string, { rule, span, comment }: Silence): Problem {
  const message = l10n.t("`{0}` finds nothing here, so there is nothing to silence. Delete it from the comment.", rule);
  const fix: Fix = {
    title: l10n.t("Delete what silences nothing"),
    edits: () => [
      { span: isOnlyRule(text, comment, span) ? wholeComment(text, comment) : withSeparator(text, span), text: "" },
    ],
  };
  return problem(unusedDisable, "warning", span, message, { fixes: [fix] });
}

function namesNoRule(comment: Span): Problem {
  const message = l10n.t(
    "This comment names no rule to silence. Write the rule's name behind it, and why behind `--`.",
  );
  return problem(unusedDisable, "warning", comment, message);
}

function givesNoReason({ end }: Span): Problem {
  const message = l10n.t(
    "The reason is missing. Say behind `--` why this is fine, so that others can tell when it no longer is.",
  );
  const insert: Suggestion["insert"] = () => ({ span: { start: end, end }, snippet: " $1" });
  const suggestions = [{ title: l10n.t("Give the reason"), insert }];
  return problem(unusedDisable, "info", { start: end - 2, end }, message, { suggestions });
}

function isOnlyRule(text: string, comment: Span, rule: Span): boolean {
  const before = text.slice(comment.start, rule.start);
  const after = text.slice(rule.end, comment.end);
  return /^#[ \t]*proposals-[a-z-]+[ \t]+$/.test(before) && /^[ \t]*(?:--.*)?$/.test(after);
}

/** The comment with the line it stands on alone, or with the blanks that part it from what it follows. */
function wholeComment(text: string, { start, end }: Span): Span {
  const line = lineStart(text, start);
  const before = text.slice(line, start);
  if (before.replace("\ufeff", "").trim() !== "") return { start: line + before.trimEnd().length, end };
  const after = lineEnd(text, end);
  const lineBreak = text.startsWith("\r\n", after) ? 2 : text[after] === "\n" ? 1 : 0;
  return { start: before.startsWith("\ufeff") ? line + 1 : line, end: after + lineBreak };
}

function withSeparator(text: string, { start, end }: Span): Span {
  const after = /^[\s,]*/.exec(text.slice(end, lineEnd(text, end)))?.[0] ?? "";
  if (after.includes(",") || (after !== "" && !text.slice(end + after.length).startsWith("--")))
    return { start, end: end + after.length };
  let before = start;
  while (before > lineStart(text, start) && /[\s,]/.test(text.charAt(before - 1))) before--;
  return { start: before, end };
}
