import * as l10n from "@vscode/l10n";
import { stop } from "../../core/snippet";
import { defineRule } from "../define-rule";
import { isWhole } from "../judging/whole";
import { suggestInProblem } from "./suggest-in-problem";

export default defineRule({
  id: "no-why-now",
  summary: "Flags a problem that has neither a deadline nor a reason to act now, from the outline on.",
  why: "Next to ten other good proposals, the one that can wait does wait. What changes on which day, or what each month costs, decides the order.",
  serves: "priority",
  severity: { outline: "info" },
  speaksForEmpty: ["problem.whyNow", "problem.deadline"],

  *check(context) {
    const { model, nodeAt, has, keyOf } = context;
    const problem = nodeAt(["problem"]);
    if (problem === undefined || !has(["problem"]) || !isWhole(problem, model.problem)) return;
    if (problem.kind === "map" && (!has(["problem", "statement"]) || has(["problem", "whyNow"]))) return;
    if (has(["problem", "deadline"])) return;
    const begun = ["whyNow", "deadline"].find((field) => nodeAt(["problem", field]) !== undefined);
    yield {
      span: keyOf(begun === undefined ? ["problem"] : ["problem", begun]),
      message: l10n.t(
        "Nothing says why this cannot wait. Name the day after which it is too late, or what waiting costs.",
      ),
      suggestions: [
        ...suggestInProblem(context, l10n.t("Say why now"), "whyNow", stop()),
        ...suggestInProblem(context, l10n.t("Name the deadline"), "deadline", stop()),
      ],
    };
  },

  examples: [
    {
      bad: `proposal: 1
title: Inspect bridges by drone
stage: outline
[|problem|]: An inspection closes a bridge for nine days
list: innovate
`,
      suggestion: {
        stops: ["44 bridges are due for inspection by law before December 2028"],
        filled: `proposal: 1
title: Inspect bridges by drone
stage: outline
problem:
  statement: An inspection closes a bridge for nine days
  whyNow: 44 bridges are due for inspection by law before December 2028
list: innovate
`,
      },
    },
    {
      bad: `proposal: 1
title: One waiting list for all dental chairs
stage: full
problem:
  statement: A child waits 14 weeks for a first appointment
  [|whyNow|]:
`,
      suggestion: {
        stops: ["Two of nine dentists retire in March 2028"],
        filled: `proposal: 1
title: One waiting list for all dental chairs
stage: full
problem:
  statement: A child waits 14 weeks for a first appointment
  whyNow: Two of nine dentists retire in March 2028
`,
      },
    },
    {
      good: `proposal: 1
title: Inspect bridges by drone
problem:
  statement: An inspection closes a bridge for nine days
  evidence:
    - name: 31 closures in 2025
      source: Road authority, log of closures
  whyNow: 44 bridges are due for inspection by law before December 2028
`,
    },
    {
      nearMiss: `proposal: 1
title: One waiting list for all dental chairs
stage: full
problem:
  statement: A child waits 14 weeks for a first appointment
  deadline: 2028-03
`,
    },
    { nearMiss: "proposal: 1\ntitle: Inspect bridges by drone\nstage: idea\nproblem: An inspection takes nine days\n" },
    {
      nearMiss: `proposal: 1
title: Inspect bridges by drone
stage: outline
problem:
  statement: An inspection closes a bridge for nine days
  whyNow: 44 bridges are due for inspection by law before December 2028
`,
    },
  ],
});
