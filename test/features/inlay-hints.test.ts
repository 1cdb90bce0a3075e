import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { usualConfig } from "../../src/core/config/resolve-config";
import { readProposal } from "../../src/core/document";
import { factsOf } from "../../src/core/neighbours";
import { applyEdits } from "../../src/core/text";
import type { HintKind, InlayHint } from "../../src/features/hints/inlay-hint";
import type { HoverSurroundings } from "../../src/features/hover/hover-surroundings";
import { inlayHints } from "../../src/features/inlay-hints";
import { ProposalIndex } from "../../src/features/proposal-index";
import { damagedProposals } from "../damaged";
import { hostileTexts } from "../hostile-texts";

/** All hints of those kinds. */
function hintsOf(text: string, kinds?: readonly HintKind[], around?: Partial<HoverSurroundings>): readonly InlayHint[] {
  return inlayHints(readProposal(text), { from: 0, to: text.length, ...(kinds && { kinds }) }, around);
}

/** The text with each hint in guillemets where an editor shows it. */
function hinted(
  text: string,
  from = 0,
  to = text.length,
  kinds: readonly HintKind[] = ["figures"],
  around: Partial<HoverSurroundings> = {},
): string {
  return [...inlayHints(readProposal(text), { from, to, kinds }, around)]
    .reverse()
    .reduce((shown, { offset, label }) => `${shown.slice(0, offset)} «${label}»${shown.slice(offset)}`, text);
}

const head = "proposal: 1\ntitle: X\n";
const priced = `${head}costs:
  - name: Masts
    amounts:
      2027: 440k
benefits:
  - name: Light
    amounts:
      2028: 120k
      2029-2031: 240k
`;

describe("inlay hints", () => {
  it("show what amounts by year come to, and what the case returns", () => {
    assert.equal(
      hinted(`${priced}financials:\n  currency: EUR\n  discountRate: 8%\n`),
      `${head}costs:
  - name: Masts
    amounts:
      2027: 440k
benefits:
  - name: Light
    amounts: «= 840k EUR over 4 years»
      2028: 120k
      2029-2031: 240k
financials: «NPV 243.8k EUR, payback 2.3 years»
  currency: EUR
  discountRate: 8%
`,
    );
  });

  it("show the return that does not need a rate where there is none", () => {
    assert.match(hinted(`${priced}financials:\n  currency: EUR\n`), /financials: «ROI 90\.9%, payback 2\.3 years»/);
  });

  it("say that the money does not come back", () => {
    const late = priced.replaceAll("240k", "40k");
    assert.match(
      hinted(`${late}financials:\n  discountRate: 8%\n`),
      /financials: «NPV -\S+k, no payback within 5 years»/,
    );
  });

  it("close open ends with the last year that the proposal looks at, and leave those alone that have none", () => {
    const open = (years: string): string => `${head}costs:\n  - amounts:\n      2027: 1m\n      2028+: 80k\n${years}`;
    assert.match(hinted(open("financials:\n  years: 2027-2031\n")), /amounts: «= 1\.32m over 5 years»/);
    assert.doesNotMatch(hinted(open("")), /«/);
  });

  it("are silent while a year, an amount or the rate cannot be read", () => {
    const financials = "financials:\n  discountRate: 8%\n";
    for (const wrong of ["2028-30: 5k", "2030: many", "2029: 5k"])
      assert.doesNotMatch(hinted(`${priced}      ${wrong}\n${financials}`), /«/, wrong);
    assert.doesNotMatch(hinted(`${priced}financials:\n  discountRate: 0.08\n`), /financials: «/);
  });

  it("are those of the lines that an editor asks for", () => {
    const text = `${priced}financials:\n  discountRate: 8%\n`;
    assert.equal(hinted(text, 0, text.indexOf("benefits")), text);
  });

  it("stand in flow style behind the colon", () => {
    assert.match(hinted(`${head}costs: [{amounts: {2027: 1k, 2028: 2k}}]\n`), /\{amounts: «= 3k over 2 years» \{2027/);
  });

  it("explain every figure by its definition", () => {
    const text = readFileSync(join(__dirname, "../../examples/erp-completion.proposal.yaml"), "utf8");
    const hint = inlayHints(readProposal(text), { from: 0, to: text.length }).find(({ label }) =>
      label.includes("NPV"),
    );
    assert.equal(hint?.label, "NPV 309.6k EUR, payback 2.6 years");
    assert.deepEqual(
      hint?.tooltip.split("\n"),
      [
        "- **Costs** 1,120,700 EUR, **benefits** 1,690,000 EUR, **net** 569,300 EUR: the plain sums over 5 years",
        "- **Return on investment** 50.8%: net divided by costs, over 5 years, not discounted",
        "- **Payback** 2.6 years: from the first year until the sum of all flows stays above zero",
        "- **Internal rate of return** 22.4%: the rate at which the net present value is zero",
        "- **Net present value** 309,595 EUR: all flows at 8%, the first year not discounted",
      ].concat(hint?.tooltip.split("\n").slice(5) ?? []),
    );
  });

  it("say apart what is ours where others pay", () => {
    const shared = priced.replace("name: Masts", "name: Masts\n    paidBy:\n      us: 50%\n      town: 50%");
    const people = "stakeholders:\n  - id: town\n    name: The town\n    side: outside\n";
    const text = `${shared}${people}financials:\n  discountRate: 8%\n`;
    const [hint] = inlayHints(readProposal(text), { from: 0, to: text.length }).filter(({ label }) =>
      label.includes("NPV"),
    );
    assert.match(hint?.tooltip ?? "", /\*\*Ours\*\*, without what others pay and gain: net present value 463,799$/);
  });

  it("say whom and what ids name, where the name says more than the id", () => {
    const text = `${head}stakeholders:
  - role: COO
    name: Marta Olsen
  - role: Head of Sales
goals:
  - id: on-time
    name: On time!
benefits:
  - id: on-time
    name: On time, and whole
  - name: Orders leave on the day that was promised
    id: orders
    for: coo
    owner: head-of-sales
    dependsOn: [go-live]
drivers:
  - kind: efficiency
    goal: on-time
deliverables:
  - name: One list
    enables: [orders]
    by: go-live
  - enables: [orders, on-time]
  - enables: [on-time]
costs:
  - paidBy: {coo: 50%, us: 50%}
milestones:
  - id: go-live
    name: Go-live
    by: 2027-10-31
`;
    const shown = hinted(text, 0, text.length, ["names"]);
    assert.deepEqual(
      shown.split("\n").filter((line) => line.includes("«")),
      [
        "    for: coo «Marta Olsen»",
        "    dependsOn: [go-live «2027-10-31»]",
        "    enables: [orders «Orders leave on the day that…»]",
        "    by: go-live «2027-10-31»",
      ],
    );
    const hint = hintsOf(text, ["names"]).find(({ label }) => label.endsWith("…"));
    assert.equal(hint?.tooltip, "**Benefit** · Orders leave on the day that was promised");
    const target = hint?.target;
    assert.ok(target !== undefined && "start" in target);
    assert.equal(text.slice(target.start, target.end), "orders");
  });

  it("know other proposals and the goals of the organisation, and are silent on what two could be", () => {
    const index = new ProposalIndex();
    const erp = "proposal: 1\ntitle: Finish the ERP\nid: erp-two\n";
    index.put("erp.yaml", factsOf(readProposal(erp), "erp.yaml"));
    const config = { ...usualConfig, goals: [{ id: "grow", name: "Grow by *tenths*" }] };
    const text = `${head}drivers:\n  - kind: efficiency\n    goal: grow\ndependencies:\n  - proposal: erp-two\n    kind: needs\n`;
    const shown = hintsOf(text, ["names"], { neighbours: index, config });
    assert.deepEqual(
      shown.map(({ label }) => label),
      ["Grow by *tenths*", "Finish the ERP"],
    );
    assert.equal(shown[0]?.tooltip, "**Goal** · Grow by \\*tenths\\*");
    assert.deepEqual(shown[1]?.target, {
      path: "erp.yaml",
      place: { span: { start: 38, end: 45 }, line: 2, character: 4 },
    });
    index.put("copy.yaml", factsOf(readProposal(erp), "copy.yaml"));
    assert.deepEqual(hintsOf(text, ["names"], { neighbours: index }), []);
    const twice = `${head}stakeholders:\n  - role: COO\n    name: A\n  - role: COO\n    name: B\nsponsor: coo\n`;
    assert.deepEqual(hintsOf(twice, ["names"]), []);
  });

  it("say once what holds where nothing is written, and write it when asked", () => {
    const config = { ...usualConfig, hurdleRate: "12%" };
    const text = `${head}benefits:
  - name: Light
    amounts: {2027: 1k}
  - name: More light
    amounts: {2027: 1k}
dependencies:
  - proposal: masts
financials:
  discountRate: 8%
`;
    const shown = hinted(text, 0, text.length, ["defaults"], { config });
    assert.deepEqual(
      shown.split("\n").filter((line) => line.includes("«")),
      [
        "proposal: 1 «stage: idea»",
        "benefits: «kind: cashable where none is written»",
        "  - proposal: masts «kind: needs»",
        "  discountRate: 8% «hurdleRate: 12%»",
      ],
    );
    const edits = hintsOf(text, ["defaults"], { config }).flatMap(({ write }) => write?.() ?? []);
    const written = applyEdits(text, edits).replaceAll(/amounts/g, "kind: cashable\n    amounts");
    assert.match(
      written,
      /\ntitle: X\nstage: idea\n[\s\S]* {2}- proposal: masts\n {4}kind: needs\n[\s\S]* {2}hurdleRate: 12%/,
    );
    assert.deepEqual(hintsOf(written, ["defaults"], { config }), []);
    assert.deepEqual(hintsOf(`${head}stage:\n`, ["defaults"]), []);
  });

  it("survive whatever they are given", () => {
    for (const [name, text] of hostileTexts()) within(text, name);
    fc.assert(
      fc.property(damagedProposals(3), (text) => within(text, text)),
      { numRuns: 30 },
    );
  });
});

function within(text: string, name: string): void {
  for (const { offset, target, write } of hintsOf(text)) {
    assert.ok(offset >= 0 && offset <= text.length, name);
    if (target !== undefined && "start" in target) assert.ok(0 <= target.start && target.end <= text.length, name);
    const edit = write?.();
    if (edit !== undefined) assert.ok(0 <= edit.span.start && edit.span.end <= text.length, name);
  }
}
