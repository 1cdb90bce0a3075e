import type { Config } from "../../generated/config";
import type { Severity } from "../problem";

/** How much is asked of a proposal before any rule is tuned by name. */
export type ProfileName = NonNullable<Config["profile"]>;

/** The profile of a proposal whose configurations name none. */
export const usualProfile: ProfileName = "recommended";

/** What a profile does to the severities that the rules propose themselves. */
export interface Profile {
  /** The rules that speak beside the families; all of them where this is left out. */
  readonly only?: readonly string[];
  /** What becomes of a severity; one that is not named stays as it is. */
  readonly raise: Partial<Readonly<Record<Severity, Severity>>>;
}

/** The profiles, the most lenient first. */
export const profiles: Readonly<Record<ProfileName, Profile>> = {
  founding: { only: ["no-business-driver", "no-stakeholder-outcome"], raise: {} },
  recommended: { raise: {} },
  strict: { raise: { warning: "error", info: "warning" } },
};
