import * as l10n from "@vscode/l10n";
import { stop } from "../../core/snippet";
import { defineRule } from "../define-rule";
import { isWholeEntry, says } from "../judging/whole";
import { isDoingNothing } from "./compared-options";

export default defineRule({
  id: "free-do-nothing",
  summary: "Flags an option of doing nothing that costs nothing and has no consequence.",
  why: "If staying as we are is free and harmless, it is the best option. What becomes worse, and what that costs, is the standard by which all others are judged.",
  source: "HM Treasury, The Green Book: business as usual is the benchmark for all other options, with its own costs",
  serves: "bottleneck",
  severity: "warning",
  speaksForEmpty: ["options.*.consequence"],

  *check(context) {
    const { model, amounts, keyIn, suggestFieldIn } = context;
    for (const option of model.options ?? []) {
      if (!isDoingNothing(option) || !isWholeEntry(context, option) || says(context, option, "consequence")) continue;
      if (option.costs?.some((cost) => amounts(cost.amounts)?.total !== 0)) continue;
      yield {
        span: keyIn(option, "consequence"),
        message: l10n.t("Doing nothing looks free here. Say what then becomes worse, or what it costs in each year."),
        suggestions: [
          suggestFieldIn(l10n.t("Say what becomes worse"), option, "consequence", stop()),
          ...(option.costs === undefined
            ? [
                suggestFieldIn(l10n.t("Say what it costs"), option, "costs", [
                  { name: stop(), kind: "run", amounts: stop() },
                ]),
              ]
            : []),
        ],
      };
    }
  },

  examples: [
    {
      bad: `proposal: 1
title: Grow seedlings under lamps
options:
  - [|name|]: Go on heating the old greenhouse
    kind: do-nothing
    cons: [It leaks]
  - name: Lamps and shelves in the barn
    kind: do-something
`,
      suggestion: {
        stops: ["A third of the seedlings freeze in every cold March"],
        filled: `proposal: 1
title: Grow seedlings under lamps
options:
  - name: Go on heating the old greenhouse
    kind: do-nothing
    cons: [It leaks]
    consequence: A third of the seedlings freeze in every cold March
  - name: Lamps and shelves in the barn
    kind: do-something
`,
      },
    },
    {
      bad: `proposal: 1
title: One till for museum and café
options:
  - [|name|]: Keep both tills
    kind: do-nothing
    costs:
      - name: Nothing
        amounts: 0
financials:
  currency: EUR
`,
    },
    {
      good: `proposal: 1
title: Grow seedlings under lamps
options:
  - name: Go on heating the old greenhouse
    kind: do-nothing
    consequence: A third of the seedlings freeze in every cold March
`,
    },
    {
      nearMiss: `proposal: 1
title: One till for museum and café
options:
  - name: Keep both tills
    kind: do-nothing
    costs:
      - name: Two service contracts instead of one
        amounts:
          2027-2031: 9k
financials:
  currency: EUR
`,
    },
  ],
});
