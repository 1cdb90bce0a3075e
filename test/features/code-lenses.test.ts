import assert from "node:assert/strict";
import fc from "fast-check";
import { readProposal } from "../../src/core/document";
import { factsOf } from "../../src/core/neighbours";
import { usesElsewhere, usesLenses } from "../../src/features/code-lenses";
import { ProposalIndex } from "../../src/features/proposal-index";
import { damagedProposals } from "../damaged";
import { hostileTexts } from "../hostile-texts";

const text = `proposal: 1
title: X
stakeholders:
  - role: COO
    name: Marta
  - role: CFO
    name: Nobody refers to him
benefits:
  - id: on-time
    name: Orders leave on time
    for: coo
    owner: coo
deliverables:
  - name: One list
    enables: [on-time]
    owner: coo
`;

/** The line that each lens stands above, with its title and the lines that it leads to. */
function lenses(now: string, before = now): string[] {
  const line = (offset: number): string => now.slice(now.lastIndexOf("\n", offset - 1) + 1).split("\n")[0] ?? "";
  return usesLenses(readProposal(now), readProposal(before)).map(({ above, title, uses }) =>
    [line(above).trim(), title, ...uses.map(({ start }) => line(start).trim())].join(" | "),
  );
}

describe("lenses on what uses an entry", () => {
  it("stand above each entry that others refer to, and above no other", () => {
    assert.deepEqual(lenses(text), [
      "- role: COO | Used by 3: Benefits, Deliverables | for: coo | owner: coo | owner: coo",
      "- id: on-time | Used by 1: Deliverables | enables: [on-time]",
    ]);
  });

  it("stay where they are while a line is half written, but for the one that is written on", () => {
    const broken = text.replace("name: Orders leave on time", 'name: "Orders leave on time\n    soon');
    assert.deepEqual(lenses(broken, text), lenses(text));
    assert.deepEqual(lenses(text.replace("  - id: on-time", '  - id: "on-tim'), text), [lenses(text)[0]]);
    assert.deepEqual(lenses(broken), []);
  });

  it("know the other proposals that depend on it", () => {
    const index = new ProposalIndex();
    for (const path of ["a/erp.proposal.yaml", "a/shop.proposal.yaml", "a/own.proposal.yaml"]) {
      const dependsOn = `proposal: 1\ntitle: X\ndependencies:\n  - proposal: own\n    kind: needs\n`;
      index.put(path, factsOf(readProposal(path.includes("shop") ? text : dependsOn), path));
    }
    const here = { path: "a/own.proposal.yaml", name: "a/own.proposal.yaml", neighbours: index };
    const found = usesElsewhere(readProposal(text), here);
    assert.deepEqual(
      found.map(({ path, place: { line, character } }) => [path, line, character]),
      [["a/erp.proposal.yaml", 3, 14]],
    );
    assert.deepEqual(usesElsewhere(readProposal('proposal: "'), here), []);
  });

  it("lie within whatever they are given", () => {
    for (const [name, hostile] of hostileTexts()) within(hostile, hostile, name);
    fc.assert(
      fc.property(damagedProposals(2), damagedProposals(2), (now, before) => within(now, before, now)),
      { numRuns: 20 },
    );
  });
});

function within(now: string, before: string, name: string): void {
  for (const { above, span, uses } of usesLenses(readProposal(now), readProposal(before)))
    for (const { start, end } of [span, ...uses, { start: above, end: above }])
      assert.ok(0 <= start && start <= end && end <= now.length, name);
}
