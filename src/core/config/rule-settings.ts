import * as l10n from "@vscode/l10n";
import { families } from "../families";
import { nearest } from "../nearest";
import { type Problem, problem } from "../problem";
import { replacement, replacements } from "../replacement";
import { asSchema, type Schema } from "../schema";
import { schemaProblems } from "../schema-problems";
import { type Entry, entryOf, type ListNode, type Node } from "../tree";
import { violations } from "./options";

/** A rule that a configuration may tune: its name, and what its options may hold where it takes any. */
export interface KnownRule {
  readonly id: string;
  /** A schema of type `object`, with a title, a description and examples like those of the format. */
  readonly options?: Schema;
}

/** What is wrong with the names of rules and their options, and the values that are therefore not in effect. */
export interface SettingFindings {
  readonly problems: readonly Problem[];
  readonly rejected: ReadonlySet<Node>;
}

/** Holds what `rules` and `overrides` say against the rules that exist; `wrong` is what was told already. */
export function ruleSettingProblems(
  text: string,
  root: Node,
  known: readonly KnownRule[],
  wrong: ReadonlySet<Node>,
): SettingFindings {
  const rules = new Map([...families, ...known].map((rule: KnownRule) => [rule.id, rule]));
  const problems: Problem[] = [];
  const rejected = new Set<Node>();
  for (const entry of settings(root)) {
    const rule = rules.get(entry.name);
    if (rule === undefined) {
      rejected.add(entry.value);
      problems.push(unknownRule(entry, [...rules.keys()]));
    } else if (entry.value.kind === "list" && !wrong.has(entry.value)) {
      const found = optionProblems(text, rule, entry.value);
      problems.push(...found.problems);
      for (const node of found.rejected) rejected.add(node);
    }
  }
  return { problems, rejected };
}

function settings(root: Node): readonly Entry[] {
  const overrides = entryOf(root, "overrides")?.value;
  const holders = [root, ...(overrides?.kind === "list" ? overrides.items : [])];
  return holders.flatMap((holder) => {
    const rules = entryOf(holder, "rules")?.value;
    return rules?.kind === "map" ? rules.entries : [];
  });
}

function unknownRule({ name, key }: Entry, names: readonly string[]): Problem {
  const meant = nearest(name, names);
  const message =
    meant === undefined
      ? l10n.t("`{0}` is not a rule. The page about the rules lists them all.", name)
      : l10n.t("`{0}` is not a rule. Did you mean `{1}`?", name, meant);
  return problem("schema", "error", key.span, message, { fixes: replacements(key.span, meant) });
}

function optionProblems(text: string, { id, options }: KnownRule, setting: ListNode): SettingFindings {
  const [severity, given] = setting.items;
  if (severity === undefined || given?.kind !== "map") return { problems: [], rejected: new Set() };
  if (options !== undefined) {
    const schema = asSchema({ "x-noun": "the options of this rule", ...options });
    const { wrong, rejected, empty } = schemaProblems(text, given, violations(given, schema), schema);
    return { problems: [...wrong, ...empty].map(({ problem }) => problem), rejected };
  }
  const fixes = setting.flow && severity.kind === "scalar" ? [replacement(setting.span, severity.source)] : [];
  const message = l10n.t("`{0}` takes no options. Give its severity alone.", id);
  return { problems: [problem("schema", "error", given.span, message, { fixes })], rejected: new Set([given]) };
}
