import assert from "node:assert/strict";
import fc from "fast-check";
import { applyEdits } from "../../../src/core/text";
import { lineEdits } from "../../../src/features/format/line-edits";

describe("line edits", () => {
  it("match lines that differ in nothing but blanks, however many there are", () => {
    const before = Array.from({ length: 5000 }, (_, at) => `    a${at}: {b:   1}\n`);
    const edits = lineEdits(before.join(""), before.map((line) => line.trimStart()).join(""));
    assert.equal(edits.length, before.length);
  });

  it("replace everything where too much is different", () => {
    const lines = (name: string): string => Array.from({ length: 1500 }, (_, at) => `${name}${at}\n`).join("");
    assert.deepEqual(lineEdits(lines("a"), lines("b")), [
      { span: { start: 0, end: lines("a").length }, text: lines("b") },
    ]);
  });

  it("lead from any text to any other, in whole lines", () => {
    const line = fc.constantFrom("a: 1", "a:   1 ", "  b", "", " ", "# c");
    const text = fc
      .tuple(fc.array(line), fc.constantFrom("\n", "\r\n"), fc.boolean())
      .map(([lines, lineBreak, ends]) => lines.join(lineBreak) + (ends ? lineBreak : ""));
    fc.assert(
      fc.property(text, text, (before, after) => {
        const edits = lineEdits(before, after);
        assert.equal(applyEdits(before, edits), after);
        for (const { span } of edits) {
          for (const at of [span.start, span.end])
            assert.ok(at === 0 || at === before.length || before[at - 1] === "\n");
        }
        if (before === after) assert.deepEqual(edits, []);
      }),
    );
  });
});
