import assert from "node:assert/strict";
import fc from "fast-check";
import { Parser } from "yaml";
import { readConfig } from "../../src/core/config/read-config";
import { readProposal } from "../../src/core/document";
import { families } from "../../src/core/families";
import type { Problem } from "../../src/core/problem";
import { applyEdits, lineNumberAt, type Span, type TextEdit } from "../../src/core/text";
import type { Node } from "../../src/core/tree";
import { check } from "../../src/features/check";
import { fixAll } from "../../src/features/fix-all";
import { rules } from "../../src/rules";
import { damagedProposals } from "../damaged";

describe("fix all", () => {
  it("mends what has one fix, and leaves what is a person's choice", () => {
    const text = "proposal: 1\ntitel: X\nfinancials:\n  discountRate: 8,5 % # finance\nsummary: yes\n";
    const fixed = fixAll(text, problemsIn);
    assert.equal(fixed.text, 'proposal: 1\ntitle: X\nfinancials:\n  discountRate: 8.5% # finance\nsummary: "yes"\n');
    assert.deepEqual(
      fixed.edits.map(({ text }) => text),
      ["title", "8.5%", '"yes"'],
    );
  });

  it("mends a configuration, too", () => {
    const text = "profil: strict\nrules:\n  no-busness-driver: off # here\n";
    const fixed = fixAll(text, (current) => readConfig(current, rules).problems);
    assert.equal(fixed.text, "profile: strict\nrules:\n  no-business-driver: off # here\n");
  });

  it("leaves a currency, a bare rate and a dot that may part thousands to a person, who alone knows what was meant", () => {
    const text =
      "proposal: 1\ntitle: X\nfinancials: {currency: USD, discountRate: 0.08}\ncosts:\n  - amounts: {2027: 100K EUR, 2028: 1.200}\n";
    assert.equal(problemsIn(text).filter(({ fixes }) => fixes.length > 0).length, 3);
    assert.equal(fixAll(text, problemsIn).text, text);
  });

  it("changes nothing where nothing has a single fix", () => {
    assert.deepEqual(fixAll("proposal: 1\ntitle: X\n", problemsIn), {
      text: "proposal: 1\ntitle: X\n",
      edits: [],
      applied: [],
    });
  });

  it("leaves a choice between two fixes to a person", () => {
    const span = { start: 0, end: 3 };
    const fixes = ["two", "six"].map((text) => ({ title: text, edits: () => [{ span, text }] }));
    const problem: Problem = { rule: "x", severity: "info", span, message: "", fixes, suggestions: [] };
    assert.equal(fixAll("one", () => [problem]).text, "one");
    const once = (text: string): Problem[] => (text === "one" ? [{ ...problem, fixes: fixes.slice(1) }] : []);
    assert.equal(fixAll("one", once).text, "six");
  });

  it("gives edits that lead from the text as it was to the text as it is, over any number of rounds", () => {
    const words = ["one", "two", "three", "four", "five"];
    // Each round lengthens what the one before wrote, and one word more.
    const problemsOf = (text: string): Problem[] =>
      words.flatMap((word, index) =>
        [...text.matchAll(new RegExp(`\\b${word}-{0,${index}}(?![-\\w])`, "g"))].map((match) => ({
          rule: "x",
          severity: "info" as const,
          span: { start: match.index, end: match.index + match[0].length },
          message: "",
          suggestions: [],
          fixes: [
            {
              title: "",
              edits: () => [{ span: { start: match.index, end: match.index + match[0].length }, text: `${match[0]}-` }],
            },
          ],
        })),
      );
    const text = "one two three four five\nand five again\n";
    const fixed = fixAll(text, problemsOf);
    assert.equal(fixed.text, "one- two-- three--- four---- five-----\nand five----- again\n");
    assert.equal(applyEdits(text, fixed.edits), fixed.text);
    assert.equal(fixed.edits.length, 6);
  });

  it("leaves a file that reads as before, without what was mended and with nothing new, all else as it was written", () => {
    let count = 0;
    fc.assert(
      fc.property(damagedProposals(4), (text) => {
        const before = problemsIn(text);
        const { text: after, edits, applied } = fixAll(text, problemsIn);
        const left = problemsIn(after);
        count += applied.length;
        const story = [
          ...edits.map(({ span, text: by }) => `- ${text.slice(span.start, span.end)}\n+ ${by}`),
          ...applied.map(({ rule, message }) => `  mended ${rule}: ${message}`),
          ...left.map(({ rule, message }) => `  then ${rule}: ${message}`),
        ].join("\n");

        assert.equal(applyEdits(text, edits), after, story);
        if (readProposal(text).judgeable) {
          assert.ok(readProposal(after).judgeable, story);
          const mended = placesAfter(edits);
          const keys = keysIn(after);
          // What a misspelt name hid comes to light with it; of a value that YAML misread, nothing was told, nor of its field.
          const revealed = keys.flatMap(({ span, value }): Span[] => {
            const whole = { start: span.start, end: Math.max(span.end, value.span.end) };
            if (mended.some((place) => touch(place, span))) return [whole];
            return value.kind === "scalar" && mended.some((place) => touch(place, value.span)) ? [span] : [];
          });
          for (const problem of left) {
            if (revealed.some((part) => touch(part, problem.span))) continue;
            // Rules judge what can be read, and that is more than before.
            if (!isOfFamily(problem) && applied.some(isOfFamily)) continue;
            const allowed = howOften(problem, before) - howOften(problem, applied);
            assert.ok(howOften(problem, left) <= allowed, `${story}\nnot: ${problem.message}`);
          }
          assert.deepEqual(
            missing(
              untouchedKeys(text, edits),
              keysIn(after).map(({ name }) => name),
            ),
            [],
            story,
          );
        }
        assert.deepEqual(missing(commentsIn(text), commentsIn(after)), [], story);
        assert.equal(/(?<!\r)\n/.test(after), /(?<!\r)\n/.test(text), story);
        if (applied.every((problem) => before.some((other) => isSame(other, problem))))
          for (const { span } of edits.filter((edit) => takesAway(text, edit)))
            assert.ok(
              applied.some((problem) => isOnLineOf(text, span, problem.span)),
              story,
            );
        assert.deepEqual(fixAll(after, problemsIn).edits, [], story);
      }),
      { numRuns: 100 },
    );
    assert.ok(count > 100, `${count}`);
  }).timeout(60_000);
});

function problemsIn(text: string): readonly Problem[] {
  return check(readProposal(text));
}

function isSame(a: Problem, b: Problem): boolean {
  const said = ({ rule, message }: Problem): string => `${rule}: ${message.replace(/line \d+/, "line")}`;
  return said(a) === said(b);
}

function howOften(problem: Problem, among: readonly Problem[]): number {
  return among.filter((other) => isSame(other, problem)).length;
}

/** What of a list does not come in another in the same order. */
function missing(wanted: readonly string[], found: readonly string[]): readonly string[] {
  let at = 0;
  return wanted.filter((word) => {
    const next = found.indexOf(word, at);
    if (next !== -1) at = next + 1;
    return next === -1;
  });
}

function keysIn(text: string): readonly { readonly name: string; readonly span: Span; readonly value: Node }[] {
  const keys: { name: string; span: Span; value: Node }[] = [];
  const visit = (node: Node): void => {
    if (node.kind === "list") node.items.forEach(visit);
    if (node.kind === "map")
      for (const { name, key, value } of node.entries) {
        keys.push({ name, span: key.span, value });
        visit(value);
      }
  };
  const { root } = readProposal(text);
  if (root !== undefined) visit(root);
  return keys;
}

function untouchedKeys(text: string, edits: readonly TextEdit[]): readonly string[] {
  return keysIn(text).flatMap(({ name, span }) => (edits.some((edit) => touch(edit.span, span)) ? [] : [name]));
}

/** Where edits wrote, in the text as it is then. */
function placesAfter(edits: readonly TextEdit[]): readonly Span[] {
  let shift = 0;
  return edits.map(({ span, text }) => {
    const start = span.start + shift;
    shift += text.length - (span.end - span.start);
    return { start, end: start + text.length };
  });
}

function touch(a: Span, b: Span): boolean {
  return a.start <= b.end && b.start <= a.end;
}

function isOfFamily({ rule }: Problem): boolean {
  return families.some(({ id }) => id === rule);
}

/** All comments but those that are the rest of a text that was lost. */
function commentsIn(text: string): readonly string[] {
  const comments: string[] = [];
  const visit = (token: unknown): void => {
    if (typeof token !== "object" || token === null) return;
    const { type, source } = token as { type?: unknown; source?: unknown };
    if (type === "comment" && typeof source === "string" && !/^#\d/.test(source)) comments.push(source);
    for (const inner of Object.values(token)) visit(inner);
  };
  for (const token of new Parser().parse(text)) visit(token);
  return comments;
}

/** Whether something that was written is no longer there: new text takes nothing away, and tabs are replaced on all lines at once. */
function takesAway(text: string, { span }: TextEdit): boolean {
  return text.slice(span.start, span.end).trim() !== "";
}

function isOnLineOf(text: string, edit: Span, problem: Span): boolean {
  const first = lineNumberAt(text, problem.start);
  return first <= lineNumberAt(text, edit.start) && lineNumberAt(text, edit.end) <= lineNumberAt(text, problem.end);
}
