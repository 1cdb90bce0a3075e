import * as l10n from "@vscode/l10n";
import { isId, isSurelyMeant, meantIds } from "../../core/meant-ids";
import { kebabCase } from "../../core/model";
import type { Neighbour } from "../../core/neighbours";
import { attended, type Fix } from "../../core/problem";
import type { Reference } from "../../core/references";
import { replacement } from "../../core/replacement";
import { entryOf, type MapNode, type Node } from "../../core/tree";
import { defineRule, type RuleContext } from "../define-rule";
import { additions, advice, didYouMean, missing, roleWithId } from "../judging/missing-entry";

export default defineRule({
  id: "unknown-reference",
  summary: "Flags the id of a stakeholder, a benefit, a milestone or another proposal that no such entry has.",
  why: "Whoever follows an owner, a date or a sum has to arrive somewhere. One thread that ends in nothing makes a reader doubt the others.",
  serves: "dots",
  severity: "error",

  *check(context) {
    const { references, config, root } = context;
    let holders: ReadonlyMap<Node, Holder> | undefined;
    let searches = 0;
    for (const reference of references.references) {
      const { kinds, id, node } = reference;
      if (kinds.includes("proposal") || references.mayDefine(kinds, id)) continue;
      if (kinds.includes("goal") && config.goals.some((goal) => goal.id === id)) continue;
      // Whoever writes that we pay means us, as in a share.
      if (id === "us" && kinds.join() === "stakeholder") continue;
      holders ??= holdersIn(root);
      const holder = holders.get(node);
      const meant = ++searches > mostSearches ? [] : meantBy(reference, holder, context);
      yield {
        span: node.span,
        message: l10n.t("{0} {1}", missing(reference), advice(meant, kinds)),
        fixes: meant.length > 0 && holder !== undefined && !isAliased(node, holder) ? fixes(node, id, meant) : [],
        suggestions: meant.length > 0 ? [] : additions(reference, context),
      };
    }
  },

  *across({ facts, neighbours }) {
    if (!neighbours.complete) return;
    for (const { proposal, place } of facts.dependencies) {
      if (proposal === facts.id || neighbours.withId(proposal).length > 0) continue;
      const { titled, near } = namesAmong(neighbours.all());
      const ids = titled.get(proposal) ?? meantIds(proposal, near(proposal));
      const named = [facts.id, ...facts.dependencies.map((other) => other.proposal)];
      const meant = ids.filter((id) => isId(id) && !named.includes(id));
      const said =
        meant.length > 0
          ? didYouMean(meant)
          : l10n.t("Name one that is here, or say in words what is needed, as the `name` of the dependency.");
      yield {
        span: place.span,
        message: l10n.t("{0} {1}", l10n.t("No proposal of this workspace has the id `{0}`.", proposal), said),
        fixes: fixes(place, proposal, meant),
      };
    }
  },

  examples: [
    {
      bad: `proposal: 1
title: Answer supplier invoices in two days
stakeholders:
  - role: CFO
    outcome: Discounts lost by late payment fall from 90k to 10k a year
sponsor: [|cofo|]
`,
      fixed: `proposal: 1
title: Answer supplier invoices in two days
stakeholders:
  - role: CFO
    outcome: Discounts lost by late payment fall from 90k to 10k a year
sponsor: cfo
`,
    },
    {
      bad: `proposal: 1
title: Plan the wards' shifts a month ahead
stakeholders:
  - role: CFO
    outcome: Hours of agency nurses fall from 5,200 to 3,000 a year
benefits:
  - name: Shifts are known four weeks ahead instead of one
    for: [|chro|]
`,
      suggestion: {
        stops: ["Nurses who leave in their first year fall from 21% to 12%"],
        filled: `proposal: 1
title: Plan the wards' shifts a month ahead
stakeholders:
  - role: CFO
    outcome: Hours of agency nurses fall from 5,200 to 3,000 a year
  - role: CHRO
    outcome: Nurses who leave in their first year fall from 21% to 12%
benefits:
  - name: Shifts are known four weeks ahead instead of one
    for: chro
`,
      },
    },
    {
      bad: `proposal: 1
title: Renew the signals on the harbour line
ask:
  decision: Approve 2.4m for the first stage
  by: [|board-meeting|]
`,
      suggestion: {
        stops: ["The board meets", "2027-03-12"],
        filled: `proposal: 1
title: Renew the signals on the harbour line
milestones:
  - id: board-meeting
    name: The board meets
    by: 2027-03-12
ask:
  decision: Approve 2.4m for the first stage
  by: board-meeting
`,
      },
    },
    {
      bad: `proposal: 1
title: Sell spare parts online
dependencies:
  - proposal: [|one-stok-list|]
    because: A shop can promise a day only if both plants take the part from one list
`,
      fixed: `proposal: 1
title: Sell spare parts online
dependencies:
  - proposal: one-stock-list
    because: A shop can promise a day only if both plants take the part from one list
`,
      others: {
        "one-stock-list.proposal.yaml": `proposal: 1
title: Keep one stock list for both plants
`,
      },
    },
    {
      good: `proposal: 1
title: Answer supplier invoices in two days
stakeholders:
  - role: CFO
    outcome: Discounts lost by late payment fall from 90k to 10k a year
sponsor: cfo
`,
    },
    {
      nearMiss: `proposal: 1
title: Answer supplier invoices in two days
drivers:
  - kind: efficiency
    goal: pay-on-time
costs:
  - name: Invoice portal
    paidBy:
      us: 60%
      largest-supplier: 40%
stakeholders:
  - id: largest-supplier
    name: Brenn Steel
    side: outside
    outcome: Waits 2 days instead of 19 for an answer
ask:
  decision: Lend an analyst for 15 days
  by: 2027-Q2
`,
      config: `goals:
  - id: pay-on-time
    name: Pay every invoice on the day it is due
`,
    },
  ],
});

/** After so many, a search for what was meant takes longer than it is worth. */
const mostSearches = 100;

/** What holds a value or key, and what the others in it are called: no two keys or items of a list may become one. */
interface Holder {
  readonly node: Node;
  readonly taken: readonly string[];
}

function holdersIn(root: MapNode): ReadonlyMap<Node, Holder> {
  const holders = new Map<Node, Holder>();
  const visit = (node: Node): void => {
    if (node.kind === "list") {
      const taken = node.items.flatMap((item) => (item.kind === "scalar" ? [String(item.value)] : []));
      for (const item of node.items) {
        holders.set(item, { node, taken });
        visit(item);
      }
    } else if (node.kind === "map") {
      const taken = node.entries.map(({ name }) => name);
      for (const { key, value } of node.entries) {
        holders.set(key, { node, taken });
        holders.set(value, { node, taken: [] });
        visit(value);
      }
    }
  };
  visit(root);
  return holders;
}

/** Whether the value stands behind an alias, where it has no place of its own. */
function isAliased({ span }: Node, { node }: Holder): boolean {
  return span.start === node.span.start && span.end === node.span.end;
}

/** The ids of the entries that were meant: those whose name or role was written instead, else those misspelt by a slip. */
function meantBy(
  { kinds, id }: Reference,
  holder: Holder | undefined,
  { references, config }: RuleContext,
): readonly string[] {
  const possible = references.definitions.filter(({ kind }) => kinds.includes(kind));
  const isFree = (candidate: string): boolean => isId(candidate) && !holder?.taken.includes(candidate);
  const described = possible.filter(({ entry }) =>
    ["name", "role"].some((field) => {
      const value = entryOf(entry, field)?.value;
      return value?.kind === "scalar" && kebabCase(String(value.value)) === id;
    }),
  );
  if (described.length > 0) return unique(described.map((one) => one.id)).filter(isFree);
  // Who writes of another role means it.
  if (roleWithId(id, config.roles) !== undefined) return [];
  const goals = kinds.includes("goal") ? config.goals : [];
  return meantIds(id, unique([...possible, ...goals].map((one) => one.id)).filter(isFree));
}

function unique(ids: readonly string[]): readonly string[] {
  return [...new Set(ids)];
}

/** By itself only what is surely a slip of the finger is mended: `training` may be one for `trading`, and it may not. */
function fixes({ span }: Pick<Node, "span">, written: string, meant: readonly string[]): readonly Fix[] {
  return meant.map((id) => (isSurelyMeant(written, id) ? replacement(span, id) : attended(replacement(span, id))));
}

/** What the proposals of a workspace go by, so that what was meant is found without looking at each of them. */
interface Names {
  /** The ids of the proposals with a title, by the id that the title would give. */
  readonly titled: ReadonlyMap<string, readonly string[]>;
  /** The ids that have the same digits and about as many letters: another number is no slip. */
  readonly near: (id: string) => readonly string[];
}

/** Worked out once for each state of the workspace. */
const names = new WeakMap<readonly Neighbour[], Names>();

function namesAmong(all: readonly Neighbour[]): Names {
  const known = names.get(all);
  if (known !== undefined) return known;
  const titled = new Map<string, string[]>();
  const byDigits = new Map<string, Set<string>>();
  for (const { facts } of all) {
    const title = kebabCase(facts.title ?? "");
    const same = titled.get(title) ?? [];
    if (!same.includes(facts.id)) titled.set(title, [...same, facts.id]);
    const digits = digitsOf(facts.id);
    byDigits.set(digits, (byDigits.get(digits) ?? new Set()).add(facts.id));
  }
  const near = (id: string): readonly string[] =>
    [...(byDigits.get(digitsOf(id)) ?? [])].filter((other) => Math.abs(other.length - id.length) < 5);
  const found = { titled, near };
  names.set(all, found);
  return found;
}

function digitsOf(id: string): string {
  return id.replace(/\D/g, "");
}
