import * as l10n from "@vscode/l10n";
import { entryOf, isEmpty } from "../../core/tree";
import { defineRule } from "../define-rule";
import { somebody } from "../judging/accountable-people";

export default defineRule({
  id: "benefit-without-owner",
  summary: "Flags a benefit for which nobody is accountable, from the outline on.",
  why: "A benefit arrives when somebody's target depends on it. Without a name beside it, it is promised by everybody and delivered by nobody.",
  serves: "together",
  severity: { outline: "warning", full: "error" },
  speaksForEmpty: ["benefits.*.owner"],

  *check(context) {
    const { model, nodeOf, keyIn, suggestFieldIn } = context;
    const owner = somebody(context);
    for (const benefit of model.benefits ?? []) {
      if (!isEmpty(entryOf(nodeOf(benefit), "owner")?.value)) continue;
      yield {
        span: keyIn(benefit, "owner"),
        message: l10n.t("Nobody is accountable for this benefit. Name the person in the business who will deliver it."),
        suggestions: [suggestFieldIn(l10n.t("Name the owner of this benefit"), benefit, "owner", owner)],
      };
    }
  },

  examples: [
    {
      bad: `proposal: 1
title: Answer tenants within two days
stage: outline
stakeholders:
  - role: CIO
    outcome: Calls to the service desk fall from 700 to 400 a month
  - role: Head of housing
    outcome: Open repairs fall from 1,900 to 600
benefits:
  - [|name|]: Fewer second visits
    for: head-of-housing
`,
      suggestion: {
        stops: ["head-of-housing"],
        filled: `proposal: 1
title: Answer tenants within two days
stage: outline
stakeholders:
  - role: CIO
    outcome: Calls to the service desk fall from 700 to 400 a month
  - role: Head of housing
    outcome: Open repairs fall from 1,900 to 600
benefits:
  - name: Fewer second visits
    for: head-of-housing
    owner: head-of-housing
`,
      },
    },
    {
      bad: `proposal: 1
title: Sort returned goods on the day they arrive
stage: full
benefits:
  - id: resale
    name: Returned goods are sold again within a week
    kind: cashable
    [|owner|]:
    source: Trial in two branches, June 2026
`,
      suggestion: {
        stops: ["coo"],
        filled: `proposal: 1
title: Sort returned goods on the day they arrive
stage: full
benefits:
  - id: resale
    name: Returned goods are sold again within a week
    kind: cashable
    owner: coo
    source: Trial in two branches, June 2026
`,
      },
    },
    {
      good: `proposal: 1
title: Answer tenants within two days
stakeholders:
  - role: Head of housing
    outcome: Open repairs fall from 1,900 to 600
benefits:
  - name: No second visit for the same fault
    owner: head-of-housing
`,
    },
    {
      nearMiss: `proposal: 1
title: Sort returned goods on the day they arrive
stage: idea
benefits:
  - name: Returned goods are sold again within a week
`,
    },
  ],
});
