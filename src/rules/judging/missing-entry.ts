import * as l10n from "@vscode/l10n";
import { isId } from "../../core/meant-ids";
import { kebabCase } from "../../core/model";
import type { Suggestion } from "../../core/problem";
import type { Reference } from "../../core/references";
import { type KnownRole, knownRoles } from "../../core/role-named";
import { type Block, stop } from "../../core/snippet";
import type { RuleContext } from "../define-rule";

/** That no entry has the id that a reference names, in the words of its subject. */
export function missing({ kinds, id }: Reference): string {
  switch (kinds.join()) {
    case "stakeholder,team":
      return l10n.t("No stakeholder or member of the team has the id `{0}`.", id);
    case "stakeholder":
      return l10n.t("No stakeholder has the id `{0}`.", id);
    case "benefit":
      return l10n.t("No benefit has the id `{0}`.", id);
    case "deliverable":
      return l10n.t("No deliverable has the id `{0}`.", id);
    case "goal":
      return l10n.t("No goal has the id `{0}`.", id);
    case "milestone":
      return l10n.t("`{0}` is neither a date nor the id of a milestone.", id);
    case "dependency,assumption,milestone":
      return l10n.t("No dependency, assumption or milestone has the id `{0}`.", id);
    default:
      return l10n.t("Nothing here has the id `{0}`.", id);
  }
}

/** What to do about it: the ids that were meant, where they are known. */
export function advice(meant: readonly string[], kinds: readonly string[]): string {
  if (meant.length > 0) return didYouMean(meant);
  return kinds.join() === "milestone"
    ? l10n.t("Write a date such as `2027-06`, or add the milestone.")
    : l10n.t("Give one that id, or name another.");
}

/** Asks whether one of the ids was meant; there is one at least. */
export function didYouMean(meant: readonly string[]): string {
  const [first = "", ...others] = meant;
  if (others.length === 0) return l10n.t("Did you mean `{0}`?", first);
  return l10n.t(
    "Did you mean one of these: {0}?",
    meant
      .slice(0, 5)
      .map((id) => `\`${id}\``)
      .join(", "),
  );
}

/** Offers to add the entry that is missing, where only one kind of entry comes to mind. */
export function additions({ kinds, id }: Reference, context: RuleContext): readonly Suggestion[] {
  const { config, nodeAt, suggestField, suggestItem } = context;
  const [list, title, fields] = entryFor(kinds, id, roleWithId(id, config.roles)) ?? [];
  if (list === undefined || title === undefined || fields === undefined || !isId(id)) return [];
  const written = nodeAt([list]);
  return [
    written?.kind === "list" && written.items.length > 0
      ? suggestItem(title, [list], fields)
      : suggestField(title, [], list, [fields]),
  ];
}

function entryFor(
  kinds: readonly string[],
  id: string,
  role: KnownRole | undefined,
): [string, string, Block] | undefined {
  switch (kinds.join()) {
    case "stakeholder,team":
    case "stakeholder": {
      const title = role?.titles.find((known) => kebabCase(known) === id);
      const named = title === undefined ? { id, name: stop() } : { role: title };
      return ["stakeholders", l10n.t("Add a stakeholder `{0}`", id), { ...named, outcome: stop() }];
    }
    case "benefit":
      return ["benefits", l10n.t("Add a benefit `{0}`", id), { id, name: stop() }];
    case "deliverable":
      return ["deliverables", l10n.t("Add a deliverable `{0}`", id), { id, name: stop() }];
    case "goal":
      return ["goals", l10n.t("Add a goal `{0}`", id), { id, name: stop() }];
    case "milestone":
      return ["milestones", l10n.t("Add a milestone `{0}`", id), { id, name: stop(), by: stop() }];
    default:
      return undefined;
  }
}

/** The known or configured role that a stakeholder with this id would have without one of its own, or nothing. */
export function roleWithId(id: string, configured: RuleContext["config"]["roles"]): KnownRole | undefined {
  return knownRoles(configured).find((role) => [role.id, ...role.titles].some((title) => kebabCase(title) === id));
}
