import * as l10n from "@vscode/l10n";
import { readProposal } from "../../core/document";
import { addField, addItem } from "../../core/edits";
import { isId } from "../../core/meant-ids";
import { namedIn, proposalNames } from "../../core/named-proposals";
import { type Neighbour, nameOf, type ProposalFacts } from "../../core/neighbours";
import type { Suggestion } from "../../core/problem";
import { type Prose, proseOf } from "../../core/prose";
import { fieldsOf } from "../../core/schema";
import { choice, type SnippetEdit, stop } from "../../core/snippet";
import { placeWithin } from "../../core/text-within";
import { nodeAt } from "../../core/tree";
import { defineRule } from "../define-rule";

export default defineRule({
  id: "unlinked-dependency",
  summary:
    "Flags a text that names another proposal of the workspace, where no dependency says how the two hang together.",
  why: "Two projects that mention each other are planned by different people, with different dates. Written down as a dependency, one cannot slip without the other hearing of it.",
  serves: "dots",
  severity: "info",

  *check() {},

  *across({ path, text, facts, neighbours }) {
    const perhaps = [...proposalNames(neighbours.all()).perhapsIn(text, facts)].filter((other) =>
      isUnlinked(other, path, facts),
    );
    if (perhaps.length === 0) return;
    // Only now it is worth while to see which words of the file are text that somebody reads.
    const { root } = readProposal(text);
    if (root?.kind !== "map") return;
    const prose = proseOf(root).filter(({ path: [field] }) => field !== "title");
    for (const other of perhaps) {
      const [first] = mentionsOf(other, prose);
      if (first === undefined) continue;
      yield {
        span: placeWithin(text, first.node, first.from, first.to),
        message: l10n.t(
          "This names the proposal “{0}”, and no dependency says so. Add one that says which of the two needs the other.",
          nameOf(other.facts),
        ),
        suggestions: isId(other.facts.id) ? [link(other.facts, text)] : [],
      };
    }
  },

  examples: [
    {
      bad: `proposal: 1
title: Grade timber by X-ray
problem: Boards wait for the grader, and [|Dry boards with the heat of the kiln|] makes twice as many
`,
      suggestion: {
        stops: ["unlocks", "More dry boards are worth nothing while they wait for the grader"],
        filled: `proposal: 1
title: Grade timber by X-ray
problem: Boards wait for the grader, and Dry boards with the heat of the kiln makes twice as many
dependencies:
  - proposal: kiln-heat
    kind: unlocks
    because: More dry boards are worth nothing while they wait for the grader
`,
      },
      others: {
        "kiln-heat.proposal.yaml": "proposal: 1\ntitle: Dry boards with the heat of the kiln\n",
      },
    },
    {
      bad: `proposal: 1
title: Sell spare seats on the day
ask:
  decision: >-
    Lend two clerks from [|one-box-office|]
    for a season
dependencies:
  - proposal: paperless-tickets
`,
      suggestion: {
        stops: ["needs", "Two box offices cannot sell the same seat"],
        filled: `proposal: 1
title: Sell spare seats on the day
ask:
  decision: >-
    Lend two clerks from one-box-office
    for a season
dependencies:
  - proposal: paperless-tickets
  - proposal: one-box-office
    kind: needs
    because: Two box offices cannot sell the same seat
`,
      },
      others: {
        "one-box-office.proposal.yaml": "proposal: 1\ntitle: Join the box offices of both houses\n",
        "paperless-tickets.proposal.yaml": "proposal: 1\ntitle: Tickets without paper\n",
      },
    },
    {
      good: `proposal: 1
title: Sell spare seats on the day
problem: Tickets cannot be changed before Join the box offices of both houses is done
dependencies:
  - proposal: one-box-office
`,
      others: {
        "one-box-office.proposal.yaml": "proposal: 1\ntitle: Join the box offices of both houses\n",
      },
    },
    {
      nearMiss: `proposal: 1
title: Grade timber by X-ray
# see dry-kiln-heat
problem: A customer portal shows no grade, and boards wait for the grader
`,
      others: {
        "dry-kiln-heat.proposal.yaml": "proposal: 1\ntitle: Kiln\n",
        "portal.proposal.yaml": "proposal: 1\ntitle: Customer Portal\n",
      },
    },
    {
      nearMiss: `proposal: 1
title: Grade timber by X-ray
problem: Boards wait for the grader since we dry boards with the heat of the kiln
`,
      others: {
        "kiln-heat.proposal.yaml": "proposal: 1\ntitle: Dry boards with the heat of the kiln\nstage: closed\n",
      },
    },
  ],
});

/** Whether two proposals are under way and neither says that it depends on the other. */
function isUnlinked(other: Neighbour, path: string, facts: ProposalFacts): boolean {
  const { id, stage, status, dependencies } = other.facts;
  if (other.path === path || id === facts.id || stage === "closed" || status === "rejected") return false;
  if (facts.dependencies.some(({ proposal }) => proposal === id)) return false;
  return !dependencies.some(({ proposal }) => proposal === facts.id);
}

function mentionsOf(other: Neighbour, prose: readonly Prose[]) {
  return prose.flatMap(({ node, text }) => {
    const place = namedIn(text, other);
    return place === undefined ? [] : [{ node, ...place }];
  });
}

/** To add a dependency; which of the two needs the other is for a person to say. */
function link({ id }: ProposalFacts, text: string): Suggestion {
  const block = { proposal: id, kind: choice(["needs", "unlocks", "outranks"]), because: stop() };
  const insert = (): SnippetEdit | undefined => {
    const { root } = readProposal(text);
    const list = nodeAt(root, ["dependencies"]);
    if (root?.kind !== "map") return undefined;
    if (list?.kind === "list" && list.items.length > 0) return addItem(text, root, list, block);
    return addField(text, root, root, "dependencies", [block], fieldsOf(root, root));
  };
  return { title: l10n.t("Say how the two hang together"), insert };
}
