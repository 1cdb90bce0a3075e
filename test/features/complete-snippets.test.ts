import assert from "node:assert/strict";
import { readProposal } from "../../src/core/document";
import { complete } from "../../src/features/complete";
import { unmarked } from "../marked";

describe("snippets are offered", () => {
  const cases: readonly [where: string, marked: string, some: readonly string[], none: readonly string[]][] = [
    [
      "in an empty file: whole proposals and every field",
      "[||]",
      ["proposal", "business-case", "ask"],
      ["stakeholder-cfo"],
    ],
    [
      "in a file with a title: fields that are not there yet",
      "proposal: 1\ntitle: X\ndrivers: []\n[|as|]",
      ["ask", "stakeholders-cfo"],
      ["proposal", "drivers", "stakeholder-cfo"],
    ],
    ["in a list: its entries", "stakeholders:\n  [|st|]", ["stakeholder-cfo"], ["stakeholders-cfo", "ask", "risk"]],
    [
      "behind a dash: its entries",
      "risks:\n  - name: A\n  - [|ri|]",
      ["risk", "risk-inaction"],
      ["stakeholder-cfo", "ask"],
    ],
    ["behind a dash that is not indented", "risks:\n- [||]", ["risk-inaction"], ["ask"]],
    ["in a benefit: its measure", "benefits:\n  - name: A\n    [|mea|]", ["measure"], ["ask"]],
    ["in a value: none", "summary: This is what we [|ask|]", [], ["ask", "proposal"]],
    ["in a folded text: none", "summary: >\n  This is what we [|ask|]", [], ["ask"]],
    ["in a folded text at the beginning of a line: none", "summary: >\n  text\n  [|ask|]", [], ["ask", "risk"]],
    ["in a comment: none", "# [|ask|]", [], ["ask"]],
  ];
  for (const [where, marked, some, none] of cases) {
    it(where, () => {
      const { text, spans } = unmarked(marked);
      const offered = complete(readProposal(text), spans[0]?.end ?? 0).filter(({ kind }) => kind === "snippet");
      const prefixes = offered.map(({ label }) => label);
      for (const prefix of some) assert.ok(prefixes.includes(prefix), `${prefix} in ${prefixes}`);
      for (const prefix of none) assert.ok(!prefixes.includes(prefix), prefix);
      if (some.length > 0 && spans[0] !== undefined) for (const { span } of offered) assert.deepEqual(span, spans[0]);
    });
  }
});
