import assert from "node:assert/strict";
import fc from "fast-check";
import { readProposal } from "../../src/core/document";
import type { Problem } from "../../src/core/problem";
import { applyEdits } from "../../src/core/text";
import { rules } from "../../src/rules";
import type { Example, Rule } from "../../src/rules/define-rule";
import { fillIn } from "../expand-snippet";
import { unmarked } from "../marked";
import { judgeExample } from "./judge-example";
import { habits, layouts } from "./typing-styles";

/** How many violations of each rule are made: the same in each run, and many more in `npm run test:deep`. */
const violations = process.env.PROPOSALS_DEEP ? 1000 : 20;

type Bad = Extract<Example, { readonly bad: string }>;

/** A violation: a bad example, as somebody else would have laid it out, with fields of their own among the others. */
interface Violation {
  readonly example: Bad;
  readonly text: string;
}

describe("whoever typed it, a violation", () => {
  for (const rule of rules) {
    it(`of ${rule.id} is found, and goes by its fix or its suggestion and takes nothing with it`, () => {
      fc.assert(
        fc.property(violationOf(rule), ({ example, text }) => check(rule, example, text)),
        { numRuns: violations },
      );
    });
  }
});

function violationOf(rule: Rule): fc.Arbitrary<Violation> {
  const bad = rule.examples.filter((example): example is Bad => "bad" in example);
  const word = fc.constantFrom(
    "Berlin",
    "as agreed",
    "🚀 March",
    "see minutes 12",
    "naïve",
    "第二工場",
    "ask Ada",
    "4711",
  );
  return fc
    .record({
      example: fc.constantFrom(...bad),
      layout: fc.option(fc.constantFrom(...Object.values(layouts)), { nil: undefined, freq: 2 }),
      typed: fc.uniqueArray(fc.constantFrom(...Object.keys(habits)), { maxLength: 3 }),
      own: fc.uniqueArray(fc.tuple(fc.integer({ min: 1, max: 99 }), word), {
        maxLength: 4,
        selector: ([name]) => name,
      }),
    })
    .map(({ example, layout, typed, own }) => {
      const fields = own.map(([name, value]) => `x-own-${name}: ${JSON.stringify(value)}\n`).join("");
      const whole = unmarked(example.bad).text + fields;
      const laid = layout === undefined ? whole : layout(whole);
      // What changes every line break or the very beginning comes last, in the order of the list.
      const text = Object.entries(habits).reduce(
        (now, [name, habit]) => (typed.includes(name) ? habit(now) : now),
        laid,
      );
      return { example, text };
    });
}

function check(rule: Rule, example: Bad, text: string): void {
  const judged = (written: string): readonly Problem[] =>
    judgeExample(rule, example, written).filter((problem) => problem.rule === rule.id);
  const problems = judged(text);
  assert.equal(problems.length, unmarked(example.bad).spans.length, text);
  for (const { fixes } of problems) {
    for (const { title, edits } of fixes) {
      const made = edits();
      if (made.length === 0) continue;
      checkAfter(text, applyEdits(text, made), title);
    }
  }
  const [first] = problems;
  if (first?.fixes.length === 1) {
    const mended = applyEdits(text, first.fixes[0]?.edits() ?? []);
    if (mended !== text) assert.ok(judged(mended).length < problems.length, mended);
  }
  if (example.suggestion === undefined) return;
  const edit = first?.suggestions[0]?.insert();
  // Comments behind what is to be replaced may leave no safe place.
  if (edit === undefined) return;
  const filled = fillIn(text, edit, example.suggestion.stops);
  checkAfter(text, filled, first?.suggestions[0]?.title ?? "");
  assert.equal(judged(filled).length, problems.length - 1, filled);
}

/** What mends one thing leaves a proposal in which nothing is wrong that was right, and every comment and own field. */
function checkAfter(before: string, after: string, title: string): void {
  const story = `${title}\n${after}`;
  assert.deepEqual(readProposal(after).problems, [], story);
  assert.equal(after.split("#").length, before.split("#").length, story);
  assert.equal(after.split("x-own-").length, before.split("x-own-").length, story);
  assert.equal(after.includes("\r\n"), before.includes("\r\n"), story);
  assert.equal(after.startsWith("\ufeff"), before.startsWith("\ufeff"), story);
}
