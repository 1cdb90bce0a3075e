import * as l10n from "@vscode/l10n";
import { wordsOf } from "../../core/sentences";
import { defineRule } from "../define-rule";
import { englishProse } from "../judging/english-prose";

/** How many words a summary may have where the configuration says nothing. */
const usual = 150;

export default defineRule({
  id: "long-summary",
  summary: "Flags what a summary says after its 150th word.",
  why: "Many who decide read the summary and nothing else. What stands behind the first half page is not read at all.",
  serves: "pressure",
  severity: "warning",

  options: {
    type: "object",
    title: "Options of long-summary",
    "x-noun": "the options of this rule",
    description: "How long a summary may be in this organisation.",
    examples: [{ words: 120 }],
    properties: {
      words: {
        title: "Words",
        "x-noun": "a number of words",
        description: "The most words that a summary may have.",
        type: "integer",
        minimum: 20,
        maximum: 1000,
        examples: [120],
      },
    },
  },

  *check(context) {
    const most = typeof context.options.words === "number" ? context.options.words : usual;
    const summary = englishProse(context).find(({ path }) => path.length === 1 && path[0] === "summary");
    if (summary === undefined) return;
    const words = wordsOf(summary.text);
    const beyond = words[most];
    if (beyond === undefined) return;
    yield {
      span: context.placeWithin(summary.node, beyond.from, summary.text.trimEnd().length),
      message: l10n.t(
        "The summary has {0} words, and from here on it is longer than {1}. Move what not everybody needs to the fields below.",
        words.length,
        most,
      ),
    };
  },

  examples: [
    {
      bad: `proposal: 1
title: Tune the carillon again
summary: The bells of the town hall ring too low since the fire. A tuner from Asten turns all forty in [|one summer.|]
`,
      config: `rules:
  long-summary: [warning, {words: 20}]
`,
    },
    {
      good: `proposal: 1
title: Tune the carillon again
summary: The bells ring a quarter tone too low since the fire. A tuner turns all forty in one summer.
`,
    },
    {
      nearMiss: `proposal: 1
title: Tune the carillon again
summary: The bells of the town hall ring too low since the fire. A tuner from Asten turns all of them.
problem: No words here count, so that a problem of the town hall may have as many of them as it needs, even twenty-four.
`,
      config: `rules:
  long-summary: [warning, {words: 20}]
`,
    },
  ],
});
