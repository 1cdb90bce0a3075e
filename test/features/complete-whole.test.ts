import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { readConfig } from "../../src/core/config/read-config";
import { readProposal } from "../../src/core/document";
import { applyEdits, lineEnd } from "../../src/core/text";
import { complete, completeConfig } from "../../src/features/complete";
import { rules } from "../../src/rules";
import { damagedProposals } from "../damaged";
import { expandSnippet } from "../expand-snippet";
import { hostileTexts } from "../hostile-texts";
import { cuts, indexOf, outcomes, today } from "./completion-score";

const folder = join(__dirname, "../../examples");
const texts = new Map(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), "utf8")]));
const index = indexOf(texts);
const around = { neighbours: index, today };
const whole = [...texts].filter(([name]) => !name.startsWith("typical")).map(([, text]) => text);

describe("completion", () => {
  for (const [name, cut] of Object.entries(cuts)) {
    it(`offers what really follows, with ${name} cut off`, () => {
      const found = [...texts].flatMap(([path, text]) => [...outcomes(text, index, path, cut, 79)]);
      for (const group of [found.filter(({ kind }) => kind === "key"), found.filter(({ kind }) => kind !== "key")]) {
        assert.ok(group.length > 20);
        assert.ok(group.filter(({ offered }) => offered).length >= 0.95 * group.length);
      }
    });
  }

  it("never fails and stays on the line, whatever the text", () => {
    const anywhere = (text: string, at: number): void => {
      for (const items of [complete(readProposal(text), at, around), completeConfig(readConfig(text, rules), at)])
        for (const { span } of items) {
          assert.ok(0 <= span.start && span.start <= at && at <= span.end && span.end <= text.length);
          assert.doesNotMatch(text.slice(span.start, span.end), /[\r\n]/);
        }
    };
    for (const text of hostileTexts().values())
      for (const at of new Set([0, 20, Math.floor(text.length / 2), text.length]))
        anywhere(text, Math.min(at, text.length));
    fc.assert(
      fc.property(damagedProposals(3), fc.double({ min: 0, max: 1, noNaN: true }), (text, share) =>
        anywhere(text, Math.floor(share * text.length)),
      ),
      { numRuns: 40 },
    );
  });

  it("offers nothing that would be an error", () => {
    const styles: readonly ((text: string) => string)[] = [
      (text) => text,
      (text) => text.replace(/\n/g, "\r\n"),
      (text) => `\ufeff${text}`,
      (text) => text.replace(/^ +/gm, "$&$&").replace(/^( +- )(?=\S+:)/gm, "$1  "),
    ];
    type Cut = (text: string, at: number) => { readonly text: string; readonly at: number };
    const newLine =
      (begin: string): Cut =>
      (text, at) => {
        const end = lineEnd(text, at);
        return { text: `${text.slice(0, end)}\n${begin}${text.slice(end)}`, at: end + 1 + begin.length };
      };
    const cutting: readonly Cut[] = [
      ...Object.values(cuts).map(
        (cut): Cut =>
          (text, at) => ({ text: cut(text, at), at }),
      ),
      (text, at) => ({ text, at }),
      ...["", "  ", "    ", "      ", "        ", "  - ", "      - ", "    a", "  - n", "- "].map(newLine),
    ];
    const anywhere = fc.record({
      file: fc.nat(whole.length - 1),
      style: fc.nat(styles.length - 1),
      share: fc.double({ min: 0, max: 1, noNaN: true }),
      cut: fc.nat(cutting.length - 1),
      which: fc.nat(),
    });
    fc.assert(
      fc.property(anywhere, ({ file, style, share, cut, which }) => {
        const example = styles[style]?.(whole[file] ?? "") ?? "";
        const { text, at } = (cutting[cut] ?? newLine(""))(example, Math.floor(share * example.length));
        const items = complete(readProposal(text), at, around);
        for (let one = 0; one < 6; one++) {
          const item = items[(which + one * 7) % items.length];
          if (item !== undefined) assertFits(text, item);
        }
      }),
      { numRuns: process.env.PROPOSALS_DEEP === undefined ? 120 : 3000 },
    );
  });
});

function assertFits(text: string, { span, snippet, label }: ReturnType<typeof complete>[number]): void {
  const after = applyEdits(text, [{ span, text: expandSnippet(snippet) }]);
  const before = applyEdits(text, [{ span, text: "" }]);
  const problemsIn = (version: string): readonly string[] =>
    readProposal(version).problems.map(({ message }) => message);
  // What is half written may be wrong without what is typed and right with it, but never the other way round.
  const known = problemsIn(before);
  const more = problemsIn(after).filter(
    (message) => !known.includes(message) && !/^A proposal (?:needs|begins)/.test(message),
  );
  const line = after
    .slice(after.lastIndexOf("\n", span.start - 1) + 1)
    .split("\n", 5)
    .join("\n");
  assert.deepEqual(more, [], `${label} in\n${line}`);
}
