import type { Budget, Config, Role, SharedGoal } from "../../generated/config";
import { families } from "../families";
import type { Severity } from "../problem";
import type { Span } from "../text";
import { readGlob } from "./glob";
import { type ProfileName, profiles } from "./profiles";

/** Where a value that applies was written. */
export interface Origin {
  /** The path of the configuration file. */
  readonly path: string;
  readonly span: Span;
  /** The globs of the override that it stands in; without them it applies to all proposals below the file. */
  readonly files?: readonly string[];
}

/** Globs and the folder whose paths they speak of, which is empty or ends in `/`. */
export interface FolderGlobs {
  readonly folder: string;
  readonly globs: readonly string[];
}

/** What applies to one proposal, all configurations taken together. */
export interface EffectiveConfig
  extends Readonly<Pick<Config, "organisation" | "currency" | "discountRate" | "hurdleRate" | "fiscalYearStart">> {
  readonly profile: ProfileName;
  /** The severities that were set by name; `severityIn` knows those of all rules. */
  readonly severities: ReadonlyMap<string, "off" | Severity>;
  /** The options of the rules that were given some. */
  readonly options: ReadonlyMap<string, Readonly<Record<string, unknown>>>;
  readonly goals: readonly SharedGoal[];
  readonly roles: readonly Role[];
  readonly budget: Readonly<Pick<Budget, "run" | "innovate">>;
  readonly vocabulary: { readonly accept: readonly string[]; readonly replace: ReadonlyMap<string, string> };
  /** What the nearest configuration that says so includes. */
  readonly include: FolderGlobs | undefined;
  /** What any of the configurations excludes. */
  readonly exclude: readonly FolderGlobs[];
  /**
   * Where each value was written, under its way through the file: `currency`, `budget.run`, `rules.RULE`, `options.RULE`,
   * `goals.ID`, `roles.ID`, `vocabulary.accept.WORD`, `vocabulary.replace.WORD`. What is not in it is as it usually is.
   */
  readonly origins: ReadonlyMap<string, Origin>;
}

/** How grave a finding of a rule or family is, given how grave the rule itself proposes: what was set, else what the profile says. */
export function severityIn(config: EffectiveConfig, rule: string, own: Severity): "off" | Severity {
  const set = config.severities.get(rule);
  if (set !== undefined) return set;
  const { only, raise } = profiles[config.profile];
  if (only !== undefined && !only.includes(rule) && !families.some(({ id }) => id === rule)) return "off";
  return raise[own] ?? own;
}

/** What the configurations say of a file's being a proposal; nothing where its name decides. Exclusion wins. */
export function inclusion(config: EffectiveConfig, path: string): "excluded" | "included" | undefined {
  if (config.exclude.some((globs) => isMeant(globs, path))) return "excluded";
  return config.include !== undefined && isMeant(config.include, path) ? "included" : undefined;
}

/** Whether one of the globs fits the path; what lies outside their folder is never meant. */
export function isMeant({ folder, globs }: FolderGlobs, path: string): boolean {
  return path.startsWith(folder) && globs.some((glob) => readGlob(glob)(path.slice(folder.length)));
}
