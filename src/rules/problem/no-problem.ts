import * as l10n from "@vscode/l10n";
import { stop } from "../../core/snippet";
import { defineRule } from "../define-rule";

export default defineRule({
  id: "no-problem",
  summary: "Flags a proposal that states no problem.",
  why: "Money is spent to be rid of a problem that somebody feels. A solution without one is compared with every other good idea, and the cheapest of those is to wait.",
  serves: "dots",
  severity: "warning",
  speaksForEmpty: ["problem", "problem.statement"],

  *check({ nodeAt, has, keyOf, suggestField }) {
    const problem = nodeAt(["problem"]);
    const details = problem?.kind === "map" ? problem.entries.length : undefined;
    if (has(details === undefined ? ["problem"] : ["problem", "statement"])) return;
    const title = l10n.t("State the problem");
    yield {
      span: keyOf(details ? ["problem", "statement"] : ["problem"]),
      message: l10n.t("No problem is stated. Say what goes wrong today, for whom and how often."),
      suggestions: [
        details === undefined
          ? suggestField(title, [], "problem", stop())
          : suggestField(title, ["problem"], "statement", stop()),
      ],
    };
  },

  examples: [
    {
      bad: `[|proposal|]: 1
title: Book hospital beds in one place
list: innovate
drivers: [efficiency]
`,
      suggestion: {
        stops: ["Nurses telephone 40 minutes a shift to find a free bed"],
        filled: `proposal: 1
title: Book hospital beds in one place
list: innovate
problem: Nurses telephone 40 minutes a shift to find a free bed
drivers: [efficiency]
`,
      },
    },
    {
      bad: `proposal: 1
title: One price list for all branches
problem:
  [|cause|]: Each branch types its prices from a monthly e-mail
  effect: 310 wrong prices were refunded in 2026
`,
      suggestion: {
        stops: ["One shelf price in nine differs from the till"],
        filled: `proposal: 1
title: One price list for all branches
problem:
  statement: One shelf price in nine differs from the till
  cause: Each branch types its prices from a monthly e-mail
  effect: 310 wrong prices were refunded in 2026
`,
      },
    },
    {
      good: `proposal: 1
title: Book hospital beds in one place
problem: Nurses telephone 40 minutes a shift to find a free bed
`,
    },
    {
      nearMiss: `proposal: 1
title: One price list for all branches
problem:
  statement: One shelf price in nine differs from the till
`,
    },
  ],
});
