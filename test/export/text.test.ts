import assert from "node:assert/strict";
import { readProposal } from "../../src/core/document";
import { summaryText } from "../../src/export/text";
import { summarize } from "../../src/features/summarize";
import { examples } from "../features/examples";
import { hostileTexts } from "../hostile-texts";

const sample = `proposal: 1
title: Answer supplier invoices in two days
list: innovate
risks:
  - name: The scanner is late
    level: high
    mitigation: |
      Two clerks type.

      Until May.
ask:
  decision: [Approve it, Name an owner]
`;

describe("the summary as plain text", () => {
  it("has a heading for each section, a list of what is several, and what is missing in brackets", () => {
    const text = textOf(sample);
    assert.match(text, /^Answer supplier invoices in two days\n/);
    assert.match(text, /\n\nTHE ASK\n- Approve it\n- Name an owner\n/);
    assert.match(text, /\n\[No business driver named yet\]\n/);
  });

  it("keeps an entry's lines below its name", () => {
    assert.match(textOf(sample), /\n- The scanner is late.*(\n {2}.*)*\n {2}.*Two clerks type\.(\n {2}.*)*Until May\./);
  });

  it("opens with what one reader reads first", () => {
    const example = examples.get("erp-completion.proposal.yaml") ?? "";
    assert.match(summaryText(summarize(readProposal(example), { lens: "cfo" })), /\n\nHenrik Vaas, CFO\nStock grew/);
  });

  it("says all texts of the page, and has tables that a spreadsheet takes apart", () => {
    for (const example of examples.values()) {
      const summary = summarize(readProposal(example));
      const text = summaryText(summary).replace(/\n */g, "\n");
      for (const { texts, table } of summary.sections) {
        for (const said of texts) assert.ok(text.includes(said.text.replace(/\n */g, "\n")), said.text);
        for (const { cells } of table?.rows ?? []) assert.ok(text.includes(`\t${cells.join("\t")}\n`));
      }
    }
  });

  it("makes something of any text", () => {
    for (const text of hostileTexts().values()) assert.equal(typeof textOf(text), "string");
  }).timeout(60_000);
});

function textOf(text: string): string {
  return summaryText(summarize(readProposal(text)));
}
