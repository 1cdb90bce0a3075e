import assert from "node:assert/strict";
import { readProposal } from "../../src/core/document";
import { check } from "../../src/features/check";
import { fixAll } from "../../src/features/fix-all";
import { rules } from "../../src/rules";

/** As much text as one field may hold before a reader gives up, and more. */
const size = 128 * 1024;

const wordRules = rules.filter(({ id }) =>
  [
    ...[
      "hidden-characters",
      "it-jargon",
      "long-sentence",
      "long-summary",
      "passive-ask",
      "placeholder-left",
      "superlative",
    ],
    ...["unexplained-acronym", "unquantified-claim", "weasel-words", "wordy-phrase", "wrong-peer-metric"],
  ].includes(id),
);

/** What looks like a finding all the way and is none, or is one each time. */
const pieces = [
  ...["in order too ", "in order to ", "in in in order ", "at this point in tim ", "due to the fact ", "a number of "],
  ...["technical debts ", "technical deb ", "Data Lake Store ", "API ", "API (", "lift-and-", "a-", "99.9", "99.9% up"],
  ...[
    "ABC ",
    "ABC (",
    "ABCDEF",
    "A&B&",
    "(ABC",
    "ABC DEF ",
    "a b c ",
    "value (",
    "I.",
    "e.g. ",
    "? ! ",
    "...",
    "“",
    "`",
    "@",
  ],
  ...["is to be ", "will be not ", "is approved by ", "it is ", "be be ", "will be abcdefed ", "is then also "],
  ...[
    "faster ",
    "Better Better ",
    "no faster. ",
    "reduced ",
    "more effici ",
    "very ",
    "so many ",
    "Many Many ",
    "as soon as ",
  ],
  ...[
    "world-class ",
    "world-",
    "second to ",
    "best of ",
    "state-of-the-",
    "conversion rat ",
    "uptime of at least ",
    "1",
  ],
  ...[
    "\\u200b",
    "a\\u200d",
    "👩\\u200d",
    "\\u202E",
    "क्\\u200d",
    " ",
    "\\t",
    "\\n",
    "-",
    "'",
    "’s",
    "[",
    "<",
    "x",
    "word ",
  ],
];

/** A proposal in which each of the texts that rules look at closely is the same. */
function proposalOf(text: string, style: "quoted" | "folded"): string {
  const written = style === "quoted" ? `"${text}"` : `>-\n      ${text}`;
  return `proposal: 1
title: Long texts
summary: ${written}
problem:
  effect: ${written}
stakeholders:
  - role: CMO
    outcome: ${written}
ask:
  decision: ${written}
`;
}

describe("the rules of words", () => {
  it("judge what nearly fits, again and again, whatever it is made of", () => {
    for (const piece of pieces) {
      const text = piece.repeat(Math.floor(size / 16 / piece.length));
      const style = piece.length % 2 === 0 ? "quoted" : "folded";
      const found = check(readProposal(proposalOf(text, style)), { rules: wordRules });
      assert.ok(found.length < size, piece);
    }
  });

  it("judge one text of 128 KB", () => {
    for (const piece of ["in order too ", "ABC (", "is to be ", "will be abcdefed ", "faster. ", "“very” "]) {
      const text = piece.repeat(Math.floor(size / piece.length));
      check(readProposal(`proposal: 1\ntitle: Long\nask:\n  decision: >-\n    ${text}\n`), { rules: wordRules });
    }
  });

  it("count to 150 words of a summary and to 30 of a sentence where nobody says otherwise", () => {
    const summary = (words: number): string => `${"Word one two three four five. ".repeat(words / 6)}`;
    assert.deepEqual(idsOf(`proposal: 1\ntitle: Count\nsummary: ${summary(150)}\n`, "long-summary"), []);
    assert.deepEqual(idsOf(`proposal: 1\ntitle: Count\nsummary: ${summary(156)}\n`, "long-summary"), ["long-summary"]);
    assert.deepEqual(idsOf(`proposal: 1\ntitle: ${"word ".repeat(30)}\n`, "long-sentence"), []);
    assert.deepEqual(idsOf(`proposal: 1\ntitle: ${"word ".repeat(31)}\n`, "long-sentence"), ["long-sentence"]);
  });

  it("mend a phrase that goes over two lines, and leave the lines around it", () => {
    const text = `proposal: 1
title: Shear in May
summary: >-
  The flock is shorn in order
  to sell wool
  at the fair.
problem:
  effect: The wool is sold due to
    the fact that it is there
`;
    const problemsOf = (current: string) => check(readProposal(current), { rules: wordRules });
    assert.equal(
      fixAll(text, problemsOf).text,
      `proposal: 1
title: Shear in May
summary: >-
  The flock is shorn to sell wool
  at the fair.
problem:
  effect: The wool is sold because it is there
`,
    );
  });

  it("say nothing of what only an alias repeats, and mend nothing there", () => {
    const text = `proposal: 1
title: &name In order to sell wool
problem: *name
`;
    assert.equal(idsOf(text, "wordy-phrase").length, 1);
  });

  it("speak no other language than English, but see what is hidden in any", () => {
    const text = `proposal: 1
title: "In order to legacy system very ABC world-class faster\\u200b"
language: de
`;
    assert.deepEqual(
      check(readProposal(text), { rules: wordRules }).map(({ rule }) => rule),
      ["hidden-characters"],
    );
  });
});

function idsOf(text: string, id: string): readonly string[] {
  return check(readProposal(text), { rules: wordRules })
    .map(({ rule }) => rule)
    .filter((rule) => rule === id);
}
