import assert from "node:assert/strict";
import { readProposal } from "../../src/core/document";

const head = "proposal: 1\ntitle: X\nsponsor: coo\n";

/** Whether a stakeholder or member of the team may have the id `coo`, for all that can be known. */
function mayBeThere(text: string): boolean {
  return readProposal(head + text).references.mayDefine(["stakeholder", "team"], "coo");
}

describe("an id may be defined", () => {
  const cases: readonly [name: string, text: string, known: boolean][] = [
    ["by a role", "stakeholders:\n  - role: COO\n", true],
    ["not by another", "stakeholders:\n  - role: CFO\n", false],
    ["by an entry whose role is misspelt as a field", "stakeholders:\n  - rol: COO\n", true],
    ["by an entry whose id is misspelt as a field", "stakeholders:\n  - idd: coo\n    role: CFO\n", true],
    ["not by one with an id and a strange field", "stakeholders:\n  - id: cfo\n    foo: COO\n", false],
    ["by an entry without its blank", "stakeholders:\n  - {role:COO, name: x}\n", true],
    ["by a list that is misspelt", "stakholders:\n  - role: COO\n", true],
    ["by a list that is given twice", "stakeholders:\n  - role: CFO\nstakeholders:\n  - role: COO\n", true],
    ["by an id that is given twice", "stakeholders:\n  - id: cfo\n    id: coo\n", true],
    ["not by a note that is given twice", "stakeholders:\n  - id: cfo\n    note: a\n    note: b\n", false],
    ["by an id that is no text", "stakeholders:\n  - id: [coo]\n", true],
    ["by an entry that is no map", "stakeholders:\n  - COO\n", true],
    ["not by an entry of another kind", "benefits:\n  - id: coo\n", false],
  ];
  for (const [name, text, known] of cases) it(name, () => assert.equal(mayBeThere(text), known));
});
