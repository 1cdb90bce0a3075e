import assert from "node:assert/strict";
import { readConfig } from "../../../src/core/config/read-config";
import { resolveConfig } from "../../../src/core/config/resolve-config";
import { readProposal } from "../../../src/core/document";
import { applyEdits } from "../../../src/core/text";
import { check } from "../../../src/features/check";
import { refactorings } from "../../../src/features/refactorings";
import { rules } from "../../../src/rules";
import { unmarked } from "../../marked";

const top = "proposal: 1\ntitle: X\n";
const driver = "drivers:\n  - kind: efficiency\n    goal: on-time\n";

describe("sharing a goal", () => {
  it("moves it to a new configuration, under its id, without its list", () => {
    const marked = `${top}\ngoals:\n  - id: on-t[||]ime\n    name: "On time: 95%"\n    source: Strategy, page 4\n\n${driver}`;
    assert.deepEqual(shared(marked, undefined, "goal"), {
      text: `${top}\n${driver}`,
      config: 'goals:\n  - id: on-time\n    name: "On time: 95%"\n    source: Strategy, page 4\n',
    });
  });

  it("leaves the other goals where they are, and adds to those of the configuration in their style", () => {
    const marked = `${top}goals:\r\n- id: other\r\n  name: A\r\n- id: on-time\r\n  na[||]me: B, or C\r\n${driver}`;
    assert.deepEqual(shared(marked, "# ours\ngoals: [{id: first, name: One}]\n", "goal"), {
      text: `${top}goals:\r\n- id: other\r\n  name: A\r\n${driver}`,
      config: '# ours\ngoals: [{id: first, name: One}, {id: on-time, name: "B, or C"}]\n',
    });
  });

  it("goes out of brackets", () => {
    for (const [goals, left] of [
      ["[{id: on-ti[||]me, name: A}, {id: b, name: B}]", "[{id: b, name: B}]"],
      ["[{id: b, name: B}, {id: on-ti[||]me, name: A}]", "[{id: b, name: B}]"],
    ] as const)
      assert.equal(
        shared(`${top}goals: ${goals}\n${driver}`, undefined, "goal")?.text,
        `${top}goals: ${left}\n${driver}`,
      );
  });

  it("leaves all references working", () => {
    const marked = `${top}goals:\n  - id: on-t[||]ime\n    name: On time\n${driver}`;
    const after = shared(marked, undefined, "goal");
    const config = resolveConfig([{ path: "", document: readConfig(after?.config ?? "", rules) }], "a.proposal.yaml");
    const found = check(readProposal(after?.text ?? ""), { config }).map(({ rule }) => rule);
    assert.ok(!found.includes("unknown-reference"));
    assert.ok(check(readProposal(after?.text ?? "")).some(({ rule }) => rule === "unknown-reference"));
  });

  it("is not offered, or writes nothing, where something would be lost", () => {
    const goal = "goals:\n  - id: on-t[||]ime\n    name: On time\n";
    assert.equal(shared(top + goal, undefined, "goal"), undefined, "no driver names it");
    assert.equal(shared(`${top}${goal}    x-mine: 1\n${driver}`, undefined, "goal"), undefined, "a field of one's own");
    assert.equal(
      shared(`${top}goals:\n  - id: on-t[||]ime # agreed\n    name: A\n${driver}`, undefined, "goal"),
      undefined,
    );
    assert.equal(
      shared(`${top}goals:\n  # agreed\n  - id: on-t[||]ime\n    name: A\n${driver}`, undefined, "goal"),
      undefined,
    );
    const known = "goals:\n  - id: on-time\n    name: Another\n";
    assert.equal(shared(`${top}${goal}${driver}`, known, "goal"), undefined, "the id is taken");
    assert.equal(shared(`${top}${goal}${driver}`, "goals: none\n", "goal")?.config, undefined);
  });
});

describe("sharing a role", () => {
  const person =
    "stakeholders:\n  - role: Head of claims\n    side: business\n    pressure: Each open claim costs\n    out[||]come: A\n";

  it("makes it known, with its side and pressure", () => {
    assert.deepEqual(shared(top + person, "currency: EUR\n", "role"), {
      text: unmarked(top + person).text,
      config:
        "currency: EUR\nroles:\n  - titles: Head of claims\n    side: business\n    pressure: Each open claim costs\n",
    });
  });

  it("is not offered for a role that is known", () => {
    assert.equal(shared(`${top}stakeholders:\n  - role: c[||]fo\n`, undefined, "role"), undefined);
    assert.equal(shared(top + person, "roles: [{titles: [Claims, head of Claims]}]\n", "role"), undefined);
  });
});

function shared(marked: string, before: string | undefined, kind: "goal" | "role") {
  const { text, spans } = unmarked(marked);
  const document = before === undefined ? undefined : readConfig(before, rules);
  const config = resolveConfig(document === undefined ? [] : [{ path: "", document }], "a.proposal.yaml");
  const offer = refactorings(readProposal(text), spans[0]?.start ?? 0, { config }).find(
    (other) => other.kind === `refactor.extract.${kind}`,
  );
  const change = offer?.change();
  if (change === undefined) return undefined;
  const edits = change.configure?.(document);
  return {
    text: applyEdits(text, change.edits ?? []),
    config: edits && applyEdits(before ?? "", edits),
  };
}
