import * as l10n from "@vscode/l10n";
import { type Neighbour, nameOf, type ProposalFacts } from "../../core/neighbours";
import { defineRule } from "../define-rule";

export default defineRule({
  id: "saving-claimed-twice",
  summary: "Flags a budget that two proposals promise to release.",
  why: "A budget can be cut once. When two papers count the same money, both returns are wrong, and the second author is not believed again.",
  serves: "bottleneck",
  severity: "warning",

  *check() {},

  *across({ path, facts, neighbours }) {
    if (facts.releases.length === 0 || !isClaiming(facts)) return;
    const claims = claimsAmong(neighbours.all());
    for (const { budget, place } of facts.releases) {
      const other = claims.get(normal(budget))?.find((claim) => claim.by.path !== path);
      if (other === undefined) continue;
      yield {
        span: place.span,
        message: l10n.t(
          "“{0}” releases this budget, too. Leave it to one of the two, or say which part of it each releases.",
          nameOf(other.by.facts),
        ),
        elsewhere: {
          path: other.by.path,
          place: other.place,
          message: l10n.t("Here “{0}” releases it.", nameOf(other.by.facts)),
        },
      };
    }
  },

  examples: [
    {
      bad: `proposal: 1
title: Scan parcels with one device
benefits:
  - name: No rented scanners
    release:
      budget: [|Rent of scanners, cost centre 4410|]
`,
      others: {
        "vans.proposal.yaml": `proposal: 1
title: Know the stock of every van
benefits:
  - name: Fewer scanners
    release:
      budget: Rent of scanners - Cost Centre 4410
`,
      },
    },
    {
      good: `proposal: 1
title: Scan parcels with one device
benefits:
  - name: No rented scanners
    release:
      budget: Rent of scanners, cost centre 4410
`,
      others: {
        "vans.proposal.yaml": `proposal: 1
title: Know the stock of every van
benefits:
  - name: Fewer express deliveries
    release:
      budget: Express freight, cost centre 4420
`,
      },
    },
    {
      nearMiss: `proposal: 1
title: Scan parcels with one device
benefits:
  - name: No rented scanners
    release:
      budget: Rent of scanners, cost centre 4410
`,
      others: {
        "vans.proposal.yaml": `proposal: 1
title: Know the stock of every van
status: rejected
benefits:
  - name: Fewer scanners
    release:
      budget: Rent of scanners, cost centre 4410
`,
      },
    },
  ],
});

interface Claim {
  readonly by: Neighbour;
  readonly place: ProposalFacts["releases"][number]["place"];
}

/** The claims on each budget, gathered once for each state of the index; of one proposal two at most, since it may be the one that asks. */
function claimsAmong(all: readonly Neighbour[]): ReadonlyMap<string, readonly Claim[]> {
  const known = gathered.get(all);
  if (known !== undefined) return known;
  const claims = new Map<string, Claim[]>();
  for (const by of all) {
    if (!isClaiming(by.facts)) continue;
    for (const { budget, place } of by.facts.releases) {
      const key = normal(budget);
      const same = claims.get(key) ?? [];
      // The first of another proposal is all that anybody asks for.
      if (key !== "" && new Set(same.map((claim) => claim.by.path)).size < 2) same.push({ by, place });
      claims.set(key, same);
    }
  }
  gathered.set(all, claims);
  return claims;
}

/** Whoever keeps the list makes a new one after each change. */
const gathered = new WeakMap<readonly Neighbour[], ReadonlyMap<string, readonly Claim[]>>();

function isClaiming({ status }: ProposalFacts): boolean {
  return status !== "rejected" && status !== "deferred";
}

/** A budget's name in small letters and digits, so that a comma makes no other budget of it. */
function normal(budget: string): string {
  return budget
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
