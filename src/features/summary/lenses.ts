import * as l10n from "@vscode/l10n";
import type { EffectiveConfig } from "../../core/config/effective-config";
import type { Model } from "../../core/model";
import { knownRoles, roleNamed } from "../../core/role-named";
import type { Stakeholder } from "../../generated/proposal";
import type { Lens, LensId, SectionId } from "../summary";

/** The lens that leaves nothing out and speaks to nobody in particular. */
export function everyone(): Lens {
  return { id: "everyone", name: l10n.t("Everyone") };
}

/** The executives to whom every case is told, whether it names them or not. */
const executives = ["ceo", "cfo", "cmo", "coo"];

/** Everyone, the four executives, and each other role that the proposal or the configuration names. */
export function lensesOf(model: Model, configured: EffectiveConfig["roles"]): readonly Lens[] {
  const known = new Map(
    knownRoles(configured)
      .map(({ id, titles }) => [id, titles[0] ?? id] as const)
      .reverse(),
  );
  const named = (model.stakeholders ?? []).flatMap(({ role = "" }) => roleNamed(role, configured)?.id ?? []);
  const ids = new Set([...executives, ...configured.flatMap(({ id }) => id ?? []), ...named]);
  return [everyone(), ...[...ids].map((id) => ({ id, name: known.get(id) ?? id }))];
}

/** The stakeholders of the role that a lens is for. */
export function readersOf({ id }: Lens, model: Model, configured: EffectiveConfig["roles"]): ReadonlySet<Stakeholder> {
  return new Set((model.stakeholders ?? []).filter(({ role = "" }) => roleNamed(role, configured)?.id === id));
}

/** What each reader asks after first; everything else follows in the order for everyone. */
const leading: Readonly<Record<LensId, readonly SectionId[]>> = {
  ceo: ["why-now", "drivers", "stakeholders"],
  cfo: ["money", "options", "risks"],
  cmo: ["stakeholders", "plan", "chain"],
  coo: ["chain", "plan", "risks"],
  cro: ["stakeholders", "plan", "chain"],
  "chief-risk-officer": ["risks", "refusal"],
  ciso: ["risks", "refusal", "chain"],
  chro: ["stakeholders", "plan", "people"],
  cio: ["chain", "plan", "people"],
  board: ["drivers", "money", "refusal", "risks"],
  "general-counsel": ["risks", "refusal", "plan"],
  "business-unit-head": ["stakeholders", "plan"],
  "public-sector": ["stakeholders", "risks", "refusal"],
};

/** The sections in the order for one reader: the ask, what that reader looks for first, and all others. */
export function orderedFor<T extends { readonly id: SectionId }>({ id }: Lens, sections: readonly T[]): readonly T[] {
  const first = id === "everyone" ? [] : ["ask", ...(leading[id] ?? ["stakeholders"])];
  const rank = (section: T): number => (first.includes(section.id) ? first.indexOf(section.id) : first.length);
  return [...sections].sort((a, b) => rank(a) - rank(b));
}
