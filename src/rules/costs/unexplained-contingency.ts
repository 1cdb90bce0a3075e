import * as l10n from "@vscode/l10n";
import { stop } from "../../core/snippet";
import { defineRule } from "../define-rule";
import { isContingency, reserve } from "../judging/contingency";
import { caseYears } from "../judging/cost-lines";
import { isEnglish } from "../judging/is-english";
import { says, wholeList } from "../judging/whole";

export default defineRule({
  id: "unexplained-contingency",
  summary:
    "Flags costs without a reserve for surprises, and a reserve that does not say what it is based on, from the outline on.",
  why: "Projects cost more than planned, so a plan without a reserve is a plan to come back for more. A reserve without a basis is the first sum that a reader cuts.",
  source: "HM Treasury, supplementary Green Book guidance on optimism bias",
  serves: "strengths",
  severity: { outline: "warning" },
  speaksForEmpty: ["costs.*.source"],

  *check(context) {
    const { model, amounts, keyOf, keyIn, suggestFieldIn, suggestItem } = context;
    const unexplained = (model.costs ?? []).filter((cost) => isContingency(cost) && !says(context, cost, "source"));
    for (const cost of unexplained) {
      yield {
        span: keyIn(cost, "source"),
        message: l10n.t(
          "This reserve has no basis. Say in its `source` how it was reckoned, such as the overrun of past projects.",
        ),
        suggestions: [suggestFieldIn(l10n.t("Say what the reserve is based on"), cost, "source", stop())],
      };
    }
    const costs = wholeList(context, "costs");
    if (costs === undefined || costs.some(isContingency)) return;
    const priced = costs.filter((cost) => amounts(cost.amounts) !== undefined);
    // Of what comes back every year, last year's bill is known; a range says how far a sum may be off.
    if (priced.length === 0 || priced.every(({ kind, range }) => kind === "run" || range !== undefined)) return;
    const texts = costs.flatMap(({ name = "", source = "", note = "" }) => [name, source, note]);
    // In another language a reserve without its category cannot be told by its name.
    if (
      texts.some((text) => reserve.test(text)) ||
      (!isEnglish(model) && costs.some(({ category }) => category === undefined))
    )
      return;
    const { first } = caseYears(context);
    const isTotal = priced.every(({ amounts }) => typeof amounts !== "object");
    yield {
      span: keyOf(["costs"]),
      message: l10n.t("The costs hold no reserve for surprises. Add one, and say what it is based on."),
      suggestions: [
        suggestItem(l10n.t("Add a reserve"), ["costs"], {
          name: stop(),
          category: "contingency",
          kind: "one-off",
          amounts: isTotal ? stop() : { [first]: stop() },
          source: stop(),
        }),
      ],
    };
  },

  examples: [
    {
      bad: `proposal: 1
title: Two new lifts for the town library
stage: outline
[|costs|]:
  - name: Lifts and shafts
    kind: one-off
    amounts:
      2028: 640k
  - name: Inspection
    kind: run
    amounts:
      2029-2035: 7k
financials:
  currency: GBP
`,
      suggestion: {
        stops: ["Reserve", "96k", "15% of the shafts, as the ground was never surveyed"],
        filled: `proposal: 1
title: Two new lifts for the town library
stage: outline
costs:
  - name: Lifts and shafts
    kind: one-off
    amounts:
      2028: 640k
  - name: Inspection
    kind: run
    amounts:
      2029-2035: 7k
  - name: Reserve
    category: contingency
    kind: one-off
    amounts:
      2028: 96k
    source: 15% of the shafts, as the ground was never surveyed
financials:
  currency: GBP
`,
      },
    },
    {
      bad: `proposal: 1
title: Two new lifts for the town library
stage: full
costs:
  - name: Lifts and shafts
  - [|name|]: Reserve
    category: contingency
`,
      suggestion: {
        stops: ["15% of the shafts, as the ground was never surveyed"],
        filled: `proposal: 1
title: Two new lifts for the town library
stage: full
costs:
  - name: Lifts and shafts
  - name: Reserve
    category: contingency
    source: 15% of the shafts, as the ground was never surveyed
`,
      },
    },
    {
      good: `proposal: 1
title: Two new lifts for the town library
costs:
  - name: Lifts and shafts
  - name: Reserve
    category: contingency
    source: 15% of the shafts, as the ground was never surveyed
`,
    },
    {
      nearMiss: `proposal: 1
title: Two new lifts for the town library
stage: outline
costs:
  - name: Lifts and shafts
    kind: one-off
    amounts:
      2028: 640k
    range:
      low: 95%
      high: 120%
  - name: Inspection
    kind: run
    amounts:
      2029-2035: 7k
financials:
  currency: GBP
`,
    },
    {
      nearMiss: `proposal: 1
title: Two new lifts for the town library
stage: outline
costs:
  - name: Lifts and shafts
`,
    },
  ],
});
