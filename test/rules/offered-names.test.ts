import assert from "node:assert/strict";
import { readProposal } from "../../src/core/document";
import { check } from "../../src/features/check";

const long = "Plant South takes, plans and ships all of its orders in the ERP that Plant North has used since 2024";

const text = `proposal: 1
title: Finish the ERP
stage: outline
benefits:
  - id: on-time
    name: Orders leave on the promised day
  - name: Stock falls
deliverables:
  - id: south
    name: ${long}
    enables: [on-time]
  - id: planning
    name: One planning round
    enables: [on-time]
costs:
  - name: ${long}
    amounts: 400k
    for: [south]
`;

describe("what is offered to be linked with", () => {
  for (const rule of ["unlinked-benefit", "unfunded-deliverable"])
    it(`has a name that fits into a menu, by ${rule}`, () => {
      const titles = check(readProposal(text))
        .filter((problem) => problem.rule === rule)
        .flatMap(({ fixes }) => fixes.map(({ title }) => title));
      assert.ok(
        titles.some((title) => title.includes("“Plant South takes, plans and ships all of its orders in the…”")),
      );
    });
});
