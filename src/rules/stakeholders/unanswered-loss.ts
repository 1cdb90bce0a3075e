import * as l10n from "@vscode/l10n";
import { idOf } from "../../core/model";
import { choice, stop } from "../../core/snippet";
import { defineRule } from "../define-rule";
import { accountablePeople } from "../judging/accountable-people";
import { suggestMissing } from "../judging/suggest-missing";
import { says } from "../judging/whole";

export default defineRule({
  id: "unanswered-loss",
  summary: "Flags a stakeholder who loses something, where no response with an owner says what is done about it.",
  why: "Whoever loses by a change slows it down until somebody answers them. A response that nobody owns is a hope.",
  serves: "together",
  severity: "warning",
  speaksForEmpty: ["stakeholders.*.response", "stakeholders.*.owner"],

  *check(context) {
    const { model, keyIn } = context;
    let people: readonly string[] | undefined;
    for (const stakeholder of model.stakeholders ?? []) {
      const loses = stakeholder.loses?.trim() ?? "";
      if (loses === "" || nothing.test(loses)) continue;
      const response = says(context, stakeholder, "response");
      const owner = says(context, stakeholder, "owner");
      if (response && owner) continue;
      people ??= accountablePeople(context);
      const others = people.filter((id) => id !== idOf(stakeholder));
      const missing = {
        ...(response ? {} : { response: stop() }),
        ...(owner ? {} : { owner: others.length > 0 ? choice(others) : stop() }),
      };
      yield {
        span: keyIn(stakeholder, response ? "response" : "loses"),
        message: !response
          ? owner
            ? l10n.t("This stakeholder loses something, and no response says what is done about it.")
            : l10n.t("This stakeholder loses something. Say what is done about it, and who does it.")
          : l10n.t("Nobody owns this response to what the stakeholder loses. Say who sees to it."),
        suggestions: suggestMissing(context, l10n.t("Say what is done about it, and by whom"), stakeholder, missing),
      };
    }
  },

  examples: [
    {
      bad: `proposal: 1
title: One warehouse for both shops
stakeholders:
  - role: COO
    outcome: Stock lasts 20 days instead of 34
  - role: Store manager
    outcome: Shelves are filled every night, not every third
    [|loses|]: The stock room, and the two people who work there
`,
      suggestion: {
        stops: ["Both may move to the new warehouse or to the till", "coo"],
        filled: `proposal: 1
title: One warehouse for both shops
stakeholders:
  - role: COO
    outcome: Stock lasts 20 days instead of 34
  - role: Store manager
    outcome: Shelves are filled every night, not every third
    loses: The stock room, and the two people who work there
    response: Both may move to the new warehouse or to the till
    owner: coo
`,
      },
    },
    {
      bad: `proposal: 1
title: Sell concert tickets without a box office
stakeholders:
  - role: Box office manager
    loses: The counter in the foyer
    [|response|]: The counter stays open for an hour before each concert
  - role: CFO
    outcome: A ticket costs 0.90 to sell instead of 3.10
`,
      suggestion: {
        stops: ["cfo"],
        filled: `proposal: 1
title: Sell concert tickets without a box office
stakeholders:
  - role: Box office manager
    loses: The counter in the foyer
    response: The counter stays open for an hour before each concert
    owner: cfo
  - role: CFO
    outcome: A ticket costs 0.90 to sell instead of 3.10
`,
      },
    },
    {
      good: `proposal: 1
title: One warehouse for both shops
stakeholders:
  - role: COO
    outcome: Stock lasts 20 days instead of 34
  - role: Store manager
    outcome: Shelves are filled every night, not every third
    loses: The stock room, and the two people who work there
    response: Both may move to the new warehouse or to the till
    owner: coo
`,
    },
    {
      nearMiss: `proposal: 1
title: Sell concert tickets without a box office
stakeholders:
  - role: Orchestra manager
    outcome: Knows on Monday how many seats are left on Friday
    loses: Nothing
`,
    },
  ],
});

const nothing = /^(?:nothing|none|no loss|n\/a|[-–—])(?: at all)?\.?$/iu;
