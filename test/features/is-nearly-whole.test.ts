import assert from "node:assert/strict";
import { readProposal } from "../../src/core/document";
import { hover } from "../../src/features/hover";
import { isNearlyWhole } from "../../src/features/is-nearly-whole";
import { summarize } from "../../src/features/summarize";
import { exampleTexts } from "../half-written";

const head = "proposal: 1\ntitle: Finish the ERP\nlist: run\n";

describe("a document that is nearly whole", () => {
  const cases: readonly [name: string, text: string, whole: boolean][] = [
    ["is one that can be read", head, true],
    ["is one with a word that is being typed", `${head}stakeh\n`, true],
    ["is one with an open quote", `${head}summary: "Open\n`, true],
    ["is one of which a line makes no sense", `${head}- na\n`, true],
    [
      "is none that lost the field above several entries",
      `${head}  - role: CFO\n    outcome: x\n  - role: CIO\n`,
      false,
    ],
    ["is none that holds nothing", "", false],
    ["is none of a newer version", "proposal: 2\ntitle: [\n", false],
    ["is none that is no text", "\u0000\u0001", false],
  ];
  for (const [name, text, whole] of cases) it(name, () => assert.equal(isNearlyWhole(readProposal(text)), whole));

  it("gives the same summary while a word is typed between any two fields", () => {
    for (const text of exampleTexts()) {
      const whole = JSON.stringify(summarize(readProposal(text)));
      for (const { index } of [...text.matchAll(/^[a-z]+:/gim)].slice(1)) {
        const typing = readProposal(`${text.slice(0, index)}stakeh\n${text.slice(index)}`);
        assert.ok(isNearlyWhole(typing));
        assert.equal(JSON.stringify(summarize(typing)), whole);
      }
    }
  });

  it("answers hovers below the line that is being written", () => {
    const text = `proposal: 1\nstakeholders:\n  - role: CFO\n    out\nsummary: "Open\nlist: run\nsponsor: cfo\n`;
    const document = readProposal(text);
    assert.match(hover(document, text.indexOf("list"))?.markdown ?? "", /innovate/);
    assert.match(hover(document, text.indexOf("role"))?.markdown ?? "", /role/);
    assert.ok(hover(document, text.lastIndexOf("cfo")));
  });
});
