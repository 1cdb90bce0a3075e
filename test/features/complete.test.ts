import assert from "node:assert/strict";
import { readConfig } from "../../src/core/config/read-config";
import { usualConfig } from "../../src/core/config/resolve-config";
import { readProposal } from "../../src/core/document";
import { applyEdits } from "../../src/core/text";
import { complete, completeConfig } from "../../src/features/complete";
import type { CompletionItem } from "../../src/features/complete/completion-item";
import { rules } from "../../src/rules";
import { expandSnippet } from "../expand-snippet";
import { unmarked } from "../marked";
import { indexOf } from "./completion-score";

const surroundings = {
  config: {
    ...usualConfig,
    currency: "SEK",
    goals: [{ id: "halve-stock", name: "Half the stock by 2029" }],
    roles: [{ titles: ["Head of claims"], metrics: [{ name: "Days to settle: median", unit: "days" }] }],
  },
  neighbours: indexOf(new Map([["file:///erp.proposal.yaml", "proposal: 1\ntitle: Finish the ERP\n"]])),
  today: "2026-11-20",
};

const people = "stakeholders:\n  - role: CFO\n    name: Ines Falk\n  - id: plant\n    role: COO\n";

describe("completion of a proposal offers", () => {
  const cases: readonly [what: string, marked: string, first: readonly string[], none?: readonly string[]][] = [
    [
      "fields that are not there yet, those of an idea first",
      "proposal: 1\n[||]",
      ["title", "stage", "list"],
      ["proposal"],
    ],
    ["what an outline needs before the rest", "stage: outline\n[||]\ntitle: X\nlist: run\nproposal: 1\n", ["summary"]],
    [
      "the fields of an entry, not those below either",
      "costs:\n  - [||]\n    name: A\n    kind: run\n",
      ["id", "category", "capex"],
      ["name", "kind"],
    ],
    ["words with what they mean", "list: [|ru|]", ["run", "innovate"]],
    ["words behind a colon, with the blank", "list:[||]", ["run", "innovate"]],
    ["words in quotes", 'list: [|"|]', ["run", "innovate"]],
    ["words in brackets", "drivers: [efficiency, [|r|]", ["revenue-generation", "efficiency"]],
    ["items with their dash", "drivers:\n  [||]", ["- revenue-generation"], ["title"]],
    ["yes and no as YAML has them", "options:\n  - recommended: [||]", ["true", "false"]],
    ["people with their names, before they are there", `sponsor: [||]\n${people}`, ["cfo", "plant"]],
    ["people in a file with a syntax error elsewhere", `${people}sponsor: [||]\nask: {decision: "`, ["cfo", "plant"]],
    [
      "ids that a list does not have yet",
      "benefits:\n  - id: a\n  - id: b\ndeliverables:\n  - enables: [a, [||]]\n",
      ["b"],
      ["a"],
    ],
    ["goals of the organisation", "drivers:\n  - goal: [||]\n", ["halve-stock"]],
    ["other proposals", "dependencies:\n  - proposal: [||]\n", ["erp"]],
    ["roles, the organisation's first", "stakeholders:\n  - role: [||]", ["Head of claims", "CEO"]],
    [
      "metrics of the role that a benefit is for",
      `${people}benefits:\n  - for: plant\n    measure:\n      metric: [||]`,
      ["Cost per unit"],
      ["Payback"],
    ],
    ["the unit of the metric", "adoption:\n  measure:\n    metric: Cycle time\n    unit: [||]", ["days", "%"]],
    ["the organisation's currency first", "financials:\n  currency: [||]", ["SEK", "EUR"], ["XYZ"]],
    [
      "milestones and the ends of quarters",
      "milestones:\n  - id: go-live\nask:\n  by: [||]",
      ["go-live", "2026-12-31", "2027-03-31", "2027-06-30", "2027-09-30", "2026-Q4"],
    ],
    ["today", "updated: [||]", ["2026-11-20"]],
    [
      "years of the horizon that are free",
      "financials:\n  years: 2027-2031\ncosts:\n  - amounts:\n      2027: 5k\n      [||]",
      ["2028", "2029", "2030", "2031", "2028-2031"],
      ["2027"],
    ],
    ["years as they are counted", "costs:\n  - amounts:\n      0: 5k\n      [||]", ["1", "2"], ["2027"]],
    ["shares of parties", `${people}costs:\n  - paidBy: {[||]}`, ["us", "cfo"]],
    ["comments that silence", "# [|prop|]\n", ["proposals-disable-next-line"]],
    ["rules in them, each once", "# proposals-disable no-benefit, [|no-|]\n", ["no-adoption-plan"], ["no-benefit"]],
    ["nothing in a text", "title: The [|s|]", [], ["stage"]],
    ["nothing in a folded text", "summary: >\n  Some\n  [|s|]", [], ["stage"]],
    ["nothing where a value would be lost", "problem:\n  [||]\n    statement: X\n", []],
    ["nothing under a value", "title: X\n  [||]", [], ["stage"]],
  ];
  for (const [what, marked, first, none = []] of cases) {
    it(what, () => {
      const { text, items, span } = at(marked);
      const labels = items.map(({ label }) => label);
      assert.deepEqual(
        first.filter((label) => !labels.includes(label)),
        [],
        labels.join(", "),
      );
      if (first.length > 0) assert.equal(labels[0], first[0]);
      else assert.deepEqual(labels, []);
      assert.deepEqual(
        none.filter((label) => labels.includes(label)),
        [],
      );
      for (const item of items) assert.deepEqual(item.span, span, text);
    });
  }

  const inserted: readonly [what: string, marked: string, label: string, after: string][] = [
    ["a field", "[|ti|]", "title", "title: "],
    ["a map with its fields", "rev[||]", "review", "review:\n  by: \n  owner: "],
    ["a list with its first item", "mil[||]", "milestones", "milestones:\n  - id: \n    name: \n    by: "],
    [
      "a map inside an item, as the file is indented",
      "risks:\n    - name: A\nbenefits:\n    - name: A\n      [||]",
      "range",
      "risks:\n    - name: A\nbenefits:\n    - name: A\n      range:\n          low: \n          high: ",
    ],
    ["a field in braces", "ask: {am[||], by: 2027}", "amount", "ask: {amount: , by: 2027}"],
    ["a key whose value is there", "l[||]st: run", "list", "list: run"],
    [
      "a key above what belongs to it",
      "scope:\n  [|i|]\n    - Both plants\n",
      "in",
      "scope:\n  in:\n    - Both plants\n",
    ],
    ["a value in place of another", "list: [|run|] # or not", "innovate", "list: innovate # or not"],
    ["what has to be in quotes", "adoption:\n  measure:\n    unit: [||]", "%", 'adoption:\n  measure:\n    unit: "%"'],
    ["what is in quotes", "list: '[||]'", "run", 'list: "run"'],
    ["an item with its dash", "drivers:\n  [||]", "- efficiency", "drivers:\n  - efficiency"],
    ["behind a dash without a blank", "stakeholders:\n  -[||]", "role", "stakeholders:\n  - role: "],
    ["a snippet inside its list", "risks:\n  - [|ri|]", "risk-inaction", ""],
  ];
  for (const [what, marked, label, after] of inserted) {
    it(`and inserts ${what}`, () => {
      const { text, items } = at(marked);
      const item = items.find((one) => one.label === label);
      assert.ok(item, items.map((one) => one.label).join(", "));
      const now = applyEdits(text, [{ span: item.span, text: expandSnippet(item.snippet) }]);
      if (after === "") assert.deepEqual(readProposal(`proposal: 1\ntitle: X\n${now}`).problems, []);
      else assert.equal(now, after);
    });
  }

  it("names beside ids, and what is known of them when they are looked at", () => {
    const [cfo] = at(`${people}sponsor: [||]`).items;
    assert.equal(cfo?.detail, "Ines Falk, CFO · Stakeholder");
    assert.match(at("proposal: 1\n[||]").items[0]?.documentation?.() ?? "", /^\*\*Title\*\*/);
    assert.equal(at("li[||]").items.find(({ label }) => label === "list")?.again, true);
  });
});

describe("completion of a configuration offers", () => {
  const cases: readonly [what: string, marked: string, some: readonly string[]][] = [
    ["its fields", "profile: strict\n[||]", ["goals", "rules"]],
    ["profiles", "profile: [||]", ["founding", "recommended", "strict"]],
    ["rules", "rules:\n  [|no-|]", ["no-currency", "schema"]],
    ["how grave they are", "rules:\n  no-currency: [||]", ["off", "hint", "error"]],
    ["how grave they are, before options", "rules:\n  no-currency: [[||]", ["off", "error"]],
    ["rules of an override", 'overrides:\n  - files: "a/**"\n    rules:\n      [||]', ["no-currency"]],
    ["sides of roles", "roles:\n  - titles: A\n    side: [||]", ["business"]],
  ];
  for (const [what, marked, some] of cases) {
    it(what, () => {
      const { text, spans } = unmarked(marked);
      const labels = completeConfig(readConfig(text, rules), spans[0]?.end ?? 0).map(({ label }) => label);
      assert.deepEqual(
        some.filter((label) => !labels.includes(label)),
        [],
        labels.join(", "),
      );
    });
  }

  it("the options of a rule", () => {
    const rule = rules.find(({ options }) => Object.keys(options?.properties ?? {}).length > 0);
    const [option] = Object.keys(rule?.options?.properties ?? {});
    const text = `rules:\n  ${rule?.id}: [warning, {`;
    const labels = completeConfig(readConfig(text, rules), text.length).map(({ label }) => label);
    assert.ok(option !== undefined && labels.includes(option));
  });
});

function at(marked: string): { text: string; items: readonly CompletionItem[]; span: unknown } {
  const { text, spans } = unmarked(marked);
  const [span] = spans;
  const items = complete(readProposal(text), span?.end ?? 0, surroundings);
  return { text, items, span: span?.start === span?.end ? (items[0]?.span ?? span) : span };
}
