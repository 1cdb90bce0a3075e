import * as l10n from "@vscode/l10n";
import { type ProposalDocument, readProposal } from "../../core/document";
import { addField } from "../../core/edits";
import type { Problem } from "../../core/problem";
import { fieldsOf } from "../../core/schema";
import { type SnippetEdit, textOf } from "../../core/snippet";
import { applyEdits, lineEnd, type Span, type TextEdit } from "../../core/text";
import { entryOf, isEmpty, type MapNode, placeAt } from "../../core/tree";
import { check } from "../check";
import { isFreeOfStops, OpenStops } from "./open-stops";
import type { Asked, Change, Refactoring } from "./refactoring";

/** What is filled in may give reason to ask for more; an honest file is done after three or four rounds. */
const mostRounds = 12;

/** No idea is longer, in UTF-16 units, and each of dozens of insertions is tried out on the text. */
const longest = 64 * 1024;

/** Offers to work an idea out to an outline, and an outline to a full case: its stage, and all that the rules then ask for. */
export function nextStage(asked: Asked): readonly Refactoring[] {
  const { document, root, path } = asked;
  const { stage = "idea" } = document.model;
  // A stage that was rejected is no idea.
  if (document.model.stage === undefined && !isEmpty(entryOf(root, "stage")?.value)) return [];
  const isAtTop = path.length === 0 || ["proposal", "title", "stage"].includes(String(path[0]));
  // Aliases can stand for thousands of values, each of which is judged again and again.
  const isPlain = document.parsed?.aliases.size === 0 && document.text.length <= longest;
  if (!isAtTop || !isPlain || root.flow || (stage !== "idea" && stage !== "outline")) return [];
  const [title, next] =
    stage === "idea"
      ? [l10n.t("Work this idea out to an outline"), "outline"]
      : [l10n.t("Work this outline out to a full case"), "full"];
  return [{ title, kind: "refactor.rewrite.nextStage", isSure: true, change: () => workedOut(asked, next) }];
}

/** The snippet that takes a proposal to a stage. What it inserts is what the rules offer where they miss something then. */
function workedOut({ document, root, config, today }: Asked, stage: string): Change | undefined {
  const first = staging(document.text, root, stage);
  if (first === undefined || !isFreeOfStops(document.text)) return undefined;
  const stops = new OpenStops();
  const asked = new Set<string>();
  let text = applyEdits(document.text, [first]);
  let read = readProposal(text, document);
  for (let round = 0; round < mostRounds && read.judgeable; round++) {
    const edits: TextEdit[] = [];
    for (const problem of check(read, { config, ...(today === undefined ? {} : { today }) })) {
      const path = placeAt(read.root, problem.span.start)?.path ?? [];
      // What somebody still has to fill in may be asked for again.
      const key = JSON.stringify([problem.rule, path, problem.message]);
      const insertion = asked.has(key) ? undefined : insertionOf(problem, read);
      // Of two that go to one place, the second waits for the next round.
      if (insertion === undefined || edits.some(({ span }) => touch(span, insertion.span))) continue;
      asked.add(key);
      const rest = text.slice(insertion.span.end, lineEnd(text, insertion.span.end));
      edits.push({ span: insertion.span, text: stops.keep(insertion.snippet, rest) });
    }
    if (edits.length === 0) {
      const { span, text: written } = changedLines(document.text, text);
      return { snippet: { span, snippet: stops.snippetOf(written) } };
    }
    text = applyEdits(text, edits);
    read = readProposal(text, read);
  }
  return undefined;
}

function staging(text: string, root: MapNode, stage: string): TextEdit | undefined {
  const value = entryOf(root, "stage")?.value;
  if (value === undefined || isEmpty(value)) {
    const edit = addField(text, root, root, "stage", stage, fieldsOf(root, root));
    return edit && { span: edit.span, text: textOf(edit.snippet) };
  }
  const { start, end } = value.span;
  const isQuoted = value.kind === "scalar" && value.style.endsWith("quoted");
  return { span: isQuoted ? { start: start + 1, end: end - 1 } : value.span, text: stage };
}

/** The first offer that adds a field or an entry, or fills one in that is empty: other offers change words. */
function insertionOf({ suggestions }: Problem, { text }: ProposalDocument): SnippetEdit | undefined {
  for (const { insert } of suggestions) {
    const edit = insert();
    if (edit === undefined) continue;
    const { span, snippet } = edit;
    const isEmptyPlace =
      span.start === span.end && /[:-][ \t]*$/.test(text.slice(Math.max(0, span.start - 40), span.start));
    if (isEmptyPlace || /[\w"']:(?:[ \r\n]|$)|\n *- |^, /.test(snippet)) return edit;
  }
  return undefined;
}

function touch(a: Span, b: Span): boolean {
  return a.start <= b.end && b.start <= a.end;
}

/** The lines that two texts do not share at their beginning or end, and what stands there in the second. */
function changedLines(before: string, after: string): TextEdit {
  const [old, now] = [linesOf(before), linesOf(after)];
  const most = Math.min(old.length, now.length);
  let first = 0;
  while (first < most && old[first] === now[first]) first++;
  let last = 0;
  while (last < most - first && old.at(-1 - last) === now.at(-1 - last)) last++;
  const length = (lines: readonly string[]): number => lines.join("").length;
  const text = now.slice(first, now.length - last).join("");
  const start = length(old.slice(0, first));
  const end = length(old.slice(0, old.length - last));
  // The line break at the end of both stays, so that a person does not go on writing below.
  const lineBreak = /\r?\n$/.exec(text)?.[0] ?? "";
  const isShared = lineBreak !== "" && before.slice(start, end).endsWith(lineBreak);
  const cut = isShared ? lineBreak.length : 0;
  return { span: { start, end: end - cut }, text: text.slice(0, text.length - cut) };
}

function linesOf(text: string): readonly string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}
