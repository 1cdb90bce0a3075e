import assert from "node:assert/strict";
import { readConfig } from "../../src/core/config/read-config";
import { applyEdits } from "../../src/core/text";
import { severityChoices, tuneSeverity } from "../../src/features/tune-severity";
import { rules } from "../../src/rules";

describe("tuning a severity", () => {
  const cases: readonly [name: string, before: string, after: string | undefined][] = [
    ["begins a file that is empty", "", "rules:\n  no-benefit: off\n"],
    ["follows what stands in the file", "profile: strict\n", "profile: strict\nrules:\n  no-benefit: off\n"],
    ["follows a comment that is alone", "# ours\r\n", "# ours\r\nrules:\r\n  no-benefit: off\r\n"],
    ["follows a line that does not end", "# ours", "# ours\nrules:\n  no-benefit: off\n"],
    [
      "takes its place among the fields",
      "profile: strict\ninclude: cases/**\n",
      "profile: strict\nrules:\n  no-benefit: off\ninclude: cases/**\n",
    ],
    ["fills a list of rules that is empty", "rules: # ours\n", "rules: # ours\n  no-benefit: off\n"],
    [
      "comes last of the rules, in their indentation",
      "rules:\n    no-ask: hint # why\n# end\n",
      "rules:\n    no-ask: hint # why\n    no-benefit: off\n# end\n",
    ],
    ["goes into braces", "rules: {no-ask: hint}\n", "rules: {no-ask: hint, no-benefit: off}\n"],
    ["goes into empty braces", "rules: {}\n", "rules: {no-benefit: off}\n"],
    ["replaces what is listed", "rules:\n  no-benefit: error # why\n", "rules:\n  no-benefit: off # why\n"],
    ["keeps quotes", "rules:\n  no-benefit: 'error'\n", "rules:\n  no-benefit: 'off'\n"],
    ["fills one that has no value yet", "rules:\n  no-benefit:\n", "rules:\n  no-benefit: off\n"],
    ["replaces what is wrong", "rules:\n  no-benefit: loud\n", "rules:\n  no-benefit: off\n"],
    [
      "changes the override that decides",
      "overrides:\n  - files: drafts/**\n    rules: {no-benefit: hint}\n  - files: board/**\n    rules: {no-benefit: error}\n",
      "overrides:\n  - files: drafts/**\n    rules: {no-benefit: off}\n  - files: board/**\n    rules: {no-benefit: error}\n",
    ],
    [
      "changes the last of the overrides that decide",
      "overrides:\n  - {files: drafts/**, rules: {no-benefit: hint}}\n  - {files: '**/a.*', rules: {no-benefit: info}}\n",
      "overrides:\n  - {files: drafts/**, rules: {no-benefit: hint}}\n  - {files: '**/a.*', rules: {no-benefit: off}}\n",
    ],
    [
      "passes by overrides that say nothing of it",
      "overrides:\n  - files: drafts/**\n    rules: {no-ask: hint}\n",
      "rules:\n  no-benefit: off\noverrides:\n  - files: drafts/**\n    rules: {no-ask: hint}\n",
    ],
    ["writes nothing where it is so already", "rules:\n  no-benefit: off\n", "rules:\n  no-benefit: off\n"],
    ["leaves a file that cannot be read", "rules: [\n", undefined],
    ["leaves a file that is no configuration", "- rules\n", undefined],
    ["leaves rules that are no map", "rules: off\n", undefined],
    ["leaves a severity that others share", "x-a: &a\n  no-benefit: error\nrules: *a\n", undefined],
  ];
  for (const [name, before, after] of cases) {
    it(name, () => {
      const document = readConfig(before, rules);
      const request = { rule: "no-benefit", severity: "off", path: "drafts/a.proposal.yaml" } as const;
      const edits = tuneSeverity(document, request);
      assert.equal(edits && applyEdits(before, edits), after);
      if (after === before) assert.deepEqual(edits, []);
    });
  }

  it("keeps the options of a rule", () => {
    const known = [{ id: "no-benefit", options: { type: "object" as const, properties: { limit: {} } } }];
    const text = "rules:\n  no-benefit: [error, {limit: 3}] # ours\n";
    const request = { rule: "no-benefit", severity: "hint", path: "a" } as const;
    const edits = tuneSeverity(readConfig(text, known), request, known);
    assert.equal(applyEdits(text, edits ?? []), text.replace("error", "hint"));
  });

  it("gives a new configuration where there is none", () => {
    const edits = tuneSeverity(undefined, { rule: "schema", severity: "hint", path: "a" });
    assert.deepEqual(edits, [{ span: { start: 0, end: 0 }, text: "rules:\n  schema: hint\n" }]);
  });

  it("writes no rule that there is not", () => {
    assert.equal(tuneSeverity(undefined, { rule: "no-such-rule", severity: "hint", path: "a" }), undefined);
  });

  it("offers every severity with its meaning", () => {
    assert.deepEqual(
      severityChoices().map(({ severity }) => severity),
      ["off", "hint", "info", "warning", "error"],
    );
    for (const { meaning } of severityChoices()) assert.match(meaning, /^[A-Z].*\.$/);
  });
});
