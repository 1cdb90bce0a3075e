import * as l10n from "@vscode/l10n";
import { configSchema } from "../core/config/config-schema";
import type { ConfigDocument } from "../core/config/read-config";
import { type Family, families } from "../core/families";
import { asSchema, type Schema, schemaAt } from "../core/schema";
import { nodeAt, type Path, placeAt } from "../core/tree";
import { rules } from "../rules";
import type { Rule } from "../rules/define-rule";
import { aboutField, aboutValue } from "./about-field";
import type { Hover } from "./hover";

/** What stands at an offset of a configuration: what a field is for, what a word means, what a rule looks for and why. */
export function hoverConfig({ root }: ConfigDocument, offset: number): Hover | undefined {
  const place = placeAt(root, offset);
  if (place === undefined) return undefined;
  const { path, part, span } = place;
  const markdown = part === "key" ? aboutKey(root, path) : aboutValueAt(root, path);
  return markdown === undefined ? undefined : { span, markdown };
}

type Root = ConfigDocument["root"];

function aboutKey(root: Root, path: Path): string | undefined {
  const name = String(path.at(-1));
  const at = nameOfRule(path);
  if (at === path.length - 1) {
    const rule = [...rules, ...families].find(({ id }) => id === name);
    return rule && aboutRule(rule);
  }
  const field = fieldAt(root, path, at);
  return field?.title === undefined ? undefined : aboutField(field, name);
}

function aboutValueAt(root: Root, path: Path): string | undefined {
  const field = fieldAt(root, path, nameOfRule(path));
  return field && aboutValue(field, nodeAt(root, path));
}

/** The schema of a field; the options of a rule have one of their own. */
function fieldAt(root: Root, path: Path, ruleAt: number): Schema | undefined {
  const begin = ruleAt + 2;
  if (ruleAt === -1 || path[begin - 1] !== 1 || path.length <= begin) return schemaAt(root, path, configSchema);
  const options = rules.find(({ id }) => id === path[ruleAt])?.options;
  return options && schemaAt(nodeAt(root, path.slice(0, begin)), path.slice(begin), asSchema(options));
}

/** Which step of a path is the name of a rule: under `rules`, of the whole folder or of an override; -1 where none is. */
function nameOfRule(path: Path): number {
  const at = path[0] === "overrides" ? 2 : 0;
  return path[at] === "rules" && path.length > at + 1 ? at + 1 : -1;
}

function aboutRule(rule: Rule | Family): string {
  const usual = "severity" in rule ? ` · *${usualSeverity(rule)}*` : "";
  return `**${rule.id}**${usual}\n\n${l10n.t(rule.summary)}\n\n${l10n.t(rule.why)}`;
}

function usualSeverity({ severity }: Rule): string {
  if (typeof severity === "string") return l10n.t("usually `{0}`", severity);
  const staged = Object.entries(severity).map(([stage, grave]) =>
    l10n.t("`{0}` from the stage `{1}` on", grave, stage),
  );
  return staged.join(", ");
}
