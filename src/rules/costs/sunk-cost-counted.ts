import * as l10n from "@vscode/l10n";
import { fiscalYear } from "../../core/fiscal-year";
import type { Span } from "../../core/text";
import { entryOf } from "../../core/tree";
import { isRelative, parseYears } from "../../core/years";
import type { Cost } from "../../generated/proposal";
import { defineRule, type RuleContext } from "../define-rule";
import { isEnglish } from "../judging/is-english";
import { sameName, wordsIn } from "../judging/words-in";

export default defineRule({
  id: "sunk-cost-counted",
  summary: "Flags money that is spent already and counted as a cost of the case.",
  why: "What is spent stays spent, whatever is decided. A return that carries it compares the decision with one that nobody can take any more.",
  source: "HM Treasury, The Green Book: sunk costs are left out of the appraisal",
  serves: "bottleneck",
  severity: "warning",

  *check(context) {
    const { model, nodeOf } = context;
    const prior = new Map((model.priorSpend ?? []).map((spent) => [sameName(spent.name ?? ""), spent]));
    const day = decisionDay(context);
    for (const cost of model.costs ?? []) {
      const name = entryOf(nodeOf(cost), "name")?.value;
      const spent = prior.get(sameName(cost.name ?? ""));
      if (name !== undefined && spent !== undefined && sameName(cost.name ?? "") !== "") {
        yield {
          span: name.span,
          message: l10n.t("This cost stands under `priorSpend`, too. Take out of the costs what is spent already."),
          related: { span: nodeOf(spent).span, message: l10n.t("Here it is money that is spent already.") },
        };
        continue;
      }
      const said = isEnglish(model)
        ? (wordsIn(context, cost, "name", spentWords) ?? wordsIn(context, cost, "source", spentWords))
        : undefined;
      const past = said?.span ?? (day === undefined ? undefined : pastYear(context, cost, day));
      if (past === undefined) continue;
      yield {
        span: past,
        message:
          said === undefined
            ? l10n.t("This year was over when the proposal was written. Move what was spent in it to `priorSpend`.")
            : l10n.t("This money is spent already, and no decision brings it back. Move it to `priorSpend`."),
      };
    }
  },

  examples: [
    {
      bad: `proposal: 1
title: Finish the sea wall at the north beach
updated: 2027-02-10
costs:
  - name: Survey of the sea bed
    amounts:
      [|2026|]: 64k
      2027: 12k
  - name: Study, [|already paid|]
    amounts: 30k
  - name: Stones and cranes
    amounts:
      2027: 2.4m
  - name: [|First 200 metres|]
    amounts: 1.1m
priorSpend:
  - name: First 200 metres
    amounts: 1.1m
financials:
  currency: EUR
`,
    },
    {
      bad: `proposal: 1
title: Finish the sea wall at the north beach
updated: 2027-05-10
costs:
  - name: Survey of the sea bed
    amounts:
      [|2025-2026|]: 64k
financials:
  currency: NZD
`,
      config: `fiscalYearStart: april
`,
    },
    {
      good: `proposal: 1
title: Finish the sea wall at the north beach
updated: 2027-02-10
costs:
  - name: Stones and cranes
    amounts:
      2027: 2.4m
priorSpend:
  - name: First 200 metres
    amounts:
      2026: 1.1m
financials:
  currency: EUR
`,
    },
    {
      nearMiss: `proposal: 1
title: Finish the sea wall at the north beach
updated: 2027-02-10
costs:
  - name: Survey of the sea bed
    amounts:
      2026: 64k
financials:
  currency: NZD
`,
      config: `fiscalYearStart: april
`,
    },
    {
      nearMiss: `proposal: 1
title: Finish the sea wall at the north beach
stage: delivery
updated: 2028-02-10
costs:
  - name: Stones and cranes
    amounts:
      2027: 2.4m
financials:
  currency: EUR
`,
    },
  ],
});

const spentWords =
  /\b(?:already (?:been )?(?:spent|paid|incurred|invoiced|bought)|sunk costs?|spent (?:to date|so far|until now)|paid (?:to date|so far|last year))\b/iu;

/** The day on which nothing is decided yet; nothing once it is, for then the years of the case are those of the decision. */
function decisionDay({ model, has, today }: RuleContext): string | undefined {
  const { stage, status, updated } = model;
  if (has(["stage"]) && (stage === undefined || stage === "delivery" || stage === "closed")) return undefined;
  if (has(["status"]) && status !== "draft" && status !== "in-review") return undefined;
  return has(["updated"]) ? updated : today;
}

/** Where the first year of a cost stands that was over on that day. */
function pastYear({ nodeOf, amounts, config }: RuleContext, cost: Cost, day: string): Span | undefined {
  const years = amounts(cost.amounts)?.yearly ?? [];
  const past = years.find(
    ({ from, amount }) => amount > 0 && !isRelative(from) && fiscalYear(from, config.fiscalYearStart).last < day,
  );
  const written = entryOf(nodeOf(cost), "amounts")?.value;
  if (past === undefined || written?.kind !== "map") return undefined;
  return written.entries.find(({ name }) => parseYears(name)?.from === past.from)?.key.span;
}
