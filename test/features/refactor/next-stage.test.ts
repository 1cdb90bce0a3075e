import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import snippets from "../../../snippets/proposal.json";
import { readProposal } from "../../../src/core/document";
import type { SnippetEdit } from "../../../src/core/snippet";
import { check } from "../../../src/features/check";
import { refactorings } from "../../../src/features/refactorings";
import { expandSnippet, fillIn } from "../../expand-snippet";
import { hostileTexts } from "../../hostile-texts";
import { unmarked } from "../../marked";

const today = "2026-11-24";

const example = readFileSync(join(__dirname, "../../../examples/invoice-answers.proposal.yaml"), "utf8");
const ideas: readonly (readonly [name: string, text: string])[] = [
  ["the idea of the format", example],
  ["the shortest idea", "proposal: 1\ntitle: Answer invoices in two days\n"],
  ...Object.entries(snippets)
    .filter(([, { body }]) => body.includes("stage: idea"))
    .map(([name, { body }]) => [name, `${snippetAsTyped(body.join("\n"))}\n`] as const),
];

describe("working out the next stage", () => {
  it("is offered at the top of an idea and of an outline", () => {
    const titles = (marked: string): string[] => {
      const { text, spans } = unmarked(marked);
      const offered = refactorings(readProposal(text), spans[0]?.start ?? 0, { today });
      return offered.filter(({ kind }) => kind.endsWith("nextStage")).map(({ title }) => title);
    };
    assert.deepEqual(titles("[||]proposal: 1\ntitle: X\n"), ["Work this idea out to an outline"]);
    assert.deepEqual(titles("proposal: 1\ntitle: X\nstage: out[||]line\n"), ["Work this outline out to a full case"]);
    assert.deepEqual(titles("proposal: 1\ntitle: X\nstage: fu[||]ll\n"), []);
    assert.deepEqual(titles("proposal: 1\ntitle: X\nstage: ide[||]\n"), []);
    assert.deepEqual(titles("proposal: 1\ntitle: X\nask:\n  deci[||]sion: Yes\n"), []);
    assert.deepEqual(titles("{proposal: 1, ti[||]tle: X}\n"), []);
  });

  for (const [name, idea] of ideas) {
    it(`leaves nothing missing in an outline, nor then in a full case, made of ${name}`, () => {
      const outline = workedOut(idea);
      assert.equal(parse(outline).stage, "outline");
      assert.deepEqual(missing(outline), []);
      const full = workedOut(outline);
      assert.equal(parse(full).stage, "full");
      assert.deepEqual(missing(full), []);
    });
  }

  it("keeps all that was said, in the file's own style", () => {
    const idea =
      "# Ours\r\nproposal: 1\r\ntitle: X\r\nstage: 'idea' # so far\r\nlist: run\r\nbenefits:\r\n- name: Less waiting # by far\r\n  amounts: 30k\r\nx-mine: {a: $1}\r\n";
    const outline = workedOut(idea);
    for (const line of ["# Ours", "stage: 'outline' # so far", "- name: Less waiting # by far", "x-mine: {a: $1}"])
      assert.ok(outline.split("\r\n").includes(line), outline);
    assert.ok(!/[^\r]\n/.test(outline));
    assert.match(outline, /\r\nrisks:\r\n- name: /);
  });

  it("asks for what the configuration wants told and for nothing else", () => {
    assert.match(workedOut(example), /^risks:/m);
    const { text } = unmarked(example);
    const quiet = `# proposals-disable-file no-risks -- none\n${text}`;
    assert.doesNotMatch(workedOut(quiet), /^risks:/m);
  });

  it("never fails", () => {
    for (const [name, text] of hostileTexts()) {
      for (const { change } of refactorings(readProposal(text), 0, { today })) {
        const { snippet } = change() ?? {};
        if (snippet === undefined) continue;
        assert.ok(0 <= snippet.span.start && snippet.span.end <= text.length, name);
      }
    }
  });
});

/** The text after the offer was taken and a person filled in what it asks. */
function workedOut(text: string): string {
  const offer = refactorings(readProposal(text), 0, { today }).find(({ kind }) => kind.endsWith("nextStage"));
  const snippet = offer?.change()?.snippet;
  assert.ok(snippet);
  return fillIn(text, snippet, answers(snippet));
}

/** What a person would type at each stop, by the field that it stands behind. */
function answers(edit: SnippetEdit): string[] {
  const filled: string[] = [];
  for (const [, field = "", stop, choices] of edit.snippet.matchAll(/([\w-]+): "?\$\{?(\d+)(?:\|([^|]*)\|)?/g)) {
    const first = choices?.split(",")[0];
    filled[Number(stop) - 1] = first ?? answer(field, Number(stop));
  }
  return filled;
}

function answer(field: string, stop: number): string {
  if (field === "by" || field === "deadline") return "2029-03-31";
  if (field === "years") return "2027-2031";
  if (field === "discountRate" || field === "hurdleRate") return "8%";
  if (field === "low") return "80%";
  if (field === "high") return "110%";
  if (field === "id") return `entry-${stop}`;
  if (/^(?:amounts?|exposure|\d[\d-]*)$/.test(field)) return `${20 + stop}.7k`;
  if (field === "baseline" || field === "target") return String(40 - stop / 10);
  return `Ledger of May 2026 page ${stop} counts ${stop} late pallets`;
}

/** The rules that still offer to add something. */
function missing(text: string): string[] {
  return check(readProposal(text), { today })
    .filter(({ suggestions }) => suggestions.some(({ insert }) => /[\w"]:(?:[ \r\n]|$)/.test(insert()?.snippet ?? "")))
    .map(({ rule, span, message }) => `${rule} ${text.slice(span.start, span.end)}: ${message}`);
}

/** A snippet as a person leaves it who types something of their own in the place of each `<hint>`. */
function snippetAsTyped(snippet: string): string {
  return expandSnippet(snippet)
    .replace(/<[^>]*>/g, "Late pallets of our suppliers")
    .replaceAll("XX", "12");
}
