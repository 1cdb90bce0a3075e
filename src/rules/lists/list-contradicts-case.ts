import * as l10n from "@vscode/l10n";
import { driversOf, problemOf } from "../../core/model";
import { choice } from "../../core/snippet";
import { entryOf } from "../../core/tree";
import { defineRule, type RuleContext } from "../define-rule";
import { isEnglish } from "../judging/is-english";
import { wholeList } from "../judging/whole";

export default defineRule({
  id: "list-contradicts-case",
  summary: "Flags a proposal on one of the two lists whose reasons are all those of the other.",
  why: "What only replaces something whose support ends competes for the money that keeps the lights on, whatever it is called. What only earns new revenue is no running cost.",
  serves: "lists",
  severity: "info",

  *check(context) {
    const { model, root, suggestValue } = context;
    const node = entryOf(root, "list")?.value;
    if (node === undefined || model.list === undefined) return;
    const driver = onlyDriver(context);
    if (model.list === "run" && driver === "revenue-generation")
      yield {
        span: node.span,
        message: l10n.t(
          "This is to earn revenue, and stands on the list that keeps the lights on. Put it on `innovate`, or say what it keeps running.",
        ),
        suggestions: [suggestValue(l10n.t("Put it on the other list"), node, choice(["innovate", "run"]))],
      };
    if (model.list === "innovate" && driver === "risk-management" && speaksOfEndOfSupport(context))
      yield {
        span: node.span,
        message: l10n.t(
          "The only reason given is that support ends, which keeps the lights on. Put it on `run`, or say what the business can do afterwards that it cannot do now.",
        ),
        suggestions: [suggestValue(l10n.t("Put it on the other list"), node, choice(["run", "innovate"]))],
      };
  },

  examples: [
    {
      bad: `proposal: 1
title: New control for the ski lift
list: [|innovate|]
problem:
  statement: The maker ends support for the control of the lift in 2028
drivers: [risk-management]
`,
      suggestion: {
        stops: ["run"],
        filled: `proposal: 1
title: New control for the ski lift
list: run
problem:
  statement: The maker ends support for the control of the lift in 2028
drivers: [risk-management]
`,
      },
    },
    {
      bad: `proposal: 1
title: Sell season tickets online
list: [|run|]
problem: Three visitors in ten leave the queue without a ticket
drivers:
  - kind: revenue-generation
    statement: 4,000 more season tickets a year
`,
      suggestion: {
        stops: ["innovate"],
        filled: `proposal: 1
title: Sell season tickets online
list: innovate
problem: Three visitors in ten leave the queue without a ticket
drivers:
  - kind: revenue-generation
    statement: 4,000 more season tickets a year
`,
      },
    },
    {
      good: `proposal: 1
title: New control for the ski lift
list: run
problem: The maker ends support for the control of the lift in 2028
drivers: [risk-management]
`,
    },
    {
      nearMiss: `proposal: 1
title: New control for the ski lift
list: innovate
problem: The maker ends support for the control of the lift in 2028
drivers: [risk-management, revenue-generation]
`,
    },
    {
      nearMiss: `proposal: 1
title: Stop fraud at the till
list: innovate
problem: One refund in 90 is a fraud, and the support desk sees it a month later
drivers: [risk-management]
`,
    },
  ],
});

/** The kind that all drivers, those of the benefits included, are of; nothing where they differ or one is not known. */
function onlyDriver(context: RuleContext): string | undefined {
  const { model, nodeAt } = context;
  const benefits = wholeList(context, "benefits");
  const written = nodeAt(["drivers"]);
  const drivers = driversOf(model);
  if (benefits === undefined || written?.kind !== "list" || drivers.length < written.items.length) return undefined;
  const [first, ...others] = drivers.map(({ kind }) => kind);
  const further = benefits.flatMap(({ driver }) => driver ?? []);
  return [...others, ...further].every((kind) => kind === first) ? first : undefined;
}

/** Words that follow each other in one sentence: `support for the old control ends`. */
const endOfSupport =
  /(?<![\p{L}\p{N}])(?:end[ -]of[ -](?:life|support|service|sale|maintenance|warranty)|eol|eos|out of (?:support|maintenance|warranty)|(?:no longer|not) (?:be )?(?:supported|maintained|patched|serviced)|unsupported|(?:ends?|ended|stops?|discontinues?|discontinued|withdraws?) (?:its |the |all )?(?:support|maintenance|service|spare parts)|(?:support|maintenance|warranty|spare parts)(?: [^ .;:!?]{1,30}){0,8} (?:ends?|ended|expires?|expired|runs? out|stops?|ceases?|lapses?))(?![\p{L}\p{N}])/iu;

function speaksOfEndOfSupport({ model }: RuleContext): boolean {
  const { statement = "", cause = "", effect = "", whyNow = "" } = problemOf(model) ?? {};
  return isEnglish(model) && [statement, cause, effect, whyNow].some((text) => endOfSupport.test(text));
}
