import * as l10n from "@vscode/l10n";
import { problemOf } from "../../core/model";
import { stop } from "../../core/snippet";
import { defineRule } from "../define-rule";
import { isEnglish } from "../judging/is-english";
import { bareThing, technologyWords } from "../judging/technology-words";
import { isWhole } from "../judging/whole";
import { suggestInProblem } from "./suggest-in-problem";

export default defineRule({
  id: "missing-product-as-problem",
  summary: "Flags a problem that is only the lack of a system or tool.",
  why: "Nobody outside IT suffers from a missing system; they suffer from what happens without it. Who names the product first has also ruled out every cheaper answer.",
  serves: "dots",
  severity: "warning",
  speaksForEmpty: ["problem.effect"],

  *check(context) {
    const { model, nodeAt, has } = context;
    const node = nodeAt(["problem"]);
    const { statement } = problemOf(model) ?? {};
    if (!isEnglish(model) || node === undefined || statement === undefined || !isWhole(node, model.problem)) return;
    if (has(["problem", "effect"]) || !isMissingProduct(statement)) return;
    yield {
      span: (node.kind === "map" ? nodeAt(["problem", "statement"]) : node)?.span ?? node.span,
      message: l10n.t(
        "This names what is missing, and not what goes wrong without it. Say what happens because of that, to whom and how often.",
      ),
      suggestions: suggestInProblem(context, l10n.t("Say what happens because of that"), "effect", stop()),
    };
  },

  examples: [
    {
      bad: `proposal: 1
title: Know every guest who calls
problem: [|We lack a CRM|]
`,
      suggestion: {
        stops: ["Regular guests are asked for their name and wishes on every call"],
        filled: `proposal: 1
title: Know every guest who calls
problem:
  statement: We lack a CRM
  effect: Regular guests are asked for their name and wishes on every call
`,
      },
    },
    {
      bad: `proposal: 1
title: See each vineyard from the cellar
problem:
  statement: [|"There is no IoT platform for the tanks."|]
  deadline: 2028-08
`,
      suggestion: {
        stops: ["Three of 40 tanks overheated in 2026 before anyone noticed"],
        filled: `proposal: 1
title: See each vineyard from the cellar
problem:
  statement: "There is no IoT platform for the tanks."
  effect: Three of 40 tanks overheated in 2026 before anyone noticed
  deadline: 2028-08
`,
      },
    },
    {
      good: `proposal: 1
title: Know every guest who calls
problem: Regular guests are asked for their name on every call, and one in five books elsewhere next time
`,
    },
    {
      nearMiss: `proposal: 1
title: Know every guest who calls
problem: We have no CRM, so regular guests are asked for their name on every call
`,
    },
    {
      nearMiss: `proposal: 1
title: See each vineyard from the cellar
problem: We lack people who can read a soil report
`,
    },
    {
      nearMiss: `proposal: 1
title: See each vineyard from the cellar
problem:
  statement: The cellar has no dashboard
  effect: Three of 40 tanks overheated in 2026 before anyone noticed
`,
    },
  ],
});

/** How people say that something is not there, up to what it is. */
const lack =
  /(?<![\p{L}\p{N}])(?:(?:lack|absence) of|lacks?|lacking|(?:has|have|had|is|are|with) (?:still )?(?:no|without|missing|lacking)|(?:do|does|did) not (?:yet )?have|(?:do|does|did)n['’]t (?:yet )?have|needs?|misses|missing|no) /iu;

const things = [
  ...technologyWords,
  ...["ai", "analytics", "application", "applications", "automation", "bot", "bots", "gateway", "gateways"],
  ...["integration", "integrations", "iot", "single sign-on", "solution", "solutions", "tooling"],
];

const product = new RegExp(
  `^(?:[^ ]+ ){0,4}(?:${things.join("|")})(?: (?:for|of|in|at|across|on|between|with|to)(?: [^ ]+){1,6})?$`,
  "u",
);

function isMissingProduct(statement: string): boolean {
  const found = lack.exec(statement);
  if (found === null) return false;
  const missing = bareThing(statement.slice(found.index + found[0].length));
  // Whatever else is said in front may be what goes wrong.
  const subject = bareThing(statement.slice(0, found.index).replace(/ (?:is|are|was|were) not /giu, " "));
  return missing !== undefined && subject !== undefined && product.test(missing);
}
