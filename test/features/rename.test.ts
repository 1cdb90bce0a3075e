import assert from "node:assert/strict";
import { type ProposalDocument, readProposal } from "../../src/core/document";
import { factsOf } from "../../src/core/neighbours";
import { applyEdits } from "../../src/core/text";
import { type AmongOthers, alone } from "../../src/features/id-at";
import { ProposalIndex } from "../../src/features/proposal-index";
import { prepareRename, rename } from "../../src/features/rename";
import { renameWithin } from "../../src/features/rename-within";
import { hostileTexts } from "../hostile-texts";
import { unmarked } from "../marked";
import { atMark } from "./at-mark";
import { examples } from "./examples";

const head = "proposal: 1\ntitle: X\n";

/** The text after a renaming, or why there is none. */
function renamed(document: ProposalDocument, offset: number, newId: string, around: AmongOthers = alone): string {
  const found = rename(document, offset, newId, around);
  return "refusal" in found ? found.refusal : applyEdits(document.text, found.edits);
}

function index(files: Readonly<Record<string, string>>): ProposalIndex {
  const neighbours = new ProposalIndex();
  for (const [name, text] of Object.entries(files)) neighbours.put(name, factsOf(readProposal(text), name));
  return neighbours;
}

describe("rename", () => {
  const cases: readonly [name: string, marked: string, after: string][] = [
    [
      "an id with all that names it",
      "milestones:\n  - id: go-[||]live\n    by: 2027-01-01\nask: {by: go-live}\nreview:\n  by: go-live # then\n",
      "milestones:\n  - id: new\n    by: 2027-01-01\nask: {by: new}\nreview:\n  by: new # then\n",
    ],
    [
      "in keys, quotes and lists",
      "sponsor: \"coo\"\ncosts:\n  - paidBy: {us: 60%, coo: 40%}\n  - paidBy: {'coo': 1%}\nstakeholders:\n  - id: 'c[||]oo'\n    owner: coo\n",
      "sponsor: \"new\"\ncosts:\n  - paidBy: {us: 60%, new: 40%}\n  - paidBy: {'new': 1%}\nstakeholders:\n  - id: 'new'\n    owner: new\n",
    ],
    [
      "from a reference",
      "costs:\n  - for: [one, t[||]wo]\ndeliverables:\n  - id: one\n  - id: two\n",
      "costs:\n  - for: [one, new]\ndeliverables:\n  - id: one\n  - id: new\n",
    ],
    [
      "what follows from a role, which stays",
      "sponsor: c[||]oo\nstakeholders:\n  - role: COO\n    name: Marta\n",
      "sponsor: new\nstakeholders:\n  - id: new\n    role: COO\n    name: Marta\n",
    ],
    [
      "what follows from a role, from that role, in braces",
      "sponsor: coo\nstakeholders: [{role: C[||]OO}]\n",
      "sponsor: new\nstakeholders: [{id: new, role: COO}]\n",
    ],
    [
      "and leave the same word of another kind alone",
      "benefits:\n  - id: c[||]oo\n    for: coo\nstakeholders:\n  - role: COO\ndeliverables:\n  - enables: [coo]\n    name: coo\n",
      "benefits:\n  - id: new\n    for: coo\nstakeholders:\n  - role: COO\ndeliverables:\n  - enables: [new]\n    name: coo\n",
    ],
    [
      "what an alias names, and the alias follows",
      "sponsor: &boss coo\nteam:\n  - id: c[||]oo\nreview:\n  owner: *boss\n",
      "sponsor: &boss new\nteam:\n  - id: new\nreview:\n  owner: *boss\n",
    ],
    [
      "an alias of what is no id gives way",
      "x-boss: &boss coo\nteam:\n  - id: c[||]oo\nreview:\n  owner: *boss\n",
      "x-boss: &boss coo\nteam:\n  - id: new\nreview:\n  owner: new\n",
    ],
    [
      "an id in a text of several lines",
      "team:\n  - id: >-\n      c[||]oo\nsponsor: coo\n",
      "team:\n  - id: >-\n      new\nsponsor: new\n",
    ],
  ];
  for (const [name, marked, after] of cases) {
    it(name, () => {
      const { document, offset } = atMark(head + marked);
      assert.equal(renamed(document, offset, "new"), head + after);
      const crlf = atMark((head + marked).replaceAll("\n", "\r\n"));
      assert.equal(renamed(crlf.document, crlf.offset, "new"), (head + after).replaceAll("\n", "\r\n"));
    });
  }

  const refused: readonly [name: string, marked: string, newId: string, why: RegExp][] = [
    ["where there is no id", "summary: [||]x\n", "new", /no id here/],
    ["what nobody has", "sponsor: [||]coo\n", "new", /Nothing has the id `coo`/],
    ["a goal of the organisation", "drivers:\n  - goal: [||]on-time\n", "new", /configuration/],
    ["what two have", "sponsor: [||]coo\nstakeholders:\n  - role: COO\nteam:\n  - id: coo\n", "new", /2 entries/],
    ["in a file that is broken", "sponsor: c[||]oo\nask: [\n", "new", /Mend it first/],
    ["to what is no id", "team:\n  - id: [||]coo\n", "The COO", /`The COO` is no id/],
    ["to `us`", "team:\n  - id: [||]coo\n", "us", /`us` is no id/],
    ["to a word of YAML", "team:\n  - id: [||]coo\n", "true", /`true` is no id/],
    [
      "to what another has",
      "sponsor: [||]coo\nstakeholders:\n  - role: CFO\n    name: Ann\nteam:\n  - id: coo\n",
      "cfo",
      /the id of “Ann” already/,
    ],
    ["what stands inside an alias", "x-a: &a {owner: coo}\nrisks:\n  - *a\nteam:\n  - id: [||]coo\n", "new", /alias/],
  ];
  for (const [name, marked, newId, why] of refused) {
    it(`refuses ${name}`, () => {
      const { document, offset } = atMark(head + marked);
      assert.match(renamed(document, offset, newId), why);
    });
  }

  it("shows where the id stands and what it is", () => {
    const { text, spans } = unmarked(`${head}sponsor: coo\nstakeholders:\n  - role: [|COO|]\n`);
    const found = prepareRename(readProposal(text), spans[0]?.start ?? 0);
    assert.deepEqual(found, { span: spans[0], placeholder: "coo" });
  });

  it("changes a proposal's id in all that depend on it", () => {
    const files = {
      "/erp": "proposal: 1\nid: erp\ntitle: Finish the ERP\n",
      "/shop": `${head}dependencies:\n  - proposal: erp\n    kind: needs\n  - {proposal: 'erp', kind: unlocks}\n`,
      "/other": `${head}id: other\ndependencies:\n  - proposal: other\n`,
    };
    const neighbours = index(files);
    const { edits, elsewhere, incomplete } = rename(readProposal(files["/erp"]), 17, "new", {
      path: "/erp",
      neighbours,
    }) as Exclude<ReturnType<typeof rename>, { refusal: string }>;
    assert.equal(applyEdits(files["/erp"], edits), "proposal: 1\nid: new\ntitle: Finish the ERP\n");
    assert.deepEqual(
      elsewhere.map(({ path, gives }) => [path, gives]),
      [["/shop", false]],
    );
    // Nobody has said that these are all.
    assert.ok(incomplete);
    const [shop] = elsewhere;
    const inShop = renameWithin(readProposal(files["/shop"]), shop?.named ?? { id: "", kinds: [] }, "new", false);
    assert.equal(applyEdits(files["/shop"], inShop ?? []), files["/shop"].replace("erp", "new").replace("erp", "new"));
    const taken = renamed(readProposal(files["/erp"]), 17, "other", { path: "/erp", neighbours });
    assert.match(taken, /`other` is the id of “X” already/);
  });

  it("writes the id of a proposal that follows from the name of its file", () => {
    const files = {
      "/erp.proposal.yaml": "proposal: 1\ntitle: Finish the ERP\nlist: run\n",
      "/shop": `${head}dependencies:\n  - proposal: erp\n`,
    };
    const shop = readProposal(files["/shop"]);
    const found = rename(shop, files["/shop"].indexOf("erp"), "new", { path: "/shop", neighbours: index(files) });
    assert.ok("edits" in found);
    assert.equal(applyEdits(shop.text, found.edits), shop.text.replace("erp", "new"));
    const [{ named, gives, path } = assert.fail()] = found.elsewhere;
    assert.deepEqual([path, gives], ["/erp.proposal.yaml", true]);
    const erp = files["/erp.proposal.yaml"];
    const written = applyEdits(erp, renameWithin(readProposal(erp), named, "new", gives) ?? []);
    assert.equal(written, "proposal: 1\ntitle: Finish the ERP\nid: new\nlist: run\n");
  });

  it("there and back restores the text, and changes no finding on the way", () => {
    for (const [name, example] of examples) {
      for (const text of [example, example.replaceAll("\n", "\r\n"), `\ufeff${example}`]) {
        const document = readProposal(text);
        for (const { id, node, written, kind } of document.references.definitions) {
          const there = renamed(document, node.span.start, "a-name-of-nobody");
          const after = readProposal(there);
          assert.deepEqual(
            after.problems.map(({ rule, message }) => [rule, message]),
            document.problems.map(({ rule, message }) => [rule, message]),
            `${name} ${id}`,
          );
          const moved = after.references.defined([kind], "a-name-of-nobody")[0];
          assert.ok(moved !== undefined, `${name} ${id}`);
          assert.equal(after.references.references.length, document.references.references.length);
          const back = renamed(after, moved.node.span.start, id);
          const added = written ? "" : `id: ${id}`;
          assert.equal(withoutLine(back, added), withoutLine(text, added), `${name} ${id}`);
        }
      }
    }
  });

  it("never fails and never leaves the text", () => {
    for (const [name, text] of hostileTexts()) {
      const document = readProposal(text);
      for (let offset = 0; offset <= Math.min(text.length, 200); offset += 7) {
        const found = rename(document, offset, "new");
        for (const { span } of "edits" in found ? found.edits : [])
          assert.ok(0 <= span.start && span.start <= span.end && span.end <= text.length, name);
      }
    }
  });
});

/** A role's id is written out once it was renamed, and stays. */
function withoutLine(text: string, line: string): string {
  return line === "" ? text : text.replace(line, "").replace(/\s+/g, " ");
}
