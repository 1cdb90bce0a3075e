import type { Config, Role, Rules, SharedGoal } from "../../generated/config";
import type { Severity } from "../problem";
import type { Span } from "../text";
import { entryOf, type MapNode, type Node } from "../tree";
import { type EffectiveConfig, type FolderGlobs, isMeant, type Origin } from "./effective-config";
import { usualProfile } from "./profiles";
import { type ConfigDocument, roleId } from "./read-config";

/** A configuration file, with its path as its proposals' paths are written: `/` between folders. */
export interface ConfigFile {
  readonly path: string;
  readonly document: ConfigDocument;
}

/**
 * What applies to the proposal at `path`: all the configurations of the chain, farthest first, so that nearer ones win. Within
 * one file an override wins over what stands outside it, and a later override over an earlier one.
 */
export function resolveConfig(chain: readonly ConfigFile[], path: string): EffectiveConfig {
  const cascade = new Cascade(path);
  for (const file of chain) cascade.add(file);
  return cascade.result();
}

/** The folder of a file, with its closing slash; empty where the path names none. */
export function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf("/") + 1);
}

const single = ["profile", "organisation", "currency", "discountRate", "hurdleRate", "fiscalYearStart"] as const;

/** Files laid over one another; a map keeps the place of a key whose value changes. */
class Cascade {
  private readonly values: Partial<Pick<Config, (typeof single)[number]>> = {};
  private readonly budget: { run?: string | number; innovate?: string | number } = {};
  private readonly severities = new Map<string, "off" | Severity>();
  private readonly options = new Map<string, Readonly<Record<string, unknown>>>();
  private readonly goals = new Map<string, SharedGoal>();
  private readonly roles = new Map<string, Role>();
  private readonly accept = new Set<string>();
  private readonly replace = new Map<string, string>();
  private include: FolderGlobs | undefined;
  private readonly exclude: FolderGlobs[] = [];
  private readonly origins = new Map<string, Origin>();

  constructor(private readonly proposal: string) {}

  add({ path, document }: ConfigFile): void {
    const { model, root, nodeOf } = document;
    if (root?.kind !== "map") return;
    const note = (name: string, span: Span): void => void this.origins.set(name, { path, span });
    for (const name of single) {
      if (model[name] === undefined) continue;
      Object.assign(this.values, { [name]: model[name] });
      note(name, spanOf(root, name));
    }
    for (const name of ["run", "innovate"] as const) {
      const amount = model.budget?.[name];
      if (amount === undefined) continue;
      this.budget[name] = amount;
      note(`budget.${name}`, spanOf(entryOf(root, "budget")?.value, name));
    }
    for (const goal of model.goals ?? []) {
      this.goals.set(goal.id, goal);
      note(`goals.${goal.id}`, nodeOf(goal)?.span ?? root.span);
    }
    for (const role of model.roles ?? []) {
      this.roles.set(roleId(role), role);
      note(`roles.${roleId(role)}`, nodeOf(role)?.span ?? root.span);
    }
    this.addVocabulary(model, root, note);
    this.addGlobs(model, root, folderOf(path), note);
    this.addRules(model.rules, entryOf(root, "rules")?.value, { path });
    for (const { files, rules } of (model.overrides ?? []).map((override) => ({
      ...override,
      files: listed(override.files),
    }))) {
      if (isMeant({ folder: folderOf(path), globs: files }, this.proposal))
        this.addRules(rules, nodeOf(rules), { path, files });
    }
  }

  result(): EffectiveConfig {
    const { profile = usualProfile, ...values } = this.values;
    return {
      ...values,
      profile,
      severities: this.severities,
      options: this.options,
      goals: [...this.goals.values()],
      roles: [...this.roles.values()],
      budget: this.budget,
      vocabulary: { accept: [...this.accept], replace: this.replace },
      include: this.include,
      exclude: this.exclude,
      origins: this.origins,
    };
  }

  /** A bare severity leaves the options as they were set before; a list sets both. */
  private addRules(rules: Rules | undefined, node: Node | undefined, from: Omit<Origin, "span">): void {
    for (const [rule, setting] of Object.entries(rules ?? {})) {
      const [severity, options] = typeof setting === "string" ? [setting] : setting;
      const origin = { ...from, span: spanOf(node, rule) };
      this.severities.set(rule, severity);
      this.origins.set(`rules.${rule}`, origin);
      if (options === undefined) continue;
      this.options.set(rule, options);
      this.origins.set(`options.${rule}`, origin);
    }
  }

  private addVocabulary({ vocabulary }: Config, root: MapNode, note: (name: string, span: Span) => void): void {
    const node = entryOf(root, "vocabulary")?.value;
    for (const word of vocabulary?.accept ?? []) {
      if (this.accept.has(word)) continue;
      this.accept.add(word);
      note(`vocabulary.accept.${word}`, spanOf(node, "accept"));
    }
    const replacements = entryOf(node, "replace")?.value;
    for (const [word, plain] of Object.entries(vocabulary?.replace ?? {})) {
      this.replace.set(word, plain);
      note(`vocabulary.replace.${word}`, spanOf(replacements, word));
    }
  }

  private addGlobs(model: Config, root: MapNode, folder: string, note: (name: string, span: Span) => void): void {
    if (model.include !== undefined) {
      this.include = { folder, globs: listed(model.include) };
      note("include", spanOf(root, "include"));
    }
    if (model.exclude !== undefined) {
      this.exclude.push({ folder, globs: listed(model.exclude) });
      note("exclude", spanOf(root, "exclude"));
    }
  }
}

function listed(value: string | readonly string[]): readonly string[] {
  return typeof value === "string" ? [value] : value;
}

/** The place of a field with its value. */
function spanOf(holder: Node | undefined, name: string): Span {
  const entry = entryOf(holder, name);
  if (entry === undefined) return holder?.span ?? { start: 0, end: 0 };
  return { start: entry.key.span.start, end: Math.max(entry.key.span.end, entry.value.span.end) };
}

/** What applies where there is no configuration. */
export const usualConfig: EffectiveConfig = resolveConfig([], "");
