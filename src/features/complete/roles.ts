import * as l10n from "@vscode/l10n";
import type { Definition } from "../../core/references";
import { type KnownRole, knownRoles, roleNamed } from "../../core/role-named";
import { entryOf, nodeAt, type Path } from "../../core/tree";
import { portrait } from "../hover/about-role";
import type { Completing } from "./completing";
import type { Offer } from "./completion-item";
import { textOf } from "./references";

/** The titles of the roles that are known, the usual one of each before all others; what moves its holder is told. */
export function offerRoles({ around }: Completing): readonly Offer[] {
  const all = knownRoles(around.config.roles);
  const offer = (role: KnownRole, title: string): Offer => ({
    kind: "role",
    value: title,
    detail: title === role.titles[0] ? (role.titles[1] ?? "") : (role.titles[0] ?? ""),
    documentation: () => portrait(role).join("\n\n"),
  });
  const usual = all.flatMap((role) => role.titles.slice(0, 1).map((title) => offer(role, title)));
  return [...usual, ...all.flatMap((role) => role.titles.slice(1).map((title) => offer(role, title)))];
}

/** The metrics of the role that a benefit is for; where it is for nobody yet, those of all stakeholders' roles. */
export function offerMetrics(completing: Completing, path: Path): readonly Offer[] {
  return rolesServed(completing, path).flatMap((role) =>
    role.metrics.map(({ name, unit, definition }) => ({
      kind: "value" as const,
      value: l10n.t(name),
      detail: [unit && l10n.t(unit), role.titles[0]].filter(Boolean).join(" · "),
      documentation: () => (definition === undefined ? undefined : l10n.t(definition)),
    })),
  );
}

/** The unit of the metric that stands beside it, then those that are usual. */
export function offerUnits(completing: Completing, path: Path): readonly Offer[] {
  const { root, around } = completing;
  const measure = nodeAt(root, path.slice(0, -1));
  const metric = measure?.kind === "map" ? textOf(measure, "metric") : undefined;
  const roles = knownRoles(around.config.roles);
  const own = roles.flatMap(({ metrics }) => metrics.filter(({ name }) => [name, l10n.t(name)].includes(metric ?? "")));
  const financials = nodeAt(root, ["financials"]);
  const currency = (financials?.kind === "map" ? textOf(financials, "currency") : undefined) ?? around.config.currency;
  // What a metric calls money is counted in the currency of the proposal.
  const unit = (word: string): string => (currency === undefined ? word : word.replace(/^money(?= |$)/, currency));
  const words = [...own.map((one) => unit(one.unit ?? "")), ...usualUnits, currency ?? ""];
  return [...new Set(words)].filter((word) => word !== "").map((word) => ({ kind: "value", value: word }));
}

const usualUnits = ["%", "days", "hours", "minutes", "hours a week", "hours a year", "points", "months", "a month"];

function rolesServed({ root, references, around }: Completing, path: Path): readonly KnownRole[] {
  const holder = nodeAt(root, path.slice(0, -2));
  const served = holder?.kind === "map" ? entryOf(holder, "for")?.value : undefined;
  const ids =
    served?.kind === "map" ? served.entries.map(({ name }) => name) : [served?.kind === "scalar" ? served.value : ""];
  const people = references.definitions.filter(({ kind }) => kind === "stakeholder");
  const meant = people.filter(({ id }) => ids.includes(id));
  const titles = (some: readonly Definition[]): readonly KnownRole[] =>
    some.flatMap(({ entry }) => roleNamed(textOf(entry, "role") ?? "", around.config.roles) ?? []);
  const found = titles(meant);
  return [...new Map((found.length > 0 ? found : titles(people)).map((role) => [role.id, role])).values()];
}
