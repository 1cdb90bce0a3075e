import assert from "node:assert/strict";
import fc from "fast-check";
import {
  benefitCostRatio,
  discountedPayback,
  discountedReturn,
  equivalentAnnualCost,
  modifiedRate,
  netPresentValue,
  payback,
  returnOnInvestment,
} from "../../../src/core/finance/figures";
import { internalRates, signChanges } from "../../../src/core/finance/internal-rates";

describe("the figures of flows", () => {
  it("are those of NumPy-financial's documentation and tests", () => {
    close(netPresentValue(0.08, [-40000, 5000, 8000, 12000, 30000]), 3065.22267, 5e-6);
    close(netPresentValue(0.05, [-15000, 1500, 2500, 3500, 4500, 6000]), 122.89, 5e-3);
    close(netPresentValue(0.1, [-53150, 939796, 2424560, 3581976]), 5496170, 0.5);
    for (const [rate, value] of [
      [0, -2700],
      [0.05, -2798.19],
      [0.1, -2884.3],
    ] as const)
      close(netPresentValue(rate, [-4000, 500, 800]), value, 5e-3);
    rateOf([-100, 39, 59, 55, 20], 0.28095, 5e-6);
    rateOf([-150000, 15000, 25000, 35000, 45000, 60000], 0.0524, 5e-5);
    rateOf([-100, 0, 0, 74], -0.0955, 5e-5);
    close(modifiedRate([-120000, 39000, 30000, 21000, 37000, 46000], 0.1, 0.12), 0.126094, 5e-7);
  });

  it("are those of a spreadsheet, whose NPV discounts its first argument", () => {
    const flows = [-10000, 3000, 4200, 6800];
    close(netPresentValue(0.1, flows), 1307.29, 5e-3);
    close(netPresentValue(0.1, [0, ...flows]), 1188.44, 5e-3);
    rateOf([-70000, 12000, 15000, 18000, 21000, 26000], 0.0866, 5e-5);
  });

  it("discount as the tables for the public sector do at 3.5%", () => {
    for (const [year, factor] of [
      [1, 0.9662],
      [2, 0.9335],
      [3, 0.9019],
      [4, 0.8714],
      [5, 0.842],
      [10, 0.7089],
    ] as const)
      close(netPresentValue(0.035, [...new Array<number>(year).fill(0), 1]), factor, 5e-5);
  });

  it("tell all internal rates, or none", () => {
    const [low, high, ...more] = internalRates([-100, 100, 0, -7]);
    close(low, -0.6789, 5e-5);
    close(high, -0.0833, 5e-5);
    assert.deepEqual(more, []);
    assert.deepEqual(internalRates([-100, 150, -100]), []);
    assert.deepEqual(internalRates([100, 20]), []);
    assert.deepEqual(internalRates([-100, -20]), []);
    assert.deepEqual(internalRates([]), []);
    assert.deepEqual(internalRates([0, 0]), []);
    // (1.1 - g)(1.2 - g)(1.3 - g) and (1.1 - g)², multiplied out by hand.
    assert.deepEqual(internalRates([-1, 3.6, -4.31, 1.716]).map(toThousandths), [0.1, 0.2, 0.3]);
    assert.deepEqual(internalRates([-1, 2.2, -1.21]).map(toThousandths), [0.1]);
  });

  it("pay back at the last crossing, within the year", () => {
    close(payback([-10000, 3000, 3000, 3000, 3000, 3000]), 3.3333, 5e-5);
    close(discountedPayback(0.1, [-10000, 3000, 3000, 3000, 3000, 3000]), 4.263, 5e-4);
    assert.equal(payback([-100, 50, 49]), undefined);
    assert.equal(payback([-100, 0, 0, 100]), 3);
    // Back after one year, under again in the third, and back for good in the fourth.
    assert.equal(payback([-100, 150, 0, -100, 100]), 3.5);
    assert.equal(payback([20, 30]), 0);
    assert.equal(payback([-0.3, 0.1, 0.1, 0.1]), 3);
  });

  it("are undefined where nothing is spent", () => {
    assert.equal(returnOnInvestment([0, 0], [5, 5]), undefined);
    assert.equal(discountedReturn(0.08, [0], [5]), undefined);
    assert.equal(benefitCostRatio(0.08, [], []), undefined);
    assert.equal(modifiedRate([5, 5], 0.08, 0.08), undefined);
  });

  it("spread a present value evenly", () => {
    assert.equal(equivalentAnnualCost(0, 1000, 4), 250);
    const even = equivalentAnnualCost(0.08, 1000, 4);
    close(netPresentValue(0.08, [0, even, even, even, even]), 1000, 1e-9);
  });

  it("refuse a rate at which nothing has a value", () => {
    assert.throws(() => netPresentValue(-1, [1]), RangeError);
    assert.throws(() => netPresentValue(Number.NaN, [1]), RangeError);
  });
});

describe("whatever the flows are", () => {
  const amount = fc.integer({ min: -1_000_000, max: 1_000_000 });
  const flows = fc.array(amount, { minLength: 1, maxLength: 20 });
  const rate = fc.double({ min: 0, max: 0.5, noNaN: true });
  /** Money goes out first and comes back later. */
  const conventional = fc
    .tuple(
      fc.integer({ min: 1, max: 1_000_000 }),
      fc.array(fc.integer({ min: 0, max: 500_000 }), { minLength: 1, maxLength: 15 }),
    )
    .map(([spent, returned]) => [-spent, ...returned]);

  it("the net present value is 0 at each internal rate, and no more are told than signs change", () => {
    fc.assert(
      fc.property(flows, (each) => {
        const rates = internalRates(each);
        assert.ok(rates.length <= signChanges(each));
        for (const found of rates) {
          const scale = each.reduce((total, flow, year) => total + Math.abs(flow) / (1 + found) ** year, 0);
          assert.ok(Math.abs(netPresentValue(found, each)) <= 1e-6 * scale, String(found));
        }
      }),
    );
  });

  it("flows that change their sign once have one internal rate", () => {
    fc.assert(
      fc.property(conventional, (each) => {
        assert.equal(internalRates(each).length, each.some((flow) => flow > 0) ? 1 : 0);
      }),
    );
  });

  it("discounting never pays back earlier", () => {
    fc.assert(
      fc.property(conventional, rate, (each, discount) => {
        const [plain, later] = [payback(each), discountedPayback(discount, each)];
        if (later !== undefined) assert.ok(plain !== undefined && later >= plain - 1e-9);
      }),
    );
  });

  it("the net present value of conventional flows falls as the rate rises", () => {
    fc.assert(
      fc.property(conventional, rate, rate, (each, a, b) => {
        const [low, high] = a < b ? [a, b] : [b, a];
        assert.ok(netPresentValue(high, each) <= netPresentValue(low, each) + 1e-6);
      }),
    );
  });

  it("twice the money is worth twice as much at the same internal rates", () => {
    fc.assert(
      fc.property(conventional, rate, fc.integer({ min: 2, max: 1000 }), (each, discount, factor) => {
        const scaled = each.map((flow) => flow * factor);
        close(netPresentValue(discount, scaled), netPresentValue(discount, each) * factor, 1e-3 * factor);
        const [own, other] = [internalRates(each)[0], internalRates(scaled)[0]];
        if (own !== undefined) close(other, own, 1e-9 * (1 + Math.abs(own)));
      }),
    );
  });
});

function rateOf(flows: readonly number[], expected: number, within: number): void {
  const rates = internalRates(flows);
  assert.equal(rates.length, 1);
  close(rates[0], expected, within);
}

function close(value: number | undefined, expected: number, within: number): void {
  assert.ok(value !== undefined && Math.abs(value - expected) <= within, `${value} is not ${expected}`);
}

function toThousandths(rate: number): number {
  return Math.round(rate * 1000) / 1000;
}
