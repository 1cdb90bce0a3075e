import * as l10n from "@vscode/l10n";
import { phraseFinder } from "../../core/phrases";
import { defineRule } from "../define-rule";
import { englishProse } from "../judging/english-prose";
import { reword } from "../judging/reword";
import { masked } from "./masked";
import { wordyPhrases } from "./wordy-phrases";

export default defineRule({
  id: "wordy-phrase",
  summary: "Flags a phrase that a shorter one can replace, such as “in order to”.",
  why: "An executive gives a page two minutes. Each word that says nothing takes its time from one that does.",
  serves: "pressure",
  severity: "hint",

  *check(context) {
    const accepted = new Set(context.config.vocabulary.accept.map((word) => word.toLowerCase()));
    for (const prose of englishProse(context)) {
      for (const { from, to, phrase, meaning } of find(masked(prose.text))) {
        const written = prose.text.slice(from, to);
        const plain = written.toLowerCase().replace(/[\s-]+/gu, " ");
        // The plural of a phrase, or one with hyphens, is another.
        if (plain !== phrase || written.includes("-") || accepted.has(phrase)) continue;
        const some = isShare.test(meaning) && determiner.test(prose.text.slice(to, to + 8)) ? `${meaning} of` : meaning;
        const shorter = /^\p{Lu}/u.test(written) ? some.charAt(0).toUpperCase() + some.slice(1) : some;
        const title = l10n.t("Replace with `{0}`", shorter);
        yield {
          span: context.placeWithin(prose.node, from, to),
          message: l10n.t("`{0}` says the same as `{1}`.", phrase, some),
          fixes: reword(context, title, prose, from, to, shorter),
          word: phrase,
        };
      }
    }
  },

  examples: [
    {
      bad: `proposal: 1
title: Shear in May
summary: "[|In order to|] sell wool at the fair, the flock is shorn in May [|due to the fact that|] June is too late"
problem: '[|Prior to|] 2024 the farm''s wool was sold at once'
`,
      fixed: `proposal: 1
title: Shear in May
summary: "To sell wool at the fair, the flock is shorn in May because June is too late"
problem: 'Before 2024 the farm''s wool was sold at once'
`,
    },
    {
      good: `proposal: 1
title: Shear in May
summary: To sell wool at the spring fair, the flock is shorn in May, because June is too late.
`,
    },
    {
      nearMiss: `proposal: 1
title: Keep all goods in good order to the last crate
problem: In the prior year, to whom it was due, the fact that counted was the wool
author: In order to be heard
language: en-GB
`,
    },
    {
      nearMiss: `proposal: 1
title: Scheren, in order to verkaufen
language: de
`,
    },
  ],
});

const find = phraseFinder(wordyPhrases);

/** `the majority of the votes` is `most of the votes`. */
const isShare = /^(?:many|most|much|some)$/;
const determiner = /^\s(?:the|our|its|their|these|those|them|us|it|your|his|her)(?![\p{L}])/iu;
