import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { type Parsed, parse } from "../../src/core/parse";
import { hostileTexts } from "../hostile-texts";

const examples = join(__dirname, "../../examples");
const texts = readdirSync(examples)
  .filter((name) => name.endsWith(".yaml"))
  .map((name) => readFileSync(join(examples, name), "utf8"));

/** What an author types in the middle of a file, and what breaks one. */
const typed = [
  "\n",
  " ",
  "  ",
  "-",
  "- ",
  ":",
  ": ",
  "#",
  "# x",
  "&a ",
  "*a",
  "!t ",
  '"',
  "'",
  "[",
  "{",
  "}",
  "|",
  ">",
  "\t",
  "---\n",
  "...\n",
  "%YAML\n",
  "\ntitle: again\n",
  "\nx-more: |+\n  text\n\n\n",
  "\nx-odd:\n- a\n- b\n",
  '\n"quoted": 1\n',
  "\n? asked\n: answered\n",
  "a",
  "ä",
  "😀",
  "\r\n",
  "\uFEFF",
  "key:",
]; // prettier-ignore

/** A text after one edit: some characters taken out at a place and others put there. */
const edited = fc
  .tuple(
    fc.constantFrom(...texts),
    fc.double({ min: 0, max: 1, noNaN: true }),
    fc.constantFrom(0, 0, 1, 2, 7, 40, 400),
    fc.constantFrom("", ...typed),
  )
  .map(([text, part, removed, added]) => {
    const at = Math.floor(part * text.length);
    return { text, after: text.slice(0, at) + added + text.slice(at + removed) };
  });

/** All that was read, as a text: maps by their names, and what the fixes would do in place of the functions that do it. */
function told({ root, problems, broken, unread, dropped, aliases }: Parsed): string {
  return JSON.stringify({ root, problems, broken, unread, dropped, aliases }, (_, value) =>
    value instanceof Map
      ? [...value.keys()]
      : value instanceof Set
        ? [...value]
        : typeof value === "function"
          ? value()
          : value,
  );
}

/** The same said twice; otherwise what is said around the first difference. */
function sameTold(actual: Parsed, expected: Parsed, about = ""): void {
  const [one, other] = [told(actual), told(expected)];
  if (one === other) return;
  let at = 0;
  while (one[at] === other[at]) at++;
  assert.fail(`${about}: ${one.slice(at - 200, at + 100)} instead of ${other.slice(at, at + 100)}`);
}

describe("reading only what an edit changed", () => {
  it("gives what reading the whole gives, over two edits in a row", function () {
    this.timeout(process.env.PROPOSALS_DEEP ? 600_000 : 20_000);
    fc.assert(
      fc.property(edited, edited, ({ text, after }, other) => {
        const before = parse(text);
        const next = parse(after, before);
        sameTold(next, parse(after));
        sameTold(parse(text, next), before);
        sameTold(parse(other.after, next), parse(other.after));
      }),
      { numRuns: process.env.PROPOSALS_DEEP ? 5000 : 150 },
    );
  });

  it("gives what reading the whole gives for hostile texts", () => {
    for (const [name, text] of hostileTexts()) {
      const around = `title: a\n${text}\nlist: run\n`;
      sameTold(parse(around, parse(text)), parse(around), name);
      sameTold(parse(text, parse(around)), parse(text), name);
    }
  });

  it("takes over what an edit left as it was, and nothing of it changes with the new version", () => {
    for (const text of texts) {
      const before = parse(text);
      const copy = structuredClone(before);
      const after = `# A comment\n${text.replace(/^title: /m, "title: The ")}`;
      const next = parse(after, before);
      assert.ok(before.sections !== undefined && next.sections !== undefined);
      assert.equal(next.sections.length, before.sections.length);
      assert.deepEqual(before, copy);
      assert.notEqual(next.sections.at(-1)?.entry, before.sections.at(-1)?.entry);
    }
  });

  it("reads the whole where a name, a type or a second text may reach from one field into another", () => {
    for (const text of [
      "title: &a x\nsummary: *a\n",
      "title: !!str x\nlist: run\n",
      "---\ntitle: x\nlist: run\n",
      "title: x\nlist: run\n...\n",
      "title: x\ntitle: y\n",
      "{title: x}\n",
      '"title": x\nlist: run\n',
    ])
      assert.equal(parse(text).sections, undefined, text);
  });
});
