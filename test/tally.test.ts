import assert from "node:assert/strict";
import { inWords, judge, readTally, sum, type Tally } from "./tally";

describe("tally", () => {
  it("reads the line of a suite among others", () => {
    assert.deepEqual(readTally("  ok\nSUITE 12 passed, 3 failed\n"), { passed: 12, failed: 3 });
    assert.equal(readTally("I say SUITE 12 passed, 3 failed"), undefined);
    assert.equal(readTally("SUITE passed"), undefined);
  });

  it("sums", () => {
    assert.equal(
      inWords(
        sum([
          { passed: 1, failed: 2 },
          { passed: 3, failed: 4 },
        ]),
      ),
      "4 passed, 6 failed",
    );
  });

  const judged: [string, Tally | undefined, boolean, string][] = [
    ["a good run", { passed: 2, failed: 0 }, true, "2 passed, 0 failed"],
    ["failures", { passed: 2, failed: 3 }, false, "2 passed, 3 failed"],
    ["no report", undefined, true, "0 passed, 1 failed"],
    ["nothing run", { passed: 0, failed: 0 }, true, "0 passed, 1 failed"],
    ["a bad end after good tests", { passed: 2, failed: 0 }, false, "2 passed, 1 failed"],
  ];
  for (const [name, reported, endedWell, words] of judged) {
    it(`judges ${name}`, () => assert.equal(inWords(judge(reported, endedWell)), words));
  }
});
