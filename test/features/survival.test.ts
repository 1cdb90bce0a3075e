import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type ProposalDocument, readProposal } from "../../src/core/document";
import type { Span } from "../../src/core/text";
import { chainLinkAt, incoming, outgoing } from "../../src/features/call-hierarchy";
import { check } from "../../src/features/check";
import { usesLenses } from "../../src/features/code-lenses";
import { complete } from "../../src/features/complete";
import { copyTable } from "../../src/features/copy-table";
import { definition } from "../../src/features/definition";
import { documentLinks } from "../../src/features/document-links";
import { findReferences } from "../../src/features/find-references";
import { foldingRanges } from "../../src/features/folding-ranges";
import { highlights } from "../../src/features/highlights";
import { hover } from "../../src/features/hover";
import { inlayHints } from "../../src/features/inlay-hints";
import { outline } from "../../src/features/outline";
import { pasteTable } from "../../src/features/paste-table";
import { readTable } from "../../src/features/read-table";
import { refactorings } from "../../src/features/refactorings";
import { prepareRename, rename } from "../../src/features/rename";
import { selectionRanges } from "../../src/features/selection-ranges";
import { summarize } from "../../src/features/summarize";
import { naughtyTexts, suiteTexts } from "../collected-texts";

/** What features give for a whole text. */
const ofTexts: Readonly<Record<string, (document: ProposalDocument, text: string) => unknown>> = {
  check: (document) => check(document),
  "code lenses": (document) => usesLenses(document),
  "copy table": (document) => copyTable(document),
  "document links": (document) => documentLinks(document),
  "folding ranges": (document) => foldingRanges(document),
  "inlay hints": (document, text) => inlayHints(document, { from: 0, to: text.length, locale: "en" }),
  outline: (document) => outline(document),
  summary: (document) => summarize(document, { lens: "cfo" }),
};

const table = readTable({ text: "\t2027\t2028\nLicences\t100\t200\n" });

/** What features give at an offset. */
const ofOffsets: Readonly<Record<string, (document: ProposalDocument, offset: number) => unknown>> = {
  "call hierarchy": (document, offset) => [
    chainLinkAt(document, offset),
    incoming(document, offset),
    outgoing(document, offset),
  ],
  complete: (document, offset) => complete(document, offset),
  definition: (document, offset) => definition(document, offset),
  highlights: (document, offset) => highlights(document, offset),
  hover: (document, offset) => hover(document, offset),
  "paste table": (document, offset) => table && pasteTable(document, { start: offset, end: offset }, table),
  refactorings: (document, offset) => refactorings(document, offset),
  references: (document, offset) => findReferences(document, offset),
  rename: (document, offset) => [prepareRename(document, offset), rename(document, offset, "another-id")],
  "selection ranges": (document, offset) => selectionRanges(document, offset),
};

/** In `npm run test:deep` every prefix of the examples and every place of the texts is tried; else a sample. */
const isDeep = Boolean(process.env.PROPOSALS_DEEP);

const examples = join(__dirname, "../../examples");

describe("no feature throws or leaves the text", () => {
  it("on the cases of the YAML and JSON test suites", function () {
    this.timeout(isDeep ? 3_600_000 : 60_000);
    const texts = suiteTexts();
    assert.equal(texts.size, 402 + 340);
    for (const [name, text] of texts) survives(name, text, everywhere(text, isDeep ? 200 : 10));
  });

  it("on naughty strings, in six places of a proposal", function () {
    this.timeout(isDeep ? 3_600_000 : 60_000);
    const texts = naughtyTexts();
    assert.equal(texts.size, 2910);
    for (const [name, text] of texts) survives(name, text, everywhere(text, isDeep ? 40 : 2));
  });

  it("on the examples cut off at a character, at the end of what is left", function () {
    this.timeout(isDeep ? 3_600_000 : 60_000);
    const step = isDeep ? 1 : 397;
    for (const file of readdirSync(examples).filter((name) => name.endsWith(".proposal.yaml"))) {
      const text = readFileSync(join(examples, file), "utf8");
      let before: ProposalDocument | undefined;
      for (let end = 0; end <= text.length; end += step)
        before = survives(`${file} up to ${end}`, text.slice(0, end), [end], before);
    }
  });
});

/** Up to so many offsets of a text, its end among them. */
function everywhere(text: string, most: number): readonly number[] {
  const step = Math.ceil(text.length / most) || 1;
  return Array.from({ length: Math.ceil((text.length + 1) / step) }, (_, at) => text.length - at * step);
}

function survives(name: string, text: string, offsets: readonly number[], before?: ProposalDocument): ProposalDocument {
  const document = readProposal(text, before);
  for (const [feature, ask] of Object.entries(ofTexts)) within(text, () => ask(document, text), `${feature}, ${name}`);
  for (const offset of offsets)
    for (const [feature, ask] of Object.entries(ofOffsets))
      within(text, () => ask(document, offset), `${feature} at ${offset}, ${name}`);
  return document;
}

function within(text: string, ask: () => unknown, story: string): void {
  let given: unknown;
  try {
    given = ask();
  } catch (error) {
    throw new Error(story, { cause: error });
  }
  for (const { start, end } of spansIn(given))
    assert.ok(0 <= start && start <= end && end <= text.length, `${story}: ${start} to ${end} of ${text.length}`);
}

/** All places that a feature speaks of. */
function spansIn(given: unknown): readonly Span[] {
  if (typeof given !== "object" || given === null) return [];
  const { start, end } = given as Partial<Span>;
  if (typeof start === "number" && typeof end === "number") return [{ start, end }];
  return Object.values(given).flatMap(spansIn);
}
