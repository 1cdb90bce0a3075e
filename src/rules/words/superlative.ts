import * as l10n from "@vscode/l10n";
import { phraseFinder } from "../../core/phrases";
import { sentencesOf } from "../../core/sentences";
import { defineRule } from "../define-rule";
import { englishProse } from "../judging/english-prose";
import { superlatives } from "./superlatives";

export default defineRule({
  id: "superlative",
  summary: "Flags praise such as “world-class” where the sentence gives no figure or rank that supports it.",
  why: "Every supplier's brochure says it, so it tells nobody anything. One figure or rank does what no adjective can.",
  serves: "pressure",
  severity: "info",

  *check(context) {
    const accepted = new Set(context.config.vocabulary.accept.map((word) => word.toLowerCase()));
    for (const prose of englishProse(context)) {
      const end = prose.text.trimEnd();
      for (const sentence of sentencesOf(prose.text)) {
        const praise = find(sentence.text);
        if (praise.length === 0 || evidence.test(sentence.text) || isBacked(sentence.text)) continue;
        for (const { from, to, phrase } of praise) {
          const written = sentence.text.slice(from, to);
          if (accepted.has(phrase) || isName(sentence.text, from, to)) continue;
          const isLast = sentence.to === end.length && !/[.!?…]["')\]”’]?$/u.test(end.slice(-2));
          const title = l10n.t("Add the evidence");
          yield {
            span: context.placeWithin(prose.node, sentence.from + from, sentence.from + to),
            message: l10n.t("`{0}` is praise. Give the figure or rank that shows it, or leave it out.", written),
            suggestions: isLast ? [context.suggestText(title, prose.node, " ($1)")] : [],
            word: phrase,
          };
        }
      }
    }
  },

  examples: [
    {
      bad: `proposal: 1
title: Open the pool at six
strengths:
  - kind: leadership
    evidence: A [|world-class|] team of lifeguards
`,
      suggestion: {
        stops: ["third of 41 towns in the inspection of 2026"],
        filled: `proposal: 1
title: Open the pool at six
strengths:
  - kind: leadership
    evidence: A world-class team of lifeguards (third of 41 towns in the inspection of 2026)
`,
      },
    },
    {
      bad: `proposal: 1
title: "[|State-of-the-art|] filters for the pool"
summary: >-
  The pool opens at six. Its water is
  [|second to none|].
`,
    },
    {
      good: `proposal: 1
title: Open the pool at six
strengths:
  - kind: leadership
    evidence: Our lifeguards came third of 41 towns in the inspection of 2026
`,
    },
    {
      nearMiss: `proposal: 1
title: Find a place for the second class
problem: None of the leading swimmers is first in class, and the world of classes is unique to us
strengths:
  - kind: leadership
    evidence: World-class by the count of 2026, 3rd of 41
  - kind: adoption
    evidence: Trained by World Class Pools Ltd, the museum of leading art next door
`,
    },
    {
      nearMiss: `proposal: 1
title: Sell next-generation sequencing to clinics
`,
      config: `vocabulary:
  accept: [next-generation]
`,
    },
  ],
});

const find = phraseFinder(new Map(superlatives.map((word) => [word, true])));

/** A rank or a share, or who says so. */
const evidence =
  /\d(?:st|nd|rd|th)(?![\p{L}])|\d ?(?:%|per cent|percent|points|(?:out )?of \d)|(?<![\p{L}])(?:ranked|certified|rated|(?:first|second|third|fourth|fifth) (?:of|among|in) )/iu;

/** Whether a figure stands in brackets at the end of a sentence. */
function isBacked(sentence: string): boolean {
  const bracket = sentence.lastIndexOf("(");
  return bracket !== -1 && sentence.endsWith(")") && /\d/.test(sentence.slice(bracket));
}

/** Two words with capitals within a sentence make a name: `World Class Pools`. */
function isName(text: string, from: number, to: number): boolean {
  return from > 0 && /^\p{Lu}/u.test(text.slice(from, to)) && /^[ -]?\p{Lu}/u.test(text.slice(to, to + 2).trimEnd());
}
