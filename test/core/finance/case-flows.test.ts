import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { readProposal } from "../../../src/core/document";
import { caseFlows } from "../../../src/core/finance/case-flows";
import { discountRateOf, returnsOf } from "../../../src/core/finance/returns";
import { tornado } from "../../../src/core/finance/tornado";

const worked = `proposal: 1
title: Worked example
financials:
  currency: EUR
  years: 2027-2031
  discountRate: 8%
costs:
  - name: Setting up
    kind: one-off
    amounts: {2027: 400k}
  - name: Reserve
    category: contingency
    amounts: {2027: 40k}
  - name: Support
    kind: run
    amounts: {2028-2031: 60k}
benefits:
  - name: Fewer returns
    kind: cashable
    amounts: {2028: 120k, 2029-2031: 240k}
  - name: No second warehouse
    kind: cost-avoidance
    amounts: {2029+: 50k}
  - name: Shorter waits
    kind: non-cashable
    amounts: {2028-2031: 100k}
  - name: Not planned by year yet
    kind: cashable
    amounts: 30k
priorSpend:
  - name: The study
    amounts: 25k
`;

describe("the flows of a case", () => {
  it("take in what moves cash in a year, and nothing else", () => {
    const { whole, ours } = flowsOf(worked);
    assert.equal(whole.firstYear, 2027);
    assert.deepEqual(whole.net, [-440_000, 60_000, 230_000, 230_000, 230_000]);
    assert.equal(ours, undefined);
    const { roi, payback, internalRates, discounted, years } = returnsOf(whole, 0.08);
    // 60/1.08 + 230/1.08^2 + 230/1.08^3 + 230/1.08^4 - 440 = 55.5556 + 197.1879 + 182.5814 + 169.0569 - 440
    assert.equal(Math.round(discounted?.netPresentValue ?? 0), 164_382);
    assert.equal(round(internalRates[0], 4), 0.2139);
    // -440 + 60 + 230 = -150, and 150 of the next 230.
    assert.equal(round(payback, 3), 2.652);
    // (990 - 680) / 680
    assert.equal(round(roi, 3), 0.456);
    assert.equal(years, 5);
    // 164,382 / PV(B) 803,109: the benefits may fall by a fifth.
    assert.equal(round(discounted?.switching.benefits, 3), -0.205);
    assert.equal(round(discounted?.switching.costs, 3), 0.257);
  });

  it("are those of each option by itself", () => {
    const { model } = readProposal(`${worked}options:
  - name: Repair what fails
    kind: do-nothing
    costs:
      - name: Repairs
        amounts: {2028-2031: 25k}
`);
    const flows = caseFlows(model, model.options?.[0]);
    assert.deepEqual(flows?.whole.net, [0, -25_000, -25_000, -25_000, -25_000]);
    assert.equal(returnsOf(flows?.whole ?? assert.fail(), undefined).payback, undefined);
  });

  it("are shown twice where an outside party pays or gains: the whole, and ours", () => {
    const { whole, ours } = flowsOf(`proposal: 1
title: Shared
stakeholders:
  - role: Dealer network
    side: outside
  - role: COO
costs:
  - name: Portal
    paidBy: {us: 60%, dealer-network: 40%}
    amounts: {0: 100k}
benefits:
  - name: Fewer calls
    for: coo
    amounts: {1-2: 50k}
  - name: Sooner stocked
    for: dealer-network
    amounts: {1-2: 20k}
`);
    assert.deepEqual(whole.net, [-100_000, 70_000, 70_000]);
    assert.deepEqual(ours?.net, [-60_000, 50_000, 50_000]);
  });

  it("never hide money outside the years of the case", () => {
    const { whole } = flowsOf(worked.replace("years: 2027-2031", "years: 2028-2031"));
    assert.equal(whole.firstYear, 2027);
    assert.equal(whole.costs[0], 440_000);
  });

  it("are none where no amount has a year, or a slip of the pen makes it a thousand years", () => {
    assert.equal(
      caseFlows(readProposal("proposal: 1\ntitle: X\ncosts:\n  - name: Y\n    amounts: 5k\n").model),
      undefined,
    );
    const slip = "proposal: 1\ntitle: X\ncosts:\n  - name: Y\n    amounts: {2027: 5k, 9027: 5k}\n";
    assert.equal(caseFlows(readProposal(slip).model), undefined);
  });

  it("swing within the ranges that entries state, the widest first", () => {
    const { model } = readProposal(
      worked
        .replace("amounts: {2027: 400k}", "amounts: {2027: 400k}\n    range: {low: 100%, high: 115%}")
        .replace("amounts: {2029+: 50k}", "amounts: {2029+: 50k}\n    range: {low: 0, high: 150k}"),
    );
    const { whole } = caseFlows(model) ?? assert.fail();
    const [avoided, setting] = tornado(model, whole, 0.08);
    // 50/1.08^2 + 50/1.08^3 + 50/1.08^4 = 119,310 is lost at worst, and nothing is won at best.
    assert.deepEqual([avoided?.entry.name, avoided?.kind], ["No second warehouse", "benefit"]);
    assert.equal(Math.round(avoided?.low ?? 0), 164_382 - 119_310);
    assert.equal(Math.round(avoided?.high ?? 0), 164_382);
    assert.equal(Math.round(setting?.high ?? 0), 164_382 - 60_000);
  });
});

describe("the figures of the examples", () => {
  it("of the ERP are those that its spreadsheet states", () => {
    const text = readFileSync(join(__dirname, "../../../examples/erp-completion.proposal.yaml"), "utf8");
    const { model } = readProposal(text);
    const { whole } = caseFlows(model) ?? assert.fail();
    // Worked on paper. Costs 2027: 412 + 74 + 57.5 + 96 + 43.2 + 72.9 = 755.6; 2028: 31.5 + 50.4 + 33 = 114.9; then 83.4 a year.
    assert.deepEqual(whole.costs.map(Math.round), [755_600, 114_900, 83_400, 83_400, 83_400]);
    const { discounted, internalRates, payback, roi } = returnsOf(whole, discountRateOf(model));
    assert.equal(Math.round(discounted?.netPresentValue ?? 0), 309_595);
    assert.equal(round(internalRates[0], 3), 0.224);
    assert.equal(round(payback, 2), 2.62);
    assert.equal(round(roi, 3), 0.508);
  });
});

function flowsOf(text: string) {
  const document = readProposal(text);
  assert.deepEqual(document.problems, []);
  return caseFlows(document.model) ?? assert.fail("There are flows.");
}

function round(value: number | undefined, digits: number): number {
  return Number((value ?? Number.NaN).toFixed(digits));
}
