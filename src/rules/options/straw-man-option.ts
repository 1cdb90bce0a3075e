import * as l10n from "@vscode/l10n";
import { type Block, choice, stop } from "../../core/snippet";
import { defineRule } from "../define-rule";
import { suggestMissing } from "../judging/suggest-missing";
import { isWholeEntry, says } from "../judging/whole";
import { chosenOf, isDoingNothing, nameOf, optionsOf, outdoing } from "./compared-options";

export default defineRule({
  id: "straw-man-option",
  summary: "Flags a rejected option without the costs, benefits, strengths or reason by which it could be compared.",
  why: "An alternative that was set up to lose is seen as one, and takes the trust in the rest with it. A fair rival that loses makes the case for the one that wins.",
  serves: "bottleneck",
  severity: "warning",
  speaksForEmpty: ["options.*.pros", "options.*.costs", "options.*.benefits", "options.*.rejectedBecause"],

  *check(context) {
    const { model, keyIn } = context;
    const chosen = chosenOf(context);
    if (chosen === undefined) return;
    const better = outdoing(context);
    for (const option of optionsOf(context) ?? []) {
      if (option === chosen || isDoingNothing(option) || !isWholeEntry(context, option)) continue;
      const missing = parts.filter(
        (part) =>
          !says(context, option, part) &&
          // Why an option that is worth more is rejected is asked for with the figures.
          (part === "rejectedBecause" ? !better.has(option) : has(part === "pros" ? chosen : model, part)),
      );
      const [first] = missing;
      if (first === undefined) continue;
      yield {
        span: keyIn(option, first),
        message: l10n.t(
          "“{0}” cannot be compared fairly, since it lacks {1}. Complete it, or leave it out.",
          nameOf(option),
          missing.map(inWords).join(", "),
        ),
        suggestions: suggestMissing(
          context,
          l10n.t("Complete this option"),
          option,
          Object.fromEntries(missing.map((part) => [part, blocks[part]])),
        ),
      };
    }
  },

  examples: [
    {
      bad: `proposal: 1
title: Bring the mail by cargo bike
benefits:
  - name: Less diesel
costs:
  - name: 20 bikes
options:
  - [|name|]: Electric vans
    kind: do-minimum
    rejectedBecause: There is no room to charge them
  - name: Cargo bikes
    kind: do-something
    recommended: true
    pros: [No parking fines]
`,
      suggestion: {
        stops: ["Our drivers know them", "8 vans", "one-off", "320k", "Less diesel", "40k"],
        filled: `proposal: 1
title: Bring the mail by cargo bike
benefits:
  - name: Less diesel
costs:
  - name: 20 bikes
options:
  - name: Electric vans
    kind: do-minimum
    pros:
      - Our drivers know them
    costs:
      - name: 8 vans
        kind: one-off
        amounts: 320k
    benefits:
      - name: Less diesel
        amounts: 40k
    rejectedBecause: There is no room to charge them
  - name: Cargo bikes
    kind: do-something
    recommended: true
    pros: [No parking fines]
`,
      },
    },
    {
      bad: `proposal: 1
title: Let the choir rehearse with sheet music on tablets
options:
  - name: Copy by hand
    kind: do-minimum
    [|rejectedBecause|]:
  - name: Tablets
    kind: do-something
    recommended: true
`,
      suggestion: {
        stops: ["It takes a Saturday for each concert"],
        filled: `proposal: 1
title: Let the choir rehearse with sheet music on tablets
options:
  - name: Copy by hand
    kind: do-minimum
    rejectedBecause: It takes a Saturday for each concert
  - name: Tablets
    kind: do-something
    recommended: true
`,
      },
    },
    {
      good: `proposal: 1
title: Bring the mail by cargo bike
options:
  - name: Electric vans
    kind: do-minimum
    pros: [Our drivers know them]
    rejectedBecause: There is no room to charge them
  - name: Cargo bikes
    kind: do-something
    recommended: true
    pros: [No parking fines]
`,
    },
    {
      nearMiss: `proposal: 1
title: Bring the mail by cargo bike
costs:
  - name: 20 bikes
options:
  - name: Diesel vans, as today
    kind: do-nothing
    consequence: The inner city closes to diesel in 2029
  - name: Cargo bikes
    kind: do-something
    recommended: true
    pros: [No parking fines]
`,
    },
    {
      nearMiss: `proposal: 1
title: Bring the mail by cargo bike
options:
  - name: Electric vans
    kind: do-minimum
  - name: Cargo bikes
    kind: do-something
`,
    },
  ],
});

/** What an option is compared by, in the order of the format. */
const parts = ["pros", "costs", "benefits", "rejectedBecause"] as const;

type Part = (typeof parts)[number];

function has(content: Partial<Record<Part, unknown>>, part: Part): boolean {
  const value = content[part];
  return Array.isArray(value) && value.length > 0;
}

function inWords(part: Part): string {
  switch (part) {
    case "pros":
      return l10n.t("its strengths");
    case "costs":
      return l10n.t("its costs");
    case "benefits":
      return l10n.t("its benefits");
    case "rejectedBecause":
      return l10n.t("the reason why it is rejected");
  }
}

const blocks: Readonly<Record<Part, Block>> = {
  pros: [stop()],
  costs: [{ name: stop(), kind: choice(["one-off", "run"]), amounts: stop() }],
  benefits: [{ name: stop(), amounts: stop() }],
  rejectedBecause: stop(),
};
