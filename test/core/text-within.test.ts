import assert from "node:assert/strict";
import fc from "fast-check";
import { Document } from "yaml";
import { parse } from "../../src/core/parse";
import { offsetsWithin, placeWithin } from "../../src/core/text-within";
import { entryOf, type ScalarNode } from "../../src/core/tree";

/** A word in many ways of writing; each finds it where it stands. */
const ways: Readonly<Record<string, string>> = {
  plain: "summary: we leverage it\n",
  "plain over two lines": "summary: we truly\n  leverage it\n",
  "plain over blank lines": "summary: we truly\n\n\n  leverage it\n",
  "single quotes": "summary: 'it''s what we leverage'\n",
  "single quotes over two lines": "summary: 'it''s  \n  what we leverage'\n",
  "double quotes": 'summary: "\\"we\\" \\t\\u00e9 \\U0001F680 leverage it"\n',
  "double quotes over two lines": 'summary: "we \\\n   all  \n\n  leverage it"\n',
  literal: "summary: |\n  we\n\n    all\n  leverage it\n",
  "literal, kept and indented": "summary: |2+\n   we\n  leverage it\n\n",
  folded: "summary: >-\n  we\n  all\n\n  leverage it\n",
  "folded with deeper lines": "summary: >\n  we\n\n    all\n    of us\n\n\n  leverage it\n",
  "Windows line breaks": "summary: >\r\n  we\r\n  all\r\n\r\n  leverage it\r\n",
  "in a flow map": '{summary: "we\n  leverage it"}\n',
};

describe("a part of a text", () => {
  for (const [name, text] of Object.entries(ways)) {
    it(`is found where it stands: ${name}`, () => {
      const node = summaryIn(text);
      const from = String(node.value).indexOf("leverage");
      assert.notEqual(from, -1);
      const { start, end } = placeWithin(text, node, from, from + 8);
      assert.equal(text.slice(start, end), "leverage");
    });
  }

  it("is the whole text where it is written elsewhere", () => {
    const text = "x-a: &a we leverage it\nsummary: *a\n";
    const node = summaryIn(text);
    assert.deepEqual(placeWithin(text, node, 3, 11), node.span);
  });

  it("takes in all of an escape", () => {
    const text = 'summary: "a\\u200bb"\n';
    const { start, end } = placeWithin(text, summaryIn(text), 1, 2);
    assert.equal(text.slice(start, end), "\\u200b");
  });

  it("is found among a hundred thousand blanks", () => {
    const blanks = " ".repeat(100_000);
    const text = `summary: "a${blanks}leverage\n  it"\n`;
    const { start, end } = placeWithin(text, summaryIn(text), 100_001, 100_009);
    assert.equal(text.slice(start, end), "leverage");
  });

  it("is found in whatever is written in whichever way", () => {
    const word = fc.constantFrom(
      "we",
      "it's",
      '"so"',
      "🚀",
      "é",
      "\n",
      "\n\n",
      " ",
      "  ",
      "#",
      "a: b",
      "\\",
      "- x",
      "'",
    );
    const styles = fc.constantFrom("PLAIN", "QUOTE_SINGLE", "QUOTE_DOUBLE", "BLOCK_LITERAL", "BLOCK_FOLDED");
    fc.assert(
      fc.property(
        fc.array(word, { maxLength: 40 }),
        styles,
        fc.integer({ min: 20, max: 80 }),
        (words, style, lineWidth) => {
          const value = `begin ${words.join(" ")} leverage it`;
          const document = new Document({ summary: value });
          const scalar = document.get("summary", true) as { type?: string };
          scalar.type = style;
          const text = document.toString({ lineWidth });
          const node = summaryIn(text);
          // What the library cannot write is not ours to find.
          fc.pre(node.value === value);
          const { start, end } = placeWithin(text, node, value.length - 11, value.length - 3);
          assert.equal(text.slice(start, end), "leverage", text);
          const offsets = offsetsWithin(text, node);
          assert.ok(offsets !== undefined);
          for (let index = 0; index < value.length; index++) {
            assert.ok(offsets(index) <= offsets(index + 1) && offsets(index + 1) <= node.span.end, text);
          }
        },
      ),
      { numRuns: 500 },
    );
  });
});

function summaryIn(text: string): ScalarNode {
  const node = entryOf(parse(text).root, "summary")?.value;
  if (node?.kind !== "scalar") throw new Error(`No text: ${text}`);
  return node;
}
