import assert from "node:assert/strict";
import { confusable, titleOf } from "../../src/core/kinds";

describe("kinds of entries", () => {
  it("share their ids where one field may name either", () => {
    assert.deepEqual([...confusable("team")].sort(), ["stakeholder", "team"]);
    assert.deepEqual([...confusable("milestone")].sort(), ["assumption", "dependency", "milestone"]);
    assert.deepEqual(confusable("benefit"), ["benefit"]);
    assert.deepEqual(confusable("cost"), ["cost"]);
  });

  it("are called as the format calls them", () => {
    assert.equal(titleOf("team"), "Team member");
    assert.equal(titleOf("proposal"), "Proposal");
  });
});
