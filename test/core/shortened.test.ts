import assert from "node:assert/strict";
import { shortened } from "../../src/core/shortened";

describe("a shortened text", () => {
  it("is on one line, and ends with a whole word where it had to be cut", () => {
    assert.equal(shortened("One list\n  for both", 40), "One list for both");
    assert.equal(shortened("One article list, checked by both plants", 20), "One article list…");
    assert.equal(shortened("Orders leave on the promised day", 32), "Orders leave on the promised day");
  });

  it("cuts a word only where it is very long, and no character in two", () => {
    assert.equal(shortened("Donaudampfschifffahrtsgesellschaft", 10), "Donaudamp…");
    assert.equal(shortened("🚀🚀🚀🚀", 6), "🚀🚀…");
  });
});
