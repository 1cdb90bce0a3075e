import assert from "node:assert/strict";
import fc from "fast-check";
import { remembered } from "../../src/core/remembered";

describe("what is remembered", () => {
  it("is what would be worked out, and is not worked out again for texts of late", () => {
    let worked = 0;
    const length = remembered((text) => {
      worked++;
      return text.length;
    });
    fc.assert(fc.property(fc.string(), (text) => assert.equal(length(text), text.length)));
    const before = worked;
    assert.equal(length("once"), 4);
    assert.equal(length("once"), 4);
    assert.equal(worked, before + 1);
  });

  it("is nothing at all, too", () => {
    let worked = 0;
    const none = remembered(() => void worked++);
    assert.equal(none("x"), undefined);
    assert.equal(none("x"), undefined);
    assert.equal(worked, 1);
  });

  it("is forgotten before it fills the memory", () => {
    let worked = 0;
    const last = remembered((text) => {
      worked++;
      return text.at(-1);
    });
    for (let number = 0; number < 100; number++) last(`${number}`.padStart(20_000, "0"));
    last("0".repeat(20_000));
    assert.equal(worked, 101);
  });
});
