import * as l10n from "@vscode/l10n";
import { defineRule } from "../define-rule";
import { isEnglish } from "../judging/is-english";
import { newRisk } from "../judging/new-risk";
import { wholeList } from "../judging/whole";

export default defineRule({
  id: "no-inaction-risk",
  summary: "Flags risks among which that of doing nothing is missing, from the outline on.",
  why: "If only the project is risky, refusing it looks safe. What happens without it belongs on the same list and is rated on the same scale.",
  serves: "strengths",
  severity: { outline: "warning" },

  *check(context) {
    const risks = wholeList(context, "risks");
    if (risks === undefined || risks.length === 0 || risks.some(({ kind }) => kind === "inaction")) return;
    const unmarked = risks.filter(({ kind }) => kind === undefined);
    // In another language nobody can tell what a risk without a kind is about.
    if (unmarked.length > 0 && !isEnglish(context.model)) return;
    const meant = unmarked.find(({ name = "" }) => inaction.test(name));
    yield meant === undefined
      ? {
          span: context.keyOf(["risks"]),
          message: l10n.t("The risk of doing nothing is missing. Say what happens without this, and how likely it is."),
          suggestions: [
            context.suggestItem(l10n.t("Add the risk of doing nothing"), ["risks"], newRisk(context, "inaction")),
          ],
        }
      : {
          span: context.keyIn(meant, "name"),
          message: l10n.t(
            "None of the risks is marked as that of doing nothing. If it is this one, give it `kind: inaction`.",
          ),
          suggestions: [
            context.suggestFieldIn(l10n.t("Mark it as the risk of doing nothing"), meant, "kind", "inaction"),
          ],
        };
  },

  examples: [
    {
      bad: `proposal: 1
title: Sign leases on a screen
stage: outline
stakeholders:
  - role: Head of lettings
    outcome: A flat stands empty for 9 days instead of 31
[|risks|]:
  - name: A court does not accept the signature
    kind: business
  - name: Tenants over 80 do not want it
    kind: adoption
`,
      suggestion: {
        stops: ["Each year without it leaves 40 flats empty for a month", "high", "medium", "head-of-lettings"],
        filled: `proposal: 1
title: Sign leases on a screen
stage: outline
stakeholders:
  - role: Head of lettings
    outcome: A flat stands empty for 9 days instead of 31
risks:
  - name: A court does not accept the signature
    kind: business
  - name: Tenants over 80 do not want it
    kind: adoption
  - name: Each year without it leaves 40 flats empty for a month
    kind: inaction
    likelihood: high
    impact: medium
    owner: head-of-lettings
`,
      },
    },
    {
      bad: `proposal: 1
title: Renew the radio of the mountain rescue
stage: full
risks:
  - name: Snow closes the mast from October to May
    kind: delivery
  - [|name|]: If we do nothing, two valleys lose the radio in 2029
`,
      suggestion: {
        stops: [],
        filled: `proposal: 1
title: Renew the radio of the mountain rescue
stage: full
risks:
  - name: Snow closes the mast from October to May
    kind: delivery
  - name: If we do nothing, two valleys lose the radio in 2029
    kind: inaction
`,
      },
    },
    {
      good: `proposal: 1
title: Renew the radio of the mountain rescue
risks:
  - name: Two valleys lose the radio in 2029
    kind: inaction
`,
    },
    {
      nearMiss: `proposal: 1
title: Sign leases on a screen
stage: idea
risks:
  - name: A court does not accept the signature
    kind: business
`,
    },
    {
      nearMiss: `proposal: 1
title: Leih-Räder für die Nachtschicht
stage: outline
language: de
risks:
  - name: Die letzte Bahn fährt ab 2028 nicht mehr
`,
    },
    {
      nearMiss: `proposal: 1
title: Sign leases on a screen
stage: outline
risks:
  - name: A court does not accept the signature
    kind: business
  - name: Each year without it leaves 40 flats empty for a month
    kind: inaction
`,
    },
  ],
});

/** How people speak of doing nothing. */
const inaction =
  /^(?:without (?:it|this|the|an?|any|a new) |(?:if )?(?:we )?(?:do(?:ing)? nothing|not acting|inaction|delay))|\bif (?:we|nothing|it|this|the [^ ]{1,20}) (?:do nothing|is done|changes|wait|stay|(?:is|are) (?:not|refused|delayed|rejected|postponed))/iu;
