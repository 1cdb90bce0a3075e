import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { ruleFiles } from "../../scripts/generate/rule-index";
import { readProposal } from "../../src/core/document";
import { families } from "../../src/core/families";
import { check } from "../../src/features/check";
import { fixAll } from "../../src/features/fix-all";
import { rules } from "../../src/rules";
import { defineRule, type Example, type Rule } from "../../src/rules/define-rule";
import { fillIn } from "../expand-snippet";
import { hostileTexts } from "../hostile-texts";
import { unmarked } from "../marked";
import { judgeExample, onlyFix } from "./judge-example";

describe("rules", () => {
  it("are one file each, named after their id", () => {
    const named = ruleFiles().map((file) => file.split("/").at(-1));
    assert.deepEqual(
      rules.map(({ id }) => id),
      named,
    );
    assert.equal(new Set(named).size, named.length);
  });

  it("begin their summary with “Flags” and keep their reason to two sentences", () => {
    for (const { id, summary, why } of [...rules, ...families]) {
      assert.match(summary, /^Flags .*\.$/, id);
      assert.ok(sentences(why) >= 1 && sentences(why) <= 2, id);
    }
  });

  for (const rule of rules) {
    describe(rule.id, () => {
      it("has an example that is bad, one that is good and one that is nearly bad", () => {
        for (const kind of ["bad", "good", "nearMiss"])
          assert.ok(
            rule.examples.some((example) => kind in example),
            kind,
          );
      });
      for (const [index, example] of rule.examples.entries()) {
        it(`finds in example ${index + 1} what is marked there`, () => checkExample(rule, example));
      }
      it("survives whatever it is given", () => {
        for (const [name, text] of hostileTexts()) {
          for (const { span, message } of check(readProposal(text), { rules: [rule] })) {
            assert.doesNotMatch(message, /^The rule `[a-z-]+` failed/, name);
            assert.ok(span.start >= 0 && span.start <= span.end && span.end <= text.length, name);
          }
        }
      });
    });
  }

  it("become one finding when they throw", () => {
    const failing = defineRule({
      ...(rules[0] as Rule),
      id: "failing",
      severity: "warning",
      *check() {
        yield { span: { start: 0, end: 1 }, message: "first" };
        throw new Error("no such thing");
      },
    });
    const problems = check(readProposal("proposal: 1\ntitle: X\n"), { rules: [failing, ...rules] }).filter(
      ({ rule }) => rule === "failing",
    );
    assert.equal(problems.length, 1);
    assert.match(problems[0]?.message ?? "", /no such thing/);
  });
});

describe("the idea of the format", () => {
  it("draws no finding", () => {
    const text = readFileSync(join(__dirname, "../../examples/invoice-answers.proposal.yaml"), "utf8");
    assert.deepEqual(check(readProposal(text)), []);
  });
});

function checkExample(rule: Rule, example: Example): void {
  if (!("bad" in example)) {
    const text = "good" in example ? example.good : example.nearMiss;
    assert.deepEqual(found(rule, example, text), []);
    return;
  }
  const { text, spans } = unmarked(example.bad);
  assert.ok(spans.length > 0, "a bad example marks what is found");
  const problems = found(rule, example, text);
  assert.deepEqual(
    problems.map(({ span }) => span),
    spans,
  );
  if (example.fixed !== undefined) {
    const mended = fixAll(text, (current) => judgeExample(rule, example, current), onlyFix).text;
    assert.equal(mended, example.fixed);
    assert.deepEqual(found(rule, example, mended), []);
    assert.deepEqual(readProposal(mended).problems, []);
  }
  if (example.suggestion === undefined) return;
  const [suggestion] = problems[0]?.suggestions ?? [];
  assert.ok(suggestion);
  const edit = suggestion.insert();
  assert.ok(edit);
  const filled = fillIn(text, edit, example.suggestion.stops);
  assert.equal(filled, example.suggestion.filled);
  assert.equal(found(rule, example, filled).length, spans.length - 1);
  assert.deepEqual(readProposal(filled).problems, []);
}

/** What the rule finds; a finding of the schema in an example is a mistake in the example. */
function found(rule: Rule, example: Example, text: string) {
  const problems = judgeExample(rule, example, text);
  assert.deepEqual(
    problems
      .filter((problem) => problem.rule !== rule.id && problem.severity === "error")
      .map(({ message }) => message),
    [],
  );
  return problems.filter((problem) => problem.rule === rule.id);
}

function sentences(text: string): number {
  return text.split(/(?<=[.?!])\s+(?=[A-Z])/).length;
}
