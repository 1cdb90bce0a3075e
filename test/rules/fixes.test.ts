import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { type ProposalDocument, readProposal } from "../../src/core/document";
import type { Problem } from "../../src/core/problem";
import { applyEdits, lineEnd, lineStart } from "../../src/core/text";
import { check } from "../../src/features/check";
import { fixAll } from "../../src/features/fix-all";
import { rules } from "../../src/rules";
import { fillIn } from "../expand-snippet";

const examples = ["erp-completion", "marketing-platform", "invoice-answers", "typical-mistakes"].map((name) =>
  readFileSync(join(__dirname, `../../examples/${name}.proposal.yaml`), "utf8"),
);

/** What people do to a line: each gives the line as it would then be. */
const slips: readonly ((line: string) => string)[] = [
  () => "",
  (line) => line.replace(/:.*$/, ":"),
  (line) => line.replace(/: .*$/, ": yes"),
  (line) => line.replace(/: .*$/, ": 1,200,000"),
  (line) => line.replace(/: .*$/, ": 0.08"),
  (line) => line.replace(/: .*$/, ": *important* words"),
  (line) => line.replace(/: .*$/, ": [one, two]"),
  (line) => line.replace(/: .*$/, ": {2027: 1,200,000, 2028-31: 5k}"),
  (line) => line.replace(/: .*$/, ": # later"),
  (line) => line.replace(/: .*$/, ": words: more words"),
  (line) => line.replace(/: .*$/, ": see #1"),
  (line) => line.replace(/: .*$/, ": 31.12.2027"),
  (line) => line.replace(/: /, ":"),
  (line) => line.replace(/- /, "-"),
  (line) => line.replace(/^ {2}/, "\t"),
  (line) => ` ${line}`,
  (line) => line.replace(/([a-z])([a-z])(?=[a-z]*:)/, "$2$1"),
  (line) => line.replace(/([a-z])(?=[a-zA-Z]*:)/, ""),
  (line) => `${line} # as agreed`,
  (line) => line.replace(/: (.*)$/, ': "$1'),
];

const damaged = fc
  .tuple(
    fc.constantFrom(...examples),
    fc.array(fc.tuple(fc.nat(), fc.constantFrom(...slips)), { minLength: 1, maxLength: 3 }),
    fc.boolean(),
  )
  .map(([text, damages, windows]) => {
    const lines = text.split("\n");
    for (const [at, slip] of damages) lines[at % lines.length] = slip(lines[at % lines.length] ?? "");
    return lines.join(windows ? "\r\n" : "\n");
  });

describe("whatever a person did to a proposal", () => {
  it("reading and checking it never fails and stays within the text", () => {
    fc.assert(
      fc.property(damaged, (text) => {
        for (const { span, message } of check(readProposal(text))) {
          assert.doesNotMatch(message, /^The rule `[a-z-]+` failed/);
          assert.ok(0 <= span.start && span.start <= span.end && span.end <= text.length);
        }
      }),
      { numRuns: 300 },
    );
  });

  it("each fix takes its finding away, adds none of its own, keeps comments and line breaks, and is done after one time", () => {
    fc.assert(
      fc.property(damaged, (text) => {
        const before = readProposal(text);
        for (const problem of check(before)) {
          for (const fix of problem.fixes) {
            const after = applyEdits(text, fix.edits());
            const document = readProposal(after);
            const story = `${problem.rule}: ${problem.message}\n${changed(text, after)}\n${messages(document).join("\n")}`;
            assert.ok(count(document, problem, lineOf(before, problem)) < count(before, problem), story);
            if (before.judgeable) assert.ok(document.judgeable, story);
            assert.equal(after.includes("\r\n"), text.includes("\r\n"), story);
            assert.equal(after.split("# as agreed").length, text.split("# as agreed").length, story);
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  it("all fixes together leave a text that reads on, says no more than before, keeps its comments, and has nothing left to fix", () => {
    fc.assert(
      fc.property(damaged, (text) => {
        const problemsOf = (current: string): readonly Problem[] => check(readProposal(current));
        const { text: after, applied } = fixAll(text, problemsOf);
        const [before, mended] = [readProposal(text), readProposal(after)];
        const story = `${applied.map(({ rule, message }) => `${rule}: ${message}`).join("\n")}\n${changed(text, after)}`;
        if (before.judgeable) {
          assert.ok(mended.judgeable, story);
          // Once a mended field can be read, the rules have more to judge.
          if (applied.every(({ rule }) => rules.some(({ id }) => id === rule)))
            assert.ok(check(mended).length <= check(before).length, `${story}\n${messages(mended).join("\n")}`);
        }
        assert.equal(fixAll(after, problemsOf).text, after, story);
        assert.equal(after.split("# as agreed").length, text.split("# as agreed").length, story);
        assert.equal(after.includes("\r\n"), text.includes("\r\n"), story);
      }),
      { numRuns: 200 },
    );
  });

  it("each suggestion that is filled in takes its finding away, and the file says all that it said", () => {
    fc.assert(
      fc.property(damaged, (text) => {
        const before = readProposal(text);
        for (const problem of check(before)) {
          for (const { insert } of problem.suggestions) {
            const edit = insert();
            if (edit === undefined) continue;
            const after = fillIn(text, edit, Array(9).fill("Close in 5 days, not 12"));
            const document = readProposal(after);
            const story = `${problem.rule}: ${problem.message}\n${changed(text, after)}\n${messages(document).join("\n")}`;
            assert.ok(document.judgeable, story);
            // Where an amount or a date is asked for, words are wrong in another way.
            if (shapes(document) > shapes(before)) continue;
            const all = check(before).filter(({ rule }) => rule === problem.rule).length;
            assert.ok(check(document).filter(({ rule }) => rule === problem.rule).length < all, story);
            assert.equal(after.split("#").length, text.split("#").length, story);
          }
        }
      }),
      { numRuns: 300 },
    );
  });
});

/** How many findings say the same of a line that reads the same. */
function count(document: ProposalDocument, problem: Problem, line = lineOf(document, problem)): number {
  return check(document).filter(
    (other) => other.rule === problem.rule && other.message === problem.message && lineOf(document, other) === line,
  ).length;
}

function lineOf({ text }: ProposalDocument, { span }: Problem): string {
  return text.slice(lineStart(text, span.start), lineEnd(text, span.start));
}

/** How many values and fields are of a wrong shape. */
function shapes(document: ProposalDocument): number {
  return check(document).filter(({ rule }) => rule === "schema" || rule === "yaml-trap").length;
}

function messages(document: ProposalDocument): string[] {
  return check(document).map(({ rule, message }) => `  then ${rule}: ${message}`);
}

/** The lines in which two texts differ. */
function changed(before: string, after: string): string {
  const [a, b] = [before.split("\n"), after.split("\n")];
  const first = a.findIndex((line, index) => line !== b[index]);
  return [
    ...a.slice(first, first + 3).map((line) => `- ${line}`),
    ...b.slice(first, first + 3).map((line) => `+ ${line}`),
  ].join("\n");
}
