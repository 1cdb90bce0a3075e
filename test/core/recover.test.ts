import assert from "node:assert/strict";
import fc from "fast-check";
import { readProposal } from "../../src/core/document";
import { parse } from "../../src/core/parse";
import { recover } from "../../src/core/recover";
import type { Span } from "../../src/core/text";
import { type Node, pathsOf, toPlain } from "../../src/core/tree";
import { naughtyTexts, suiteTexts } from "../collected-texts";
import { damagedProposals } from "../damaged";
import { exampleTexts, halfWritten, type Slip, survived, valuesFound } from "../half-written";
import { hostileTexts } from "../hostile-texts";

describe("reading on while a line is half written", () => {
  describe("takes the line as it is most likely meant", () => {
    const cases: readonly [name: string, text: string, read: unknown, lostLines?: number][] = [
      ["a bare word between fields", "title: x\nrisks\nlist: run\n", { title: "x", risks: null, list: "run" }],
      ["a word of which the colon went", "author Anna\nlist: run\n", { author: "Anna", list: "run" }],
      [
        "a bare word inside an entry",
        "risks:\n  - name: A\n    wor\n    owner: x\n",
        { risks: [{ name: "A", wor: null, owner: "x" }] },
      ],
      ["an open quote", 'title: "Finish\nlist: run\n', { title: "Finish", list: "run" }],
      [
        "an open quote above other quotes",
        "ask:\n  decision: 'Approve\n  by: '2027'\n",
        { ask: { decision: "Approve", by: "2027" } },
      ],
      ["an open bracket", "drivers: [efficiency\nlist: run\n", { drivers: ["efficiency"], list: "run" }],
      [
        "open braces",
        "costs:\n  - amounts: {2027: 1k\nlist: run\n",
        { costs: [{ amounts: { 2027: "1k" } }], list: "run" },
      ],
      [
        "a merge's markers",
        "a: 1\n<<<<<<< HEAD\nlist: run\n=======\nlist: innovate\n>>>>>>> theirs\nb: 2\n",
        { a: 1, list: "run", b: 2 },
      ],
      ["tabs", "ask:\n\tdecision: x\n\tby: y\n", { ask: { decision: "x", by: "y" } }],
      ["a line at another column", "ask:\n   decision: x\n  by: y\n", { ask: { decision: "x", by: "y" } }],
      ["a colon without a space", "author:Anna\nlist: run\n", { author: "Anna", list: "run" }],
      ["a dash without a space", "costs:\n  -name: A\n    for: b\n", { costs: [{ name: "A", for: "b" }] }],
      ["a value that begins with a sign", "summary: @home\nlist: run\n", { summary: "@home", list: "run" }],
      ["text behind a closing quote", 'summary: "Big" plans\n', { summary: '"Big" plans' }],
      ["a second colon", "summary: it's text: more\n", { summary: "it's text: more" }],
      ["a character that no text holds", "title: a\u000bb\nlist: [\n", { title: "a b", list: [] }],
      ["a dash that belongs nowhere", "title: x\n- na\nlist: run\n", { title: "x", list: "run" }, 1],
      [
        "entries that lost their field",
        "list: run\n  - role: CFO\n    outcome: x\n  - role: CIO\nask: y\n",
        { list: "run", ask: "y" },
        3,
      ],
      ["a field that is begun above the one that is there", "list\ntitle: x\nlist: run\n", { title: "x", list: "run" }],
      ["fields that name values", "a: &x 1\nb: *x\nc: [\nd: 2\n", { a: 1, b: 1, c: [], d: 2 }],
    ];
    for (const [name, text, read, lostLines = 0] of cases)
      for (const ends of ["\n", "\r\n"])
        it(`${name}${ends === "\n" ? "" : ", with Windows' line ends"}`, () => {
          const { root, recovered, judgeable } = readProposal(text.replaceAll("\n", ends));
          assert.deepEqual(root && JSON.parse(JSON.stringify(toPlain(root))), read);
          assert.deepEqual(recovered, { lostLines });
          assert.equal(judgeable, false);
        });
  });

  it("says of the text no more than before, and of its content nothing", () => {
    const text = "proposal: 1\ntitle: x\nlist: walk\ncosts:\nstakeh\n";
    const { problems, empty, judgeable, model, recovered } = readProposal(text);
    assert.deepEqual(problems, parse(text).problems);
    assert.equal(problems.length, 1);
    assert.deepEqual(empty, []);
    assert.equal(judgeable, false);
    assert.deepEqual({ ...model }, { proposal: 1, title: "x" });
    assert.deepEqual(recovered, { lostLines: 0 });
  });

  it("knows what has an id in a broken text", () => {
    const text = "proposal: 1\nstakeholders:\n  - role: CFO\n    outco\n  - role: CIO\nsponsor: cfo\n";
    const { references } = readProposal(text);
    assert.deepEqual(
      references.definitions.map(({ id, node }) => [id, text.slice(node.span.start, node.span.end)]),
      [
        ["cfo", "CFO"],
        ["cio", "CIO"],
      ],
    );
    assert.deepEqual(
      references.references.map(({ id }) => id),
      ["cfo"],
    );
  });

  it("leaves a text that can be read as it is", () => {
    for (const text of exampleTexts()) assert.equal(readProposal(text).recovered, undefined);
  });

  it("keeps nearly all of what stands elsewhere, each value in its place", function () {
    this.timeout(60_000);
    const every: Record<Slip, number> = { deletion: 401, insertion: 2003, "cut line": 397, "new line": 71 };
    const floors: Record<Slip, number> = { deletion: 0.98, insertion: 0.98, "cut line": 0.98, "new line": 0.95 };
    const tally = new Map<Slip, number[]>();
    for (const text of exampleTexts())
      for (const state of halfWritten(text, every)) {
        const { root } = readProposal(state.text);
        const [states = 0, kept = 0, values = 0] = tally.get(state.slip) ?? [];
        tally.set(state.slip, [states + 1, kept + (survived(root, state) ? 1 : 0), values + valuesFound(root, state)]);
      }
    for (const [slip, [states = 0, kept = 0, values = 0]] of tally) {
      assert.ok(states > 50, slip);
      assert.ok(kept / states >= floors[slip], `${slip}: ${kept} of ${states}`);
      assert.ok(values / states >= 0.98, `${slip}: ${values / states} of the values`);
    }
  });

  it("stays within the text, with each plain value where it is written", () => {
    fc.assert(
      fc.property(damagedProposals(4), (text) => {
        const { root, recovered } = readProposal(text);
        checkSpans(text, root);
        if (recovered === undefined) return;
        let exact = 0;
        let all = 0;
        for (const node of nodesOf(root))
          if (node.kind === "scalar" && node.style === "plain" && /^\S+$/.test(node.source)) {
            all++;
            if (text.slice(node.span.start, node.span.end) === node.source) exact++;
          }
        assert.equal(exact, all);
      }),
    );
  });

  it("reads the same with and without an earlier version of the text", () => {
    fc.assert(
      fc.property(damagedProposals(3), damagedProposals(3), (text, other) => {
        const before = recover(other)?.sections ?? parse(other).sections;
        const [next, alone] = [recover(text, before), recover(text)];
        assert.equal(told(next), told(alone));
        assert.equal(told(recover(text, next?.sections)), told(alone));
        for (const node of nodesOf(next?.root)) assert.ok(!before?.some(({ entry }) => entry.value === node));
      }),
    );
  });

  describe("never fails and never leaves the text, whatever it holds", () => {
    for (const [name, text] of hostileTexts())
      it(name, function () {
        this.timeout(20_000);
        for (const broken of [text, `title: [\n${text}`, `${text}\nlist: "run\n`]) {
          checkSpans(broken, recover(broken)?.root);
          checkSpans(broken, readProposal(broken).root);
        }
      });

    it("texts that others collected", function () {
      this.timeout(120_000);
      for (const text of [...suiteTexts().values(), ...naughtyTexts().values()]) {
        checkSpans(text, recover(text)?.root);
        const around = `title: x\n${text}\nlist: "run\n`;
        checkSpans(around, readProposal(around).root);
      }
    });

    it("texts of which every line is broken, in time, and none that is longer than can be read twice", () => {
      const lines = (line: (at: number) => string): string =>
        Array.from({ length: 16_000 }, (_, at) => line(at)).join("");
      for (const text of [
        lines((at) => `x-${at}: "${at}\n`),
        lines((at) => `a${at} b\n`),
        lines((at) => `x-${at}: [\n- {\n`),
        `ask:\n${lines((at) => `\ta${at}: 'x\n`)}`,
        `ask: [${lines(() => '"x", ')}`,
      ])
        checkSpans(text, recover(text)?.root);
      assert.equal(recover("a: [\n".repeat(100_000)), undefined);
    });
  });
});

function checkSpans(text: string, root: Node | undefined): void {
  for (const { span } of nodesOf(root)) checkSpan(text, span);
}

function checkSpan(text: string, { start, end }: Span): void {
  assert.ok(0 <= start && start <= end && end <= text.length, `${start}-${end} of ${text.length}`);
}

function nodesOf(root: Node | undefined): readonly Node[] {
  return [...pathsOf(root).keys()];
}

/** What was recovered, as one text. */
function told(recovered: ReturnType<typeof recover>): string {
  return JSON.stringify(recovered && { root: recovered.root, lostLines: recovered.lostLines });
}
