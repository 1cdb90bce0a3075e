import * as l10n from "@vscode/l10n";
import { amountInWords } from "../../core/amount-words";
import { stop } from "../../core/snippet";
import { defineRule, type RuleContext, stages } from "../define-rule";
import { largeSum, largeSumOption } from "../judging/large-sum";
import { sideOf } from "../judging/side-of";

export default defineRule({
  id: "no-adoption-plan",
  summary: "Flags a large change that does not say how people will take it up, from the outline on.",
  why: "A benefit begins on the day on which people work in the new way. Training, help and a date by which they do are what turns a delivery into a return.",
  serves: "strengths",
  severity: { outline: "info" },
  options: largeSumOption("Options of no-adoption-plan"),
  speaksForEmpty: ["adoption"],

  *check(context) {
    const { has, keyOf, suggestField } = context;
    if (has(["adoption"])) return;
    const reason = largeChange(context);
    if (reason === undefined) return;
    yield {
      span: keyOf(["adoption"]),
      message: l10n.t("{0} Say how people come to use it, who trains them, and by when.", reason),
      suggestions: [
        suggestField(l10n.t("Say how people take it up"), [], "adoption", {
          approach: stop(),
          training: stop(),
          by: stop(),
        }),
      ],
    };
  },

  examples: [
    {
      bad: `[|proposal|]: 1
title: Dispatch ambulances from one room
stage: outline
deliverables:
  - name: One room for three counties
    kind: technology
  - name: Dispatchers follow one set of questions
    kind: business-change
`,
      suggestion: {
        stops: [
          "Dispatchers of all counties sit together for a month",
          "Four days each, in their own shift",
          "2028-03",
        ],
        filled: `proposal: 1
title: Dispatch ambulances from one room
stage: outline
deliverables:
  - name: One room for three counties
    kind: technology
  - name: Dispatchers follow one set of questions
    kind: business-change
adoption:
  approach: Dispatchers of all counties sit together for a month
  training: Four days each, in their own shift
  by: 2028-03
`,
      },
    },
    {
      bad: `proposal: 1
title: Weigh babies at home
stage: outline
costs:
  - name: A morning for each of 90 midwives
    category: training
    amounts: 12k
financials:
  currency: EUR
[|adoption|]:
`,
    },
    {
      good: `proposal: 1
title: Weigh babies at home
costs:
  - name: A morning for each of 90 midwives
    category: training
    amounts: 12k
financials:
  currency: EUR
adoption:
  approach: Two midwives begin, and each brings three more every month
`,
    },
    {
      nearMiss: `proposal: 1
title: Dispatch ambulances from one room
stage: outline
deliverables:
  - name: A second line to the exchange
    kind: technology
costs:
  - name: Line and modem
    category: hardware
    kind: one-off
    amounts: 14k
financials:
  currency: EUR
`,
    },
    {
      nearMiss: `proposal: 1
title: Dispatch ambulances from one room
stage: outline
deliverables:
  - name: Dispatchers follow one set of questions
    kind: business-change
adoption:
  training: Four days each, in their own shift
`,
    },
  ],
});

/** Why a change is so large that people need help with it, as a sentence, or nothing. */
function largeChange(context: RuleContext): string | undefined {
  const { model, config } = context;
  const { costs = [], deliverables = [], stakeholders = [], stage = "idea" } = model;
  if (deliverables.some(({ kind }) => kind === "business-change"))
    return l10n.t("People will work differently, and there is no plan for it.");
  if (costs.some(({ category }) => category === "training" || category === "change"))
    return l10n.t("There is money for training or change, and no plan for it.");
  const gainers = stakeholders.filter((one) => one.outcome !== undefined && sideOf(one, config) !== "it");
  if (stages.indexOf(stage) >= stages.indexOf("full") && gainers.length >= 3)
    return l10n.t("{0} groups are to gain from this, and there is no plan for how they take it up.", gainers.length);
  const sum = largeSum(context);
  if (sum === undefined) return undefined;
  return l10n.t(
    "{0} is at stake, and there is no plan for how people take it up.",
    amountInWords(sum, model.financials?.currency),
  );
}
