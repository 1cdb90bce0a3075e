import assert from "node:assert/strict";
import { readProposal } from "../../src/core/document";
import { addField, addItem, addItems, widenField } from "../../src/core/edits";
import type { Block } from "../../src/core/snippet";
import { choice, numberStop, type SnippetEdit, stop } from "../../src/core/snippet";
import type { ListNode, MapNode, Path } from "../../src/core/tree";
import { nodeAt } from "../../src/core/tree";
import { fillIn } from "../expand-snippet";

const order = ["proposal", "title", "drivers", "stakeholders", "ask"];
const drivers: Block = [{ kind: choice(["efficiency", "risk-management"]), statement: stop() }];

describe("addField", () => {
  const cases: readonly [name: string, before: string, after: string][] = [
    [
      "at its place in the order",
      "proposal: 1\nask:\n  decision: x\n",
      "proposal: 1\ndrivers:\n  - kind: efficiency\n    statement: \nask:\n  decision: x\n",
    ],
    [
      "at the end of a file without a last line break",
      "proposal: 1\ntitle: X",
      "proposal: 1\ntitle: X\ndrivers:\n  - kind: efficiency\n    statement: ",
    ],
    [
      "in place of an empty value with a comment, where the value is one word",
      "title: # to be found\n",
      "title: # to be found\ndrivers:\n  - kind: efficiency\n    statement: \n",
    ],
    [
      "after a comment at the end of the line",
      "title: X # working title\nask: {}\n",
      "title: X # working title\ndrivers:\n  - kind: efficiency\n    statement: \nask: {}\n",
    ],
    [
      "after a block scalar and before the comment of the next field",
      "title: >\n  long\n  text\n\n# what we need\nask: {}\n",
      "title: >\n  long\n  text\ndrivers:\n  - kind: efficiency\n    statement: \n\n# what we need\nask: {}\n",
    ],
    ["before all others", "stakeholders: []\n", "drivers:\n  - kind: efficiency\n    statement: \nstakeholders: []\n"],
    [
      "in place of an empty value",
      "title: X\ndrivers:\nask: {}\n",
      "title: X\ndrivers:\n  - kind: efficiency\n    statement: \nask: {}\n",
    ],
    [
      "in place of an empty value with a comment",
      "title: X\ndrivers: # to do\nask: {}\n",
      "title: X\ndrivers: # to do\n  - kind: efficiency\n    statement: \nask: {}\n",
    ],
    [
      "in place of an empty list",
      "title: X\ndrivers: []\n",
      "title: X\ndrivers:\n  - kind: efficiency\n    statement: \n",
    ],
    [
      "in place of a list of nothing",
      "title: X\ndrivers:\n  -\nask: {}\n",
      "title: X\ndrivers:\n  - kind: efficiency\n    statement: \nask: {}\n",
    ],
    [
      "with the file's line breaks",
      "proposal: 1\r\ntitle: X\r\n",
      "proposal: 1\r\ntitle: X\r\ndrivers:\r\n  - kind: efficiency\r\n    statement: \r\n",
    ],
    [
      "after a byte order mark",
      "\ufefftitle: X\n",
      "\ufefftitle: X\ndrivers:\n  - kind: efficiency\n    statement: \n",
    ],
    [
      "with the file's indentation",
      "title: X\nask:\n    decision: x\n",
      "title: X\ndrivers:\n    - kind: efficiency\n      statement: \nask:\n    decision: x\n",
    ],
    [
      "with dashes where the file has them",
      "title: X\nstakeholders:\n- role: CFO\n",
      "title: X\ndrivers:\n- kind: efficiency\n  statement: \nstakeholders:\n- role: CFO\n",
    ],
    ["in flow style", "{title: X, ask: {}}\n", '{title: X, drivers: [{kind: efficiency, statement: ""}], ask: {}}\n'],
    ["into an empty flow map", "{}\n", '{drivers: [{kind: efficiency, statement: ""}]}\n'],
  ];
  for (const [name, before, after] of cases) {
    it(name, () => {
      const root = rootOf(before);
      assert.equal(filledIn(before, addField(before, root, root, "drivers", drivers, order)), after);
    });
  }

  it("adds to an entry of a list", () => {
    const text = "stakeholders:\n  - role: CFO\n    stance: neutral\n";
    const root = rootOf(text);
    const map = nodeAt(root, ["stakeholders", 0]) as MapNode;
    const added = filledIn(text, addField(text, root, map, "outcome", stop(), ["role", "outcome", "stance"]), [
      "Days: 5",
    ]);
    assert.equal(added, "stakeholders:\n  - role: CFO\n    outcome: Days: 5\n    stance: neutral\n");
  });
});

describe("a suggestion is withheld where the file leaves no safe place", () => {
  const cases: readonly [name: string, text: string, path: Path, field: string][] = [
    ["behind an alias", "x-d: &d {statement: a}\ndrivers:\n  - *d\n", ["drivers", 0], "kind"],
    ["in a map whose braces were left out", "drivers: [statement: a]\n", ["drivers", 0], "kind"],
    ["behind an explicit key", "? drivers\nlist: run\n", [], "drivers"],
    ["where a comment would be lost", "drivers: # to agree\n  - # efficiency?\n", [], "drivers"],
    ["where an anchor would be lost", "drivers: &d\nx-d: *d\n", [], "drivers"],
  ];
  for (const [name, text, path, field] of cases) {
    it(name, () => {
      const root = rootOf(text);
      assert.equal(addField(text, root, nodeAt(root, path) as MapNode, field, drivers, order), undefined);
    });
  }
});

describe("addItem", () => {
  const cases: readonly [string, Path, string][] = [
    ["drivers:\n  - efficiency\nask: {}\n", ["drivers"], "drivers:\n  - efficiency\n  - kind: efficiency\nask: {}\n"],
    ["drivers:\n- efficiency", ["drivers"], "drivers:\n- efficiency\n- kind: efficiency"],
    ["drivers:\n  -\n", ["drivers"], "drivers:\n  - kind: efficiency\n"],
    ["drivers: [efficiency]\n", ["drivers"], "drivers: [efficiency, {kind: efficiency}]\n"],
  ];
  for (const [before, path, after] of cases) {
    it(JSON.stringify(before), () => {
      const root = rootOf(before);
      const list = nodeAt(root, path) as ListNode;
      assert.equal(filledIn(before, addItem(before, root, list, { kind: choice(["efficiency"]) })), after);
    });
  }
});

describe("addItems", () => {
  const cases: readonly [string, string][] = [
    ["costs:\n  - name: A\n", "costs:\n  - name: A\n  - name: B\n  - name: C\n"],
    ["costs:\n-\n", "costs:\n- name: B\n- name: C\n"],
    ["costs: [{name: A}]\n", 'costs: [{name: A}, {name: "B"}, {name: "C"}]\n'],
  ];
  for (const [before, after] of cases) {
    it(JSON.stringify(before), () => {
      const root = rootOf(before);
      const edit = addItems(before, root, nodeAt(root, ["costs"]) as ListNode, [{ name: stop() }, { name: stop() }]);
      assert.equal(filledIn(before, edit, ["B", "C"]), after);
    });
  }
});

describe("widenField", () => {
  const widened = (before: string, block: Block): SnippetEdit | undefined =>
    widenField(before, rootOf(before), rootOf(before), "amounts", block);

  it("writes a block that holds the value in its place, and keeps the comment", () => {
    const before = "amounts: 90k # offer\nname: A\n";
    assert.equal(filledIn(before, widened(before, { 2027: "90k" })), "amounts:\n  2027: 90k # offer\nname: A\n");
    assert.equal(filledIn("{amounts: 9}\n", widened("{amounts: 9}\n", { 2027: 9 })), "{amounts: {2027: 9}}\n");
  });

  it("loses no value and adds no field", () => {
    assert.equal(widened("amounts: 90k\n", { 2027: stop() }), undefined);
    assert.equal(widened("name: A\n", { 2027: "90k" }), undefined);
  });
});

describe("numberStop", () => {
  it("is not quoted in flow style", () => {
    const before = "measure: {unit: days}\n";
    const map = nodeAt(rootOf(before), ["measure"]) as MapNode;
    const edit = addField(before, rootOf(before), map, "baseline", numberStop(), ["unit", "baseline"]);
    assert.equal(filledIn(before, edit, ["14"]), "measure: {unit: days, baseline: 14}\n");
  });
});

function filledIn(text: string, edit: SnippetEdit | undefined, stops: readonly string[] = []): string {
  assert.ok(edit, "there is a safe place");
  return fillIn(text, edit, stops);
}

function rootOf(text: string): MapNode {
  const { root } = readProposal(text);
  assert.equal(root?.kind, "map");
  return root as MapNode;
}
