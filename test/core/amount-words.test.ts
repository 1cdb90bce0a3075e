import assert from "node:assert/strict";
import { amountInWords, rateInWords } from "../../src/core/amount-words";

describe("amounts in words", () => {
  it("have the notation of the format and four digits that count", () => {
    const cases: readonly [number, string][] = [
      [0, "0"],
      [-0.001, "0"],
      [850, "850"],
      [12.5, "12.5"],
      [309_594.6, "309.6k"],
      [-20_000, "-20k"],
      [999_999, "1m"],
      [1_320_000, "1.32m"],
      [1_200_000_000, "1.2bn"],
      [34_500_000_000_000, "34500bn"],
    ];
    for (const [amount, words] of cases) assert.equal(amountInWords(amount, undefined), words);
    assert.equal(amountInWords(1_320_000, "EUR"), "1.32m EUR");
  });

  it("give a rate at most one decimal", () => {
    assert.deepEqual([0.2239, 12.4, -0.0001, 0.08].map(rateInWords), ["22.4%", "1240%", "0%", "8%"]);
  });
});
