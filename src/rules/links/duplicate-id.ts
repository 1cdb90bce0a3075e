import * as l10n from "@vscode/l10n";
import { confusable } from "../../core/kinds";
import { isId } from "../../core/meant-ids";
import { nameOf, placeOf } from "../../core/neighbours";
import { attended, type Fix } from "../../core/problem";
import type { Definition, Reference } from "../../core/references";
import type { TextEdit } from "../../core/text";
import { defineRule, type RuleContext } from "../define-rule";

export default defineRule({
  id: "duplicate-id",
  summary: "Flags an id that two entries of a proposal have, or two proposals.",
  why: "An owner or a sum that points to two entries points to neither. The reader picks one, and the author meant the other.",
  serves: "dots",
  severity: "error",

  *check(context) {
    const { references } = context;
    const named = byId(references.references);
    const taken = new Set([...references.definitions, ...references.references].map(({ id }) => id));
    const firsts = new Map<string, Definition>();
    const numbers = new Map<string, number>();
    let additions = 0;
    for (const definition of references.definitions) {
      const { kind, id, node, written } = definition;
      const kinds = confusable(kind);
      const first = firsts.get(`${kinds[0]} ${id}`);
      if (first === undefined) {
        firsts.set(`${kinds[0]} ${id}`, definition);
        continue;
      }
      // Two of one role need ids only once somebody refers to them.
      const referring = named.get(id) ?? [];
      const matters = first.written || written || referring.some((reference) => reference.kinds.some(isIn(kinds)));
      if (!matters) continue;
      const free = freeId(id, taken, numbers);
      if (!written) additions++;
      const fixes =
        free === undefined || (!written && additions > mostAdditions)
          ? []
          : fixesFor(definition, free, referring, context).map((fix) => (referring.length > 0 ? attended(fix) : fix));
      if (fixes.length > 0 && free !== undefined) taken.add(free);
      const related = { span: first.node.span, message: relatedMessage(first) };
      yield { span: node.span, message: messageFor(first, definition), fixes, related };
    }
  },

  *across({ path, facts, neighbours }) {
    const others = neighbours.withId(facts.id).filter((other) => other.path !== path);
    const [other] = others;
    if (other === undefined) return;
    if (facts.idPlace === undefined) {
      // The one that wrote the id is told; where both follow from names of files, it matters once somebody refers to it.
      const derived = others.find((one) => one.facts.idPlace === undefined);
      if (derived === undefined || neighbours.referringTo(facts.id).length === 0) return;
    }
    yield {
      span: placeOf(facts).span,
      message: l10n.t(
        "“{0}” has the id `{1}`, too. Give one of the two proposals another.",
        nameOf(other.facts),
        facts.id,
      ),
      elsewhere: {
        path: other.path,
        place: placeOf(other.facts),
        message: l10n.t("`{0}` is the id of this proposal.", facts.id),
      },
    };
  },

  examples: [
    {
      bad: `proposal: 1
title: Return milk crates on the same lorry
benefits:
  - id: fewer-trips
    name: Lorries drive 900 fewer trips a year
  - id: [|fewer-trips|]
    name: Customers wait for one lorry instead of two
deliverables:
  - name: Racks for empty crates
    enables: [fewer-trips]
`,
      fixed: `proposal: 1
title: Return milk crates on the same lorry
benefits:
  - id: fewer-trips
    name: Lorries drive 900 fewer trips a year
  - id: fewer-trips-2
    name: Customers wait for one lorry instead of two
deliverables:
  - name: Racks for empty crates
    enables: [fewer-trips]
`,
    },
    {
      bad: `proposal: 1
title: Answer tenants within two days
stakeholders:
  - role: Business-unit head
    name: Ada Moreau, north
    outcome: Open repairs fall from 900 to 300
  - role: [|Business-unit head|]
    name: Jan Kowal, south
    outcome: Open repairs fall from 1,000 to 300
sponsor: business-unit-head
`,
      fixed: `proposal: 1
title: Answer tenants within two days
stakeholders:
  - role: Business-unit head
    name: Ada Moreau, north
    outcome: Open repairs fall from 900 to 300
  - id: business-unit-head-2
    role: Business-unit head
    name: Jan Kowal, south
    outcome: Open repairs fall from 1,000 to 300
sponsor: business-unit-head
`,
    },
    {
      bad: `proposal: 1
id: [|night-trams|]
title: Run trams until one in the morning
`,
      others: {
        "later-trams.proposal.yaml": `proposal: 1
id: night-trams
title: Run the last tram an hour later
`,
      },
    },
    {
      good: `proposal: 1
title: Return milk crates on the same lorry
benefits:
  - id: fewer-trips
    name: Lorries drive 900 fewer trips a year
  - id: shorter-wait
    name: Customers wait for one lorry instead of two
`,
    },
    {
      nearMiss: `proposal: 1
title: Answer tenants within two days
stakeholders:
  - role: Business-unit head
    name: Ada Moreau, north
    outcome: Open repairs fall from 900 to 300
  - role: Business-unit head
    name: Jan Kowal, south
    outcome: Open repairs fall from 1,000 to 300
`,
    },
    {
      nearMiss: `proposal: 1
title: Count stock with one hand scanner
benefits:
  - id: one-count
    name: The yearly count takes two days instead of five
costs:
  - id: one-count
    name: Overtime of the last count by hand
`,
    },
  ],
});

/** To give an entry an id, the whole file is read again; a file with more of these is not mended in one go anyway. */
const mostAdditions = 4;

function byId(references: readonly Reference[]): ReadonlyMap<string, readonly Reference[]> {
  const named = new Map<string, Reference[]>();
  for (const reference of references) {
    const same = named.get(reference.id) ?? [];
    same.push(reference);
    named.set(reference.id, same);
  }
  return named;
}

function isIn(kinds: readonly string[]): (kind: string) => boolean {
  return (kind) => kinds.includes(kind);
}

function messageFor(first: Definition, { kind, id }: Definition): string {
  if (kind === "stakeholder" && first.kind === kind)
    return l10n.t("Two stakeholders go by `{0}`; give this one an id of its own.", id);
  const people = [kind, first.kind];
  if (people.includes("stakeholder") || people.includes("team"))
    return kind === first.kind
      ? l10n.t("Two members of the team go by `{0}`; give this one an id of its own.", id)
      : l10n.t("A stakeholder and a member of the team go by `{0}`; give this one an id of its own.", id);
  return l10n.t("Two entries have the id `{0}`; give this one an id of its own.", id);
}

function relatedMessage({ id, written }: Definition): string {
  return written ? l10n.t("`{0}` is given here first.", id) : l10n.t("`{0}` follows from this role.", id);
}

/** The id with the first number behind it that makes it one of its own, or nothing where it cannot be an id. */
function freeId(id: string, taken: ReadonlySet<string>, numbers: Map<string, number>): string | undefined {
  let number = numbers.get(id) ?? 2;
  while (taken.has(`${id}-${number}`)) number++;
  numbers.set(id, number);
  return isId(`${id}-${number}`) ? `${id}-${number}` : undefined;
}

/** Gives the second its own id, and lets those point there that have pointed to it and not to the first. */
function fixesFor(
  second: Definition,
  id: string,
  referring: readonly Reference[],
  { references, setField }: RuleContext,
): readonly Fix[] {
  const { node, entry, written } = second;
  // Behind an alias stands the other entry itself.
  if (entry.span.start === node.span.start && entry.span.end === node.span.end) return [];
  const moves = (): readonly TextEdit[] =>
    referring
      .filter(({ kinds }) => references.defined(kinds, second.id)[0] === second)
      .map(({ node }) => ({ span: node.span, text: id }));
  if (written)
    return [
      { title: l10n.t("Rename this one to `{0}`", id), edits: () => [{ span: node.span, text: id }, ...moves()] },
    ];
  return setField(l10n.t("Give this one the id `{0}`", id), entry, "id", id).map(({ title, edits }) => ({
    title,
    edits: () => {
      const given = edits();
      return given.length === 0 ? [] : [...given, ...moves()];
    },
  }));
}
