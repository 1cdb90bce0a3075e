import assert from "node:assert/strict";
import snippets from "../snippets/proposal.json";
import { readProposal } from "../src/core/document";
import { check } from "../src/features/check";
import { lists } from "../src/features/complete/snippets";
import { expandSnippet } from "./expand-snippet";

/** Where a snippet of some fields belongs that is no field of the proposal itself. */
const holders: Readonly<Record<string, string>> = {
  measure: "benefits:\n  - name: A\n    ",
  release: "benefits:\n  - name: A\n    ",
  stated: "financials:\n  ",
};

describe("snippets", () => {
  const all = Object.entries(snippets);

  it("are there for an idea, a business case and every block", () => {
    const prefixes = new Set(all.flatMap(([, { prefix }]) => prefix));
    for (const list of ["proposal-idea", "business-case", "ask", "options", "risk-inaction", ...Object.values(lists)]) {
      assert.ok(prefixes.has(list), list);
    }
    for (const role of ["ceo", "cfo", "cmo", "coo"]) assert.ok(prefixes.has(`stakeholder-${role}`), role);
  });

  for (const [name, { prefix, body, description }] of all) {
    it(`“${name}” has a description and, with its defaults, no error`, () => {
      assert.ok(description.length > 10);
      const text = inPlace(prefix[0] ?? "", expandSnippet(body.join("\n")));
      const { problems } = readProposal(text);
      assert.deepEqual(
        problems.map(({ message }) => message),
        [],
        text,
      );
    });

    it(`“${name}” is in block style`, () => {
      const text = body.join("\n").replace(/\$\{(?:[^{}]|\$\{[^{}]*\})*\}/g, "");
      assert.doesNotMatch(text, /[[{\t]/);
    });
  }

  it("an idea with its defaults draws no finding but what is still to be filled in", () => {
    const found = check(readProposal(expandSnippet(snippets["proposal-idea"].body.join("\n"))));
    assert.ok(found.length > 0);
    assert.deepEqual([...new Set(found.map(({ rule }) => rule))], ["placeholder-left"]);
  });
});

/** A whole proposal in which the snippet stands where its author would have typed its prefix. */
function inPlace(prefix: string, text: string): string {
  if (text.startsWith("proposal:")) return text;
  const head = "proposal: 1\ntitle: X\n";
  if (text.startsWith("- "))
    return `${head}${lists[prefix.split("-")[0] ?? ""]}:\n  ${text.replaceAll("\n", "\n  ")}\n`;
  const holder = holders[prefix];
  return holder === undefined
    ? head + text
    : head + holder + text.replaceAll("\n", `\n${" ".repeat(holder.length - holder.lastIndexOf("\n") - 1)}`);
}
