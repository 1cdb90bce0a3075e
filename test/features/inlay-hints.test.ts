import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { readProposal } from "../../src/core/document";
import { inlayHints } from "../../src/features/inlay-hints";
import { hostileTexts } from "../hostile-texts";

/** The text with each hint in guillemets where an editor shows it. */
function hinted(text: string, from = 0, to = text.length): string {
  return [...inlayHints(readProposal(text), { from, to })]
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
financials: «NPV 243.8k, payback 2.3 years»
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
    assert.equal(hint?.label, "NPV 309.6k, payback 2.6 years");
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

  it("survive whatever they are given", () => {
    for (const [name, text] of hostileTexts())
      for (const { offset } of inlayHints(readProposal(text), { from: 0, to: text.length }))
        assert.ok(offset >= 0 && offset <= text.length, name);
  });
});
