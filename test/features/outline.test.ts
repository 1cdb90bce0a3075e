import assert from "node:assert/strict";
import { readProposal } from "../../src/core/document";
import { type OutlineEntry, outline } from "../../src/features/outline";
import { hostileTexts } from "../hostile-texts";
import { examples } from "./examples";

const head = "proposal: 1\ntitle: X\n";

/** The outline as lines, indented by depth: name, detail and kind. */
function lines(text: string): readonly string[] {
  const write = ({ name, detail, kind, children }: OutlineEntry, depth: number): readonly string[] => [
    `${" ".repeat(depth)}${name} [${detail}] ${kind}`,
    ...children.flatMap((child) => write(child, depth + 1)),
  ];
  return outline(readProposal(text)).flatMap((entry) => write(entry, 0));
}

describe("outline", () => {
  it("shows fields by their titles and entries by what they are called", () => {
    const text = `${head}summary: >-
  Words
drivers: [efficiency]
stakeholders:
  - role: CFO
    name: Ann
    outcome: Working capital falls
  - role: COO
costs:
  - name: Portal
    amounts: {2027: 100k, 2028: 50k}
  - amounts: 20k
options:
  - name: Wait
    costs:
      - name: Repair
        amounts: 5k
ask:
  decision: Approve
  by: 2027-Q2
dependencies:
  - proposal: erp
faq:
  - question: Why?
    role: CFO
financials: {currency: EUR}
`;
    assert.deepEqual(lines(text), [
      "Title [X] field",
      "Summary [Words] field",
      "Drivers [1] section",
      " Efficiency [] item",
      "Stakeholders [2] section",
      " CFO — Working capital falls [Ann] stakeholder",
      " COO [] stakeholder",
      "Costs [2 · €170k] section",
      " Portal [€150k over 2027 to 2028] cost",
      " Cost 2 [€20k in all] cost",
      "Options [1] section",
      " Wait [] option",
      "  Costs [1] section",
      "   Repair [€5k in all] cost",
      "Ask [Approve] section",
      " Decision [Approve] field",
      " By [2027-Q2] field",
      "Dependencies [1] section",
      " erp [] dependency",
      "Questions and answers [1] section",
      " Why? [] item",
      "Financials [EUR] section",
      " Currency [EUR] field",
    ]);
  });

  it("goes on in a file that is broken further down", () => {
    assert.ok(lines(`${head}list: run\nask: [\n`).includes("List [run] field"));
  });

  it("leaves what does not count as money out of the sum of benefits", () => {
    const text = `${head}benefits:\n  - name: A\n    amounts: 10k\n  - name: B\n    kind: non-cashable\n    amounts: 5k\n`;
    assert.ok(lines(text).includes("Benefits [2 · 10k] section"));
  });

  it("names all it shows, and keeps each entry within the one around it and in order", () => {
    for (const [name, text] of [...hostileTexts(), ...examples]) {
      const check = ({ name: said, span, selection, children }: OutlineEntry): void => {
        assert.ok(said.trim() !== "" && said.length <= 100, `${name}: ${said}`);
        assert.ok(span.start <= selection.start && selection.end <= span.end, `${name}: ${said}`);
        assert.ok(0 <= span.start && span.end <= text.length, `${name}: ${said}`);
        let before = span.start;
        for (const child of children) {
          assert.ok(before <= child.span.start && child.span.end <= span.end, `${name}: ${said} > ${child.name}`);
          before = child.span.start;
          check(child);
        }
      };
      for (const entry of outline(readProposal(text))) check(entry);
    }
  });
});
