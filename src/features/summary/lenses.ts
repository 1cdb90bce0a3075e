import * as l10n from "@vscode/l10n";
import type { EffectiveConfig } from "../../core/config/effective-config";
import type { Model } from "../../core/model";
import { knownRoles, roleNamed } from "../../core/role-named";
import type { Lens } from "../summary";

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
