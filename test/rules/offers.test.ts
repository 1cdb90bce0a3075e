import assert from "node:assert/strict";
import { rules } from "../../src/rules";
import { offersOf } from "./offers";

describe("what rules offer", () => {
  it("is a fix or something to fill in, of at least four rules in five", () => {
    const advising = rules.filter((rule) => {
      const { fix, suggestion } = offersOf(rule);
      return !fix && !suggestion;
    });
    assert.ok(advising.length <= rules.length / 5, advising.map(({ id }) => id).join(", "));
  });
});
