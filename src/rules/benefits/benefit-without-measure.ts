import * as l10n from "@vscode/l10n";
import { countsAsMoney } from "../../core/finance/case-flows";
import type { Suggestion } from "../../core/problem";
import { type Block, numberStop, stop } from "../../core/snippet";
import { entryOf, isEmpty } from "../../core/tree";
import type { Benefit } from "../../generated/proposal";
import { defineRule, type RuleContext } from "../define-rule";
import { isWhole, says } from "../judging/whole";

export default defineRule({
  id: "benefit-without-measure",
  summary:
    "Flags a benefit without a baseline, a target or a date, from the outline on; one in money needs only the baseline.",
  why: "Whether a benefit came can be told only from where it started. What nobody counted before, nobody can confirm after.",
  source: "John Ward and Elizabeth Daniel, Benefits Management: each benefit has a measure, a baseline and an owner",
  serves: "pressure",
  severity: { outline: "warning" },
  speaksForEmpty: [
    "benefits.*.measure",
    "benefits.*.measure.baseline",
    "benefits.*.measure.target",
    "benefits.*.measure.by",
  ],

  *check(context) {
    const { model, nodeOf, keyIn } = context;
    for (const benefit of model.benefits ?? []) {
      // Of which kind it is decides what it needs.
      if (benefit.kind === undefined && says(context, benefit, "kind")) continue;
      const isMoney = countsAsMoney(benefit) && says(context, benefit, "amounts");
      const wanted = isMoney ? ["baseline"] : ["baseline", "target", "by"];
      const written = entryOf(nodeOf(benefit), "measure")?.value;
      const { measure } = benefit;
      if (written === undefined || isEmpty(written)) {
        yield {
          span: keyIn(benefit, "measure"),
          message: isMoney
            ? l10n.t("Nobody can tell where this benefit starts from. Say what is counted, and where it stands today.")
            : l10n.t(
                "This benefit has no measure. Say what is counted, where it stands today, where it should be, and by when.",
              ),
          suggestions: [whole(context, benefit, wanted)],
        };
        continue;
      }
      if (measure === undefined || !isWhole(written, measure)) continue;
      const missing = wanted.filter((field) => !says(context, measure, field));
      if (missing.length === 0) continue;
      yield {
        span: keyIn(benefit, "measure"),
        message: l10n.t(
          "The measure has no {0}. Add it, so that anybody can tell later whether the benefit came.",
          missing.map((field) => `\`${field}\``).join(", "),
        ),
        suggestions: rest(context, measure, missing),
      };
    }
  },

  examples: [
    {
      bad: `proposal: 1
title: Let residents report broken lamps
stage: outline
benefits:
  - [|name|]: Lamps burn again sooner
  - name: Fewer calls
    kind: non-cashable
    [|measure|]:
      metric: Calls about lamps
      unit: a month
      baseline: 640
`,
      suggestion: {
        stops: ["Days until a lamp burns again", "days", "14", "4", "2028-12-31"],
        filled: `proposal: 1
title: Let residents report broken lamps
stage: outline
benefits:
  - name: Lamps burn again sooner
    measure:
      metric: Days until a lamp burns again
      unit: days
      baseline: 14
      target: 4
      by: 2028-12-31
  - name: Fewer calls
    kind: non-cashable
    measure:
      metric: Calls about lamps
      unit: a month
      baseline: 640
`,
      },
    },
    {
      bad: `proposal: 1
title: Let residents report broken lamps
stage: full
benefits:
  - name: Fewer calls
    kind: non-cashable
    [|measure|]:
      metric: Calls about lamps
      unit: a month
      baseline: 640
`,
      suggestion: {
        stops: ["200", "2028-12-31"],
        filled: `proposal: 1
title: Let residents report broken lamps
stage: full
benefits:
  - name: Fewer calls
    kind: non-cashable
    measure:
      metric: Calls about lamps
      unit: a month
      baseline: 640
      target: 200
      by: 2028-12-31
`,
      },
    },
    {
      bad: `proposal: 1
title: Let residents report broken lamps
stage: full
benefits:
  - name: Fewer drives to lamps that burn
    kind: cashable
    amounts:
      2028-2031: 31k
    [|measure|]:
      metric: Drives in vain
      unit: a year
financials:
  currency: GBP
`,
      suggestion: {
        stops: ["1900"],
        filled: `proposal: 1
title: Let residents report broken lamps
stage: full
benefits:
  - name: Fewer drives to lamps that burn
    kind: cashable
    amounts:
      2028-2031: 31k
    measure:
      metric: Drives in vain
      unit: a year
      baseline: 1900
financials:
  currency: GBP
`,
      },
    },
    {
      good: `proposal: 1
title: Let residents report broken lamps
benefits:
  - name: Fewer calls
    measure:
      metric: Calls about lamps
      unit: a month
      baseline: 640
      target: 200
      by: 2028-12-31
`,
    },
    {
      nearMiss: `proposal: 1
title: Let residents report broken lamps
stage: outline
benefits:
  - name: Fewer drives to lamps that burn
    kind: cashable
    amounts:
      2028-2031: 31k
    measure:
      metric: Drives in vain
      baseline: 1900
  - name: People feel safe on their way home
    kind: qualitative
    measure:
      metric: People who feel safe on their way home
      unit: "%"
      baseline: 61
      target: 75
      by: 2029-Q2
financials:
  currency: GBP
`,
    },
  ],
});

/** Offers a measure with all that is asked. */
function whole({ suggestFieldIn }: RuleContext, benefit: Benefit, wanted: readonly string[]): Suggestion {
  return suggestFieldIn(l10n.t("Add a measure"), benefit, "measure", {
    metric: stop(),
    unit: stop(),
    ...stops(wanted),
  });
}

/** Offers what a measure lacks, in one place; what is written there without a value, only where it is all. */
function rest(
  { nodeOf, suggestFieldIn, suggestFieldsIn }: RuleContext,
  measure: object,
  missing: readonly string[],
): readonly Suggestion[] {
  const title = l10n.t("Complete the measure");
  const [only = "", ...more] = missing;
  if (more.length === 0) return [suggestFieldIn(title, measure, only, stops(missing)[only] ?? stop())];
  if (missing.some((field) => entryOf(nodeOf(measure), field) !== undefined)) return [];
  return [suggestFieldsIn(title, measure, stops(missing))];
}

function stops(fields: readonly string[]): Readonly<Record<string, Block>> {
  return Object.fromEntries(fields.map((field) => [field, field === "by" ? stop() : numberStop()]));
}
