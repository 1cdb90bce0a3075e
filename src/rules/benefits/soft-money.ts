import * as l10n from "@vscode/l10n";
import type { Suggestion } from "../../core/problem";
import { choice, choiceSnippet } from "../../core/snippet";
import { entryOf } from "../../core/tree";
import type { Benefit } from "../../generated/proposal";
import { defineRule, type RuleContext } from "../define-rule";
import { isEnglish } from "../judging/is-english";
import { isWholeEntry, says } from "../judging/whole";
import { wordsIn } from "../judging/words-in";

export default defineRule({
  id: "soft-money",
  summary: "Flags a benefit that frees no cash by its name and is counted in the return.",
  why: "Satisfaction and reputation are worth having, and no account ever shows them. Inside the return they make finance doubt what is real there.",
  serves: "bottleneck",
  severity: "warning",

  *check(context) {
    const { model, amounts } = context;
    if (!isEnglish(model)) return;
    for (const benefit of model.benefits ?? []) {
      const { kind, attribution } = benefit;
      if (kind !== undefined && kind !== "cashable") continue;
      if (amounts(benefit.amounts) === undefined || !isWholeEntry(context, benefit)) continue;
      // Who says what budget falls, or by what share sales rise, has found the cash behind it.
      if (says(context, benefit, "release") || attribution !== undefined) continue;
      const soft = wordsIn(context, benefit, "name", softWords);
      if (soft === undefined || cashWords.test(benefit.name ?? "")) continue;
      yield {
        span: soft.span,
        message: l10n.t(
          "“{0}” frees no cash by itself, and its amount is counted in the return. Mark it as non-cashable, or name the cash that follows from it.",
          soft.words,
        ),
        suggestions: [mark(context, benefit)],
      };
    }
  },

  examples: [
    {
      bad: `proposal: 1
title: Answer callers in their own language
benefits:
  - name: Higher [|customer satisfaction|]
    kind: cashable
    amounts:
      2028-2030: 75k
  - name: Better [|reputation|] in the region
    amounts:
      2028-2030: 40k
financials:
  currency: EUR
`,
      suggestion: {
        stops: ["qualitative"],
        filled: `proposal: 1
title: Answer callers in their own language
benefits:
  - name: Higher customer satisfaction
    kind: qualitative
    amounts:
      2028-2030: 75k
  - name: Better reputation in the region
    amounts:
      2028-2030: 40k
financials:
  currency: EUR
`,
      },
    },
    {
      bad: `proposal: 1
title: Answer callers in their own language
benefits:
  - name: Better [|reputation|] in the region
    amounts:
      2028-2030: 40k
financials:
  currency: EUR
`,
      suggestion: {
        stops: ["non-cashable"],
        filled: `proposal: 1
title: Answer callers in their own language
benefits:
  - name: Better reputation in the region
    kind: non-cashable
    amounts:
      2028-2030: 40k
financials:
  currency: EUR
`,
      },
    },
    {
      good: `proposal: 1
title: Answer callers in their own language
benefits:
  - name: Callers feel understood
    kind: qualitative
  - name: Fewer callers who cancel
    kind: cashable
    amounts:
      2028-2030: 75k
financials:
  currency: EUR
`,
    },
    {
      nearMiss: `proposal: 1
title: Answer callers in their own language
benefits:
  - name: No more yearly survey of customer satisfaction
    kind: cashable
    amounts:
      2028-2030: 12k
    release:
      budget: Market research
  - name: Agency costs of the image campaign
    kind: cashable
    amounts:
      2028-2030: 20k
  - name: Staff morale
financials:
  currency: EUR
`,
    },
  ],
});

const softWords =
  /\b(?:(?:customer|staff|employee|user|patient|client|guest|student|resident|citizen|member|job|team)s?['’]? satisfaction|satisfaction|satisfied (?:customers|staff|employees|users|patients|clients|guests|students|residents|citizens)|(?:(?:staff|team|employee) )?morale|reputation|goodwill|brand image|(?:employee|staff) engagement|well-?being|quality of life|peace of mind|job enjoyment|happier (?:customers|staff|employees|users|patients|clients|guests))\b/iu;

/** Words with which a name tells of money that is paid or earned. */
const cashWords =
  /\b(?:costs?|spending|spend|fees?|contracts?|licen[cs]es?|budgets?|sales|revenues?|margin|orders|income|rent|savings?|churn|cancel\w{0,6}|invoices?|sick\w{0,8}|turnover|fines?|penalt(?:y|ies))\b/iu;

/** Offers the kinds that stay outside the return, in place of the one that is written. */
function mark({ nodeOf, suggestFieldIn }: RuleContext, benefit: Benefit): Suggestion {
  const title = l10n.t("Mark it as freeing no cash");
  const kinds = ["non-cashable", "qualitative"];
  const written = entryOf(nodeOf(benefit), "kind")?.value;
  return written?.kind !== "scalar" || benefit.kind === undefined
    ? suggestFieldIn(title, benefit, "kind", choice(kinds))
    : { title, insert: () => ({ span: written.span, snippet: choiceSnippet(kinds) }) };
}
