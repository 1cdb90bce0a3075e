import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { readConfig } from "../../src/core/config/read-config";
import { resolveConfig } from "../../src/core/config/resolve-config";
import { readProposal } from "../../src/core/document";
import { factsOf } from "../../src/core/neighbours";
import { alternativesOf, proposalSchema, resolve, type Schema } from "../../src/core/schema";
import { hover } from "../../src/features/hover";
import { ProposalIndex } from "../../src/features/proposal-index";
import { rules } from "../../src/rules";
import { hostileTexts } from "../hostile-texts";
import { unmarked } from "../marked";

const head = "proposal: 1\ntitle: X\n";

describe("hover", () => {
  const cases: readonly [name: string, marked: string, shown: RegExp | undefined][] = [
    [
      "a field of the proposal",
      "[|drivers|]: [efficiency]\n",
      /^\*\*Drivers\*\* · \*expected from the idea on\*\n\n[\s\S]*`risk-management`: /,
    ],
    [
      "a field of an entry",
      "stakeholders:\n  - role: CFO\n    [|outcome|]: x\n",
      /^\*\*Outcome\*\*\n\n[\s\S]*For example:\n\n```yaml\noutcome: /,
    ],
    ["a value of a list of words", "drivers: [[|efficiency|]]\n", /^`efficiency`: [A-Z]/],
    ["a value of a field of words", "risks:\n  - likelihood: [|high|]\n", /^`high`: /],
    ["a field inside a flow map", "financials: {[|currency|]: EUR}\n", /^\*\*Currency\*\*/],
    ["a field whose value is empty", "[|sponsor|]:\n", /^\*\*Sponsor\*\*/],
    ["a field that the format does not know", "[|budget|]: 1\n", undefined],
    ["a free text", "summary: [|words|]\n", undefined],
    [
      "a word of IT in a text",
      "summary: Our [|technical debt|] grows\n",
      /^\*\*technical debt\*\*: to the business, \*past/,
    ],
    ["a word of IT in a shorthand", 'problem: "The [|ETL|] stops"\n', /^\*\*ETL\*\*: to the business, /],
    ["a word of IT in a name", "author: The [|ETL|] stops\n", undefined],
    ["a word that is not allowed", "list: [|maintain|]\n", undefined],
    ["a year", "costs:\n  - amounts:\n      [|2027|]: 1k\n", /./],
  ];
  for (const [name, marked, shown] of cases) {
    it(`on ${name}`, () => {
      const { text, spans } = unmarked(head + marked);
      const [span] = spans;
      for (const offset of [span?.start ?? 0, span?.end ?? 0]) {
        const found = hover(readProposal(text), offset);
        if (shown === undefined) assert.equal(found, undefined);
        else {
          assert.deepEqual(found?.span, span);
          assert.match(found?.markdown ?? "", shown);
        }
      }
    });
  }

  it("on blanks and comments says nothing", () => {
    const text = `${head}  # a comment\n`;
    assert.equal(hover(readProposal(text), text.indexOf("comment")), undefined);
  });

  it("still answers in a file that is broken elsewhere", () => {
    const text = `${head}list: run\nask: [\n`;
    assert.match(hover(readProposal(text), text.indexOf("list"))?.markdown ?? "", /innovate/);
  });

  it("never fails and never leaves the text", () => {
    for (const [name, text] of hostileTexts()) {
      const document = readProposal(text);
      for (let offset = 0; offset <= Math.min(text.length, 200); offset += 7) {
        const found = hover(document, offset);
        assert.ok(found === undefined || (found.span.start <= offset && offset <= found.span.end), name);
      }
    }
  });

  it("has something to say about every field of the examples", () => {
    for (const name of ["erp-completion", "marketing-platform", "invoice-answers"]) {
      const text = readFileSync(join(__dirname, `../../examples/${name}.proposal.yaml`), "utf8");
      const document = readProposal(text);
      for (const { index, 1: before = "", 2: key = "" } of text.matchAll(/^([ -]*)([a-zA-Z]+):/gm)) {
        assert.ok(hover(document, index + before.length), `${key} at ${index} in ${name}`);
      }
    }
  });
});

describe("hover knows", () => {
  /** The Markdown at the mark, without the escapes that keep a text a text. */
  const shown = (marked: string, around: Parameters<typeof hover>[2] = {}): string | undefined => {
    const { text, spans } = unmarked(`proposal: 1\ntitle: Open the shop\n${marked}`);
    return hover(readProposal(text), spans[0]?.start ?? 0, around)?.markdown.replace(/\\([!-/:-@[-`{-~])/g, "$1");
  };

  const people = "stakeholders:\n  - role: COO\n    name: Marta Olsen\n";
  const benefit =
    "benefits:\n  - id: on-time\n    name: Orders leave on time\n    amounts: {2027-2028: 120k}\n    for: coo\n";
  const money = "financials: {currency: EUR, years: 2027-2031}\n";
  const cases: readonly [name: string, marked: string, markdown: string | RegExp | undefined][] = [
    [
      "a role, its metrics, questions and words",
      "stakeholders:\n  - role: [|CRO|]\n",
      /^\*\*CRO\*\*\n\n\*Pressure:\* Quota, pipeline and win rate\n\n\*Is judged by:\*\n\n- Win rate \(%\): Share of offers that become orders\n[\s\S]*\*Asks:\*\n\n- Does it take[\s\S]*\*Words that land:\* pipeline, time to quote$/,
    ],
    [
      "who refers to a role",
      "sponsor: coo\nstakeholders:\n  - role: [|COO|]\n",
      /Words to avoid[\s\S]*Referred to by 1:\n\n- Sponsor$/,
    ],
    ["nothing of an unknown role", "stakeholders:\n  - role: [|Works council|]\n", undefined],
    ["nothing of a word that is no role", "team:\n  - brings: [|COO|]\n", undefined],
    [
      "what a reference names",
      `${people}sponsor: [|coo|]\n`,
      "**Stakeholder** · Marta Olsen\n\nCOO\n\nReferred to by 1:\n\n- Sponsor",
    ],
    [
      "what names an entry, and its amount",
      `${people}${benefit.replace("on-time", "[|on-time|]")}deliverables:\n  - name: Shop\n    enables: [on-time]\nreview: {benefits: [on-time]}\n${money}`,
      "**Benefit** · Orders leave on time\n\n€120k a year, 2027 to 2028\n\nReferred to by 2:\n\n- Deliverable “Shop” (Enables)\n- Review › Benefits",
    ],
    [
      "what the key of a share names",
      `${people}costs:\n  - name: Shop\n    paidBy:\n      us: 60%\n      [|coo|]: 40%\n`,
      "**Stakeholder** · Marta Olsen\n\nCOO\n\nReferred to by 1:\n\n- Cost “Shop” (Paid by)",
    ],
    [
      "a milestone's date",
      "milestones:\n  - id: go-live\n    name: All order online\n    by: 2027-06\nask: {by: [|go-live|]}\n",
      "**Milestone** · All order online\n\nBy June 2027\n\nReferred to by 1:\n\n- Ask › By",
    ],
    ["that nothing refers to an entry", "risks:\n  - id: [|fire|]\n    name: Fire\n", /Nothing refers to it yet\.$/],
    ["nothing of an id that is nowhere", "sponsor: [|nobody|]\n", undefined],
    [
      "no more than five names",
      `${people}team:\n  - {id: lead, name: Ann}\nrisks:\n${"abcdefgh".replace(/./g, "  - {name: $&, owner: lead}\n")}review: {owner: [|lead|]}\n`,
      /Referred to by 9:\n\n(- Risk “[a-e]” \(Owner\)\n){5}- and 4 more$/,
    ],
    ["an amount written out", `ask: {amount: [|1.2m|]}\n${money}`, "1,200,000 EUR"],
    ["an amount without a currency", "ask: {amount: [|250k|]}\n", "250,000"],
    ["a loss", `${money.replace("}", ", stated: {npv: [|-12.5k|]}}")}`, "−12,500 EUR"],
    [
      "the amount of several years",
      `costs:\n  - amounts: {2028-2031: [|240k|]}\n${money}`,
      "240,000 EUR in each of 4 years: 960,000 EUR",
    ],
    [
      "the amount of an open end",
      `costs:\n  - amounts:\n      2030+: [|0.1|]\n${money}`,
      "0.1 EUR in each of 2 years: 0.2 EUR",
    ],
    ["the amount of an open end without an end", "costs:\n  - amounts: {2030+: [|90k|]}\n", "90,000"],
    ["the amount of one year", "costs:\n  - amounts: {2030: [|90k|]}\n", "90,000"],
    ["nothing of a number that is no amount", "benefits:\n  - measure: {baseline: [|86|]}\n", undefined],
    ["nothing of a share of an amount", "costs:\n  - range: {low: [|80%|]}\n", undefined],
    [
      "both ways to write amounts",
      "costs:\n  - [|amounts|]: 1k\n",
      /```yaml\namounts: 150k\n\namounts:\n {2}2027: 90k\n {2}2028-2031: 24k\n```$/,
    ],
  ];
  for (const [name, marked, markdown] of cases) {
    it(name, () => {
      const found = shown(marked);
      if (markdown instanceof RegExp) assert.match(found ?? "", markdown);
      else assert.equal(found, markdown);
    });
  }

  it("numbers and dates as the reader writes them", () => {
    assert.equal(shown(`ask: {amount: [|1.2m|]}\n${money}`, { locale: "de" }), "1.200.000 EUR");
  });

  const config = resolveConfig(
    [
      {
        path: "proposals.config.yaml",
        document: readConfig(
          "goals:\n  - {id: punctual, name: Be on time}\nroles:\n  - titles: Matron\n    pressure: '[Time](command:x)'\n    metrics: [{name: Beds}]\n",
          rules,
        ),
      },
    ],
    "example.proposal.yaml",
  );

  it("the organisation's own roles and goals", () => {
    assert.equal(
      shown("stakeholders:\n  - role: [|matron|]\n", { config }),
      "**Matron**\n\n*Pressure:* [Time](command:x)\n\n*Is judged by:*\n\n- Beds",
    );
    assert.equal(
      shown("drivers: [{kind: efficiency, goal: [|punctual|]}]\n", { config }),
      "**Goal** · Be on time\n\nFrom the configuration of the organisation",
    );
  });

  it("the other proposals", () => {
    const index = new ProposalIndex();
    const files = {
      "erp.yaml": "proposal: 1\ntitle: Finish the ERP\n",
      "shop.yaml": "proposal: 1\ntitle: Shop\ndependencies:\n  - proposal: erp\n",
    };
    for (const [path, text] of Object.entries(files)) index.put(path, factsOf(readProposal(text), path));
    assert.equal(
      shown("dependencies:\n  - proposal: [|erp|]\n", { neighbours: index, path: "a.yaml" }),
      "**Proposal** · Finish the ERP\n\nReferred to by 1:\n\n- “Shop”",
    );
    assert.match(shown("id: [|erp|]\n", { neighbours: index }) ?? "", /^\*\*Proposal\*\* · Open the shop\n/);
    assert.equal(shown("dependencies:\n  - proposal: [|erp|]\n"), undefined);
  });

  it("no text of a proposal but as a text", () => {
    const hostile = "'[a](command:b) ![c](d) <img src=x> `e` **f** https://g.h'";
    const texts = [
      `stakeholders:\n  - {id: coo, name: ${hostile}, role: ${hostile}}\nsponsor: [|coo|]\n`,
      `stakeholders:\n  - {id: [|coo|], role: COO}\nrisks:\n  - {name: ${hostile}, owner: coo}\n`,
      `benefits:\n  - {id: [|a|], name: ${hostile}}\n`,
    ];
    for (const marked of texts) {
      const { text, spans } = unmarked(head + marked);
      const markdown = hover(readProposal(text), spans[0]?.start ?? 0)?.markdown ?? "";
      assert.match(markdown, /command/);
      assert.doesNotMatch(markdown, /(?<!\\)[[\]<>`]|(?<!\\):\/|(?<!\\)\]\(/);
    }
  });
});

describe("the schema teaches", () => {
  it("each field has a title, a description of 15 words or more and an example; each word is explained", () => {
    let fields = 0;
    const visit = (schema: Schema, path: string): void => {
      const { title, description, examples, enum: words, enumDescriptions, properties, items } = resolve(schema);
      fields++;
      assert.ok(title, path);
      assert.ok((description ?? "").split(/\s+/).length >= 15, path);
      assert.ok((examples ?? []).length > 0, path);
      assert.equal(enumDescriptions?.length, words?.length, path);
      for (const alternative of alternativesOf(schema)) {
        for (const [name, member] of Object.entries(alternative.properties ?? properties ?? {}))
          visit(member, `${path}.${name}`);
        if ((alternative.items ?? items) !== undefined)
          for (const member of alternativesOf(alternative.items ?? items ?? {})) {
            for (const [name, inner] of Object.entries(member.properties ?? {})) visit(inner, `${path}[].${name}`);
          }
      }
    };
    for (const [name, schema] of Object.entries(proposalSchema.properties ?? {})) visit(schema, name);
    assert.ok(fields > 150, `${fields}`);
  });
});
