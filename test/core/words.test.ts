import assert from "node:assert/strict";
import { readProposal } from "../../src/core/document";
import { phraseFinder } from "../../src/core/phrases";
import { proseOf } from "../../src/core/prose";
import { sentencesOf } from "../../src/core/sentences";

describe("sentences", () => {
  const cases: readonly (readonly [string, readonly string[]])[] = [
    ["One in seven leaves late. Nobody knows why.", ["One in seven leaves late.", "Nobody knows why."]],
    ["It costs approx. 1.2 million EUR, e.g. for licences.", ["It costs approx. 1.2 million EUR, e.g. for licences."]],
    ["Ask Dr. Weiss. He knows!", ["Ask Dr. Weiss.", "He knows!"]],
    [
      "Late orders fall\nfrom 14% to 4%.\nStock falls, too.",
      ["Late orders fall\nfrom 14% to 4%.", "Stock falls, too."],
    ],
    ["Two things:\n- fewer faults\n- faster answers", ["Two things:", "- fewer faults", "- faster answers"]],
    ["First paragraph\n\nSecond one", ["First paragraph", "Second one"]],
    ["See No. 5 on p. 12. The answer is no. 7 of 9 agree.", ["See No. 5 on p. 12.", "The answer is no. 7 of 9 agree."]],
    ["We pay for routers etc. Nobody counts them.", ["We pay for routers etc.", "Nobody counts them."]],
    ["", []],
  ];
  for (const [text, expected] of cases)
    it(JSON.stringify(text), () => {
      const found = sentencesOf(text);
      assert.deepEqual(
        found.map((sentence) => sentence.text),
        expected,
      );
      for (const { from, to, text: own } of found) assert.equal(text.slice(from, to), own);
    });
});

describe("a hundred thousand lines without a full stop", () => {
  it("are one sentence, soon", () => {
    assert.equal(sentencesOf("and so on\n".repeat(100_000)).length, 1);
  });
});

describe("phrases", () => {
  const find = phraseFinder(
    new Map([
      ["data lake", 1],
      ["data", 2],
      ["SaaS", 3],
      ["proxy", 4],
      ["lift-and-shift", 5],
    ]),
  );
  const found = (text: string): readonly string[] =>
    find(text).map(({ from, to, meaning }) => `${meaning} ${text.slice(from, to)}`);

  it("are found in any case, in the plural, with blanks, hyphens or a line break within", () => {
    assert.deepEqual(found("Data-lakes and a data\n lake"), ["1 Data-lakes", "1 data\n lake"]);
    assert.deepEqual(found("Proxies: lift-and-shift"), ["4 Proxies", "5 lift-and-shift"]);
  });

  it("are not found across a comma, within a word, or in another case than their own", () => {
    assert.deepEqual(found("our data, lake and metadata; saas"), ["2 data"]);
    assert.deepEqual(found("SaaS"), ["3 SaaS"]);
  });

  it("are found in a time that grows with the text", () => {
    assert.equal(find("data lake ".repeat(50_000)).length, 50_000);
    assert.equal(find("a-".repeat(60_000)).length, 0);
  });
});

describe("what executives read", () => {
  it("are texts, and no ids, dates, amounts or units", () => {
    const { root } = readProposal(`proposal: 1
title: Answer sooner
problem: Suppliers wait 19 days
drivers:
  - kind: efficiency
    statement: Fewer calls
benefits:
  - id: calls
    name: Fewer calls
    amounts: 30k
    measure:
      metric: Calls
      unit: calls
      target: 3
ask:
  decision:
    - Lend an analyst
  by: 2027-Q2
`);
    assert.ok(root?.kind === "map");
    assert.deepEqual(
      proseOf(root).map(({ path }) => path.join(".")),
      ["title", "problem", "drivers.0.statement", "benefits.0.name", "benefits.0.measure.metric", "ask.decision.0"],
    );
  });
});
