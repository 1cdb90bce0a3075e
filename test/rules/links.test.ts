import assert from "node:assert/strict";
import { readProposal } from "../../src/core/document";
import { factsOf } from "../../src/core/neighbours";
import type { Problem } from "../../src/core/problem";
import { applyEdits } from "../../src/core/text";
import { check } from "../../src/features/check";
import { ProposalIndex } from "../../src/features/proposal-index";

const links = ["unknown-reference", "duplicate-id", "circular-dependency"];

/** What the rules about links say of the first of some files, which are all that there are. */
function linksIn(files: Readonly<Record<string, string>>, complete = true): readonly Problem[] {
  const index = new ProposalIndex();
  for (const [path, text] of Object.entries(files))
    index.put(path, factsOf(readProposal(`proposal: 1\n${text}`), path));
  index.complete = complete;
  const [[path, text] = ["", ""]] = Object.entries(files);
  return check(readProposal(`proposal: 1\n${text}`), { path, neighbours: index }).filter(({ rule }) =>
    links.includes(rule),
  );
}

function messages(files: Readonly<Record<string, string>>, complete?: boolean): readonly string[] {
  return linksIn(files, complete).map(({ rule, message }) => `${rule}: ${message}`);
}

describe("links between proposals", () => {
  it("show the whole loop by titles, and where the other file closes it", () => {
    const [found, ...more] = linksIn({
      "a.proposal.yaml": "title: Open the shop\ndependencies:\n  - proposal: b\n",
      "b.proposal.yaml": "title: Finish the ERP\ndependencies:\n  - proposal: c\n",
      "c.proposal.yaml": "title: Count the stock\ndependencies:\n  - proposal: a\n",
    });
    assert.deepEqual(more, []);
    assert.equal(
      found?.message,
      "“Open the shop” needs “Finish the ERP”, which needs “Count the stock”, which needs “Open the shop”. Decide which of them comes first.",
    );
    assert.equal(found?.elsewhere?.path, "b.proposal.yaml");
    assert.equal(found?.elsewhere?.message, "Here it says that “Finish the ERP” needs “Count the stock”.");
  });

  it("tell one loop once, though it is written twice", () => {
    const dependencies = "title: A\ndependencies:\n  - proposal: b\n  - proposal: b\n    kind: unlocks\n";
    assert.equal(linksIn({ "a.yaml": dependencies, "b.yaml": "title: B\n" }).length, 1);
  });

  it("tell of a dependency on itself without knowing any other", () => {
    const document = readProposal("proposal: 1\nid: a\ntitle: A\ndependencies:\n  - proposal: a\n");
    const found = check(document).filter(({ rule }) => links.includes(rule));
    assert.deepEqual(
      found.map(({ rule }) => rule),
      ["circular-dependency"],
    );
  });

  it("call an id unknown only when all are known", () => {
    const files = { "a.yaml": "title: A\ndependencies:\n  - proposal: elsewhere\n" };
    assert.deepEqual(messages(files, false), []);
    assert.deepEqual(messages(files), [
      "unknown-reference: No proposal of this workspace has the id `elsewhere`. Name one that is here, or say in words what is needed, as the `name` of the dependency.",
    ]);
  });

  it("know a proposal by its title", () => {
    const [found] = linksIn({
      "a.yaml": "title: A\ndependencies:\n  - proposal: finish-the-erp\n",
      "erp.yaml": "title: Finish the ERP\n",
    });
    assert.match(found?.message ?? "", /Did you mean `erp`\?$/);
  });

  it("call an id given twice only where it was written, or where somebody refers to it", () => {
    const [one, two] = ["x/a.proposal.yaml", "y/a.proposal.yaml"] as const;
    assert.deepEqual(messages({ [one]: "title: One\n", [two]: "title: Two\n" }), []);
    assert.deepEqual(messages({ [one]: "title: One\n", [two]: "id: a\ntitle: Two\n" }), []);
    const written = linksIn({ [one]: "id: a\ntitle: One\n", [two]: "title: Two\n" });
    assert.equal(written[0]?.message, "“Two” has the id `a`, too. Give one of the two proposals another.");
    assert.deepEqual(written[0]?.elsewhere?.place, { span: { start: 19, end: 22 }, line: 1, character: 7 });
    const named = linksIn({
      [one]: "title: One\n",
      [two]: "title: Two\n",
      "b.yaml": "title: B\ndependencies:\n  - proposal: a\n",
    });
    assert.deepEqual(named[0]?.span, { start: 19, end: 22 });
  });
});

describe("links within a proposal", () => {
  const said = (text: string): readonly Problem[] => linksIn({ "a.yaml": `title: A\n${text}` }, false);

  it("offer each entry that a name or role may mean", () => {
    const people =
      "stakeholders:\n  - id: north\n    role: Plant manager\n  - id: south\n    role: Plant manager\nsponsor: plant-manager\n";
    const [found] = said(people);
    assert.deepEqual(
      found?.fixes.map(({ title }) => title),
      ["Replace with `north`", "Replace with `south`"],
    );
    assert.match(found?.message ?? "", /Did you mean one of these: `north`, `south`\?/);
  });

  it("never make one key of two", () => {
    const [found] = said(
      "stakeholders:\n  - id: partner\n    name: P\ncosts:\n  - name: C\n    paidBy:\n      partner: 40%\n      partnr: 60%\n",
    );
    assert.deepEqual([found?.rule, found?.fixes], ["unknown-reference", []]);
  });

  it("offer nothing behind an alias, where the text of the entry does not stand", () => {
    const text =
      "costs:\n  - &c\n    id: portal\n    name: C\n    for: [prtal]\n  - *c\ndeliverables:\n  - id: portal\n";
    const found = said(text).filter(
      ({ span }) => `proposal: 1\ntitle: A\n${text}`.slice(span.start, span.end) === "*c",
    );
    assert.deepEqual(
      found.map(({ rule, fixes }) => [rule, fixes.length]),
      [
        ["duplicate-id", 0],
        ["unknown-reference", 0],
      ],
    );
  });

  it("let those that meant the second go on meaning it when it is renamed", () => {
    const text =
      "proposal: 1\ntitle: A\nteam:\n  - id: lead\n    name: T\nstakeholders:\n  - id: lead\n    name: S\n    outcome: x\nsponsor: lead\nbenefits:\n  - name: B\n    for: lead\n";
    const [found] = check(readProposal(text)).filter(({ rule }) => rule === "duplicate-id");
    const mended = applyEdits(text, found?.fixes[0]?.edits() ?? []);
    assert.match(mended, /sponsor: lead\n[\s\S]*for: lead-2\n/);
    assert.match(found?.message ?? "", /^A stakeholder and a member of the team go by `lead`/);
  });

  it("choose an id that nobody has and nobody names", () => {
    const text =
      "benefits:\n  - id: a\n    name: A\n  - id: a\n    name: B\n  - id: a\n    name: C\n  - id: a-2\n    name: D\ndeliverables:\n  - enables: [a-3]\n";
    const titles = said(text).flatMap(({ rule, fixes }) => (rule === "duplicate-id" ? [fixes[0]?.title] : []));
    assert.deepEqual(titles, ["Rename this one to `a-4`", "Rename this one to `a-5`"]);
  });

  it("are told a thousand times, and no more, though ten thousand are wrong", () => {
    const many = Array.from({ length: 6_000 }, (_, at) => `  - {role: CFO, owner: o${at}}\n`).join("");
    const rules = said(`stakeholders:\n${many}sponsor: cfo\n`).map(({ rule }) => rule);
    for (const each of ["unknown-reference", "duplicate-id"])
      assert.equal(rules.filter((rule) => rule === each).length, 1000, each);
  });
});
