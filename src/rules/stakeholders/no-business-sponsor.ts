import * as l10n from "@vscode/l10n";
import { idOf } from "../../core/model";
import { choice, choiceSnippet, stop } from "../../core/snippet";
import { defineRule, type RuleContext } from "../define-rule";
import { sideOf } from "../judging/side-of";
import { isWholeEntry } from "../judging/whole";

export default defineRule({
  id: "no-business-sponsor",
  summary: "Flags a proposal without a sponsor, or with one who sits in IT, from the outline on.",
  why: "The sponsor answers for the benefits, and those arise where the work is done. IT can deliver a system on time and still not make one sale.",
  serves: "together",
  severity: { outline: "error" },
  speaksForEmpty: ["sponsor"],

  *check(context) {
    const { model, config, has, nodeAt, keyOf, personOf, suggestField } = context;
    const others = possibleSponsors(context);
    if (!has(["sponsor"])) {
      yield {
        span: keyOf(["sponsor"]),
        message: l10n.t(
          "No sponsor is named. Name the person in the business who is accountable for what this brings.",
        ),
        suggestions: [
          suggestField(l10n.t("Name the sponsor"), [], "sponsor", others.length > 0 ? choice(others) : stop()),
        ],
      };
      return;
    }
    const person = model.sponsor === undefined ? undefined : personOf(model.sponsor);
    const node = nodeAt(["sponsor"]);
    if (person === undefined || node === undefined || !isWholeEntry(context, person)) return;
    if (sideOf(person, config) !== "it") return;
    yield {
      span: node.span,
      message: l10n.t("The sponsor sits in IT. Name somebody in the business who is accountable for what this brings."),
      suggestions:
        others.length > 0
          ? [
              {
                title: l10n.t("Choose a sponsor in the business"),
                insert: () => ({ span: node.span, snippet: choiceSnippet(others) }),
              },
            ]
          : [],
    };
  },

  examples: [
    {
      bad: `[|proposal|]: 1
title: Count bicycles at every bridge
stage: outline
stakeholders:
  - role: CIO
    outcome: Sensors report to one place instead of five
  - role: Director of roads
    outcome: Counts reach the council in a day instead of a quarter
`,
      suggestion: {
        stops: ["director-of-roads"],
        filled: `proposal: 1
title: Count bicycles at every bridge
stage: outline
stakeholders:
  - role: CIO
    outcome: Sensors report to one place instead of five
  - role: Director of roads
    outcome: Counts reach the council in a day instead of a quarter
sponsor: director-of-roads
`,
      },
    },
    {
      bad: `proposal: 1
title: Quote for roofs from a photograph
stage: full
stakeholders:
  - role: CFO
    outcome: A quote costs 12 to make instead of 210
    stance: supports
  - role: Chief revenue officer
    outcome: Quotes that become orders rise from 18% to 26%
    stance: champion
sponsor: [|lead-architect|]
team:
  - id: lead-architect
    role: Solution architect
`,
      suggestion: {
        stops: ["chief-revenue-officer"],
        filled: `proposal: 1
title: Quote for roofs from a photograph
stage: full
stakeholders:
  - role: CFO
    outcome: A quote costs 12 to make instead of 210
    stance: supports
  - role: Chief revenue officer
    outcome: Quotes that become orders rise from 18% to 26%
    stance: champion
sponsor: chief-revenue-officer
team:
  - id: lead-architect
    role: Solution architect
`,
      },
    },
    {
      good: `proposal: 1
title: Count bicycles at every bridge
stakeholders:
  - role: Director of roads
    outcome: Counts reach the council in a day instead of a quarter
sponsor: director-of-roads
`,
    },
    {
      nearMiss: `proposal: 1
title: Quote for roofs from a photograph
stage: outline
stakeholders:
  - role: CIO
    side: business
    outcome: Quotes that become orders rise from 18% to 26%
sponsor: cio
`,
    },
    { nearMiss: "proposal: 1\ntitle: Count bicycles at every bridge\nstage: idea\n" },
    {
      nearMiss: `proposal: 1
title: Count bicycles at every bridge
stage: full
stakeholders:
  - role: Director of roads
    outcome: Counts reach the council in a day instead of a quarter
sponsor: director-of-roads
`,
    },
  ],
});

/** The ids of those who could be accountable, whoever champions the case first; the team after the stakeholders. */
function possibleSponsors({ model, config }: RuleContext): readonly string[] {
  const stakeholders = (model.stakeholders ?? []).map((one) => ({ ...one, id: idOf(one) }));
  const champions = stakeholders.filter(({ stance }) => stance === "champion");
  const others = stakeholders.filter(({ stance }) => stance !== "champion" && stance !== "opposes");
  const possible = [...champions, ...others, ...(model.team ?? [])].filter((person) => {
    const side = sideOf(person, config);
    return side !== "it" && side !== "outside";
  });
  return [...new Set(possible.flatMap(({ id }) => id ?? []))];
}
