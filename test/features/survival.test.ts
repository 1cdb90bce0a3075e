import assert from "node:assert/strict";
import { type ProposalDocument, readProposal } from "../../src/core/document";
import type { Span } from "../../src/core/text";
import { check } from "../../src/features/check";
import { hover } from "../../src/features/hover";
import { inlayHints } from "../../src/features/inlay-hints";
import { summarize } from "../../src/features/summarize";
import { naughtyTexts, suiteTexts } from "../collected-texts";

/** What features give for a whole text: the places they speak of. */
const ofTexts: Readonly<Record<string, (document: ProposalDocument, text: string) => readonly Span[]>> = {
  check: (document) => check(document).map(({ span }) => span),
  "inlay hints": (document, text) =>
    inlayHints(document, { from: 0, to: text.length, locale: "en" }).map(({ offset }) => ({
      start: offset,
      end: offset,
    })),
  summary: (document) => {
    summarize(document);
    return [];
  },
};

/** What features give at an offset. */
const ofOffsets: Readonly<Record<string, (document: ProposalDocument, offset: number) => readonly Span[]>> = {
  hover: (document, offset) => {
    const shown = hover(document, offset);
    return shown === undefined ? [] : [shown.span];
  },
};

describe("no feature throws or leaves the text", () => {
  it("on the cases of the YAML and JSON test suites", () => {
    const texts = suiteTexts();
    assert.equal(texts.size, 402 + 340);
    for (const [name, text] of texts) survives(name, text);
  });

  it("on naughty strings, in six places of a proposal", () => {
    const texts = naughtyTexts();
    assert.equal(texts.size, 2910);
    for (const [name, text] of texts) survives(name, text);
  });
});

function survives(name: string, text: string): void {
  const document = readProposal(text);
  for (const [feature, ask] of Object.entries(ofTexts)) within(text, ask(document, text), `${feature}, ${name}`);
  // Every place of a short text, and some hundred of a long one.
  const step = Math.ceil(text.length / 200) || 1;
  for (let offset = 0; offset <= text.length; offset += step)
    for (const [feature, ask] of Object.entries(ofOffsets))
      within(text, ask(document, offset), `${feature} at ${offset}, ${name}`);
}

function within(text: string, spans: readonly Span[], story: string): void {
  for (const { start, end } of spans) assert.ok(0 <= start && start <= end && end <= text.length, story);
}
