import assert from "node:assert/strict";
import { readProposal } from "../../src/core/document";
import type { Problem } from "../../src/core/problem";
import { applyEdits } from "../../src/core/text";
import { hostileTexts } from "../hostile-texts";
import { unmarked } from "../marked";

describe("reading a proposal", () => {
  describe("says what is wrong, at the narrowest place", () => {
    const cases: readonly [name: string, marked: string, message: RegExp, fixed?: string][] = [
      [
        "a misspelt field",
        "[|stakholders|]:\n  - role: CFO\n",
        /`stakholders` is not a field of a proposal\. Did you mean `stakeholders`\?/,
        "stakeholders:\n  - role: CFO\n",
      ],
      [
        "an unknown field",
        "[|budget|]: 5\n",
        /`budget` is not a field of a proposal\. For a field of your own, begin its name with `x-`/,
      ],
      [
        "a field that is there already is not offered",
        "list: run\n[|lst|]: run\n",
        /`lst` is not a field of a proposal\. For/,
      ],
      [
        "a misspelt field of an entry",
        "stakeholders:\n  - role: CFO\n    [|outcom|]: x\n",
        /not a field of a stakeholder\. Did you mean `outcome`/,
        "stakeholders:\n  - role: CFO\n    outcome: x\n",
      ],
      [
        "a word that is not allowed",
        "drivers: [[|speed|]]\n",
        /`speed` is not a kind of business driver\. Use `revenue-generation`, `efficiency` or `risk-management`/,
      ],
      ["a word in another case", "list: [|Run|]\n", /Did you mean `run`\?/, "list: run\n"],
      ["a list where a text belongs", "[|title|]: [X]\n", /`title` should be a text, not a list/],
      ["a text where a list belongs", "stakeholders: [|CFO|]\n", /`stakeholders` should be a list, not `CFO`/],
      [
        "a text where fields belong",
        "benefits:\n  - [|faster|]\n",
        /An entry of `benefits` should be fields with values, not `faster`/,
      ],
      ["a negative amount", "costs:\n  - amounts: [|-5|]\n", /`amounts` cannot be negative/],
      ["a day that does not exist", "updated: [|2027-02-30|]\n", /`2027-02-30` is not a day of the calendar/],
      ["a month that does not exist", "ask:\n  by: [|2027-13|]\n", /`2027-13` is not a date/],
      [
        "years that overlap",
        "costs:\n  - amounts:\n      2027-2029: 1k\n      [|2028|]: 2k\n",
        /`2027-2029` and `2028` both cover the same year/,
      ],
      [
        "an open end behind the horizon",
        "financials:\n  years: 2027-2031\ncosts:\n  - amounts: {[|2035+|]: 1k}\n",
        /`2035\+` begins after the last of `financials\.years`, 2031/,
      ],
      ["a field without a name", "[|:|] a\n", /The name of this field is missing/],
      ["years without end", "costs:\n  - amounts: {[|1000-9999|]: 1k}\n", /covers more than a hundred years/],
      ["years that run backwards", "costs:\n  - amounts: {[|2031-2028|]: 1k}\n", /`2031-2028` ends before it begins/],
      ["an open end without a horizon", "costs:\n  - amounts: {[|2030+|]: 1k}\n", /`2030\+` has no end/],
      [
        "years counted in two ways",
        "costs:\n  - amounts: {2027: 1k}\n  - amounts: {[|0|]: 1k}\n",
        /count years in two ways/,
      ],
      ["a key given twice", "list: run\n[|list|]: innovate\n", /`list` is given twice: here and on line 3/],
      ["merging", "[|<<|]: {list: run}\n", /Merging with `<<`/],
      ["a second document", "[|---|]\nproposal: 1\n", /A file holds one proposal/],
      ["an unclosed quote", 'summary: [|"text|]\nlist: run\n', /A quote that was opened is not closed/],
      ["a bare word between fields", "[|stakeh|]\nlist: run\n", /`stakeh` is neither a field nor a value/],
      ["uneven indentation", "ask:\n   decision: x\n  [|by:|] 2027\n", /begins at another column/],
      [
        "conflict markers",
        "[|<<<<<<< HEAD|]\nlist: run\n=======\nlist: innovate\n>>>>>>> theirs\n",
        /A merge left both versions here/,
      ],
    ];
    for (const [name, marked, message, fixed] of cases) it(name, () => checkProblem(marked, message, fixed));
  });

  describe("names what YAML reads otherwise than it was meant, with a fix", () => {
    const cases: readonly [marked: string, message: RegExp, fixed?: string][] = [
      ["costs:\n  - amounts: {[|2027:120k|]}\n", /Put a space after the colon/, "costs:\n  - amounts: {2027: 120k}\n"],
      [
        "costs:\n  - amounts: {2027: [|1,200,000|]}\n",
        /as several fields.*Write `1200000`/,
        "costs:\n  - amounts: {2027: 1200000}\n",
      ],
      [
        "costs:\n  - amounts:\n      2027: [|1,200,000|]\n",
        /Write `1200000`/,
        "costs:\n  - amounts:\n      2027: 1200000\n",
      ],
      ["costs:\n  - amounts: [|€ 250 k|]\n", /Write `250k`/, "costs:\n  - amounts: 250k\n"],
      [
        "costs:\n  - amounts: [|100K USD|]\n",
        /Write `100K` here, and its currency once/,
        "costs:\n  - amounts: 100K\n",
      ],
      ["costs:\n  - amounts: [|1,2m|]\n", /Write `1\.2m`/, "costs:\n  - amounts: 1.2m\n"],
      [
        "costs:\n  - amounts: {2027: [|850.000|]}\n",
        /read as 850\. Write `850000` if the dot parts thousands, `850` if/,
        "costs:\n  - amounts: {2027: 850000}\n",
      ],
      ["costs:\n  - amounts: [|5 million|]\n", /Write `5m`/, "costs:\n  - amounts: 5m\n"],
      ["costs:\n  - amounts: {[|2028-31|]: 5k}\n", /Write `2028-2031`/, "costs:\n  - amounts: {2028-2031: 5k}\n"],
      ["costs:\n  - amounts: {[|2028–2031|]: 5k}\n", /Write `2028-2031`/, "costs:\n  - amounts: {2028-2031: 5k}\n"],
      ["costs:\n  - amounts: {[|2027/28|]: 5k}\n", /Write `2027`/, "costs:\n  - amounts: {2027: 5k}\n"],
      ["financials:\n  discountRate: [|0.035|]\n", /Write `3\.5%`/, "financials:\n  discountRate: 3.5%\n"],
      ["financials:\n  discountRate: [|8,5 %|]\n", /Write `8\.5%`/, "financials:\n  discountRate: 8.5%\n"],
      ["costs:\n  - amounts: {2027: [|1,000,000|], 2028: [|250,000|]}\n", /Write `1000000`/],
      ["ask:\n  by: [|31.12.2027|]\n", /Write `2027-12-31`/, "ask:\n  by: 2027-12-31\n"],
      ["ask:\n  by: [|Q2 2027|]\n", /Write `2027-Q2`/, "ask:\n  by: 2027-Q2\n"],
      ["costs:\n  - amounts: [|1.200.000 €|]\n", /Write `1200000`/, "costs:\n  - amounts: 1200000\n"],
      ["author: [|#1|]\n", /`#1` is lost/, 'author: "#1"\n'],
      ["author[|:|]Anna\n", /A colon needs a space/, "author: Anna\n"],
      ["ask:\n  decision: A\n   [|by|]: 2027\n", /`by` stands further in/, "ask:\n  decision: A\n  by: 2027\n"],
      ["summary: [|*Important* things|]\n", /cannot begin with `\*`/, 'summary: "*Important* things"\n'],
      ["financials:\n  currency: [|eur|]\n", /Write `EUR`/, "financials:\n  currency: EUR\n"],
      ["ask:\n  decision: Approve 1.01m [|#1|]\n", /`#1` is lost/, 'ask:\n  decision: "Approve 1.01m #1"\n'],
      ["summary: [|%5 more|]\nlist: run\n", /cannot begin with `%`/, 'summary: "%5 more"\nlist: run\n'],
      ["summary: [|> 5% more|]\nlist: run\n", /cannot begin with `>`/, 'summary: "> 5% more"\nlist: run\n'],
      ["summary: [|@home|]\n", /cannot begin with `@`/, 'summary: "@home"\n'],
      ["summary: [|*important*|]\nlist: run\n", /begins with `\*`/, 'summary: "*important*"\nlist: run\n'],
      ["summary: [|&more|] text\n", /`&more` as a name/, 'summary: "&more text"\n'],
      ["summary: [|!important now|]\n", /cannot begin with `!`/, 'summary: "!important now"\n'],
      ["summary: text[|:|] more\nlist: run\n", /the second `: `/, 'summary: "text: more"\nlist: run\n'],
      ['summary: [|"Big" plans|]\n', /after the closing quote/, "summary: '\"Big\" plans'\n"],
      ["ask:\n[|\t|]decision: x\n", /indented with spaces, not tabs/, "ask:\n  decision: x\n"],
      ["risks:\n  - mitigation: [|no|]\n", /read a bare `no` as true or false/, 'risks:\n  - mitigation: "no"\n'],
      ["options:\n  - recommended: [|yes|]\n", /Write `true`/, "options:\n  - recommended: true\n"],
      ["summary: [|true|]\n", /reads `true` as true or false/, 'summary: "true"\n'],
      ["author: [|007|]\n", /reads `007` as a number/, 'author: "007"\n'],
      ["risks:\n  - id: [|007|]\n", /`007` is not an id/],
      ["summary: [|12345678901234567890|]\n", /loses its last digits/, 'summary: "12345678901234567890"\n'],
      ["ask:\n  amount: [|12345678901234567890|]\n", /loses its last digits.*short form/],
    ];
    for (const [marked, message, fixed] of cases)
      it(JSON.stringify(marked), () => checkProblem(marked, message, fixed));
  });

  describe("says of an empty value that it has none yet", () => {
    it("at a field", () => {
      const { empty } = readProposal(`${head}sponsor:\nlist: ~\n`);
      assert.deepEqual(
        empty.map(({ path, problem }) => [path, problem.message, problem.severity]),
        [
          [["list"], "`list` has no value yet.", "warning"],
          [["sponsor"], "`sponsor` has no value yet.", "warning"],
        ],
      );
    });
    it("and nothing of an empty list", () => assert.deepEqual(readProposal(`${head}benefits: []\n`).empty, []));
  });

  it("accepts fields of the author's own everywhere", () => {
    assert.deepEqual(readProposal(`${head}x-cost-centre: {a: [1]}\nask:\n  x-y: 1\n`).problems, []);
  });

  it("says of a file of a newer version only that", () => {
    const { problems, judgeable } = readProposal("proposal: 2\nheadline: X\n");
    assert.equal(judgeable, false);
    assert.equal(problems.length, 1);
    assert.match(problems[0]?.message ?? "", /newer version/);
  });

  it("keeps what the schema rejects out of the model and tells it from what is absent", () => {
    const { model } = readProposal(
      `${head}drivers: [speed, efficiency]\nlist: [run]\nask: {amount: lots, decision: Approve}\n`,
    );
    assert.deepEqual(model.drivers, ["efficiency"]);
    assert.equal(model.list, undefined);
    assert.deepEqual({ ...model.ask }, { decision: "Approve" });
  });

  it("knows which node each object of the model was read from", () => {
    const text = `${head}benefits:\n  - name: A\n  - 5\n  - name: B\n`;
    const { model, nodeOf } = readProposal(text);
    const second = model.benefits?.[1];
    assert.ok(second);
    const span = nodeOf(second)?.span;
    assert.equal(text.slice(span?.start, span?.end), "name: B");
  });

  it("does not let a key of the file reach the prototype of objects", () => {
    readProposal(hostileTexts().get("__proto__ keys") ?? "");
    assert.equal(Reflect.get({}, "polluted"), undefined);
  });

  describe("gives one clear finding, in time and within the text, for", () => {
    const clean = new Set(["infinities", "lone surrogates", "16,000 keys"]);
    for (const [name, text] of hostileTexts()) {
      it(name, () => {
        const { problems, empty } = readProposal(text);
        const all = [...problems, ...empty.map(({ problem }) => problem)];
        for (const { span, message } of all) {
          assert.ok(span.start >= 0 && span.start <= span.end && span.end <= text.length);
          assert.match(message, /\.$|\?$/);
        }
        if (!clean.has(name)) assert.ok(all.length > 0);
      });
    }
  });
});

const head = "proposal: 1\ntitle: Finish the ERP\n";

/** Expects one problem at the mark, and that its first fix leads to the given text and leaves nothing to say. */
function checkProblem(marked: string, message: RegExp, fixed?: string): void {
  const lead =
    marked.startsWith("[|title|]") || marked.startsWith("[|---|]")
      ? marked.startsWith("[|title|]")
        ? "proposal: 1\n"
        : head
      : head;
  const { text, spans } = unmarked(lead + marked);
  const { problems } = readProposal(text);
  assert.deepEqual(
    problems.map(({ span }) => text.slice(span.start, span.end)),
    spans.map(({ start, end }) => text.slice(start, end)),
  );
  assert.deepEqual(
    problems.map(({ span }) => span),
    spans,
  );
  const [only] = problems as [Problem];
  assert.match(only.message, message);
  if (spans.length > 1) return;
  const [fix] = only.fixes;
  assert.equal(
    fix === undefined ? undefined : applyEdits(text, fix.edits()),
    fixed === undefined ? undefined : lead + fixed,
  );
  if (fixed !== undefined) assert.deepEqual(readProposal(lead + fixed).problems, []);
}
