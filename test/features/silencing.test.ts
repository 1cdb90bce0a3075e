import assert from "node:assert/strict";
import { readProposal } from "../../src/core/document";
import { applyEdits } from "../../src/core/text";
import { check } from "../../src/features/check";
import { offerSilence } from "../../src/features/offer-silence";
import { fillIn } from "../expand-snippet";

const silent = `proposal: 1
title: Finish the ERP
list: run
problem: One order in seven leaves late
drivers: [efficiency]
stakeholders:
  - role: COO
    outcome: Late orders fall from 14% to 4%
benefits:
  - name: Orders leave on the promised day
    for: coo
ask:
  decision: Lend a planner for 15 days
  by: 2027-Q2
`;

describe("silencing", () => {
  it("is nowhere needed in what the tests below begin with", () => assert.deepEqual(rulesIn(silent), []));

  it("takes a finding away on the next line, on the same line, from there on and in the whole file", () => {
    const missing = silent.replace("drivers: [efficiency]\n", "");
    assert.deepEqual(rulesIn(missing), ["no-business-driver"]);
    for (const text of [
      `# proposals-disable-next-line no-business-driver -- the board set it\n${missing}`,
      missing.replace("proposal: 1", "proposal: 1 # proposals-disable-line no-business-driver -- the board set it"),
      `# proposals-disable no-business-driver\n${missing}`,
      `${missing}# proposals-disable-file no-business-driver -- a draft\n`,
    ]) {
      assert.deepEqual(rulesIn(text), [], text);
    }
  });

  it("takes away no other rule, and nothing elsewhere", () => {
    const text = `# proposals-disable-next-line not-listed\n${silent.replace("drivers: [efficiency]\n", "")}`;
    assert.deepEqual(rulesIn(text).sort(), ["no-business-driver", "unused-disable"]);
  });

  it("takes away findings of the schema, and none that keeps a file from being read", () => {
    const wrong = silent.replace("list: run", "lst: run");
    assert.ok(rulesIn(wrong).includes("schema"));
    assert.ok(!rulesIn(`# proposals-disable-file schema\n${wrong}`).includes("schema"));
    assert.ok(rulesIn(`# proposals-disable-file syntax\n${silent}title: "\n`).includes("syntax"));
  });

  const unused: readonly [string, string, string][] = [
    ["a line of its own", `# proposals-disable-file not-listed -- later\n${silent}`, silent],
    [
      "a line of its own after a byte order mark",
      `\ufeff# proposals-disable-file not-listed\n${silent}`,
      `\ufeff${silent}`,
    ],
    ["the end of a line", silent.replace("list: run", "list: run # proposals-disable-line not-listed"), silent],
  ];
  for (const [where, text, mended] of unused) {
    it(`is reported where it silences nothing, and its comment goes from ${where}`, () => {
      const [problem] = check(readProposal(text));
      assert.equal(problem?.rule, "unused-disable");
      assert.equal(applyEdits(text, problem.fixes[0]?.edits() ?? []), mended);
    });
  }

  it("loses only the rule that finds nothing where a comment names several", () => {
    const missing = silent.replace("drivers: [efficiency]\n", "");
    for (const names of [
      "not-listed, no-business-driver",
      "no-business-driver, not-listed",
      "no-business-driver not-listed",
    ]) {
      const text = `# proposals-disable-file ${names} -- a draft\n${missing}`;
      const [problem] = check(readProposal(text));
      assert.equal(problem?.rule, "unused-disable");
      const mended = applyEdits(text, problem.fixes[0]?.edits() ?? []);
      assert.equal(mended, `# proposals-disable-file no-business-driver -- a draft\n${missing}`);
    }
  });

  it("is reported where it names no rule", () => {
    assert.deepEqual(rulesIn(`# proposals-disable-file\n${silent}`), ["unused-disable"]);
  });

  it("says that it speaks for the whole of a text over several lines", () => {
    const titleIn = (text: string): string | undefined => {
      const document = readProposal(text);
      const problem = check(document).find(({ rule }) => rule === "placeholder-left");
      return problem && offerSilence(document, problem)[0]?.title;
    };
    const outcome = "outcome: Late orders fall from 14% to 4%";
    assert.equal(
      titleIn(silent.replace(outcome, "outcome: >-\n      Late orders fall from 14% to 4%\n      by TBD")),
      "Silence `placeholder-left` in this whole text",
    );
    assert.equal(titleIn(silent.replace(outcome, `${outcome} by TBD`)), "Silence `placeholder-left` here");
  });

  it("asks once for the reason where none stands behind the dashes, and silences all the same", () => {
    const missing = silent.replace("drivers: [efficiency]\n", "").replace("list: run\n", "");
    const comment = "# proposals-disable-file no-business-driver, not-listed --";
    const [problem, ...more] = check(readProposal(`${comment}\n${missing}`));
    assert.deepEqual(more, []);
    assert.equal(problem?.rule, "unused-disable");
    assert.deepEqual(problem.span, { start: comment.length - 2, end: comment.length });
    const edit = problem.suggestions[0]?.insert();
    assert.ok(edit);
    assert.deepEqual(rulesIn(fillIn(`${comment}\n${missing}`, edit, ["a draft"])), []);
    assert.deepEqual(rulesIn(`${comment.slice(0, -3)}\n${missing}`), []);
  });

  it("is offered for each finding, here and in the file, and leaves nothing to say", () => {
    const texts = [
      silent.replace("drivers: [efficiency]\n", ""),
      silent.replace(
        "outcome: Late orders fall from 14% to 4%",
        "outcome: >-\n      The dashboard is TBD\n      and so on",
      ),
      silent.replace("list: run", "lst: run").replaceAll("\n", "\r\n"),
      `\ufeff${silent.replace("    for: coo", "    fr: coo")}`,
    ];
    for (const text of texts) {
      const before = check(readProposal(text));
      assert.ok(before.length > 0);
      for (const problem of before) {
        for (const { insert } of offerSilence(readProposal(text), problem)) {
          const edit = insert();
          assert.ok(edit);
          const after = check(readProposal(fillIn(text, edit, ["agreed with finance"])));
          const left = before.filter((other) => other.message !== problem.message).map(({ message }) => message);
          assert.deepEqual(
            after.map(({ message }) => message).filter((message) => left.includes(message)),
            left,
          );
          assert.ok(!after.some(({ message }) => message === problem.message), fillIn(text, edit));
          assert.ok(!after.some(({ rule }) => rule === "unused-disable"));
        }
      }
    }
  });
});

function rulesIn(text: string): string[] {
  return check(readProposal(text)).map(({ rule }) => rule);
}
