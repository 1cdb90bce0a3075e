import * as l10n from "@vscode/l10n";
import { inNotationOf } from "../../core/amount-notation";
import { rateInWords } from "../../core/amount-words";
import type { Suggestion } from "../../core/problem";
import { stop } from "../../core/snippet";
import { defineRule, type RuleContext } from "../define-rule";
import { type AskedMoney, askedMoney } from "../judging/asked-money";

export default defineRule({
  id: "partial-ask-full-benefit",
  summary: "Flags an ask for a part of the money in a case that counts all of the benefit.",
  why: "A first step that is paid for by the benefits of the last one looks better than it is. Either the rest of the money is on the page, or only what the first step brings.",
  serves: "bottleneck",
  severity: "warning",

  *check(context) {
    const { model, amounts, keyOf } = context;
    const money = askedMoney(context);
    if (money === undefined || money.fits || !money.isPart || !money.inSteps) return;
    const { asked, agreed, oneOff, released = 0, node } = money;
    if (released + agreed >= 0.8 * oneOff || saysThatMoreFollows(context)) return;
    if (!(model.benefits ?? []).some((benefit) => (amounts(benefit.amounts)?.total ?? 0) > 0)) return;
    yield {
      span: node?.span ?? keyOf(["ask", "releases"]),
      message: l10n.t(
        "This asks for {0} of the one-off costs and counts all of the benefits. Say when the rest is to be released, or count only what this part brings.",
        rateInWords((asked + agreed) / oneOff),
      ),
      suggestions: releasing(context, money),
    };
  },

  examples: [
    {
      bad: `proposal: 1
title: Light the streets with sensors
benefits:
  - name: Less power
    amounts: 900k
costs:
  - name: 4,000 lamps
    kind: one-off
    amounts: 800k
ask:
  decision: Let the works begin in the old town
  amount: [|200k|]
  releases:
    - amount: 200k
      by: 2028-03
financials:
  currency: EUR
`,
      suggestion: {
        stops: ["2029-03"],
        filled: `proposal: 1
title: Light the streets with sensors
benefits:
  - name: Less power
    amounts: 900k
costs:
  - name: 4,000 lamps
    kind: one-off
    amounts: 800k
ask:
  decision: Let the works begin in the old town
  amount: 200k
  releases:
    - amount: 200k
      by: 2028-03
    - amount: 600k
      by: 2029-03
financials:
  currency: EUR
`,
      },
    },
    {
      good: `proposal: 1
title: Light the streets with sensors
benefits:
  - name: Less power
    amounts: 900k
costs:
  - name: 4,000 lamps
    kind: one-off
    amounts: 800k
ask:
  decision: Let the works begin in the old town
  amount: 800k
  releases:
    - amount: 200k
      by: 2028-03
    - amount: 600k
      by: 2029-03
financials:
  currency: EUR
`,
    },
    {
      nearMiss: `proposal: 1
title: Light the streets with sensors
benefits:
  - name: Less power
    amounts: 900k
costs:
  - name: 4,000 lamps
    kind: one-off
    amounts: 800k
ask:
  decision: Let the works begin in the old town
  amount: 200k
  conditions:
    - The remaining 600k are released once the old town uses 40% less power
financials:
  currency: EUR
`,
    },
    {
      nearMiss: `proposal: 1
title: Light the streets with sensors
benefits:
  - name: Nobody walks home in the dark
    kind: qualitative
costs:
  - name: 4,000 lamps
    kind: one-off
    amounts: 800k
ask:
  decision: Let the works begin in the old town
  amount: 200k
  releases:
    - amount: 200k
      by: 2028-03
financials:
  currency: EUR
`,
    },
  ],
});

/** Whether a condition speaks of what comes after this money. */
function saysThatMoreFollows({ model }: RuleContext): boolean {
  return (model.ask?.conditions ?? []).some((condition) => more.test(condition));
}

const more =
  /\b(?:balance|follows?|following|further|later|next|phases?|remainder|remaining|rest|second|stages?|steps?|third|tranches?)\b/iu;

/** The rest as one more release, behind those that are there. */
function releasing(
  { model, nodeAt, suggestField, suggestItem }: RuleContext,
  { asked, open, released, node }: AskedMoney,
): readonly Suggestion[] {
  const written = node?.kind === "scalar" ? node.source : "0k";
  const title = l10n.t("Say when the rest is released");
  const rest = { amount: inNotationOf(written, open - (released ?? asked)), by: stop() };
  const releases = nodeAt(["ask", "releases"]);
  if (releases?.kind === "list" && releases.items.length > 0)
    return released === undefined ? [] : [suggestItem(title, ["ask", "releases"], rest)];
  const first = { amount: inNotationOf(written, asked), by: String(model.ask?.by ?? "") };
  const now = first.by === "" ? { ...first, by: stop() } : first;
  return [suggestField(title, ["ask"], "releases", [now, rest])];
}
