import * as l10n from "@vscode/l10n";
import { sentencesOf, wordsOf } from "../../core/sentences";
import { defineRule } from "../define-rule";
import { englishProse } from "../judging/english-prose";

/** How many words a sentence may have where the configuration says nothing. */
const usual = 30;

export default defineRule({
  id: "long-sentence",
  summary: "Flags a sentence of more than 30 words.",
  why: "At thirty words a reader has lost the beginning, and in a meeting nobody goes back to look for it.",
  serves: "pressure",
  severity: "warning",

  options: {
    type: "object",
    title: "Options of long-sentence",
    "x-noun": "the options of this rule",
    description: "How long a sentence may be in this organisation.",
    examples: [{ words: 25 }],
    properties: {
      words: {
        title: "Words",
        "x-noun": "a number of words",
        description: "The most words that a sentence may have.",
        type: "integer",
        minimum: 10,
        maximum: 100,
        examples: [25],
      },
    },
  },

  *check(context) {
    const most = typeof context.options.words === "number" ? context.options.words : usual;
    for (const { node, text } of englishProse(context)) {
      for (const sentence of sentencesOf(text)) {
        // Each word takes a letter and a blank.
        if (sentence.text.length < 2 * most) continue;
        const count = wordsOf(sentence.text).length;
        if (count <= most) continue;
        yield {
          span: context.placeWithin(node, sentence.from, sentence.to),
          message: l10n.t("This sentence has {0} words. Make two of it, of {1} at most.", count, most),
        };
      }
    }
  },

  examples: [
    {
      bad: `proposal: 1
title: Grade eggs where they are laid
summary: >-
  Eggs travel. [|Every morning a lorry takes
  the eggs of nineteen farms to the hall at Rede, where six people grade them by hand, and by the time they are
  graded one in forty is cracked.|] We want that to end.
`,
    },
    {
      bad: `proposal: 1
title: Grade eggs where they are laid
problem: "[|One egg in forty is cracked by the time it is graded|]"
`,
      config: `rules:
  long-sentence: [warning, {words: 10}]
`,
    },
    {
      good: `proposal: 1
title: Grade eggs where they are laid
summary: >-
  Every morning a lorry takes the eggs of nineteen farms to the hall at Rede. Six people grade them by hand. By
  then one in forty is cracked.
`,
    },
    {
      nearMiss: `proposal: 1
title: Grade eggs where they are laid
author: One who writes very long names and then some more of them until nobody knows any longer who it was that wrote all of this on a Monday in May
summary: |-
  Dr. Rede of No. 5 has asked each of the nineteen farms, and all of them agree on this

  - The lorry drives at four in the morning when it is dark and cold on the road
  - Six people grade by hand until noon and then the eggs go to the shops
`,
    },
  ],
});
