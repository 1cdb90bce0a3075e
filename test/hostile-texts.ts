/** Texts that no feature may fail on, each with a name: broken, huge, hostile and merely odd ones. */
export function hostileTexts(): ReadonlyMap<string, string> {
  const head = "proposal: 1\ntitle: Finish the ERP\n";
  return new Map([
    ["empty file", ""],
    ["only a comment", "# to be written\n"],
    ["only blanks", "  \n\t\n"],
    ["binary", "\u0000\u0001\ufffdPNG\r\n\u001a\n"],
    ["five megabytes", `${head}summary: ${"word ".repeat(1024 * 1024)}\n`],
    ["tabs", "proposal: 1\ntitle: X\nask:\n\tdecision: yes\n"],
    ["two documents", `${head}---\n${head}`],
    ["alias bomb", aliasBomb()],
    ["cyclic alias", `${head}ask: &ask\n  decision: *ask\n`],
    ["cyclic alias in a list", `${head}stakeholders: &all\n  - role: CFO\n  - *all\n`],
    ["100,000 nested brackets", "[".repeat(100_000)],
    ["100,000 nested braces", `a: ${"{a: ".repeat(100_000)}`],
    ["100,000 nested dashes", "- ".repeat(100_000)],
    ["100,000 nested question marks", "? ".repeat(100_000)],
    ["5,000 levels of indentation", Array.from({ length: 1000 }, (_, level) => `${" ".repeat(level)}a:`).join("\n")],
    ["16,000 keys", `${head}${Array.from({ length: 16_000 }, (_, index) => `x-${index}: ${index}\n`).join("")}`],
    [
      "16,000 unknown keys",
      `${head}${Array.from({ length: 16_000 }, (_, index) => `key${index}: ${index}\n`).join("")}`,
    ],
    ["duplicate keys", `${head}title: Again\ntitle: And again\n`],
    ["wrong root: a list", "- proposal: 1\n- title: X\n"],
    ["wrong root: a text", "just words\n"],
    ["wrong root: a number", "42\n"],
    ["unclosed quote", `proposal: 1\ntitle: "Finish the ERP\nlist: run\n`],
    ["unclosed bracket", `${head}drivers: [efficiency\nlist: run\n`],
    ["CRLF and BOM", `\ufeff${head.replaceAll("\n", "\r\n")}lst: run\r\n`],
    ["emoji before a finding", `proposal: 1\ntitle: 🚀🚀\nsummary: 👩‍👩‍👧\nlst: run\n`],
    ["merge-conflict markers", `${head}<<<<<<< HEAD\nlist: run\n=======\nlist: innovate\n>>>>>>> theirs\n`],
    [
      "__proto__ keys",
      `${head}__proto__:\n  polluted: true\nconstructor: {prototype: {polluted: true}}\nask: {__proto__: 1}\n`,
    ],
    ["unknown alias", `${head}ask: *nothing\n`],
    ["unknown tags", `${head}ask: !!js/function "x"\nsummary: !own {a: 1}\n`],
    ["keys that are no words", `${head}? [a, b]\n: 1\n? {c: d}\n: 2\n1: one\ntrue: yes\n~: nothing\n`],
    ["everything empty", "proposal:\ntitle:\ndrivers:\nstakeholders:\n  -\n  - role:\nbenefits: []\ncosts: {}\nask:\n"],
    ["a newer version", "proposal: 2\nheadline: X\n"],
    ["infinities", `${head}costs:\n  - amounts: .inf\n  - amounts: {2027: .nan}\n`],
    ["long years", `${head}costs:\n  - amounts: {0001-9999: 1k}\nfinancials: {years: 0000-9999}\n`],
    ["lone surrogates", `${head}summary: "\\uD800" \ud800\n`],
    ["old Mac line breaks", "proposal: 1\rtitle: X\r"],
    ["directive", "%YAML 1.1\n---\nproposal: 1\ntitle: yes\n"],
  ]);
}

/** A file of under a kilobyte whose aliases stand for a thousand million values. */
function aliasBomb(): string {
  const lines = ["proposal: 1", "title: X", "x-0: &a0 [lol, lol, lol, lol, lol, lol, lol, lol, lol, lol]"];
  for (let level = 1; level <= 9; level++)
    lines.push(
      `x-${level}: &a${level} [${Array(10)
        .fill(`*a${level - 1}`)
        .join(", ")}]`,
    );
  return `${lines.join("\n")}\nstakeholders: *a9\n`;
}
