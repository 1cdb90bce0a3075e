import assert from "node:assert/strict";
import * as formulas from "@formulajs/formulajs";
import fc from "fast-check";
import { irr } from "node-irr";
import { modifiedRate, netPresentValue } from "../../../src/core/finance/figures";
import { internalRates } from "../../../src/core/finance/internal-rates";

/** Money goes out first and comes back later, at rates between -50% and 200%: where others are right, too. */
const usual = fc
  .tuple(
    fc.integer({ min: 1000, max: 1_000_000 }),
    fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 2, maxLength: 15 }),
  )
  .map(([spent, parts]) => [-spent, ...parts.map((part) => Math.round((spent * part) / 50))])
  .filter((flows) => {
    const [rate = 9] = internalRates(flows);
    return rate > -0.5 && rate < 2;
  });

describe("the figures agree with what others compute where those are right", () => {
  it("internal rates with node-irr", () => {
    fc.assert(
      fc.property(usual, (flows) => {
        assert.ok(Math.abs(irr(flows) - (internalRates(flows)[0] ?? Number.NaN)) < 1e-6, String(flows));
      }),
    );
  });

  it("net present values and modified rates with a spreadsheet's functions", () => {
    fc.assert(
      fc.property(usual, fc.double({ min: 0.001, max: 0.4, noNaN: true }), (flows, rate) => {
        const [first = 0, ...later] = flows;
        const value = Number(formulas.NPV(rate, ...later)) + first;
        assert.ok(Math.abs(value - netPresentValue(rate, flows)) < 1e-6 * Math.abs(first));
        const modified = Number(formulas.MIRR(flows, rate, rate));
        assert.ok(Math.abs(modified - (modifiedRate(flows, rate, rate) ?? Number.NaN)) < 1e-9);
      }),
    );
  });

  it("and not where those are wrong: there is no rate at which -100, 150, -100 is worth nothing", () => {
    assert.ok(Number.isFinite(formulas.IRR([-100, 150, -100])));
    assert.deepEqual(internalRates([-100, 150, -100]), []);
  });
});
