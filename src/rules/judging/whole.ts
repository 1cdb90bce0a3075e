import { isEmpty, type Node } from "../../core/tree";
import type {
  Benefit,
  Cost,
  Deliverable,
  DriverOrKind,
  FaqEntry,
  Milestone,
  Risk,
  Stakeholder,
  TeamMember,
} from "../../generated/proposal";
import type { RuleContext } from "../define-rule";

/** The lists that rules judge as one. */
interface Lists {
  readonly benefits: Benefit;
  readonly costs: Cost;
  readonly deliverables: Deliverable;
  readonly drivers: DriverOrKind;
  readonly faq: FaqEntry;
  readonly milestones: Milestone;
  readonly risks: Risk;
  readonly stakeholders: Stakeholder;
  readonly team: TeamMember;
}

/** Whether all that was written below a node is in the content that was read from it, so that what the content lacks is absent. */
export function isWhole(node: Node, content: unknown): boolean {
  if (isEmpty(node)) return true;
  if (content === undefined) return false;
  if (node.kind === "scalar") return true;
  if (node.kind === "list") {
    if (!Array.isArray(content) || content.length !== node.items.length) return false;
    return node.items.every((item, index) => isWhole(item, content[index]));
  }
  if (typeof content !== "object" || content === null) return false;
  return node.entries.every(({ name, value }) => isWhole(value, Reflect.get(content, name)));
}

/** The entries of a list of which nothing was rejected or left empty; none where it was not written; nothing where something was. */
export function wholeList<Name extends keyof Lists>(
  { model, has, nodeAt }: RuleContext,
  name: Name,
): readonly Lists[Name][] | undefined {
  const node = nodeAt([name]);
  if (node === undefined || !has([name])) return [];
  const content: unknown = model[name];
  return isWhole(node, content) ? (content as readonly Lists[Name][]) : undefined;
}

/** Whether nothing of an entry was rejected, so that a field that it lacks is absent. */
export function isWholeEntry({ nodeOf }: RuleContext, entry: object): boolean {
  return isWhole(nodeOf(entry), entry);
}

/** Whether an entry has a value in a field, right or wrong; blank is none. */
export function says({ nodeOf }: RuleContext, entry: object, field: string): boolean {
  const node = nodeOf(entry);
  const value = node.kind === "map" ? node.byName.get(field)?.value : undefined;
  if (value === undefined || isEmpty(value)) return false;
  if (value.kind === "list") return value.items.some((item) => !isEmpty(item));
  return value.kind === "map" || typeof value.value !== "string" || value.value.trim() !== "";
}
