import assert from "node:assert/strict";
import fc from "fast-check";
import { readProposal } from "../../src/core/document";
import { lineNumberAt } from "../../src/core/text";
import { foldingRanges } from "../../src/features/folding-ranges";
import { damagedProposals } from "../damaged";
import { hostileTexts } from "../hostile-texts";

/** The lines of each range, counted from 1, with its kind. */
function folded(text: string): string[] | undefined {
  return foldingRanges(readProposal(text))?.map(({ span, kind }) =>
    [`${lineNumberAt(text, span.start)}-${lineNumberAt(text, span.end)}`, kind ?? []].flat().join(" "),
  );
}

const text = `# Why this file
# is as it is
proposal: 1
title: X
summary: >-
  # no comment
  # but words

# region Money
benefits: # two
  - name: Y
    for: coo
  # between
  # the entries
  -
    name: Z
    amounts: {
      2027: 1k
    }

costs: [
  {name: A,
   amounts: 1k}
  ]
# endregion
list: run
`;

describe("folding ranges", () => {
  it("are fields and entries of several lines, comments and regions", () => {
    const lines = folded(text);
    assert.deepEqual(lines, [
      "1-2 comment",
      "5-7",
      "9-25 region",
      "10-19",
      "11-12",
      "13-14 comment",
      "15-19",
      "17-18",
      "21-23",
      "22-23",
    ]);
    assert.deepEqual(folded(text.replaceAll("\n", "\r\n")), lines);
    assert.deepEqual(folded(`\ufeff${text}`), lines);
  });

  it("are left to the indentation where a file cannot be read", () => {
    assert.equal(folded('proposal: 1\ntitle: "\nask:\n  by: 2027\n'), undefined);
  });

  it("lie in each other or apart, in whatever they are given", () => {
    for (const [name, hostile] of hostileTexts()) nest(hostile, name);
    fc.assert(
      fc.property(damagedProposals(3), (damaged) => nest(damaged, damaged)),
      { numRuns: 20 },
    );
  });
});

function nest(within: string, name: string): void {
  const open: { readonly start: number; readonly end: number }[] = [];
  for (const { span } of foldingRanges(readProposal(within)) ?? []) {
    assert.ok(0 <= span.start && span.start < span.end && span.end <= within.length, name);
    while ((open.at(-1)?.end ?? within.length) <= span.start) open.pop();
    assert.ok(span.end <= (open.at(-1)?.end ?? within.length), name);
    open.push(span);
  }
}
