import * as l10n from "@vscode/l10n";
import { defineRule } from "../define-rule";
import { isEnglish } from "../judging/is-english";

export default defineRule({
  id: "placeholder-left",
  summary: "Flags a text that is still to be filled in: TBD, TODO, XX, ???, lorem ipsum, `<insert …>`.",
  why: "A gap in a paper tells its reader that nobody read it before them. From there on they read the rest as a draft, too.",
  serves: "bottleneck",
  severity: { idea: "warning", full: "error" },

  options: {
    type: "object",
    title: "Options of placeholder-left",
    "x-noun": "the options of this rule",
    description: "What else people of this organisation write where something is still to be filled in.",
    examples: [{ words: ["NN", "offen"] }],
    properties: {
      words: {
        title: "Words",
        "x-noun": "a list of marks",
        description:
          "Marks of your own for a gap, each looked for as it is written here and in every language. They come on top of TBD and the others.",
        type: "array",
        items: {
          title: "Mark",
          "x-noun": "a mark",
          type: "string",
          pattern: "^\\S(.*\\S)?$",
          patternErrorMessage: "a mark. Write a word or sign without blanks around it, such as NN",
          examples: ["NN"],
        },
        examples: [["NN", "offen"]],
      },
    },
  },

  *check({ model, prose, config, options, spanWithin }) {
    const marks = [...(isEnglish(model) ? [...usualMarks, gap] : []), ...ownMarks(options.words)];
    const accepted = new Set(config.vocabulary.accept.map((word) => word.toLowerCase()));
    const hasOwn = marks.length > usualMarks.length + 1;
    for (const { node, text } of prose()) {
      if (!hasOwn && !trace.test(text)) continue;
      const left = placeholderIn(text, marks, accepted);
      if (left === undefined) continue;
      yield {
        span: spanWithin(node, left),
        message: l10n.t("`{0}` is still to be filled in. Write what belongs here, or take the sentence out.", left),
        word: left,
      };
    }
  },

  examples: [
    {
      bad: `proposal: 1
title: Answer tenants within two days
stakeholders:
  - role: COO
    outcome: Open repairs fall from [|XX|] to XX by June 2028
`,
    },
    {
      bad: `proposal: 1
title: [|<what gets better, for whom>|]
summary: >-
  Two depots share one timetable.
  It saves [|TBD|] hours a week.
ask:
  decision:
    - Approve 80k for the trial
    - "Name the owner [|???|]"
`,
    },
    {
      bad: `proposal: 1
title: Sort returned goods on the day they arrive
stage: full
problem:
  statement: "[|[insert figure]|] of returned goods are sold again too late"
  cause: "[|Lorem ipsum|] dolor sit amet"
`,
    },
    {
      bad: `proposal: 1
title: Answer tenants within two days
stakeholders:
  - role: COO
    outcome: Open repairs fall from [|NN|] to 600 by June 2028
`,
      config: `rules:
  placeholder-left: [warning, {words: [NN]}]
`,
    },
    {
      good: `proposal: 1
title: Answer tenants within two days
stakeholders:
  - role: COO
    outcome: Open repairs fall from 1,900 to 600 by June 2028
`,
    },
    {
      nearMiss: `proposal: 1
title: Stock XXL coats in every branch
author: <author to be named>
problem: In branches with <5 staff and >90 visitors an hour, one in six leaves without a coat
benefits:
  - name: Fewer customers who leave without a coat
    measure:
      metric: Visitors who leave without a coat [1]
      unit: XX
`,
    },
    {
      nearMiss: `proposal: 1
title: Sell TBA tickets with a seat
problem: Of our TBA tickets, which name no seat, one in nine is returned
`,
      config: `vocabulary:
  accept: [TBA]
`,
    },
    {
      nearMiss: `proposal: 1
title: Publish minutes within a day
problem:
  statement: Members wait nine days for the minutes
  effect: One wrote that "the minutes […] reach us after the next meeting"
`,
    },
  ],
});

/** What people leave in a text to come back to, each beside nothing that would make it part of a word. */
const usualMarks = [
  /(?<![\p{L}\p{N}_])(?:TBD|TBC|TBA|TODO|FIXME|tbd)(?![\p{L}\p{N}_])/gu,
  /(?<![\p{L}\p{N}_])(?<!(?:Article|Annex|Chapter|Part|Title|Volume) )(?:X{2,20}|x{2,20})(?:k|m|bn)?(?![\p{L}\p{N}_])/gu,
  /(?<![\p{L}\p{N}?!])\?{3,20}/gu,
  /(?<![\p{L}\p{N}])lorem ipsum(?![\p{L}\p{N}])/giu,
  /(?<![\p{L}\p{N}])<\p{L}[^<>@\n]{0,150}>/gu,
  /\[(?:(?:insert|add|enter|fill in|your|name|names|date|amount|figure|number|person|who|when)(?: [^\][\n]{1,80})?|tbd|tbc|todo)\](?!\()/giu,
];

/** What each of the usual marks holds, so that most texts are looked at once. */
const trace = /[?<[]|tb[acd]|todo|fixme|xx|lorem/iu;

/** Tags of a page and addresses stand in angle brackets too. */
const noMark = /^<(?:br|[abipqsu]|em|li|ol|ul|del|ins|sub|sup|div|span|code|strong|h[1-6])\b(?=[\s>/])|:\/\//iu;

/** A place where words were left out; between quotation marks that is how one quotes. */
const gap = /\[(?:…|\.{3})\]/gu;

/** The marks that a configuration adds, as one that is found beside nothing that would make it part of a word. */
function ownMarks(words: unknown): readonly RegExp[] {
  const written = Array.isArray(words) ? words.filter((word) => typeof word === "string" && word.trim() !== "") : [];
  if (written.length === 0) return [];
  const any = written.map((word) => String(word).replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&")).join("|");
  return [new RegExp(`(?<![\\p{L}\\p{N}_])(?:${any})(?![\\p{L}\\p{N}_])`, "gu")];
}

/** The first thing in a text that is still to be filled in and is not accepted as a word, or nothing. */
function placeholderIn(text: string, marks: readonly RegExp[], accepted: ReadonlySet<string>): string | undefined {
  const sought = /["“”„«»]/u.test(text) ? marks.filter((mark) => mark !== gap) : marks;
  const found = sought.flatMap((mark) =>
    [...text.matchAll(mark)].filter(([left]) => !noMark.test(left) && !accepted.has(left.toLowerCase())),
  );
  return found.sort((a, b) => a.index - b.index)[0]?.[0];
}
