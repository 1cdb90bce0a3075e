import assert from "node:assert/strict";
import { readProposal } from "../../src/core/document";
import { silencesIn } from "../../src/core/silence";

describe("comments that silence", () => {
  const cases: readonly [
    name: string,
    text: string,
    silenced: readonly [rule: string, where: string, reason?: string][],
  ][] = [
    [
      "the next line",
      "a: 1\n# proposals-disable-next-line x -- the board knows\nb: 2\nc: 3\n",
      [["x", "b: 2", "the board knows"]],
    ],
    ["their own line", "a: 1\nb: 2 # proposals-disable-line x\nc: 3\n", [["x", "b: 2 "]]],
    ["from there to the end", "a: 1\n# proposals-disable x\nb: 2\n", [["x", "# proposals-disable x\nb: 2\n"]]],
    [
      "from there until enabled",
      "# proposals-disable x\nb: 2\n# proposals-enable x\nc: 3\n",
      [["x", "# proposals-disable x\nb: 2\n"]],
    ],
    [
      "until all is enabled",
      "# proposals-disable x, y\nb: 2\n# proposals-enable\nc: 3\n",
      [
        ["x", "# proposals-disable x, y\nb: 2\n"],
        ["y", "# proposals-disable x, y\nb: 2\n"],
      ],
    ],
    [
      "the whole file",
      "a: 1\n# proposals-disable-file x y -- draft\n",
      [
        ["x", "a: 1\n# proposals-disable-file x y -- draft\n", "draft"],
        ["y", "a: 1\n# proposals-disable-file x y -- draft\n", "draft"],
      ],
    ],
    [
      "all of a text over several lines",
      "# proposals-disable-next-line x\na: >\n  one\n  two\nb: 2\n",
      [["x", "a: >\n  one\n  two"]],
    ],
    [
      "the same line, one above the other",
      "# proposals-disable-next-line x\n# proposals-disable-next-line y\na: 1\n",
      [
        ["x", "a: 1"],
        ["y", "a: 1"],
      ],
    ],
    [
      "nothing inside a text",
      'a: "# proposals-disable-file x"\nb: |\n  # proposals-disable-file x\nc: d#proposals-disable-file x\n',
      [],
    ],
    ["in a file with Windows line breaks", "# proposals-disable-next-line x\r\na: 1\r\nb: 2\r\n", [["x", "a: 1"]]],
  ];
  for (const [name, text, silenced] of cases) {
    it(`silence ${name}`, () => {
      const { named } = silencesIn(text, rootOf(text));
      assert.deepEqual(
        named.map(({ rule, range, reason }) => [
          rule,
          text.slice(range.start, range.end),
          ...(reason === undefined ? [] : [reason]),
        ]),
        silenced,
      );
      for (const { rule, span } of named) assert.equal(text.slice(span.start, span.end), rule);
    });
  }

  it("that name no rule are told apart", () => {
    const text = "# proposals-disable-file -- all of it\n";
    assert.deepEqual(silencesIn(text, undefined), {
      named: [],
      nameless: [{ comment: { start: 0, end: text.length - 1 } }],
    });
  });
});

function rootOf(text: string) {
  return readProposal(text).root;
}
