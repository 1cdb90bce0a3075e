import assert from "node:assert/strict";
import fc from "fast-check";
import { parseAmounts } from "../../../src/core/amounts";
import { readProposal } from "../../../src/core/document";
import { applyEdits } from "../../../src/core/text";
import { spread } from "../../../src/features/refactor/spread-total";
import { refactorings } from "../../../src/features/refactorings";
import { unmarked } from "../../marked";

const head = "proposal: 1\ntitle: X\n";
const years = "financials:\n  years: 2027-2031\n";

describe("spreading a total over years", () => {
  const cases: readonly [name: string, before: string, after: string][] = [
    [
      "of a cost, in one range where it divides",
      "costs:\n  - name: A\n    amo[||]unts: 1.2m\n    source: B\n",
      "costs:\n  - name: A\n    amounts:\n      2027-2031: 240k\n    source: B\n",
    ],
    [
      "of a benefit, with its comment beside the field",
      "benefits:\n- name: A\n  amounts: 1[||]m # quoted\n",
      "benefits:\n- name: A\n  amounts: # quoted\n    2027-2031: 200k\n",
    ],
    [
      "of funding in braces",
      "funding: [{from: A, amounts: 50[||]k}]\n",
      "funding: [{from: A, amounts: {2027-2031: 10k}}]\n",
    ],
    [
      "with the line breaks of the file",
      "costs:\r\n    - name: A\r\n      amounts: '850'[||]\r\n",
      "costs:\r\n    - name: A\r\n      amounts:\r\n          2027-2031: 170\r\n",
    ],
    [
      "of an option's cost",
      "options:\n  - name: A\n    costs:\n      - name: B\n        amounts: 100k[||]\n",
      "options:\n  - name: A\n    costs:\n      - name: B\n        amounts:\n          2027-2031: 20k\n",
    ],
  ];
  for (const [name, marked, after] of cases) {
    it(name, () => assert.equal(spreadAt(head + marked + years), head + after + years));
  }

  const none: readonly [where: string, marked: string][] = [
    ["where no years are named", `${head}costs:\n  - name: A\n    amo[||]unts: 1.2m\n`],
    ["elsewhere in the entry", `${head}costs:\n  - na[||]me: A\n    amounts: 1.2m\n${years}`],
    ["where the years are given", `${head}costs:\n  - name: A\n    amo[||]unts: {2027: 1.2m}\n${years}`],
    ["where it is no amount", `${head}costs:\n  - name: A\n    amo[||]unts: much\n${years}`],
    ["where nothing is to spread", `${head}costs:\n  - name: A\n    amo[||]unts: 0\n${years}`],
    [
      "where others name the amount",
      `${head}costs:\n  - name: A\n    amo[||]unts: &a 1m\n  - name: B\n    amounts: *a\n${years}`,
    ],
  ];
  for (const [where, marked] of none) it(`is not offered ${where}`, () => assert.equal(spreadAt(marked), undefined));

  it("keeps the sum, in the notation of the total", () => {
    assert.deepEqual(spread("1m", 2027, 2029), [
      ["2027-2028", "333k"],
      ["2029", "334k"],
    ]);
    assert.deepEqual(spread("100k", 0, 2), [
      ["0-1", "33.3k"],
      ["2", "33.4k"],
    ]);
    assert.deepEqual(spread("1234567", 2027, 2031), [
      ["2027-2029", "246913"],
      ["2030-2031", "246914"],
    ]);
    assert.equal(spread("1m", 2027, 2027), undefined);
  });

  it("keeps the sum exactly, whatever the total", () => {
    const amount = fc.oneof(
      fc.nat(1e9).map(String),
      fc
        .tuple(fc.nat(9999), fc.nat(999), fc.constantFrom("k", "m", "K", "bn", ""))
        .map(([a, b, unit]) => `${a}.${b}${unit}`),
    );
    fc.assert(
      fc.property(amount, fc.integer({ min: 2, max: 30 }), (written, count) => {
        const parts = spread(written, 2027, 2026 + count);
        if (parts === undefined) return;
        const cents = Math.round((parseAmounts(written, undefined)?.total ?? 0) * 100);
        const sum = parseAmounts(Object.fromEntries(parts), undefined)?.total ?? 0;
        assert.equal(Math.round(sum * 100), cents, JSON.stringify(parts));
        assert.ok(parts.length <= 2);
      }),
    );
  });
});

function spreadAt(marked: string): string | undefined {
  const { text, spans } = unmarked(marked);
  const offered = refactorings(readProposal(text), spans[0]?.start ?? 0);
  const offer = offered.find(({ kind }) => kind.endsWith("spreadTotal"));
  return offer && applyEdits(text, offer.change()?.edits ?? []);
}
