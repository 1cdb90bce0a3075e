import assert from "node:assert/strict";
import fc from "fast-check";
import { nearest } from "../../src/core/nearest";

const fields = ["stakeholders", "drivers", "deliverables", "decision", "benefits", "costs", "list"];

describe("nearest", () => {
  const cases: readonly [string, string | undefined][] = [
    ["stakholders", "stakeholders"],
    ["Stake_Holders", "stakeholders"],
    ["drviers", "drivers"],
    ["cost", "costs"],
    ["ist", "list"],
    ["budget", undefined],
    ["x", undefined],
    ["", undefined],
  ];
  for (const [typed, meant] of cases)
    it(`takes “${typed}” for ${meant ?? "nothing"}`, () => assert.equal(nearest(typed, fields), meant));

  it("finds each candidate with one letter left out, doubled or swapped", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...fields),
        fc.nat(),
        fc.constantFrom("drop", "double", "swap"),
        (field, where, how) => {
          const at = where % (field.length - 1);
          const [before, here, next, after] = [
            field.slice(0, at),
            field.charAt(at),
            field.charAt(at + 1),
            field.slice(at + 2),
          ];
          const typed =
            how === "drop"
              ? before + next + after
              : how === "double"
                ? before + here + here + next + after
                : before + next + here + after;
          assert.equal(nearest(typed, fields), field);
        },
      ),
    );
  });
});
