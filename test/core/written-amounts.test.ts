import assert from "node:assert/strict";
import { inNotationOf, precisionOf } from "../../src/core/amount-notation";
import { writtenAmounts } from "../../src/core/written-amounts";

/** The amounts of a text: where they stand, and what they are. */
function amountsIn(text: string): readonly (readonly [string, number])[] {
  return writtenAmounts(text).map(({ from, to, amount }) => [text.slice(from, to), amount]);
}

describe("amounts of money in a text", () => {
  it("stand with a currency, a short form or its word", () => {
    assert.deepEqual(amountsIn("€ 250k, 657.1k EUR, 1.2 million and £1,204,000; USD 12 000 or 1.1bn."), [
      ["€ 250k", 250000],
      ["657.1k EUR", 657100],
      ["1.2 million", 1200000],
      ["£1,204,000", 1204000],
      ["USD 12 000", 12000],
      ["1.1bn", 1.1e9],
    ]);
  });

  it("are no other numbers", () => {
    assert.deepEqual(
      amountsIn("29,000 orders, 14% of 2027, 5 m deep, 30 kg, 3G, v1.2, 2027-06-30, B2B, 1.200.000 EUR"),
      [],
    );
  });

  it("are written for another amount as they were", () => {
    const [first, second] = writtenAmounts("£1,204,900 or 1.21m");
    assert.equal(first?.digitsFor(987654), "987,654");
    assert.equal(second?.digitsFor(1_386_000), "1.39");
  });
});

describe("the notation of an amount", () => {
  it("shows its last digit", () => {
    assert.deepEqual(["657.1k", "1.2m", "850", "250000", "abc"].map(precisionOf), [100, 100000, 1, 1000, undefined]);
  });

  it("is kept for another amount, or a smaller one where that takes fewer decimals", () => {
    assert.equal(inNotationOf("350k", 361_900), "361.9k");
    assert.equal(inNotationOf("1.2M", 1_250_000), "1.25M");
    assert.equal(inNotationOf("1m", 1_234_567.89), "1234567.89");
    assert.equal(inNotationOf("350000", 361_900), "361900");
  });
});
