import assert from "node:assert/strict";
import fc from "fast-check";
import { readProposal } from "../../src/core/document";
import { severities } from "../../src/core/problem";
import { check } from "../../src/features/check";
import { readiness } from "../../src/features/readiness";

const found = (rule: string, severity: (typeof severities)[number]) => ({ rule, severity });

describe("readiness", () => {
  it("is all of 100 where nothing is found", () => {
    assert.deepEqual(readiness([]), { stage: "idea", score: 100, enough: 70, ready: true, steps: [] });
  });

  it("costs points by how grave a finding is, and twice that at most for one rule", () => {
    const many = [
      found("a", "warning"),
      found("a", "warning"),
      found("a", "warning"),
      found("b", "info"),
      found("c", "hint"),
    ];
    const { score, steps } = readiness(many, "full");
    assert.equal(score, 100 - 12 - 2);
    assert.deepEqual(
      steps.map(({ rule, points, problems }) => [rule, points, problems.length]),
      [
        ["a", 12, 3],
        ["b", 2, 1],
      ],
    );
  });

  it("is not given to a title with nothing behind it", () => {
    assert.equal(readiness(check(readProposal("proposal: 1\ntitle: New CRM\n"))).ready, false);
  });

  it("names the costliest first", () => {
    const { steps } = readiness([
      found("a", "info"),
      found("b", "error"),
      found("c", "warning"),
      found("d", "warning"),
    ]);
    assert.deepEqual(
      steps.map(({ rule }) => rule),
      ["b", "c", "d", "a"],
    );
  });

  it("is not given with an error, however many points are left", () => {
    assert.equal(readiness([found("a", "error")]).ready, false);
    assert.equal(readiness([found("a", "error")]).score, 80);
  });

  it("asks for more at a later stage", () => {
    const some = ["a", "b", "c", "d", "e"].map((rule) => found(rule, "warning"));
    assert.equal(readiness(some, "idea").ready, true);
    assert.equal(readiness(some, "outline").ready, false);
  });

  it("does not count comments that silence nothing", () => {
    assert.equal(readiness([found("unused-disable", "warning")]).score, 100);
  });

  it("stays from 0 to 100, and never rises with one more finding", () => {
    const any = fc.record({
      rule: fc.constantFrom("a", "b", "c", "d", "e", "f"),
      severity: fc.constantFrom(...severities),
    });
    fc.assert(
      fc.property(fc.array(any, { maxLength: 60 }), any, (problems, one) => {
        const [before, after] = [readiness(problems).score, readiness([...problems, one]).score];
        assert.ok(0 <= after && after <= before && before <= 100);
      }),
    );
  });
});
