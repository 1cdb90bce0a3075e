import assert from "node:assert/strict";
import { type ConfigDocument, largestConfig, readConfig } from "../../../src/core/config/read-config";
import type { KnownRule } from "../../../src/core/config/rule-settings";
import { applyEdits } from "../../../src/core/text";
import { hostileTexts } from "../../hostile-texts";
import { unmarked } from "../../marked";
import { complete } from "./complete-config";

const known: readonly KnownRule[] = [
  { id: "no-business-driver" },
  { id: "no-currency" },
  {
    id: "long-summary",
    options: {
      type: "object",
      properties: {
        limit: { type: "integer", minimum: 10, maximum: 500 },
        count: { type: "string", enum: ["words", "letters"], "x-noun": "a way of counting" },
        except: { type: "array", items: { type: "string" } },
        prefix: { type: "string", pattern: "^[a-z]+$", patternErrorMessage: "a prefix. Write lower-case letters" },
      },
    },
  },
];

describe("config: reading one", () => {
  describe("says what is wrong, at the narrowest place", () => {
    const cases: readonly [name: string, marked: string, message: RegExp, fixed?: string][] = [
      [
        "a misspelt field",
        "[|overides|]: []\n",
        /`overides` is not a field of a configuration of proposals\. Did you mean `overrides`\?/,
        "overrides: []\n",
      ],
      [
        "a misspelt rule",
        "rules:\n  [|no-busness-driver|]: off\n",
        /^`no-busness-driver` is not a rule\. Did you mean `no-business-driver`\?$/,
        "rules:\n  no-business-driver: off\n",
      ],
      [
        "a misspelt rule of an override",
        "overrides:\n  - files: drafts/**\n    rules: {[|no-curency|]: off}\n",
        /Did you mean `no-currency`\?/,
        "overrides:\n  - files: drafts/**\n    rules: {no-currency: off}\n",
      ],
      ["an unknown rule", "rules:\n  [|indentation|]: off\n", /`indentation` is not a rule\. The page/],
      [
        "a shortened severity",
        "rules: {no-currency: [|warn|]}\n",
        /Did you mean `warning`\?/,
        "rules: {no-currency: warning}\n",
      ],
      ["a number as severity", "rules: {no-currency: [|2|]}\n", /`2` is not a severity\. Use `off`, `hint`/],
      ["a truth value as severity", "rules: {no-currency: [|false|]}\n", /`false` is not a severity\. Use `off`/],
      [
        "`off` where the file asks for YAML 1.1",
        "%YAML 1.1\n---\nrules: {no-currency: [|off|]}\n",
        /YAML reads `off` as true or false/,
        '%YAML 1.1\n---\nrules: {no-currency: "off"}\n',
      ],
      ["a severity alone in a list", "rules: {[|no-currency|]: [warning]}\n", /should be a severity and its options/],
      ["too much in a list", "rules: {[|no-currency|]: [info, {a: 1}, 2]}\n", /should be a severity and its options/],
      ["a list in place of rules", "[|rules|]:\n  - no-currency: off\n", /`rules` should be fields with values/],
      [
        "options of a rule that takes none",
        "rules: {no-currency: [warning, [|{limit: 5}|]]}\n",
        /`no-currency` takes no options/,
        "rules: {no-currency: warning}\n",
      ],
      [
        "a misspelt option",
        "rules: {long-summary: [warning, {[|limt|]: 50}]}\n",
        /`limt` is not a field of the options of this rule\. Did you mean `limit`\?/,
        "rules: {long-summary: [warning, {limit: 50}]}\n",
      ],
      ["an option out of bounds", "rules: {long-summary: [info, {limit: [|5|]}]}\n", /between 10 and 500/],
      ["an option that is too large", "rules: {long-summary: [info, {limit: [|501|]}]}\n", /between 10 and 500/],
      ["an option of another type", "rules: {long-summary: [info, {limit: [|many|]}]}\n", /should be a whole number/],
      [
        "an option that is no word of its list",
        "rules: {long-summary: [info, {count: [|word|]}]}\n",
        /`word` is not a way of counting\. Did you mean `words`\?/,
        "rules: {long-summary: [info, {count: words}]}\n",
      ],
      ["an item of an option", "rules: {long-summary: [info, {except: [[|5|]]}]}\n", /`5` as a number/, "*"],
      ["a pattern of an option", "rules: {long-summary: [info, {prefix: [|A|]}]}\n", /`A` is not a prefix/],
      ["an option without a value", "rules: {long-summary: [info, {[|limit|]: }]}\n", /`limit` has no value yet/],
      ["a month in figures", "fiscalYearStart: [|4|]\n", /Did you mean `april`\?/, "fiscalYearStart: april\n"],
      ["a shortened month", "fiscalYearStart: [|Sep|]\n", /Did you mean `september`\?/, "fiscalYearStart: september\n"],
      ["a fraction for a rate", "discountRate: [|0.08|]\n", /Write `8%`/, "discountRate: 8%\n"],
      ["a currency in lower case", "currency: [|eur|]\n", /Write `EUR`/, "currency: EUR\n"],
      ["an amount in words", "budget: {run: [|6 million|]}\n", /Write `6m`/, "budget: {run: 6m}\n"],
      ["a profile that does not exist", "profile: [|strickt|]\n", /Did you mean `strict`\?/, "profile: strict\n"],
      ["a profile to extend", "extends: [|strict|]\n", /`strict` is not a path to another configuration/],
      ["an absolute path to extend", "extends: [|/etc/passwd|]\n", /not a path to another configuration/],
      ["an address to extend", "extends: [|https://example.com/a.yaml|]\n", /not a path to another configuration/],
      ["too many paths to extend", `[|extends|]: [${Array(33).fill("./a")}]\n`, /should be a list of at most 32 paths/],
      ["a glob that leads upwards", "exclude: [|../b|]\n", /is not a glob for paths below/],
      ["a glob that leads upwards on its way", "exclude: [a, [|b/../../c|]]\n", /is not a glob for paths below/],
      ["a glob that is negated", "include: [|'!a'|]\n", /is not a glob for paths below/],
      ["an absolute glob", "include: [|/a|]\n", /is not a glob for paths below/],
      ["a glob with a drive", "include: [|C:/a|]\n", /is not a glob for paths below/],
      ["a glob with brackets", "include: [|'[ab]'|]\n", /is not a glob for paths below/],
      ["a glob with backslashes", "include: [|a\\b|]\n", /is not a glob for paths below/],
      ["a goal without an id", "goals:\n  - [|name|]: Grow\n", /`id` is missing here; a goal needs one/],
      ["an id given twice", "goals:\n  - {id: a, name: A}\n  - {id: [|a|], name: B}\n", /`a` is the id of another/],
      [
        "a role whose titles are misspelt",
        "roles:\n  - [|title|]: Head of claims\n",
        /`title` is not a field of a role\. Did you mean `titles`\?/,
        "roles:\n  - titles: Head of claims\n",
      ],
      ["a bare no as a word", "vocabulary: {accept: [[|no|]]}\n", /Put it in quotes/, 'vocabulary: {accept: ["no"]}\n'],
      ["a field without a value", "[|profile|]:\n", /`profile` has no value yet/],
      ["a list", "[|- profile: strict|]\n", /A configuration is made of fields/],
    ];
    for (const [name, marked, message, fixed] of cases) it(name, () => checkProblem(marked, message, fixed));
  });

  it("reads `off` as a word", () => assert.deepEqual(rulesOf("rules: {no-currency: off}"), { "no-currency": "off" }));

  it("knows the families as rules", () => {
    const text = "rules: {syntax: off, schema: info, yaml-trap: hint, too-large: error}\n";
    assert.deepEqual(readConfig(text, []).problems, []);
  });

  it("accepts a complete one", () => {
    const { problems, model } = readConfig(complete, known);
    assert.deepEqual(problems, []);
    assert.deepEqual(Object.keys(model).length, 16);
  });

  for (const text of ["", "# to be written\n", "{}\n", "profile: strict # why\n"])
    it(`finds nothing wrong with ${JSON.stringify(text)}`, () =>
      assert.deepEqual(readConfig(text, known).problems, []));

  describe("lets nothing be in effect that is wrong", () => {
    it("neither a value nor a rule", () => {
      const { model } = readConfig("profile: lax\ncurrency: EUR\nrules: {no-currency: warn, nothing: off}\n", known);
      assert.deepEqual(plain(model), { currency: "EUR", rules: {} });
    });
    it("nor an entry that lacks what it needs", () => {
      const text = "goals: [{id: a}, {id: B, name: x}, {id: c, name: Grow}]\nroles: [{side: it}, {titles: []}]\n";
      assert.deepEqual(plain(readConfig(text, known).model), { goals: [{ id: "c", name: "Grow" }], roles: [] });
    });
    it("nor a setting of which a half is wrong", () => {
      const text = "rules: {long-summary: [loud, {limit: 50}]}\noverrides: [{rules: {no-currency: off}}]\n";
      assert.deepEqual(plain(readConfig(text, known).model), { rules: {}, overrides: [] });
    });
    it("but the options that are right", () => {
      const text = "rules: {long-summary: [info, {limit: 50, count: pages, x-why: asked}]}\n";
      assert.deepEqual(rulesOf(text), { "long-summary": ["info", { limit: 50, "x-why": "asked" }] });
    });
    it("nor anything of a file that cannot be read", () =>
      assert.deepEqual(readConfig("profile: strict\nrules: {\n", known).model, {}));
  });

  it("says of a file that is too large only that", () => {
    const { problems, model } = readConfig(`organisation: ${"x".repeat(largestConfig)}`, known);
    assert.deepEqual([problems.map(({ rule }) => rule), model], [["too-large"], {}]);
  });

  it("lets no key reach the prototype of objects", () => {
    const text = "rules: {__proto__: off, constructor: off}\nvocabulary: {replace: {__proto__: x, toString: words}}\n";
    const { problems } = readConfig(text, [{ id: "long-summary", options: { type: "object", properties: {} } }]);
    assert.equal(problems.length, 2);
    assert.equal(Reflect.get({}, "polluted"), undefined);
  });

  describe("never fails and never leaves the text", () => {
    const fields = ["goals", "roles", "rules", "overrides", "vocabulary", "extends", "budget"];
    for (const [name, text] of hostileTexts()) {
      it(name, () => {
        checkSpans(text, readConfig(text, known));
        for (const field of fields) {
          const nested = `${field}:\n${text.slice(0, 2000).replace(/^/gm, "  ")}`;
          checkSpans(nested, readConfig(nested, known));
        }
      });
    }
  });
});

/** Expects one problem at the mark, and that its first fix, where there is one, leads to the text and leaves nothing to say. */
function checkProblem(marked: string, message: RegExp, fixed?: string): void {
  const { text, spans } = unmarked(marked);
  const { problems } = readConfig(text, known);
  assert.deepEqual(
    problems.map(({ span }) => span),
    spans,
    problems.map(({ message }) => message).join("\n"),
  );
  assert.match(problems[0]?.message ?? "", message);
  assert.match(problems[0]?.message ?? "", /[.?]$/);
  const fix = problems[0]?.fixes[0];
  const after = fix === undefined ? undefined : applyEdits(text, fix.edits());
  if (fixed !== "*") assert.equal(after, fixed);
  if (after !== undefined) assert.deepEqual(readConfig(after, known).problems, []);
}

function checkSpans(text: string, { problems }: ConfigDocument): void {
  for (const { span, message } of problems) {
    assert.ok(span.start >= 0 && span.start <= span.end && span.end <= text.length, message);
    assert.match(message, /[.?]$/);
  }
}

function rulesOf(text: string): unknown {
  return plain(readConfig(text, known).model.rules);
}

function plain(data: unknown): unknown {
  return JSON.parse(JSON.stringify(data));
}
