import { idOf } from "../../core/model";
import { entryOf, isEmpty, type Node } from "../../core/tree";
import type { Stakeholder } from "../../generated/proposal";
import type { RuleContext } from "../define-rule";

/**
 * Tells whether a stakeholder gets a benefit, alone or with others, that fulfils a condition. What the file says wrongly might say
 * just that, so that it is taken for a yes.
 */
export function servedStakeholders(
  { model, has, nodeAt, nodeOf }: Pick<RuleContext, "model" | "has" | "nodeAt" | "nodeOf">,
  fulfils: (benefit: Node) => boolean,
): (stakeholder: Stakeholder) => boolean {
  const list = nodeAt(["benefits"]);
  const items = list?.kind === "list" ? list.items.filter((item) => !isEmpty(item)) : [];
  const known = new Map((model.benefits ?? []).map((benefit) => [nodeOf(benefit), benefit]));
  const served = new Set<string>();
  let isUnsure = list?.kind !== "list" && has(["benefits"]);
  for (const item of items) {
    const party = known.get(item)?.for;
    if (party === undefined) isUnsure ||= !known.has(item) || !isEmpty(entryOf(item, "for")?.value);
    else if (fulfils(item)) for (const id of typeof party === "string" ? [party] : Object.keys(party)) served.add(id);
  }
  return (stakeholder) => {
    const wrote = (field: string): boolean => !isEmpty(entryOf(nodeOf(stakeholder), field)?.value);
    const id = idOf(stakeholder);
    if (stakeholder.id === undefined && (wrote("id") || (stakeholder.role === undefined && wrote("role")))) return true;
    return isUnsure || (id !== undefined && served.has(id));
  };
}
