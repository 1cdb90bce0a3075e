import assert from "node:assert/strict";
import fc from "fast-check";
import { readProposal } from "../../src/core/document";
import { selectionRanges } from "../../src/features/selection-ranges";
import { damagedProposals } from "../damaged";
import { hostileTexts } from "../hostile-texts";
import { unmarked } from "../marked";

/** What is selected step by step at the mark, without the document itself. */
function widened(marked: string): string[] {
  const { text, spans } = unmarked(marked);
  const ranges = selectionRanges(readProposal(text), spans[0]?.start ?? 0);
  assert.deepEqual(ranges.at(-1), { start: 0, end: text.length });
  return ranges.slice(0, -1).map(({ start, end }) => text.slice(start, end));
}

const head = "proposal: 1\ntitle: X\n";

describe("selection ranges", () => {
  it("widen from a word to its value, field, entry, list and section", () => {
    const entry = "name: Late orders\n    for: coo";
    assert.deepEqual(widened(`${head}benefits:\n  - name: Late [||]orders\n    for: coo\n  - name: Y\ncosts: []\n`), [
      "orders",
      "Late orders",
      "name: Late orders",
      entry,
      `- ${entry}`,
      `- ${entry}\n  - name: Y`,
      `benefits:\n  - ${entry}\n  - name: Y`,
    ]);
  });

  it("begin with the key where the cursor is on one", () => {
    assert.deepEqual(widened(`${head}ask:\n  de[||]cision: Go\n`), [
      "decision",
      "decision: Go",
      "ask:\n  decision: Go",
    ]);
  });

  it("leave quotes out before they take them in", () => {
    assert.deepEqual(widened(`${head}list: "r[||]un it"\n`).slice(0, 3), ["run", "run it", '"run it"']);
  });

  it("take the line of a longer text, then the text, then it with its sign", () => {
    const text = "One line\n  and another";
    assert.deepEqual(widened(`${head}summary: >-\n  One line\n  and an[||]other\n`), [
      "another",
      "and another",
      text,
      `>-\n  ${text}`,
      `summary: >-\n  ${text}`,
    ]);
  });

  it("take a comment behind a value apart from the value", () => {
    assert.deepEqual(widened(`${head}benefits:\n  - name: "A # b" # as agr[||]eed\n    for: coo\n`).slice(0, 4), [
      "agreed",
      "# as agreed",
      'name: "A # b" # as agreed',
      'name: "A # b" # as agreed\n    for: coo',
    ]);
    assert.deepEqual(widened(`${head}costs: # wh[||]y\n  - name: Y\n`).slice(0, 4), [
      "why",
      "# why",
      "costs: # why",
      "costs: # why\n  - name: Y",
    ]);
    assert.deepEqual(widened(`${head}# on its [||]own\nlist: run\n`), ["own", "# on its own"]);
  });

  it("read flow style as block style", () => {
    assert.deepEqual(widened(`${head}costs: [{name: Y, for: [a-b, c[||]-d]}]\n`), [
      "c-d",
      "[a-b, c-d]",
      "for: [a-b, c-d]",
      "{name: Y, for: [a-b, c-d]}",
      "[{name: Y, for: [a-b, c-d]}]",
      "costs: [{name: Y, for: [a-b, c-d]}]",
    ]);
  });

  it("leave out line breaks of either kind", () => {
    assert.deepEqual(widened(`${head}ask:\n  decision: G[||]o # soon\n  by: 2027\n`.replaceAll("\n", "\r\n")), [
      "Go",
      "decision: Go",
      "decision: Go # soon\r\n  by: 2027",
      "ask:\r\n  decision: Go # soon\r\n  by: 2027",
    ]);
  });

  it("hold each other and the offset, at every offset of whatever they are given", () => {
    for (const [name, text] of hostileTexts()) if (text.length < 3000) hold(text, name);
    fc.assert(
      fc.property(damagedProposals(3), (text) => hold(text.slice(0, 4000), text)),
      { numRuns: 10 },
    );
  });
});

function hold(text: string, name: string): void {
  const document = readProposal(text);
  for (let offset = 0; offset <= text.length; offset++) {
    let inner = { start: offset, end: offset };
    for (const range of selectionRanges(document, offset)) {
      assert.ok(range.start <= inner.start && inner.end <= range.end, `${name} at ${offset}`);
      assert.ok(range.end - range.start > inner.end - inner.start || text === "", `${name} at ${offset}`);
      inner = range;
    }
    assert.deepEqual(inner, { start: 0, end: text.length });
  }
}
