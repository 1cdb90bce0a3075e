import * as l10n from "@vscode/l10n";
import { stringify } from "yaml";
import { alternativeFor, alternativesOf, resolve, type Schema } from "../core/schema";
import type { Node } from "../core/tree";

const stageNames = {
  idea: () => l10n.t("expected from the idea on"),
  outline: () => l10n.t("expected from the outline on"),
  optional: () => l10n.t("optional"),
};

/** What a field is, why anybody cares, the values it can have or an example, as Markdown. */
export function aboutField(schema: Schema, name: string): string {
  const stage = schema["x-stage"] === undefined ? "" : ` · *${stageNames[schema["x-stage"]]()}*`;
  const parts = [`**${l10n.t(schema.title ?? name)}**${stage}`];
  if (schema.description !== undefined) parts.push(l10n.t(schema.description));
  const values = valuesOf(schema);
  if (values.length > 0) parts.push(`${l10n.t("Values:")}\n\n${values.join("\n")}`);
  const examples = values.length === 0 ? ofEachShape(schema.examples ?? []) : [];
  if (examples.length > 0) {
    const shown = examples.map((example) => asYaml({ [name]: example }));
    parts.push(`${l10n.t("For example:")}\n\n\`\`\`yaml\n${shown.join("\n\n")}\n\`\`\``);
  }
  return parts.join("\n\n");
}

/** As a person would type it, years without quotes. */
function asYaml(value: object): string {
  return stringify(value, { lineWidth: 0 })
    .replace(/^( *)"(\d{4})":/gm, "$1$2:")
    .trimEnd();
}

/** The first example of each shape, since an amount can be one value or one for each year. */
function ofEachShape(examples: readonly unknown[]): readonly unknown[] {
  const shapeOf = (example: unknown): string => (Array.isArray(example) ? "list" : typeof example);
  return examples.filter((example, at) => examples.findIndex((other) => shapeOf(other) === shapeOf(example)) === at);
}

/** What one of the words means that a field can have, as Markdown, or nothing where the value is none of them. */
export function aboutValue(field: Schema, node: Node | undefined): string | undefined {
  if (node?.kind !== "scalar" || typeof node.value !== "string") return undefined;
  const schema = alternativeFor(field, node);
  const meaning = schema.enumDescriptions?.[schema.enum?.indexOf(node.value) ?? -1];
  return meaning === undefined ? undefined : `\`${node.value}\`: ${l10n.t(meaning)}`;
}

/** The words that can stand in a field, or in the entries of a list, one Markdown item each. */
function valuesOf(schema: Schema): string[] {
  const items = schema.items === undefined ? [] : alternativesOf(schema.items);
  return [...alternativesOf(schema), ...items]
    .map(resolve)
    .flatMap(({ enum: words = [], enumDescriptions = [] }) =>
      words.map((word, index) => `- \`${word}\`: ${l10n.t(enumDescriptions[index] ?? "")}`),
    );
}
