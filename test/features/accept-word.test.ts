import assert from "node:assert/strict";
import fc from "fast-check";
import { readConfig } from "../../src/core/config/read-config";
import { applyEdits } from "../../src/core/text";
import { acceptWord } from "../../src/features/accept-word";
import { rules } from "../../src/rules";

describe("accepting a word", () => {
  const cases: readonly [name: string, before: string, after: string | undefined][] = [
    ["begins a file that is empty", "", "vocabulary:\n  accept:\n    - OTIF\n"],
    [
      "takes its place among the fields",
      "profile: strict\nrules: {}\n",
      "profile: strict\nvocabulary:\n  accept:\n    - OTIF\nrules: {}\n",
    ],
    ["fills a vocabulary that is empty", "vocabulary:\n", "vocabulary:\n  accept:\n    - OTIF\n"],
    [
      "comes before the words to replace",
      "vocabulary:\n  replace:\n    leverage: use\n",
      "vocabulary:\n  accept:\n    - OTIF\n  replace:\n    leverage: use\n",
    ],
    ["fills a list that is empty", "vocabulary:\n  accept: []\n", "vocabulary:\n  accept: [OTIF]\n"],
    [
      "comes last of the words",
      "vocabulary:\r\n  accept:\r\n  - ERP # ours\r\n# end\r\n",
      "vocabulary:\r\n  accept:\r\n  - ERP # ours\r\n  - OTIF\r\n# end\r\n",
    ],
    ["goes into brackets", "vocabulary: {accept: [ERP]}\n", "vocabulary: {accept: [ERP, OTIF]}\n"],
    ["is quoted as its neighbour is", 'vocabulary: {accept: ["ERP"]}\n', 'vocabulary: {accept: ["ERP", "OTIF"]}\n'],
    [
      "is quoted with its neighbour's sign",
      "vocabulary: {accept: ['ERP']}\n",
      "vocabulary: {accept: ['ERP', 'OTIF']}\n",
    ],
    ["writes nothing where it is accepted already", "vocabulary: {accept: [OTIF]}\n", "vocabulary: {accept: [OTIF]}\n"],
    ["leaves a list that is no list", "vocabulary: {accept: ERP}\n", undefined],
    ["leaves a file that cannot be read", "vocabulary: [\n", undefined],
  ];
  for (const [name, before, after] of cases) {
    it(name, () => {
      const edits = acceptWord(readConfig(before, rules), "OTIF");
      assert.equal(edits && applyEdits(before, edits), after);
    });
  }

  it("gives a new configuration where there is none", () => {
    assert.deepEqual(acceptWord(undefined, "S&OP"), [
      { span: { start: 0, end: 0 }, text: "vocabulary:\n  accept:\n    - S&OP\n" },
    ]);
  });

  it("quotes what YAML or its older readers would take for something else", () => {
    for (const word of [
      "yes",
      "null",
      "12",
      "US$",
      "a: b",
      "- x",
      "#1",
      "R&D #2",
      "a, b",
      "{x}",
      "'",
      '"',
      "\\",
      "\\$}",
    ]) {
      for (const before of ["", "vocabulary:\n  accept: [ERP]\n", "vocabulary:\n  accept:\n    - 'ERP'\n"]) {
        const edits = acceptWord(readConfig(before, rules), word);
        assert.ok(edits, word);
        assert.deepEqual(readConfig(applyEdits(before, edits), rules).problems, [], word);
      }
    }
  });

  it("makes the vocabulary accept just that word, whatever it holds", () => {
    const layouts = [
      "",
      "vocabulary: {accept: [ERP]}\n",
      'vocabulary:\n  accept:\n    - "ERP"\n',
      "vocabulary:\n  accept:\n",
    ];
    fc.assert(
      fc.property(
        fc.string({ minLength: 1, maxLength: 12, unit: "binary" }),
        fc.constantFrom(...layouts),
        (word, before) => {
          const was = readConfig(before, rules);
          const edits = acceptWord(was, word);
          if (edits === undefined) return;
          const after = readConfig(applyEdits(before, edits), rules);
          assert.deepEqual(after.model.vocabulary?.accept, [...(was.model.vocabulary?.accept ?? []), word]);
        },
      ),
    );
  });
});
