import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import * as l10n from "@vscode/l10n";
import { getL10nPseudoLocalized } from "@vscode/l10n-dev";
import bundle from "../../l10n/bundle.l10n.json";
import { readProposal } from "../../src/core/document";
import { proposalSchema } from "../../src/core/schema";
import { check } from "../../src/features/check";
import { usesLenses } from "../../src/features/code-lenses";
import { hover } from "../../src/features/hover";
import { inlayHints } from "../../src/features/inlay-hints";
import { summarize } from "../../src/features/summarize";
import { hostileTexts } from "../hostile-texts";

/** An English word of four letters or more outside code, which a pseudo-locale would have changed. */
const english = /(?<![\p{L}`<-])[a-z]{4,}(?![\p{L}`>-])/u;

describe("every text that a person reads can be translated", () => {
  before(() => l10n.config({ contents: getL10nPseudoLocalized(bundle) }));
  after(() => l10n.config({ contents: {} }));

  it("messages, fixes and suggestions", () => {
    const example = readFileSync(join(__dirname, "../../examples/typical-mistakes.proposal.yaml"), "utf8");
    let seen = 0;
    for (const text of [...hostileTexts().values(), example, "proposal: 1\ntitle: X\nstakeholders:\n  - role: CFO\n"]) {
      for (const { message, fixes, suggestions } of check(readProposal(text)).slice(0, 50)) {
        for (const said of [message, ...[...fixes, ...suggestions].map(({ title }) => title)]) {
          assert.doesNotMatch(withoutQuotations(said), english, said);
          seen++;
        }
      }
    }
    assert.ok(seen > 50);
  });

  it("hints and lenses", () => {
    const text = readFileSync(join(__dirname, "../../examples/erp-completion.proposal.yaml"), "utf8");
    const document = readProposal(text.replace("stage: full\n", "").replace("    kind: cashable\n", ""));
    const hints = inlayHints(document, { from: 0, to: text.length, kinds: ["figures", "defaults"] });
    const said = hints.flatMap(({ label, tooltip }) => [label.replace(/^\w+: \w+/, ""), tooltip]);
    said.push(...usesLenses(document).map(({ title }) => title));
    assert.ok(said.length > 20);
    for (const words of said) assert.doesNotMatch(withoutQuotations(words), english, words);
  });

  it("the headings and labels of the summary, and what it says is missing", () => {
    const texts = [
      readFileSync(join(__dirname, "../../examples/erp-completion.proposal.yaml"), "utf8"),
      "proposal: 1\ntitle: X\nstage: full\n",
    ];
    let seen = 0;
    for (const { sections } of texts.map((text) => summarize(readProposal(text)))) {
      const ours = sections.flatMap(({ heading, gaps, facts, items, table }) => [
        heading,
        ...gaps.map(({ text }) => text),
        ...[...facts, ...items.flatMap((item) => item.facts)].map(({ label }) => label),
        ...(table === undefined ? [] : [table.caption]),
      ]);
      for (const said of ours) {
        assert.doesNotMatch(said, english, said);
        seen++;
      }
    }
    assert.ok(seen > 40);
  });

  it("what each reader is told first, apart from what it quotes", () => {
    const document = readProposal(
      "proposal: 1\ntitle: X\nstage: full\nask: {amount: 5k, by: 2027}\ncosts: [{amounts: 5k}]\n",
    );
    for (const { id } of summarize(document).lenses) {
      const { heading = "", texts = [], gaps = [] } = summarize(document, { lens: id }).opening ?? {};
      assert.ok(texts.length > 1);
      for (const said of [heading, ...[...texts, ...gaps].map(({ text }) => text)])
        assert.doesNotMatch(said, english, said);
    }
  });

  it("hovers", () => {
    const text = Object.keys(proposalSchema.properties ?? {})
      .map((name) => `${name}:\n`)
      .join("");
    const document = readProposal(text);
    for (const name of Object.keys(proposalSchema.properties ?? {})) {
      const found = hover(document, text.indexOf(`${name}:`));
      const prose = (found?.markdown ?? "").replace(/```[\s\S]*?```/g, "");
      assert.notEqual(prose, "");
      assert.doesNotMatch(withoutQuotations(prose), english, prose);
    }
  });
});

/** What a message quotes from the file or the format stays as it is. */
function withoutQuotations(text: string): string {
  return text.replace(/`[^`]*`/g, "").replace(/https?:\S+/g, "");
}
