import assert from "node:assert/strict";
import { readProposal } from "../../src/core/document";
import { documentLinks } from "../../src/features/document-links";
import { hostileTexts } from "../hostile-texts";
import { unmarked } from "../marked";
import { examples } from "./examples";

const head = "proposal: 1\ntitle: X\n";

describe("document links", () => {
  const cases: readonly [name: string, marked: string, kind: "address" | "file" | undefined][] = [
    ["an address in a source", "goals:\n  - source: [|https://example.com/a?b=c#d|]\n", "address"],
    ["an address in a sentence", "summary: See [|https://example.com/a|]. Then (so).\n", "address"],
    ["an address in quotes and braces", 'goals: [{source: "[|http://example.com|]"}]\n', "address"],
    ["an address for mail", "summary: Ask [|mailto:a@example.com|], please\n", "address"],
    ["an address in a comment", "# see [|https://example.com|]\n", "address"],
    ["a file", "goals:\n  - source: [|papers/strategy 2030.pdf|]\n", "file"],
    ["a file in quotes", "goals:\n  - source: '[|../offer.xlsx|]'\n", "file"],
    ["a file in a text of another field", "summary: papers/strategy.pdf\n", undefined],
    ["a sentence", "goals:\n  - source: Strategy 2030, page 4\n", undefined],
    ["a command", "goals:\n  - source: command:workbench.action.reload.now\n", undefined],
    ["a file by its address", "goals:\n  - source: file:///etc/passwd.txt\n", undefined],
    ["an absolute path", "goals:\n  - source: /etc/passwd.txt\n", undefined],
    ["a drive", "goals:\n  - source: 'C:\\papers\\a.pdf'\n", undefined],
    ["a share", "goals:\n  - source: '\\\\server\\a.pdf'\n", undefined],
    ["another scheme", "goals:\n  - source: javascript:alert(1).js\n", undefined],
  ];
  for (const [name, marked, kind] of cases) {
    it(`${kind === undefined ? "leave alone" : "are"} ${name}`, () => {
      const { text, spans } = unmarked(head + marked);
      const expected = spans.map((span) => ({ span, target: text.slice(span.start, span.end), kind }));
      assert.deepEqual(documentLinks(readProposal(text)), kind === undefined ? [] : expected);
    });
  }

  it("never fail, never leave the text and never lead elsewhere than to the web, mail or a file beside it", () => {
    for (const [name, text] of [...hostileTexts(), ...examples]) {
      for (const { span, target, kind } of documentLinks(readProposal(text))) {
        assert.ok(0 <= span.start && span.start < span.end && span.end <= text.length, name);
        assert.match(target, kind === "address" ? /^(https?:\/\/|mailto:)/i : /^[^:\\/][^:\\]*$/, name);
      }
    }
  });
});
