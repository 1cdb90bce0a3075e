import * as l10n from "@vscode/l10n";
import { phraseFinder } from "../../core/phrases";
import { attended } from "../../core/problem";
import type { Prose } from "../../core/prose";
import { defineRule } from "../define-rule";
import { englishProse } from "../judging/english-prose";
import { reword } from "../judging/reword";
import { type Hedge, hedgeKinds } from "./hedges";
import { unquantifiedClaims } from "./unquantified";

export default defineRule({
  id: "weasel-words",
  summary: "Flags hedges and fillers in what is asked, what a stakeholder gets and what a benefit is called.",
  why: "Whoever pays hears each “hopefully” as a doubt of the author's own. What is uncertain belongs in a range or a risk, where it can be weighed.",
  serves: "bottleneck",
  severity: "warning",

  *check(context) {
    const claims = unquantifiedClaims(context);
    const accepted = new Set(context.config.vocabulary.accept.map((word) => word.toLowerCase()));
    for (const prose of englishProse(context)) {
      if (!isPromise(prose)) continue;
      const asked = claims.flatMap((claim) => (claim.prose.node === prose.node ? [claim.sentence] : []));
      for (const { from, to, phrase, meaning } of find(prose.text)) {
        if (accepted.has(phrase) || isMeant(prose.text, from, to, phrase)) continue;
        // How much is asked there already.
        if (meaning !== "maybe" && asked.some((sentence) => sentence.from <= from && to <= sentence.to)) continue;
        const word = prose.text.slice(from, to).replace(/\s+/gu, " ");
        const isFiller = meaning === "filler" && /^ \p{Ll}/u.test(prose.text.slice(to, to + 2));
        yield {
          span: context.placeWithin(prose.node, from, to),
          message: advice(meaning, word),
          fixes: isFiller ? reword(context, l10n.t("Leave out `{0}`", word), prose, from, to, "").map(attended) : [],
          word,
        };
      }
    }
  },

  examples: [
    {
      bad: `proposal: 1
title: Bake after midnight
stakeholders:
  - role: COO
    outcome: Loaves leave on time on [|very|] nearly all of 310 days
`,
      fixed: `proposal: 1
title: Bake after midnight
stakeholders:
  - role: COO
    outcome: Loaves leave on time on nearly all of 310 days
`,
    },
    {
      bad: `proposal: 1
title: Bake after midnight
benefits:
  - name: "[|Hopefully|] fewer returns, [|significantly|] under 9%"
    amounts: 40k
ask:
  decision: >-
    Approve 80k so that we can
    [|try to|] open [|several|] ovens [|as soon as possible|].
`,
    },
    {
      good: `proposal: 1
title: Bake after midnight
benefits:
  - name: 2% to 4% fewer returns
ask:
  decision: Approve 80k for two ovens by May 2028
`,
    },
    {
      nearMiss: `proposal: 1
title: Bake many kinds of bread really soon
problem: Perhaps several shops simply order too much
stakeholders:
  - role: CMO
    outcome: Twice as many regular customers, as some of the 14 shops have
  - role: COO
    outcome: Significantly faster baking
  - role: CFO
    outcome: No sooner paid than delivered, and not so many returns as the 9% of 2026
ask:
  decision: Name the might of the Many Loaves Ltd in the contract of 2028
`,
    },
  ],
});

const find = phraseFinder(hedgeKinds);

/** The ask, an outcome, or what a benefit is called. */
function isPromise({ path }: Prose): boolean {
  const [list, index, field] = path;
  if (list === "ask") return index === "decision" || index === "conditions" || index === "ifRefused";
  if (list === "stakeholders") return field === "outcome";
  return list === "benefits" ? field === "name" : list === "options" && field === "benefits" && path.at(-1) === "name";
}

/** `as many as`, `how soon`, `might` that is power, and capitals that make a name. */
function isMeant(text: string, from: number, to: number, phrase: string): boolean {
  const before = text.slice(Math.max(0, from - 12), from);
  if (/^\p{Lu}/u.test(text.slice(from, to)) && /^ \p{Lu}/u.test(text.slice(to, to + 2)) && from > 0) return true;
  if (phrase === "many" || phrase === "soon") return /(?:^|[^\p{L}])(?:as|how|so|too|twice|not|the) $/iu.test(before);
  if (phrase === "might") return /(?:^|[^\p{L}])(?:the|of|military) $/iu.test(before);
  return phrase === "very" && /(?:^|[^\p{L}])(?:this|that|the) $/iu.test(before);
}

function advice(kind: Hedge, word: string): string {
  switch (kind) {
    case "filler":
      return l10n.t("`{0}` adds nothing. Leave it out.", word);
    case "maybe":
      return l10n.t(
        "`{0}` takes back what the sentence promises. Say what will be, and put the doubt into a range or a risk.",
        word,
      );
    default:
      return l10n.t(
        "`{0}` leaves open how much, how many or when. Give the figure or the date, or leave it out.",
        word,
      );
  }
}
