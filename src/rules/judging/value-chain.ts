import * as l10n from "@vscode/l10n";
import { isId } from "../../core/meant-ids";
import { kebabCase } from "../../core/model";
import { attended, type Fix } from "../../core/problem";
import { entryOf } from "../../core/tree";
import type { Benefit, Cost, Deliverable } from "../../generated/proposal";
import type { RuleContext } from "../define-rule";
import { wereRead } from "./was-read";

/** The way from what is paid for, over what is delivered, to what gets better, as far as the file links it. */
export interface ValueChain {
  readonly deliverables: readonly Deliverable[];
  readonly benefits: readonly Benefit[];
  /** Those that must say what they are for; a reserve may serve all. */
  readonly costs: readonly Cost[];
  /** The deliverables that enable no benefit, and the costs that are for no deliverable. */
  readonly idle: { readonly deliverables: readonly Deliverable[]; readonly costs: readonly Cost[] };
  /** The ids of the benefits that a deliverable enables, and of the deliverables that a cost is for. */
  readonly linked: { readonly benefits: ReadonlySet<string>; readonly deliverables: ReadonlySet<string> };
}

/** The links of a proposal; nothing where one of them, or what it could lead to, was written and could not be read. */
export function valueChain({ model, nodeAt, nodeOf, references }: RuleContext): ValueChain | undefined {
  const { deliverables = [], benefits = [], costs = [] } = model;
  const areRead =
    wereRead(nodeAt(["deliverables"]), deliverables, ["id", "enables"]) &&
    wereRead(nodeAt(["benefits"]), benefits, ["id"]) &&
    wereRead(nodeAt(["costs"]), costs, ["id", "for", "category"]);
  if (!areRead || deliverables.length === 0) return undefined;
  const targets = {
    enables: deliverables.flatMap(({ enables = [] }) => enables),
    for: costs.flatMap((cost) => cost.for ?? []),
  };
  // An id that is defined nowhere may be the misspelt one of an entry that seems to stand alone.
  const isKnown = (kind: string) => (id: string) => references.defined([kind], id).length > 0;
  if (!targets.enables.every(isKnown("benefit")) || !targets.for.every(isKnown("deliverable"))) return undefined;
  const ofNote = costs.filter(({ category }) => category !== "contingency");
  const says = (entry: object, field: string): boolean => {
    const value = entryOf(nodeOf(entry), field)?.value;
    return value?.kind === "list" && value.items.some((item) => item.kind === "scalar" && item.value !== null);
  };
  return {
    deliverables,
    benefits,
    costs: ofNote,
    idle: {
      deliverables: deliverables.filter((deliverable) => !says(deliverable, "enables")),
      costs: ofNote.filter((cost) => !says(cost, "for")),
    },
    linked: { benefits: new Set(targets.enables), deliverables: new Set(targets.for) },
  };
}

/** An entry that a link can lead to. */
type Target = Pick<Benefit | Deliverable, "id" | "name">;

/** How many entries are offered to be linked with; from a longer list nobody chooses in a menu. */
export const mostOffered = 5;

/** How long the name of an entry may be in what is offered, so that a menu stays a menu. */
export const longestName = 60;

/** Links each of the entries to the target, which is given an id where it has none; nothing where it cannot be given one. */
export function linkFix(
  { nodeOf, setField, addToList, references }: RuleContext,
  froms: readonly object[],
  field: "enables" | "for",
  target: Target,
): readonly Fix[] {
  const taken = new Set([...references.definitions, ...references.references].map(({ id }) => id));
  const id = target.id ?? idFor(target.name, taken);
  const to = nodeOf(target);
  if (id === undefined || to.kind !== "map") return [];
  const title =
    field === "enables" ? l10n.t("Link it to the benefit `{0}`", id) : l10n.t("Link it to the deliverable `{0}`", id);
  const parts = froms.flatMap((from) => {
    const node = nodeOf(from);
    const list = entryOf(node, field)?.value;
    if (node.kind !== "map") return [];
    return list?.kind === "list" && list.items.length > 0
      ? addToList(title, list, id)
      : setField(title, node, field, [id]);
  });
  const all = target.id === undefined ? [...parts, ...setField(title, to, "id", id)] : parts;
  const edits = () => {
    const changes = all.map((part) => part.edits());
    return changes.some((change) => change.length === 0) ? [] : changes.flat();
  };
  return [attended({ title, edits })];
}

/** An id from a name, of as many whole words as are handy. */
function idFor(name: string | undefined, taken: ReadonlySet<string>): string | undefined {
  const words = kebabCase(name ?? "").split("-");
  while (words.length > 1 && words.join("-").length > longestId) words.pop();
  const id = words.join("-");
  return isId(id) && id.length <= longestId && !taken.has(id) ? id : undefined;
}

const longestId = 30;

/** The ids of those entries that have one. */
export function idsOf(entries: readonly Target[]): readonly string[] {
  return [...new Set(entries.flatMap(({ id }) => id ?? []))];
}
