import * as l10n from "@vscode/l10n";
import { type FarPlace, type Neighbour, nameOf } from "../../core/neighbours";
import { defineRule } from "../define-rule";

export default defineRule({
  id: "priority-conflict",
  summary: "Flags proposals each of which claims to come before the other, or before one that it needs.",
  why: "Two papers that each come first leave the board to guess, and it will take neither. What is needed has to come before what it unlocks, whoever asks louder.",
  serves: "dots",
  severity: "warning",

  *check() {},

  *across({ path, facts, neighbours }) {
    for (const { proposal, kind, place } of facts.dependencies) {
      if (kind !== "outranks" || proposal === facts.id) continue;
      const [other] = neighbours.withId(proposal);
      if (other === undefined || other.path === path) continue;
      const found = rankedBy(other, facts.id) ?? neededFrom(other, { path, facts });
      if (found === undefined) continue;
      yield {
        span: place.span,
        message: found.message,
        ...(found.writer.path === path
          ? {}
          : { elsewhere: { path: found.writer.path, place: found.place, message: found.there } }),
      };
    }
  },

  examples: [
    {
      bad: `proposal: 1
title: Sell spare parts online
dependencies:
  - proposal: [|one-stock-list|]
    kind: outranks
    because: Every month without a shop costs 64 customers
`,
      others: {
        "one-stock-list.proposal.yaml": `proposal: 1
title: Keep one stock list for both plants
dependencies:
  - proposal: example
    kind: outranks
    because: A shop without dates sells what we do not have
`,
      },
    },
    {
      bad: `proposal: 1
title: Sell spare parts online
dependencies:
  - proposal: [|one-stock-list|]
    kind: outranks
    because: Every month without a shop costs 64 customers
`,
      others: {
        "one-stock-list.proposal.yaml": `proposal: 1
title: Keep one stock list for both plants
dependencies:
  - proposal: example
    kind: unlocks
`,
      },
    },
    {
      good: `proposal: 1
title: Keep one stock list for both plants
dependencies:
  - proposal: shop
    kind: outranks
    because: A shop without dates sells what we do not have
`,
      others: {
        "shop.proposal.yaml": `proposal: 1
title: Sell spare parts online
`,
      },
    },
    {
      nearMiss: `proposal: 1
title: Keep one stock list for both plants
dependencies:
  - proposal: shop
    kind: outranks
    because: A shop without dates sells what we do not have
`,
      others: {
        "shop.proposal.yaml": `proposal: 1
title: Sell spare parts online
dependencies:
  - proposal: example
    kind: needs
`,
      },
    },
  ],
});

interface Contradiction {
  readonly message: string;
  readonly writer: Neighbour;
  readonly place: FarPlace;
  /** What is said there. */
  readonly there: string;
}

/** That the other says it comes first. */
function rankedBy(other: Neighbour, id: string): Contradiction | undefined {
  const claim = other.facts.dependencies.find(({ proposal, kind }) => kind === "outranks" && proposal === id);
  if (claim === undefined) return undefined;
  return {
    message: l10n.t(
      "“{0}” says that it comes before this one. Settle between the two which comes first.",
      nameOf(other.facts),
    ),
    writer: other,
    place: claim.place,
    there: l10n.t("Here “{0}” says that it comes first.", nameOf(other.facts)),
  };
}

/** That the one which claims to come first needs the other, as either of them says. */
function neededFrom(other: Neighbour, self: Neighbour): Contradiction | undefined {
  const own = self.facts.dependencies.find(({ proposal, kind }) => kind === "needs" && proposal === other.facts.id);
  const theirs = other.facts.dependencies.find(
    ({ proposal, kind }) => kind === "unlocks" && proposal === self.facts.id,
  );
  const said = own ?? theirs;
  if (said === undefined) return undefined;
  return {
    message: l10n.t(
      "“{0}” is needed first, and here it is ranked below. Let it come first, or take one of the two statements out.",
      nameOf(other.facts),
    ),
    writer: own === undefined ? other : self,
    place: said.place,
    there: l10n.t("Here “{0}” says that it unlocks “{1}”.", nameOf(other.facts), nameOf(self.facts)),
  };
}
