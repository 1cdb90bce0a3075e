import assert from "node:assert/strict";
import { readProposal } from "../../../src/core/document";
import { spelledDate } from "../../../src/core/spelled-date";
import { readChange } from "../../../src/features/refactor/read-change";
import { refactorings } from "../../../src/features/refactorings";
import { fillIn } from "../../expand-snippet";
import { unmarked } from "../../marked";

describe("the change that an outcome states", () => {
  const read: readonly [
    text: string,
    metric: string,
    figures: string,
    unit: string | undefined,
    by: string | undefined,
  ][] = [
    ["Late orders fall from 14% to 4% by December 2028", "Late orders", "14 4", "%", "2028-12"],
    ["Stopped deliveries fall from 30 a year to 3", "Stopped deliveries", "30 3", "a year", undefined],
    [
      "Working capital in stock falls from 71 to 58 days of sales by August 2028.",
      "Working capital in stock",
      "71 58",
      "days of sales",
      "2028-08",
    ],
    [
      "Hours spent on lists drop from 430 to 60 a month by 31 March 2028",
      "Hours spent on lists",
      "430 60",
      "a month",
      "2028-03-31",
    ],
    ["The net promoter score rises from 21 to 35 by Q4 2029", "The net promoter score", "21 35", undefined, "2029-Q4"],
    ["Calls go down from 1,200 to 800 calls, so that nobody waits", "Calls", "1200 800", "calls", undefined],
    ["Penalties are cut from € 1.2m to € 300k by the end of 2028", "Penalties", "1200000 300000", "€", "2028-12-31"],
  ];
  for (const [text, metric, figures, unit, by] of read) {
    it(`is read from “${text}”`, () => {
      const change = readChange(text);
      assert.ok(change);
      assert.deepEqual(
        [change.metric, `${change.baseline} ${change.target}`, change.unit, change.by],
        [metric, figures, unit, by],
      );
    });
  }
  for (const text of [
    "Orders arrive on the promised day",
    "Late orders fall to 4%",
    "Late orders fall from 14% to 4 days",
    "From 14% to 4%",
    "Late orders fall from 4% to 4%",
    "We move from 2 plants to 1 plant and from 9 lines to 3",
    "Trucks from 5 to 8 o'clock",
    "",
  ])
    it(`is not read from “${text}”`, () => assert.equal(readChange(text), undefined));

  it("has the date that is spelled out", () => {
    const dates: readonly [string, string | undefined][] = [
      ["June 2028", "2028-06"],
      ["Sept 2028", "2028-09"],
      ["30 June 2028", "2028-06-30"],
      ["June 30, 2028", "2028-06-30"],
      ["1st of June", undefined],
      ["31 June 2028", undefined],
      ["Junk 2028", undefined],
      ["2028", "2028"],
      ["the end of March 2028", "2028-03-31"],
      ["30.6.2028", "2028-06-30"],
      ["go-live", undefined],
    ];
    for (const [written, date] of dates) assert.equal(spelledDate(written), date, written);
  });
});

describe("measuring an outcome", () => {
  it("adds a benefit with what the outcome says, and asks for what it does not", () => {
    const taken = takenAt(
      "proposal: 1\ntitle: X\ndrivers: [efficiency, risk-management]\nstakeholders:\n  - role: COO\n    outcome: Fewer complaints[||]: complaints fall from 12 to 3\nbenefits:\n- name: A # first\nask:\n  decision: Y\n",
      [],
    );
    assert.equal(taken, undefined);
    assert.equal(
      takenAt(
        "proposal: 1\ntitle: X\ndrivers: [efficiency, risk-management]\nstakeholders:\n- role: Head of Sales\n  outcome: Lost orders[||] fall from 12 to 3\nbenefits:\n- name: A # first\nask:\n  decision: Y\n",
        ["risk-management", "orders a week", "2028"],
      ),
      "proposal: 1\ntitle: X\ndrivers: [efficiency, risk-management]\nstakeholders:\n- role: Head of Sales\n  outcome: Lost orders fall from 12 to 3\nbenefits:\n- name: A # first\n- name: Lost orders fall from 12 to 3\n  driver: risk-management\n  for: head-of-sales\n  measure:\n    metric: Lost orders\n    unit: orders a week\n    baseline: 12\n    target: 3\n    by: 2028\nask:\n  decision: Y\n",
    );
  });

  it("begins the list of benefits in its place, with the line breaks of the file", () => {
    assert.equal(
      takenAt(
        "proposal: 1\r\ntitle: X\r\nstakeholders:\r\n  - role: COO\r\n    outcome: Late orders fall from 14% to 4% by December 2028[||]\r\nask:\r\n  decision: Y\r\n",
        [],
      ),
      'proposal: 1\r\ntitle: X\r\nstakeholders:\r\n  - role: COO\r\n    outcome: Late orders fall from 14% to 4% by December 2028\r\nbenefits:\r\n  - name: Late orders fall from 14% to 4%\r\n    for: coo\r\n    measure:\r\n      metric: Late orders\r\n      unit: "%"\r\n      baseline: 14\r\n      target: 4\r\n      by: 2028-12\r\nask:\r\n  decision: Y\r\n',
    );
  });

  it("is written in braces where the others are", () => {
    const after = takenAt(
      "proposal: 1\ntitle: X\nstakeholders: [{role: COO, outcome: Late orders fall[||] from 14% to 4%}]\nbenefits: [{name: A}]\n",
      ["2028-06"],
    );
    assert.deepEqual(
      { ...readProposal(after ?? "").model.benefits?.[1]?.measure },
      {
        ...{ metric: "Late orders", unit: "%", baseline: 14, target: 4, by: "2028-06" },
      },
    );
  });

  it("is not offered where the figures are measured, or two stakeholders have the id", () => {
    const outcome = "    outcome: Late orders fall[||] from 14% to 4%\n";
    const measured = "benefits:\n  - name: A\n    measure: {metric: B, baseline: 14, target: 4}\n";
    assert.equal(takenAt(`proposal: 1\ntitle: X\nstakeholders:\n  - role: COO\n${outcome}${measured}`, []), undefined);
    assert.equal(
      takenAt(`proposal: 1\ntitle: X\nstakeholders:\n  - role: COO\n${outcome}  - role: COO\n`, []),
      undefined,
    );
  });
});

function takenAt(marked: string, stops: readonly string[]): string | undefined {
  const { text, spans } = unmarked(marked);
  const offered = refactorings(readProposal(text), spans[0]?.start ?? 0);
  const snippet = offered.find(({ kind }) => kind.endsWith("measureOutcome"))?.change()?.snippet;
  return snippet && fillIn(text, snippet, stops);
}
