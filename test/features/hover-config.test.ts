import assert from "node:assert/strict";
import * as l10n from "@vscode/l10n";
import { getL10nPseudoLocalized } from "@vscode/l10n-dev";
import bundle from "../../l10n/bundle.l10n.json";
import { configSchema } from "../../src/core/config/config-schema";
import { readConfig } from "../../src/core/config/read-config";
import { families } from "../../src/core/families";
import { hoverConfig } from "../../src/features/hover-config";
import { rules } from "../../src/rules";
import { hostileTexts } from "../hostile-texts";
import { unmarked } from "../marked";

describe("hover in a configuration", () => {
  const cases: readonly [name: string, marked: string, shown: RegExp | undefined][] = [
    ["a field", "[|currency|]: EUR\n", /^\*\*Currency\*\*\n\n[\s\S]*```yaml\ncurrency: EUR\n```$/],
    ["a field with words", "[|profile|]: strict\n", /^\*\*Profile\*\*[\s\S]*- `founding`: /],
    ["a value", "profile: [|strict|]\n", /^`strict`: Every rule, one step graver/],
    ["a field of an entry", "roles:\n  - [|titles|]: Head of claims\n", /^\*\*Titles\*\*/],
    ["a field whose value is empty", "[|rules|]:\n", /^\*\*Rules\*\*/],
    [
      "a rule",
      "rules:\n  [|no-benefit|]: off\n",
      /^\*\*no-benefit\*\* · \*usually `warning`\*\n\nFlags .*\.\n\n[A-Z].*\.$/,
    ],
    [
      "a rule that depends on the stage",
      "rules: {[|no-do-nothing-option|]: off}\n",
      / · \*`error` from the stage `outline` on\*/,
    ],
    ["a rule of an override", "overrides:\n  - files: a\n    rules:\n      [|no-ask|]: off\n", /^\*\*no-ask\*\* · /],
    ["a family", "rules:\n  [|yaml-trap|]: hint\n", /^\*\*yaml-trap\*\*\n\nFlags /],
    ["a rule that there is not", "rules:\n  [|no-benefits|]: off\n", undefined],
    ["a severity", "rules:\n  no-benefit: [|off|]\n", /^`off`: The rule is silent\.$/],
    ["a severity with options", "rules:\n  no-benefit: [[|hint|], {}]\n", /^`hint`: /],
    ["an option that there is not", "rules:\n  no-benefit: [hint, {[|limit|]: 3}]\n", undefined],
    ["a field of one's own", "[|x-mine|]: 1\n", undefined],
    ["a word to replace", "vocabulary:\n  replace:\n    leverage: [|use|]\n", undefined],
    ["a file called like the rules", "overrides:\n  - files: [|rules|]\n    rules: {}\n", undefined],
  ];
  for (const [name, marked, shown] of cases) {
    it(`on ${name}`, () => {
      const { text, spans } = unmarked(marked);
      const [span] = spans;
      for (const offset of [span?.start ?? 0, span?.end ?? 0]) {
        const found = hoverConfig(readConfig(text, rules), offset);
        if (shown === undefined) assert.equal(found, undefined);
        else {
          assert.deepEqual(found?.span, span);
          assert.match(found?.markdown ?? "", shown);
        }
      }
    });
  }

  it("stays within the text, whatever it holds", () => {
    for (const text of hostileTexts().values()) {
      const document = readConfig(text, rules);
      for (let offset = 0; offset <= Math.min(text.length, 2000); offset += 7) {
        const span = hoverConfig(document, offset)?.span;
        if (span !== undefined) assert.ok(span.start <= offset && offset <= span.end && span.end <= text.length);
      }
    }
  });

  it("can be translated, with every rule and field", () => {
    l10n.config({ contents: getL10nPseudoLocalized(bundle) });
    try {
      const fields = Object.keys(configSchema.properties ?? {}).filter((name) => name !== "rules");
      const names = [...rules, ...families].map(({ id }) => id);
      const text = `${fields.map((name) => `${name}:\n`).join("")}rules:\n${names.map((id) => `  ${id}: off\n`).join("")}`;
      const document = readConfig(text, rules);
      for (const name of [...fields, ...names]) {
        const { markdown = "" } = hoverConfig(document, text.search(new RegExp(`^ *${name}:`, "m")) + 2) ?? {};
        const prose = markdown.replace(/```[\s\S]*?```|`[^`]*`|^\*\*[a-z-]+\*\*/g, "");
        assert.notEqual(prose, "", name);
        assert.doesNotMatch(prose, /(?<![\p{L}-])[a-z]{4,}(?![\p{L}-])/u, prose);
      }
    } finally {
      l10n.config({ contents: {} });
    }
  });
});
