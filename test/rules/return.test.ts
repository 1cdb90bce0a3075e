import assert from "node:assert/strict";
import { readProposal } from "../../src/core/document";
import { factsOf } from "../../src/core/neighbours";
import type { Problem } from "../../src/core/problem";
import { applyEdits } from "../../src/core/text";
import { check, conclude, examine } from "../../src/features/check";
import { ProposalIndex } from "../../src/features/proposal-index";

const subject = new Set([
  ...["incredible-return", "no-discount-rate", "stated-differs-from-computed", "negative-npv", "irr-undefined"],
  ...["no-payback", "no-sensitivity", "fragile-return", "below-hurdle"],
]);

/** Flows of −440k, 60k, 230k, 230k, 230k, as the definitions of the figures have them, with entries that never count. */
const worked = `proposal: 1
title: X
stage: outline
stakeholders:
  - id: town
    name: The town
    side: outside
costs:
  - name: Build
    kind: one-off
    amounts:
      2027: 400k
  - name: Reserve
    category: contingency
    amounts:
      2027: 40k
  - name: Run
    kind: run
    amounts:
      2028-2031: 60k
benefits:
  - name: Hours
    kind: cashable
    amounts:
      2028: 120k
      2029-2031: 240k
    range:
      low: 80%
      high: 110%
  - name: Fines
    kind: cost-avoidance
    amounts:
      2029-2031: 50k
  - name: Goodwill
    kind: non-cashable
    amounts:
      2028-2031: 100k
`;

function found(text: string): readonly Problem[] {
  return check(readProposal(text), { today: "2026-11-23" }).filter(({ rule }) => subject.has(rule));
}

function messages(text: string): readonly string[] {
  return found(text).map(({ rule, severity, message }) => `${rule} (${severity}): ${message}`);
}

function stated(lines: string, rate = "8%"): string {
  return `${worked}financials:\n  currency: EUR\n  discountRate: ${rate}\n  stated:\n${lines.replace(/^/gm, "    ")}\n`;
}

describe("stated figures", () => {
  it("are right in every notation that rounds to the computed ones", () => {
    for (const right of [
      "costs: 680k\nbenefits: 990k",
      "npv: 164.4k",
      "npv: 164382",
      "npv: 164400",
      "npv: 0.16m",
      "irr: 21.4%",
      "irr: 21%",
      "roi: 45.6%",
      "discountedRoi: 25.7%",
      "payback: 2.7 years",
      "payback: 2.652 years",
      "payback: about 32 months",
      "payback: 3 years",
      "payback: before the lease ends",
    ])
      assert.deepEqual(messages(stated(right)), [], right);
  });

  it("are compared with the computed ones, in the notation of the author", () => {
    const cases: readonly [string, string][] = [
      ["npv: 200k", "200k is stated, and the costs and benefits of this file give 164k."],
      ["npv: -20000", "-20000 is stated, and the costs and benefits of this file give 164400."],
      ["npv: 0.20m", "0.20m is stated, and the costs and benefits of this file give 0.16m."],
      ["irr: 25.35%", "25.35% is stated, and the costs and benefits of this file give 21.39%."],
      ["payback: 4.1 years", "4.1 years is stated, and the costs and benefits of this file give 2.7 years."],
      ["payback: 40 months", "40 months is stated, and the costs and benefits of this file give 32 months."],
    ];
    for (const [line, said] of cases)
      assert.deepEqual(messages(stated(line)), [
        `stated-differs-from-computed (error): ${said} Correct the one that is wrong.`,
      ]);
  });

  it("are told by which other definition they are right", () => {
    const cases: readonly [string, string][] = [
      ["npv: 152.2k", "what a spreadsheet gives, which discounts the first year, too"],
      ["npv: 310k", "the benefits less the costs, before discounting"],
      ["benefits: 1.39m", "the figure with benefits that free no cash"],
      ["costs: 640k", "the figure without the reserve"],
      ["roi: 25.7%", "the discounted return on investment"],
      ["roi: 145.6%", "the benefits divided by the costs"],
      ["discountedRoi: 45.6%", "the return on investment before discounting"],
      ["payback: 3.65 years", "the payback counted from a year earlier"],
      ["payback: 3.03 years", "the payback after discounting"],
    ];
    for (const [line, meaning] of cases) {
      const [message = "", ...more] = messages(stated(line));
      assert.deepEqual(more, [], line);
      assert.match(message, /^stated-differs-from-computed \(info\): /, line);
      assert.ok(message.includes(` is ${meaning}; the costs and benefits of this file give `), message);
    }
  });

  it("are told what is ours of them", () => {
    const shared = stated("costs: 480k").replace(
      "name: Build",
      "name: Build\n    paidBy:\n      us: 50%\n      town: 50%",
    );
    assert.match(messages(shared)[0] ?? "", /480k is our own part of it, without what others pay and gain; .* 680k\.$/);
  });

  it("are mended once and then right", () => {
    const text = stated("npv: 200k\nirr: 30%\nroi: 25.7%\npayback: 40 months");
    const edits = found(text).flatMap(({ fixes }) => fixes[0]?.edits() ?? []);
    const after = applyEdits(text, edits);
    assert.ok(after.includes("    npv: 164k\n    irr: 21%\n    discountedRoi: 25.7%\n    payback: 32 months\n"), after);
    assert.deepEqual(messages(after), []);
  });

  it("that hold under another convention are left to the reader", () => {
    const [problem] = found(stated("npv: 200k\nunder: Flows in the middle of the year"));
    assert.equal(problem?.severity, "info");
    assert.deepEqual(problem?.fixes, []);
    assert.match(
      problem?.message ?? "",
      /this is 200k; computed from the costs and benefits of this file, it is 164k\./,
    );
  });
});

describe("the return", () => {
  const priced = (text: string, rate = "8%"): string =>
    `${text}financials:\n  currency: EUR\n  discountRate: ${rate}\n`;

  it("draws nothing where it is sound", () => {
    assert.deepEqual(messages(priced(worked)), []);
  });

  it("without a rate, only the rate is missed", () => {
    const text = `${worked}financials:\n  currency: EUR\n  stated:\n    npv: 900k\n`;
    assert.deepEqual(
      found(text).map(({ rule }) => rule),
      ["no-discount-rate"],
    );
  });

  it("is not judged while an amount has no years or cannot be read", () => {
    const lines = [
      "  - name: Pipes\n    amounts: 90k\n",
      "  - name: Pipes\n    amounts:\n      2027: about 9k\n",
      "  - name: Pipes\n",
    ];
    for (const line of lines)
      assert.deepEqual(messages(priced(worked.replace("costs:\n", `costs:\n${line}`), "60%")), [], line);
  });

  const poor = worked.replace(/ {2}- name: Goodwill[\s\S]*$/, "").replace("2029-2031: 240k", "2029-2031: 60k");

  it("that is negative says how much, and nothing that follows from it", () => {
    assert.deepEqual(messages(priced(poor)), [
      "negative-npv (warning): At 8% the benefits do not cover the costs: the net present value is -265.1k EUR. Say what speaks for it beside money, or change the option.",
    ]);
  });

  it("may be negative for a reason that is written", () => {
    for (const reason of [
      "problem:\n  deadline: 2028-01-01\n",
      "drivers: [risk-management]\n",
      "risks:\n  - name: We lose our licence to sell\n    kind: inaction\n",
      "risks:\n  - name: The old system fails\n    kind: inaction\n    exposure: 300k\n",
      "options:\n  - name: Go on\n    kind: do-nothing\n    costs:\n      - name: Spare parts\n        amounts:\n          2027-2031: 90k\n",
    ])
      assert.deepEqual(messages(priced(poor + reason)), [], reason);
    assert.equal(messages(priced(`${poor}risks:\n  - name: The old system fails\n    kind: inaction\n`)).length, 1);
  });

  it("that hangs on little says on how little", () => {
    const thin = worked.replace(/ {4}range:\n.*\n.*\n/, "").replace("2027: 400k", "2027: 500k");
    assert.deepEqual(messages(priced(thin)), [
      "fragile-return (warning): The case is worth nothing once the benefits are 8% lower or the costs 8.7% higher. Say so, with a range or a risk and its exposure, before finance does.",
    ]);
    assert.deepEqual(messages(priced(`${thin}risks:\n  - name: Delay\n    exposure: 70k\n`)), [
      "no-sensitivity (warning): No cost and no benefit has a range. Say how far this one, on which the return depends most, may fall or rise.",
    ]);
  });

  it("below the hurdle names both rates", () => {
    assert.deepEqual(messages(`${priced(worked.replace(/ {2}- name: Goodwill[\s\S]*$/, ""))}  hurdleRate: 25%\n`), [
      "below-hurdle (warning): The case returns 21.4% a year, and 25% is asked of an investment. Say what speaks for it beside money.",
    ]);
  });

  it("beyond belief silences what is computed from the same amounts", () => {
    const text = `${priced(worked.replace("2029-2031: 240k", "2029-2031: 24m"))}  stated:\n    npv: 164k\n`;
    assert.deepEqual(
      found(text).map(({ rule, message }) => [rule, message.slice(0, 41)]),
      [["incredible-return", "The case returns 10527.9% over 5 years, w"]],
    );
  });
});

describe("a portfolio", () => {
  const proposal = (number: number): string => `proposal: 1
title: Proposal ${number}
list: ${number % 10 === 0 ? "innovate" : "run"}
ask:
  amount: 100k
benefits:
  - name: B
    release:
      budget: Cost centre ${number % 5000}
financials:
  currency: EUR
`;

  it("of ten thousand is added up once, and each proposal is then told quickly", () => {
    const index = new ProposalIndex();
    const examined = Array.from({ length: 10_000 }, (_, number) => {
      const path = `p${number}.proposal.yaml`;
      const document = readProposal(proposal(number));
      index.put(path, factsOf(document, path));
      return number < 2_000 ? examine(document, { path }) : undefined;
    });
    index.complete = true;
    const begun = performance.now();
    const told = examined.flatMap((one) => (one === undefined ? [] : conclude(one, index)));
    assert.ok(performance.now() - begun < 2_000, `${performance.now() - begun} ms`);
    const of = (id: string) => told.filter(({ rule }) => rule === id);
    assert.equal(of("saving-claimed-twice").length, 2_000);
    assert.equal(of("all-run-portfolio").length, 1_800);
    assert.match(
      (of("all-run-portfolio")[0] as Problem).message,
      /^900m of 1bn EUR in this portfolio keep the lights on \(90%\)\./,
    );
  });
});
