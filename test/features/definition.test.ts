import assert from "node:assert/strict";
import { readConfig } from "../../src/core/config/read-config";
import { resolveConfig } from "../../src/core/config/resolve-config";
import { readProposal } from "../../src/core/document";
import { factsOf } from "../../src/core/neighbours";
import { definition } from "../../src/features/definition";
import { findReferences } from "../../src/features/find-references";
import { highlights } from "../../src/features/highlights";
import type { AmongOthers } from "../../src/features/id-at";
import { ProposalIndex } from "../../src/features/proposal-index";
import { rules } from "../../src/rules";
import { hostileTexts } from "../hostile-texts";
import { unmarked } from "../marked";
import { atMark } from "./at-mark";
import { examples } from "./examples";

const head = "proposal: 1\ntitle: X\n";

/** The texts of the places that are shown for the one marked `[||]`. */
function shown(marked: string): readonly string[] {
  const { document, offset } = atMark(marked);
  return (definition(document, offset)?.here ?? []).map(({ id }) => document.text.slice(id.start, id.end));
}

function around(path: string, files: Readonly<Record<string, string>>): AmongOthers {
  const neighbours = new ProposalIndex();
  for (const [name, text] of Object.entries(files)) neighbours.put(name, factsOf(readProposal(text), name));
  return { path, neighbours };
}

describe("definition", () => {
  const cases: readonly [name: string, marked: string, expected: readonly string[]][] = [
    ["a reference leads to the id", "sponsor: c[||]oo\nstakeholders:\n  - id: coo\n    role: X\n", ["coo"]],
    [
      "a reference leads to a role",
      "sponsor: head-of-sales[||]\nstakeholders:\n  - role: Head of Sales\n",
      ["Head of Sales"],
    ],
    ["an item of a list leads on", "costs:\n  - for: [a, [||]b]\ndeliverables:\n  - id: a\n  - id: b\n", ["b"]],
    [
      "the key of a share leads on",
      "costs:\n  - paidBy: {us: 60%, co[||]o: 40%}\nstakeholders:\n  - role: COO\n",
      ["COO"],
    ],
    ["a value in quotes leads on", "sponsor: '[||]coo'\nstakeholders:\n  - role: COO\n", ["COO"]],
    ["an alias leads on", "x-who: &who coo\nsponsor: *w[||]ho\nstakeholders:\n  - role: COO\n", ["COO"]],
    [
      "a milestone in place of a date",
      "ask: {by: go-[||]live}\nmilestones:\n  - id: go-live\n    by: 2027-01-01\n",
      ["go-live"],
    ],
    ["an id leads to itself", "milestones:\n  - id: go-[||]live\n", ["go-live"]],
    [
      "of two with one id both are shown",
      "sponsor: [||]coo\nstakeholders:\n  - role: COO\nteam:\n  - id: coo\n",
      ["COO", "coo"],
    ],
    ["what nobody has leads nowhere", "sponsor: [||]coo\n", []],
    ["`us` leads nowhere", "costs:\n  - paidBy: {[||]us: 60%}\n", []],
    ["a free text leads nowhere", "summary: [||]coo\nstakeholders:\n  - role: COO\n", []],
  ];
  for (const [name, marked, expected] of cases) it(name, () => assert.deepEqual(shown(head + marked), expected));

  it("leads to another proposal, to its id or its title, and prefers no file to the one it is in", () => {
    const { text, spans } = unmarked(`${head}dependencies:\n  - proposal: [||]erp\n`);
    const erp = "proposal: 1\nid: erp\ntitle: Finish the ERP\n";
    const offset = spans[0]?.start ?? 0;
    const written = definition(readProposal(text), offset, around("/a", { "/a": text, "/b": erp }));
    assert.deepEqual(written?.elsewhere, [
      { path: "/b", place: { span: { start: 16, end: 19 }, line: 1, character: 4 } },
    ]);
    const files = { "/a": text, "/erp.proposal.yaml": "proposal: 1\ntitle: Finish\n" };
    const derived = definition(readProposal(text), offset, around("/a", files));
    assert.equal(derived?.elsewhere[0]?.place.line, 1);
    assert.equal(definition(readProposal(text), offset, around("/a", { "/a": text })), undefined);
  });

  it("leads to the goals and roles of a configuration", () => {
    const config = "goals:\n  - id: on-time\n    name: Deliver\nroles:\n  - titles: Plant head\n";
    const file = { path: "/proposals.config.yaml", document: readConfig(config, rules) };
    const effective = resolveConfig([file], "/a");
    for (const [marked, expected] of [
      ["drivers:\n  - kind: efficiency\n    goal: [||]on-time\n", /^id: on-time/],
      ["team:\n  - role: [||]Plant head\n", /^titles: Plant head/],
    ] as const) {
      const { document, offset } = atMark(head + marked);
      const [origin] = definition(document, offset, undefined, effective)?.configured ?? [];
      assert.equal(origin?.path, "/proposals.config.yaml");
      assert.match(config.slice(origin?.span.start), expected);
    }
  });
});

describe("references", () => {
  it("are all places that name an id, and where it is given", () => {
    const { document, offset } = atMark(
      `${head}sponsor: coo\nstakeholders:\n  - role: [||]COO\n  - role: CFO\n    owner: cfo\ncosts:\n  - paidBy: {coo: 40%}\n  - paidBy: coo\nbenefits:\n  - id: coo\n`,
    );
    const found = findReferences(document, offset);
    assert.deepEqual(
      found?.here.map(({ start, end }) => document.text.slice(start, end + 1)),
      ["coo\n", "coo:", "coo\n"],
    );
    assert.deepEqual(found?.definitionsHere.length, 1);
    assert.deepEqual(
      highlights(document, offset).map(({ defines }) => defines),
      [false, true, false, false],
    );
  });

  it("are found from an alias, and the alias is one place", () => {
    const { document, offset } = atMark(`${head}costs:\n  - &a {for: [d, d]}\n  - *a\ndeliverables:\n  - id: d[||]\n`);
    assert.equal(findReferences(document, offset)?.here.length, 3);
  });

  it("to a proposal are found in others", () => {
    const erp = "proposal: 1\nid: erp\ntitle: Finish the ERP\n";
    const shop = `${head}dependencies:\n  - proposal: erp\n  - proposal: other\n`;
    const found = findReferences(readProposal(erp), 17, around("/erp", { "/erp": erp, "/shop": shop }));
    assert.deepEqual(
      found?.elsewhere.map(({ path, place }) => [path, place.line, place.character]),
      [["/shop", 3, 14]],
    );
    assert.deepEqual([found?.definitionsHere.length, found?.definitionsElsewhere.length], [1, 0]);
  });
});

describe("navigation over ids", () => {
  it("finds each definition among what is found from any of its references, and the other way round", () => {
    for (const [name, text] of examples) {
      const document = readProposal(text);
      for (const { node, id, kinds } of document.references.references) {
        const found = findReferences(document, node.span.start);
        const target = definition(document, node.span.start);
        assert.equal(document.references.defined(kinds, id).length, target?.here.length ?? 0, `${name} ${id}`);
        for (const here of target?.here ?? []) {
          assert.deepEqual(findReferences(document, here.id.start), found, `${name} ${id}`);
          assert.ok(
            found?.definitionsHere.some(({ start }) => start === here.id.start),
            `${name} ${id}`,
          );
          assert.ok(here.span.start <= here.id.start && here.id.end <= here.span.end, `${name} ${id}`);
        }
      }
    }
  });

  it("never fails and never leaves the text", () => {
    for (const [name, text] of [...hostileTexts(), ...examples]) {
      const document = readProposal(text);
      const isWithin = ({ start, end }: { start: number; end: number }): boolean =>
        0 <= start && start <= end && end <= text.length;
      for (let offset = 0; offset <= Math.min(text.length, 3000); offset += 7) {
        const found = findReferences(document, offset);
        const places = [...(found?.here ?? []), ...(found?.definitionsHere ?? [])];
        const target = definition(document, offset)?.here.flatMap(({ span, id }) => [span, id]) ?? [];
        for (const place of [...places, ...target]) assert.ok(isWithin(place), name);
        assert.ok(highlights(document, offset).length <= places.length, name);
      }
    }
  });
});
