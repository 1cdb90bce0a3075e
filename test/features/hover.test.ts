import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { readProposal } from "../../src/core/document";
import { alternativesOf, proposalSchema, resolve, type Schema } from "../../src/core/schema";
import { hover } from "../../src/features/hover";
import { hostileTexts } from "../hostile-texts";
import { unmarked } from "../marked";

const head = "proposal: 1\ntitle: X\n";

describe("hover", () => {
  const cases: readonly [name: string, marked: string, shown: RegExp | undefined][] = [
    [
      "a field of the proposal",
      "[|drivers|]: [efficiency]\n",
      /^\*\*Drivers\*\* · \*expected from the idea on\*\n\n[\s\S]*`risk-management`: /,
    ],
    [
      "a field of an entry",
      "stakeholders:\n  - role: CFO\n    [|outcome|]: x\n",
      /^\*\*Outcome\*\*\n\n[\s\S]*For example:\n\n```yaml\noutcome: /,
    ],
    ["a value of a list of words", "drivers: [[|efficiency|]]\n", /^`efficiency`: [A-Z]/],
    ["a value of a field of words", "risks:\n  - likelihood: [|high|]\n", /^`high`: /],
    ["a field inside a flow map", "financials: {[|currency|]: EUR}\n", /^\*\*Currency\*\*/],
    ["a field whose value is empty", "[|sponsor|]:\n", /^\*\*Sponsor\*\*/],
    ["a field that the format does not know", "[|budget|]: 1\n", undefined],
    ["a free text", "summary: [|words|]\n", undefined],
    ["a word that is not allowed", "list: [|maintain|]\n", undefined],
    ["a year", "costs:\n  - amounts:\n      [|2027|]: 1k\n", /./],
  ];
  for (const [name, marked, shown] of cases) {
    it(`on ${name}`, () => {
      const { text, spans } = unmarked(head + marked);
      const [span] = spans;
      for (const offset of [span?.start ?? 0, span?.end ?? 0]) {
        const found = hover(readProposal(text), offset);
        if (shown === undefined) assert.equal(found, undefined);
        else {
          assert.deepEqual(found?.span, span);
          assert.match(found?.markdown ?? "", shown);
        }
      }
    });
  }

  it("on blanks and comments says nothing", () => {
    const text = `${head}  # a comment\n`;
    assert.equal(hover(readProposal(text), text.indexOf("comment")), undefined);
  });

  it("still answers in a file that is broken elsewhere", () => {
    const text = `${head}list: run\nask: [\n`;
    assert.match(hover(readProposal(text), text.indexOf("list"))?.markdown ?? "", /innovate/);
  });

  it("never fails and never leaves the text", () => {
    for (const [name, text] of hostileTexts()) {
      const document = readProposal(text);
      for (let offset = 0; offset <= Math.min(text.length, 200); offset += 7) {
        const found = hover(document, offset);
        assert.ok(found === undefined || (found.span.start <= offset && offset <= found.span.end), name);
      }
    }
  });

  it("has something to say about every field of the examples", () => {
    for (const name of ["erp-completion", "marketing-platform", "invoice-answers"]) {
      const text = readFileSync(join(__dirname, `../../examples/${name}.proposal.yaml`), "utf8");
      const document = readProposal(text);
      for (const { index, 1: before = "", 2: key = "" } of text.matchAll(/^([ -]*)([a-zA-Z]+):/gm)) {
        assert.ok(hover(document, index + before.length), `${key} at ${index} in ${name}`);
      }
    }
  });
});

describe("the schema teaches", () => {
  it("each field has a title, a description of 15 words or more and an example; each word is explained", () => {
    let fields = 0;
    const visit = (schema: Schema, path: string): void => {
      const { title, description, examples, enum: words, enumDescriptions, properties, items } = resolve(schema);
      fields++;
      assert.ok(title, path);
      assert.ok((description ?? "").split(/\s+/).length >= 15, path);
      assert.ok((examples ?? []).length > 0, path);
      assert.equal(enumDescriptions?.length, words?.length, path);
      for (const alternative of alternativesOf(schema)) {
        for (const [name, member] of Object.entries(alternative.properties ?? properties ?? {}))
          visit(member, `${path}.${name}`);
        if ((alternative.items ?? items) !== undefined)
          for (const member of alternativesOf(alternative.items ?? items ?? {})) {
            for (const [name, inner] of Object.entries(member.properties ?? {})) visit(inner, `${path}[].${name}`);
          }
      }
    };
    for (const [name, schema] of Object.entries(proposalSchema.properties ?? {})) visit(schema, name);
    assert.ok(fields > 150, `${fields}`);
  });
});
