import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { isMap, Lexer, parse, parseDocument, visit } from "yaml";
import { readProposal } from "../../../src/core/document";
import { applyEdits } from "../../../src/core/text";
import { check } from "../../../src/features/check";
import { sortAllFields } from "../../../src/features/refactor/sort-fields";
import { refactorings } from "../../../src/features/refactorings";
import { unmarked } from "../../marked";

const folder = join(__dirname, "../../../examples");
const examples = readdirSync(folder).map((file) => readFileSync(join(folder, file), "utf8"));

describe("sorting fields", () => {
  const cases: readonly [name: string, before: string, after: string][] = [
    ["in the order of the format", "title: X\nproposal: 1\n", "proposal: 1\ntitle: X\n"],
    [
      "keeps comments with their fields",
      "# about the title\ntitle: X # said\n# the version\nproposal: 1 # one\n",
      "# the version\nproposal: 1 # one\n# about the title\ntitle: X # said\n",
    ],
    [
      "keeps a comment that is apart from the next field with the one above",
      "title: X\n# below the title\n\nproposal: 1\n",
      "proposal: 1\n\ntitle: X\n# below the title\n",
    ],
    [
      "keeps comments that stand deeper with the field above",
      "costs:\n  - name: A\n  # more to come\nproposal: 1\ntitle: X\n",
      "proposal: 1\ntitle: X\ncosts:\n  - name: A\n  # more to come\n",
    ],
    [
      "keeps what is about the file at its beginning",
      "# yaml-language-server: $schema=x\n# proposals-disable-file no-ask\ntitle: X\nproposal: 1\n",
      "# yaml-language-server: $schema=x\n# proposals-disable-file no-ask\nproposal: 1\ntitle: X\n",
    ],
    [
      "keeps a heading of the file, and a note at its end",
      "# Ours\n\n# the title\ntitle: X\nproposal: 1\n\n# The end\n",
      "# Ours\n\nproposal: 1\n# the title\ntitle: X\n\n# The end\n",
    ],
    [
      "keeps blank lines above sections",
      "title: X\nproposal: 1\n\nask:\n  by: 2027\n  decision: Yes to it\n\nproblem: Late\n",
      "proposal: 1\ntitle: X\n\nproblem: Late\n\nask:\n  decision: Yes to it\n  by: 2027\n",
    ],
    [
      "gives the blank line of what is first now to what was first",
      "ask:\n  decision: Yes\n\nproposal: 1\ntitle: X\n",
      "proposal: 1\ntitle: X\n\nask:\n  decision: Yes\n",
    ],
    [
      "behind the dashes of a list",
      "proposal: 1\ntitle: X\nrisks:\n  - owner: coo # who\n    # what\n    name: A\n    id: a\n  - name: B\n",
      "proposal: 1\ntitle: X\nrisks:\n  - id: a\n    # what\n    name: A\n    owner: coo # who\n  - name: B\n",
    ],
    [
      "puts a comment above the dash of the field that comes first",
      "proposal: 1\ntitle: X\nrisks:\n- owner: coo\n  # its name\n  name: A\n",
      "proposal: 1\ntitle: X\nrisks:\n# its name\n- name: A\n  owner: coo\n",
    ],
    [
      "in braces",
      'proposal: 1\ntitle: X\nask: {by: 2027-01, "decision": "a, {b}"}\nrisks: [{kind: delivery, name: A}]\n',
      'proposal: 1\ntitle: X\nrisks: [{name: A, kind: delivery}]\nask: {"decision": "a, {b}", by: 2027-01}\n',
    ],
    [
      "with the line breaks and the byte order mark of the file",
      "\ufefftitle: X\r\nsummary: |\r\n  a\r\n\r\n  b\r\n# one\r\nproposal: 1",
      "\ufeff# one\r\nproposal: 1\r\ntitle: X\r\nsummary: |\r\n  a\r\n\r\n  b",
    ],
    [
      "keeps what the format does not know behind what it stood behind",
      "x-top: 1\ntitle: X\nx-mine: 2\nproposal: 1\n",
      "x-top: 1\nproposal: 1\ntitle: X\nx-mine: 2\n",
    ],
    [
      "with a field's silence above it",
      "proposal: 1\ntitle: X\nask:\n  # proposals-disable-next-line no-ask -- later\n  by: 2027\n  decision: Yes\n",
      "proposal: 1\ntitle: X\nask:\n  decision: Yes\n  # proposals-disable-next-line no-ask -- later\n  by: 2027\n",
    ],
    [
      "with anchors and aliases that stay in order",
      "title: &t X\nproposal: 1\nsummary: *t\n",
      "proposal: 1\ntitle: &t X\nsummary: *t\n",
    ],
  ];
  for (const [name, before, after] of cases) {
    it(name, () => {
      assert.equal(sorted(before), after);
      assert.equal(sorted(after), after);
    });
  }

  const refused: readonly [why: string, text: string][] = [
    ["an alias would come before its anchor", "summary: &t X\ntitle: *t\nproposal: 1\n"],
    ["blank lines at the end are part of a text", "summary: |+\n  a\n\n\ntitle: X\nproposal: 1\n"],
    ["a comment silences all that follows", "title: X\n# proposals-disable no-ask\nproposal: 1\n# proposals-enable\n"],
    [
      "a comment silences the line with the dash",
      "proposal: 1\ntitle: X\nrisks:\n  # proposals-disable-next-line incomplete-risk -- later\n  - owner: coo\n    name: A\n",
    ],
    ["a comment stands in braces", "proposal: 1\ntitle: X\nask: {by: 2027, # soon\n  decision: Yes}\n"],
    ["a field is given twice", "title: X\nproposal: 1\ntitle: Y\n"],
    ["a key is explicit", "? title\n: X\n? proposal\n: 1\n"],
    ["the file cannot be read", "title: [\nproposal: 1\n"],
  ];
  for (const [why, text] of refused) {
    it(`is not offered where ${why}`, () => {
      assert.equal(sorted(text), text);
      for (const { kind, change } of refactorings(readProposal(text), 0))
        if (kind.includes("ort")) assert.equal(change(), undefined);
    });
  }

  it("is offered for the fields around the cursor and for all", () => {
    const { text, spans } = unmarked(
      "proposal: 1\ntitle: X\nrisks:\n  - owner: coo\n    na[||]me: A\nask:\n  by: 2027\n  decision: Yes\n",
    );
    const offered = refactorings(readProposal(text), spans[0]?.start ?? 0);
    assert.deepEqual(
      offered.map(({ title, kind }) => [title, kind]),
      [
        ["Put the fields of this entry in the usual order", "refactor.rewrite.sortFields"],
        ["Put all fields in the usual order", "refactor.rewrite.sortAllFields"],
      ],
    );
    assert.equal(
      applyEdits(text, offered[0]?.change()?.edits ?? []),
      "proposal: 1\ntitle: X\nrisks:\n  - name: A\n    owner: coo\nask:\n  by: 2027\n  decision: Yes\n",
    );
    assert.deepEqual(refactorings(readProposal("proposal: 1\ntitle: X\nlist: run\n"), 25), []);
  });

  it("puts back what was shuffled, with all data and comments, and is then done", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...examples),
        fc.infiniteStream(fc.nat(1e6)),
        fc.boolean(),
        (example, seeds, crlf) => {
          const mixed = shuffled(commented(example), seeds);
          const before = crlf ? mixed.replaceAll("\n", "\r\n") : mixed;
          const after = sorted(before);
          assert.deepEqual(parse(after), parse(before));
          assert.deepEqual(comments(after), comments(before));
          assert.equal(sorted(after), after);
          assert.equal(after.split("\n").length, before.split("\n").length);
          assert.deepEqual(Object.keys(parse(after)), Object.keys(parse(example)).sort(byRank(example)));
          const rules = (text: string): string[] =>
            check(readProposal(text))
              .map(({ rule }) => rule)
              .sort();
          assert.deepEqual(rules(after), rules(before));
        },
      ),
      { numRuns: 40 },
    );
  });
});

function sorted(text: string): string {
  return applyEdits(text, sortAllFields(readProposal(text)));
}

function byRank(example: string): (a: string, b: string) => number {
  const order = Object.keys(parse(applyEdits(example, sortAllFields(readProposal(example)))));
  return (a, b) => order.indexOf(a) - order.indexOf(b);
}

/** The text with comments on some lines that end in a plain value, and above some fields. */
function commented(text: string): string {
  const ast = parseDocument(text);
  let count = 0;
  visit(ast, {
    Pair(_, { key, value }) {
      count++;
      const [name, held] = [key, value] as {
        commentBefore?: string;
        comment?: string;
        type?: string;
        flow?: boolean;
      }[];
      if (count % 3 === 0 && name !== undefined) name.commentBefore = ` above ${count}`;
      if (count % 4 === 0 && held?.type === "PLAIN") held.comment = ` beside ${count}`;
    },
    Seq: (_, seq) => (seq.flow ? visit.SKIP : undefined),
    Map: (_, map) => (map.flow ? visit.SKIP : undefined),
  });
  return ast.toString({ lineWidth: 0 });
}

function shuffled(text: string, seeds: Iterable<number>): string {
  const ast = parseDocument(text);
  const seed = seeds[Symbol.iterator]();
  visit(ast, {
    Map(_, map) {
      if (map.items.every(({ key }) => /^\d/.test(String(key)))) return;
      for (let index = map.items.length - 1; index > 0; index--) {
        const other = seed.next().value % (index + 1);
        const [a, b] = [map.items[index], map.items[other]];
        if (a !== undefined && b !== undefined) [map.items[index], map.items[other]] = [b, a];
      }
    },
  });
  assert.ok(isMap(ast.contents));
  return ast.toString({ lineWidth: 0 });
}

function comments(text: string): string[] {
  return [...new Lexer().lex(text)].filter((token) => token.startsWith("#")).sort();
}
