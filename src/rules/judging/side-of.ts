import type { EffectiveConfig } from "../../core/config/effective-config";
import { isInIt, roleNamed } from "../../core/role-named";
import type { Side } from "../../generated/proposal";

/** Where a stakeholder or member of the team sits: as is written, else as the role says; nothing where neither is known. */
export function sideOf(
  { side, role = "" }: { readonly side?: Side; readonly role?: string },
  { roles }: EffectiveConfig,
): Side | undefined {
  if (side !== undefined) return side;
  return isInIt(role, roles) ? "it" : roleNamed(role, roles)?.side;
}
