import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { readProposal } from "../../src/core/document";
import { walk } from "../../src/core/schema";
import { applyEdits, type Span } from "../../src/core/text";
import type { Node } from "../../src/core/tree";
import { check } from "../../src/features/check";
import { rules } from "../../src/rules";

const examples = ["erp-completion", "marketing-platform", "invoice-answers"].map((name) => ({
  name,
  text: readFileSync(join(__dirname, `../../examples/${name}.proposal.yaml`), "utf8"),
}));
const good = rules.flatMap(({ id, examples }) =>
  examples.flatMap((example) => ("good" in example ? [{ name: id, text: example.good }] : [])),
);

describe("one mistake gives one finding", () => {
  for (const { name, text } of examples) {
    it(`on the name of a field that is misspelt: ${name}`, () => {
      const before = check(readProposal(text)).length;
      const names = namesIn(text);
      assert.ok(names.length >= 6);
      for (const { name: field, span } of names) {
        const changed = applyEdits(text, [{ span, text: misspelt(field) }]);
        const found = check(readProposal(changed));
        const said = found.map((problem) => `${problem.rule}: ${problem.message}`).join("\n");
        assert.equal(found.length, before + 1, `${field} -> ${misspelt(field)} at ${span.start}\n${said}`);
      }
    });
  }

  for (const { name, text } of [...examples, ...good]) {
    it(`on the value of a wrong type and nowhere else: ${name}`, () => {
      const before = check(readProposal(text)).length;
      const places = valuesOf(text);
      assert.ok(places.length >= 2);
      for (const { node, span } of places) {
        const wrong = { scalar: "[1]", map: "[wrong]", list: "{wrong: 1}" }[node.kind];
        const changed = applyEdits(text, [{ span, text: wrong }]);
        const found = check(readProposal(changed));
        const said = found.map((problem) => `${problem.rule}: ${problem.message}`).join("\n");
        const what = `${text.slice(span.start, span.end).slice(0, 60)} -> ${wrong}\n${said}`;
        assert.equal(found.length, before + 1, what);
        const end = span.start + wrong.length;
        const key = changed.lastIndexOf("\n", span.start) + 1;
        const there = (problem: { span: Span }): boolean => key - 60 <= problem.span.start && problem.span.end <= end;
        assert.ok(found.some(there), what);
      }
    });
  }
});

/** A slip that everybody makes: two letters in the wrong order. */
function misspelt(name: string): string {
  const at = [...name].findIndex((letter, index) => index > 0 && index + 1 < name.length && letter !== name[index + 1]);
  return name.slice(0, at) + name.charAt(at + 1) + name.charAt(at) + name.slice(at + 2);
}

/** The names of the top-level fields that are long enough to be recognised. */
function namesIn(text: string): { name: string; span: Span }[] {
  const { root } = readProposal(text);
  if (root?.kind !== "map") return [];
  const words = root.entries.filter(({ name }) => name.length > 4 && name !== "proposal");
  return words.map(({ name, key }) => ({ name, span: key.span }));
}

/** Every value that the format knows, with its place; the version and the root are what makes a file a proposal. */
function valuesOf(text: string): { node: Node; span: Span }[] {
  const { root } = readProposal(text);
  const values: { node: Node; span: Span }[] = [];
  if (root === undefined) return values;
  walk(root, (node, schema) => {
    if (node !== root && schema.const === undefined) values.push({ node, span: node.span });
  });
  return values;
}
