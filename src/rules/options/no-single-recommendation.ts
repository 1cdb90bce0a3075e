import * as l10n from "@vscode/l10n";
import { attended, type Fix } from "../../core/problem";
import { entryOf, isEmpty } from "../../core/tree";
import type { Option } from "../../generated/proposal";
import { defineRule, type Finding, type RuleContext } from "../define-rule";
import { says } from "../judging/whole";
import { isDoingNothing, isFilled, nameOf, optionsOf } from "./compared-options";

export default defineRule({
  id: "no-single-recommendation",
  summary: "Flags options of which none or several are recommended, from the outline on.",
  why: "A board decides on a recommendation; a menu goes back to its author. Costs and benefits of the case are those of the one option that it stands for.",
  serves: "bottleneck",
  severity: { outline: "error" },
  speaksForEmpty: ["options.*.recommended"],

  *check(context) {
    const options = optionsOf(context) ?? [];
    const unsure = options.some(
      (option) => option.recommended === undefined && isFilled(context, option, "recommended"),
    );
    if (options.length < 2 || unsure) return;
    const recommended = options.filter((option) => option.recommended === true);
    if (recommended.length === 0) yield none(context, options);
    if (recommended.length > 1) yield several(context, recommended);
  },

  examples: [
    {
      bad: `proposal: 1
title: Heat the pool with waste heat
stage: outline
[|options|]:
  - name: Go on with gas
    kind: do-nothing
    rejectedBecause: Gas takes 140k a year
  - name: Insulate the roof alone
    kind: do-minimum
    rejectedBecause: It saves a tenth of the gas
  - name: Heat from the ice rink next door
    kind: do-something
`,
      fixed: `proposal: 1
title: Heat the pool with waste heat
stage: outline
options:
  - name: Go on with gas
    kind: do-nothing
    rejectedBecause: Gas takes 140k a year
  - name: Insulate the roof alone
    kind: do-minimum
    rejectedBecause: It saves a tenth of the gas
  - name: Heat from the ice rink next door
    kind: do-something
    recommended: true
`,
    },
    {
      bad: `proposal: 1
title: Heat the pool with waste heat
stage: full
options:
  - name: Insulate the roof alone
    kind: do-minimum
    recommended: true
  - name: Heat from the ice rink next door
    kind: do-something
    [|recommended|]: true
`,
    },
    {
      bad: `proposal: 1
title: Count visitors without turnstiles
stage: outline
[|options|]:
  - name: Count by hand
    kind: do-nothing
  - name: Count at the main door
    kind: do-minimum
  - name: Count at all doors
    kind: do-something
`,
      suggestion: {
        stops: [],
        filled: `proposal: 1
title: Count visitors without turnstiles
stage: outline
options:
  - name: Count by hand
    kind: do-nothing
  - name: Count at the main door
    kind: do-minimum
    recommended: true
  - name: Count at all doors
    kind: do-something
`,
      },
    },
    {
      good: `proposal: 1
title: Count visitors without turnstiles
options:
  - name: Count by hand
    kind: do-nothing
    consequence: Nobody knows when the halls are full
    rejectedBecause: Two people stand at each door
  - name: Count at all doors
    kind: do-something
    recommended: true
`,
    },
    {
      nearMiss: `proposal: 1
title: Count visitors without turnstiles
stage: idea
options:
  - name: Count by hand
    kind: do-nothing
  - name: Count at all doors
    kind: do-something
`,
    },
    {
      nearMiss: `proposal: 1
title: Heat the pool with waste heat
stage: outline
options:
  - name: Insulate the roof alone
    kind: do-minimum
    recommended: false
  - name: Heat from the ice rink next door
    kind: do-something
    recommended: true
`,
    },
    {
      nearMiss: `proposal: 1
title: Heat the pool with waste heat
stage: outline
options:
  - name: Heat from the ice rink next door
    kind: do-something
`,
    },
  ],
});

/** More offers than a person reads help nobody. */
const mostOffers = 6;

function none(context: RuleContext, options: readonly Option[]): Finding {
  const { keyOf, suggestFieldIn } = context;
  const open = options.filter((option) => !isDoingNothing(option) && !says(context, option, "rejectedBecause"));
  const [only, ...others] = open;
  const finding = {
    span: keyOf(["options"]),
    message: l10n.t("None of the options is recommended. Mark the one that you stand for with `recommended: true`."),
  };
  if (only !== undefined && others.length === 0) return { ...finding, fixes: recommend(context, only).map(attended) };
  const offered = open.filter(({ recommended }) => recommended === undefined).slice(0, mostOffers);
  return {
    ...finding,
    suggestions: offered.map((option) =>
      suggestFieldIn(l10n.t("Recommend “{0}”", nameOf(option)), option, "recommended", "true"),
    ),
  };
}

function recommend({ nodeOf, setField, replaceText }: RuleContext, option: Option): readonly Fix[] {
  const title = l10n.t("Recommend “{0}”, the only option that is not rejected", nameOf(option));
  const node = nodeOf(option);
  const written = entryOf(node, "recommended")?.value;
  if (written !== undefined && !isEmpty(written)) return [replaceText(title, written.span, "true")];
  return node.kind === "map" ? setField(title, node, "recommended", "true") : [];
}

function several({ nodeOf, keyIn }: RuleContext, recommended: readonly Option[]): Finding {
  const spans = recommended.flatMap((option) => entryOf(nodeOf(option), "recommended")?.value.span ?? []);
  const [first, second] = recommended as [Option, Option];
  const areApart = new Set(spans.map(({ start }) => start)).size === recommended.length;
  return {
    span: keyIn(second, "recommended"),
    message: l10n.t(
      "“{0}” and “{1}” are both recommended. Recommend one, and say why the other is rejected.",
      nameOf(first),
      nameOf(second),
    ),
    related: { span: keyIn(first, "recommended"), message: l10n.t("“{0}” is recommended, too.", nameOf(first)) },
    // Behind an alias, one word is written for several options.
    fixes: !areApart
      ? []
      : recommended.slice(0, mostOffers).map((option, index) => ({
          title: l10n.t("Recommend “{0}” alone", nameOf(option)),
          edits: () => spans.filter((_, other) => other !== index).map((span) => ({ span, text: "false" })),
        })),
  };
}
