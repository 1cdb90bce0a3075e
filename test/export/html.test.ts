import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { readProposal } from "../../src/core/document";
import { escapeHtml } from "../../src/export/escape-html";
import { summaryHtml } from "../../src/export/html";
import { textHtml } from "../../src/export/text-html";
import { webviewPage } from "../../src/export/webview-page";
import { summarize } from "../../src/features/summarize";
import type { Summary } from "../../src/features/summary";

const example = readFileSync(`${__dirname}/../../examples/erp-completion.proposal.yaml`, "utf8");
const attack = `<script>alert(1)</script>"><img src=x onerror=alert(1)>' onclick='x`;

describe("the summary as HTML", () => {
  it("has one first heading, a second one for each section, and sections under stable ids", () => {
    const html = htmlOf(example);
    assert.equal(html.match(/<h1/g)?.length, 1);
    assert.deepEqual(
      [...html.matchAll(/<section id="([^"]+)" aria-labelledby="\1-heading"[^>]*><h2 id="\1-heading">/g)].map(
        ([, id]) => id,
      ),
      [
        ...["ask", "in-short", "why-now", "drivers", "stakeholders", "chain", "money", "options", "refusal"],
        ...["risks", "plan", "people"],
      ],
    );
  });

  it("opens with what one reader reads first, and marks what that reader gets", () => {
    const html = summaryHtml(summarize(readProposal(example), { lens: "cmo" }), { interactive: true });
    assert.match(
      html,
      /<section id="opening" class="opening" aria-labelledby="opening-heading"><h2 id="opening-heading" dir="auto">Priya Raman, CMO<\/h2><p data-path="\[&quot;stakeholders&quot;,3,&quot;pressure&quot;\]" dir="auto">Wins new customers/,
    );
    assert.match(
      html,
      /<p class="gap"><button [^>]*>Nobody answers for this outcome yet<\/button><\/p><\/section><section id="ask"/,
    );
    assert.match(html, /<li class="own"[^>]*><h3><bdi>CMO · Priya Raman/);
    checkNesting(html);
  });

  it("closes what it opens and gives no id twice", () => {
    checkNesting(htmlOf(example));
    const ids = [...htmlOf(example).matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
    assert.deepEqual(ids, [...new Set(ids)]);
  });

  it("has tables with a caption, a scope for each heading, and a way to scroll without a mouse", () => {
    const html = htmlOf(example);
    const tables = html.match(/<table/g)?.length ?? 0;
    assert.equal(html.match(/<table><caption/g)?.length, 2);
    // What the numbers of a picture are is said by what opens them.
    assert.equal(
      [
        ...html.matchAll(
          /<summary id="([^"]+)">[^<]+<\/summary><p>[^<]+<\/p><div class="wide" [^>]*><table aria-labelledby="\1">/g,
        ),
      ].length,
      tables - 2,
    );
    assert.equal(html.match(/<th/g)?.length, (html.match(/<th scope="(?:row|col)"/g)?.length ?? 0) + tables); // and a <thead> each
    assert.equal(
      html.match(/<div class="wide" role="group" aria-labelledby="[^"]+" tabindex="0"><table/g)?.length,
      tables,
    );
  });

  it("carries neither style nor script, and nothing from outside", () => {
    assert.doesNotMatch(htmlOf(example), /\sstyle=|<style|<script|\son[a-z]+=|<img|<a\s|href=|src=|url\(|https?:/i);
  });

  it("makes buttons of what is missing where the page can lead there", () => {
    assert.match(
      htmlOf("proposal: 1\n"),
      /<p class="gap"><button type="button" class="source" data-path="\[&quot;drivers&quot;\]">No business driver named yet<\/button><\/p>/,
    );
    const still = summaryHtml(summarize(readProposal("proposal: 1\n")), { interactive: false });
    assert.match(still, /<p class="gap" [^>]*>No business driver named yet<\/p>/);
    assert.doesNotMatch(still, /<button/);
  });

  it("has a tab for each reader, of which the chosen one alone is a stop and names what it shows", () => {
    const html = operated(summarize(readProposal(example), { lens: "cfo" }));
    checkNesting(html);
    const ids = [...html.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
    assert.deepEqual(ids, [...new Set(ids)]);
    const tabs = [
      ...html.matchAll(/<button type="button" role="tab" id="([^"]+)" data-lens="([^"]+)" ([^>]*)>([^<]+)</g),
    ];
    assert.deepEqual(
      tabs.map(([, , id, , name]) => [id, name]),
      [
        ["everyone", "Everyone"],
        ["ceo", "CEO"],
        ["cfo", "CFO"],
        ["cmo", "CMO"],
        ["coo", "COO"],
        ["business-unit-head", "Business-unit head"],
      ],
    );
    for (const [, , id, states] of tabs) {
      const is = id === "cfo";
      assert.equal(states, `aria-selected="${is}" aria-controls="told" tabindex="${is ? 0 : -1}" dir="auto"`);
    }
    assert.match(html, /<div id="lenses" role="tablist" aria-label="Told to">/);
    assert.match(html, /<div id="told" role="tabpanel" aria-labelledby="lens-cfo" tabindex="0"><section id="opening"/);
    assert.doesNotMatch(htmlOf(example), /role="tab/);
  });

  it("leads from each section to the text, by a button that says which", () => {
    const html = operated(summarize(readProposal(example)));
    assert.match(
      html,
      /<button type="button" class="to-text" id="why-now-to-text" aria-labelledby="why-now-to-text why-now-heading" data-path="[^"]+">Show in the text<\/button>/,
    );
    assert.equal(html.match(/class="to-text"/g)?.length, 12);
  });

  it("shows hostile texts letter by letter, wherever they stand", () => {
    const poisoned = readProposal(example);
    const html = operated(poison(summarize(poisoned)));
    assert.doesNotMatch(html, /<script|<img|\son[a-z]+='/i);
    checkNesting(html);
    assert.ok(unmarked(html).split(escapeHtml(attack)).length > 100);
  });

  it("says in the head what of it could not be read", () => {
    assert.match(htmlOf("proposal: 1\nlist: maintain\n"), /<header .*<p class="gap"><button .*under list .*<\/header>/);
  });

  it("marks what a snippet left to be filled in, wherever it stands, and changes no letter of it", () => {
    const text = "<who gains> from XX% to XX, not XXL, 5 < 6 > 4";
    const mark = (words: string) => `<mark class="placeholder">${words}</mark>`;
    const marked = `${mark("&lt;who gains&gt;")} from ${mark("XX")}% to ${mark("XX")}, not XXL, 5 &lt; 6 &gt; 4`;
    assert.equal(textHtml(text), marked);
    assert.equal(unmarked(marked), escapeHtml(text));
    const html = htmlOf(
      `proposal: 1\ntitle: ${text}\nsummary: ${text}\nrisks: [{name: "${text}", owner: "${text}"}]\noptions: [{name: "${text}", pros: "${text}"}]\nask: {decision: ["${text}", "${text}"]}\n`,
    );
    assert.equal(html.split(marked).length - 1, unmarked(html).split(escapeHtml(text)).length - 1);
    assert.ok(html.split(marked).length > 6);
  });

  it("keeps the paragraphs of a text and lets its own direction rule", () => {
    const html = htmlOf("proposal: 1\nsummary: |\n  One\n\n  Two\n");
    assert.match(html, /<p class="text"[^>]* dir="auto">One<\/p><p class="text"[^>]* dir="auto">Two<\/p>/);
  });

  it("leaves out control characters", () => {
    assert.equal(escapeHtml("a\u0000\u0008\u001b\u007fb\n\t"), "ab\n\t");
  });

  it("gives each picture a title, a description, and its numbers as a table in the same section", () => {
    const html = htmlOf(example);
    const pictures = [
      ...html.matchAll(
        /<figure class="([a-z-]+)"><figcaption id="\1-caption">[^<]+<\/figcaption><div class="wide" role="group" aria-labelledby="\1-caption" tabindex="0"><svg class="chart" viewBox="0 0 [\d. ]+" role="img" aria-labelledby="\1-title" aria-describedby="\1-description"><title id="\1-title">([^<]+)<\/title><desc id="\1-description">([^<]+)<\/desc>.*?<\/svg><\/div>(<details>)?/g,
      ),
    ];
    assert.deepEqual(
      pictures.map(([, kind, title, , details]) => [kind, title, details !== undefined]),
      [
        ["value-chain", "From the money to the outcomes", true],
        ["by-year", "Costs and benefits by year", false],
        ["cumulative", "Cumulative balance and payback", true],
        ["sensitivity", "What could move the net present value", true],
        ["options-compared", "The options compared", false],
        ["risk-matrix", "Risks by likelihood and impact", true],
      ],
    );
    assert.match(pictures[1]?.[3] ?? "", /^For each year, .*Over 5 years/);
    assert.match(pictures[2]?.[3] ?? "", /Payback: 2\.6 years\. Discounted: 3 years\.$/);
  });

  it("keeps the whole of a name that a picture has no room for", () => {
    const name = `A <deliverable> ${"with a long name ".repeat(8)}`.trim();
    const html = htmlOf(
      `proposal: 1\ntitle: X\ndeliverables: [{id: a, name: ${name}}]\ncosts: [{name: B, amounts: 5, for: [a]}]\n`,
    );
    assert.match(html, new RegExp(`<text [^>]*><title>${escapeHtml(name)}</title>A &lt;deliverable&gt;</text>`));
    assert.match(html, /…<\/text>/);
  });
});

describe("the page of the webview", () => {
  const page = webviewPage({
    nonce: "n0nce",
    cspSource: "https://*.example 'self'",
    scriptUri: "https://a.example/summary.js",
    styleUri: "https://a.example/summary.css",
    lang: "en",
    title: attack,
    body: "<h1>X</h1>",
    state: { uri: `file:///${attack}` },
    banner: attack,
  });

  it("lets nothing run but its own script and nothing load but its own style", () => {
    const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(page)?.[1]?.replaceAll("&#39;", "'");
    assert.deepEqual(policy?.split("; "), [
      "default-src 'none'",
      "style-src https://*.example 'self'",
      "script-src 'nonce-n0nce'",
      "img-src 'none'",
      "font-src 'none'",
      "connect-src 'none'",
      "form-action 'none'",
      "base-uri 'none'",
    ]);
    assert.doesNotMatch(page, /unsafe-/);
    assert.deepEqual(page.match(/<script[^>]*>/g), ['<script nonce="n0nce" src="https://a.example/summary.js">']);
  });

  it("escapes what comes from the proposal, and keeps its state readable", () => {
    assert.doesNotMatch(page, /<img/);
    const state = /data-state="([^"]*)"/.exec(page)?.[1] ?? "";
    const decoded = state.replace(
      /&(quot|lt|gt|#39|amp);/g,
      (_, name) => ({ quot: '"', lt: "<", gt: ">", "#39": "'", amp: "&" })[name as string] ?? "",
    );
    assert.deepEqual(JSON.parse(decoded), { uri: `file:///${attack}` });
  });

  it("announces its banner politely, and is empty there without one", () => {
    assert.match(page, /<div id="banner" role="status" aria-live="polite">&lt;script/);
    const plain = { nonce: "", cspSource: "", scriptUri: "", styleUri: "", lang: "de", title: "", body: "", state: {} };
    assert.match(webviewPage(plain), /<html lang="de">[\s\S]*aria-live="polite"><\/div>/);
  });
});

function htmlOf(text: string): string {
  return summaryHtml(summarize(readProposal(text)), { interactive: true });
}

function operated(summary: Summary): string {
  return summaryHtml(summary, { interactive: true, controls: { readers: "Told to", toText: "Show in the text" } });
}

/** The page without the marks of placeholders. */
function unmarked(html: string): string {
  return html.replace(/<mark class="placeholder">|<\/mark>/g, "");
}

/** The same data with each text replaced by an attack. */
function poison<T>(value: T, key = ""): T {
  if (typeof value === "string")
    return (["id", "kind", "locale", "currency", "weight"].includes(key) ? value : attack) as T;
  if (Array.isArray(value)) return value.map((item) => poison(item, key === "source" ? "source" : "")) as T;
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, poison(item, name)])) as T;
}

function checkNesting(html: string): void {
  const open: string[] = [];
  for (const [, slash, name, rest] of html.matchAll(
    /<(\/?)([a-z][a-z0-9]*)((?:\s[a-zA-Z][a-zA-Z0-9-]*="[^"<>]*")*\/?)>/g,
  )) {
    if (slash === "/") assert.equal(open.pop(), name);
    else if (!rest?.endsWith("/")) open.push(name ?? "");
  }
  assert.deepEqual(open, []);
  // What is left once all tags are taken away holds no part of one.
  assert.doesNotMatch(html.replace(/<\/?[a-z][a-z0-9]*(?:\s[a-zA-Z][a-zA-Z0-9-]*="[^"<>]*")*\/?>/g, ""), /[<>]/);
}
