import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { readProposal } from "../../../src/core/document";
import { applyEdits } from "../../../src/core/text";
import { refactorings } from "../../../src/features/refactorings";
import { fillIn } from "../../expand-snippet";
import { hostileTexts } from "../../hostile-texts";

const folder = join(__dirname, "../../../examples");
const examples = readdirSync(folder).map((file) => readFileSync(join(folder, file), "utf8"));

describe("refactorings", () => {
  it("never fail, and stay within the text, wherever the cursor is", () => {
    const texts = [...hostileTexts().values(), ...examples].filter(({ length }) => length < 100_000);
    const documents = texts.map((text) => readProposal(text));
    fc.assert(
      fc.property(fc.constantFrom(...documents), fc.double({ min: 0, max: 1, noNaN: true }), (document, at) => {
        const { text } = document;
        for (const { kind, change } of refactorings(document, Math.round(at * text.length))) {
          if (kind.endsWith("nextStage")) continue;
          const { edits = [], snippet, configure } = change() ?? {};
          configure?.(undefined);
          for (const { span } of [...edits, ...(snippet === undefined ? [] : [snippet])])
            assert.ok(0 <= span.start && span.start <= span.end && span.end <= text.length);
        }
      }),
      { numRuns: 300 },
    );
  });

  it("leave every example readable, whichever is taken and wherever", () => {
    for (const text of examples) {
      const document = readProposal(text);
      const taken = new Set<string>();
      for (let offset = 0; offset < text.length; offset += 7) {
        for (const { title, kind, change } of refactorings(document, offset)) {
          if (taken.has(title) || kind.endsWith("nextStage")) continue;
          taken.add(title);
          const { edits = [], snippet } = change() ?? {};
          const after = snippet === undefined ? applyEdits(text, edits) : fillIn(text, snippet);
          assert.ok(readProposal(after).judgeable, title);
          assert.ok(readProposal(after).problems.length <= document.problems.length, title);
        }
      }
    }
  });
});
