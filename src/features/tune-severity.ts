import * as l10n from "@vscode/l10n";
import { configSchema } from "../core/config/config-schema";
import { isMeant } from "../core/config/effective-config";
import type { ConfigDocument } from "../core/config/read-config";
import { resolveConfig } from "../core/config/resolve-config";
import type { KnownRule } from "../core/config/rule-settings";
import type { Severity } from "../core/problem";
import type { TextEdit } from "../core/text";
import { type Entry, entryOf, isEmpty, type MapNode, type Node } from "../core/tree";
import { rules } from "../rules";
import { addConfigField, noConfig, verified } from "./edit-config";

/** What a configuration can say of a rule. */
export type TunedSeverity = "off" | Severity;

/** What a configuration can say of a rule, the mildest first, each with what it means. */
export function severityChoices(): readonly { readonly severity: TunedSeverity; readonly meaning: string }[] {
  const { enum: words = [], enumDescriptions = [] } = configSchema.$defs?.ruleSeverity ?? {};
  return words.map((word, index) => ({
    severity: word as TunedSeverity,
    meaning: l10n.t(enumDescriptions[index] ?? ""),
  }));
}

/**
 * The edits by which a configuration, or a new one, gives a rule a severity for the proposal at `path`, relative to the folder of
 * the configuration: at the place that decides now where the rule is listed already. Nothing where no edit is safe.
 */
export function tuneSeverity(
  document: ConfigDocument = noConfig,
  { rule, severity, path }: { readonly rule: string; readonly severity: TunedSeverity; readonly path: string },
  known: readonly KnownRule[] = rules,
): readonly TextEdit[] | undefined {
  const severityIn = (config: ConfigDocument): TunedSeverity | undefined =>
    resolveConfig([{ path: "", document: config }], path).severities.get(rule);
  if (severityIn(document) === severity) return [];
  const edit = settingEdit(document, listedIn(document, rule, path), rule, severity);
  return verified(document, edit, (after) => severityIn(after) === severity, known);
}

/** The map that decides of the rule now: the last override for the file that lists it, else that of the whole folder. */
function listedIn({ root, model, nodeOf }: ConfigDocument, rule: string, path: string): Node | undefined {
  const override = model.overrides?.findLast(
    ({ files, rules }) =>
      Object.hasOwn(rules, rule) && isMeant({ folder: "", globs: typeof files === "string" ? [files] : files }, path),
  );
  return override === undefined ? entryOf(root, "rules")?.value : nodeOf(override.rules);
}

function settingEdit(
  document: ConfigDocument,
  list: Node | undefined,
  rule: string,
  severity: TunedSeverity,
): TextEdit | undefined {
  if (list === undefined || isEmpty(list)) return addConfigField(document, undefined, "rules", { [rule]: severity });
  if (list.kind !== "map") return undefined;
  const listed = entryOf(list, rule);
  return listed === undefined || isEmpty(listed.value)
    ? addConfigField(document, list as MapNode, rule, severity)
    : otherSeverity(listed, severity);
}

/** Of a list of a severity and options, only the severity changes; quotes stay. */
function otherSeverity({ value }: Entry, severity: TunedSeverity): TextEdit {
  const node = (value.kind === "list" ? value.items[0] : undefined) ?? value;
  const { start, end } = node.span;
  return node.kind === "scalar" && node.style.endsWith("quoted")
    ? { span: { start: start + 1, end: end - 1 }, text: severity }
    : { span: node.span, text: severity };
}
