import * as l10n from "@vscode/l10n";
import { stringify } from "yaml";
import type { ProposalDocument } from "../core/document";
import { alternativeFor, alternativesOf, resolve, type Schema, schemaAt } from "../core/schema";
import type { Span } from "../core/text";
import { nodeAt, placeAt } from "../core/tree";

/** What to show about a place in a proposal, as Markdown that holds no text of the proposal, and the place it is about. */
export interface Hover {
  readonly span: Span;
  readonly markdown: string;
}

/** What the field at an offset is, why an executive cares, an example and the values it can have; on such a value, what that one means. */
export function hover({ root }: ProposalDocument, offset: number): Hover | undefined {
  const place = placeAt(root, offset);
  if (place === undefined) return undefined;
  const field = schemaAt(root, place.path);
  if (field === undefined) return undefined;
  if (place.part === "key") return { span: place.span, markdown: aboutField(field, String(place.path.at(-1))) };
  const node = nodeAt(root, place.path);
  if (node?.kind !== "scalar" || typeof node.value !== "string") return undefined;
  const schema = alternativeFor(field, node);
  const index = schema.enum?.indexOf(node.value) ?? -1;
  const meaning = schema.enumDescriptions?.[index];
  return meaning === undefined ? undefined : { span: place.span, markdown: `\`${node.value}\`: ${l10n.t(meaning)}` };
}

const stageNames = {
  idea: () => l10n.t("expected from the idea on"),
  outline: () => l10n.t("expected from the outline on"),
  optional: () => l10n.t("optional"),
};

function aboutField(schema: Schema, name: string): string {
  const stage = schema["x-stage"] === undefined ? "" : ` · *${stageNames[schema["x-stage"]]()}*`;
  const parts = [`**${l10n.t(schema.title ?? name)}**${stage}`];
  if (schema.description !== undefined) parts.push(l10n.t(schema.description));
  const values = valuesOf(schema);
  if (values.length > 0) parts.push(`${l10n.t("Values:")}\n\n${values.join("\n")}`);
  const [example] = schema.examples ?? [];
  if (example !== undefined && values.length === 0)
    parts.push(
      `${l10n.t("For example:")}\n\n\`\`\`yaml\n${stringify({ [name]: example }, { lineWidth: 0 }).trimEnd()}\n\`\`\``,
    );
  return parts.join("\n\n");
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
