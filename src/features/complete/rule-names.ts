import * as l10n from "@vscode/l10n";
import { families } from "../../core/families";
import { rules } from "../../rules";

/** A rule or family by its name, what it flags, and why. */
export interface RuleName {
  readonly id: string;
  readonly summary: string;
  readonly why: () => string;
}

/** All that can be tuned or silenced by name. */
export function ruleNames(): readonly RuleName[] {
  return [...rules, ...families].map(({ id, summary, why }) => ({
    id,
    summary: l10n.t(summary),
    why: () => `${l10n.t(summary)}\n\n${l10n.t(why)}`,
  }));
}
