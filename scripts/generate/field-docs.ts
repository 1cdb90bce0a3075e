import { alternativesOf, resolve, type Schema } from "../../src/core/schema";

/** A section about each field of a format, with what it is and why, and a table of the fields inside it. */
export function fieldSections(format: Schema, markOf: (schema: Schema) => string = () => ""): string {
  return Object.entries(format.properties ?? {})
    .map(([name, schema]) => section(name, schema, markOf(schema)))
    .join("\n");
}

function section(name: string, schema: Schema, mark: string): string {
  const resolved = resolve(schema);
  const inner = innerFields(resolved);
  const rows = inner.map(([key, member]) => `| \`${key}\` | ${cell(resolve(member))} |`);
  const table = rows.length === 0 ? "" : `\n| Field | |\n|---|---|\n${rows.join("\n")}\n`;
  return `## \`${name}\`${mark}\n\n${described(resolved)}\n${table}`;
}

/** The fields of the entries that a list holds, of the map that a field holds, or of one of its alternatives. */
function innerFields(schema: Schema): [string, Schema][] {
  const items = schema.items === undefined ? [] : [resolve(schema.items)];
  const holders = [schema, ...items].flatMap(alternativesOf);
  return holders.flatMap(({ properties }) => Object.entries(properties ?? {}));
}

function described(schema: Schema): string {
  const words = (schema.enum ?? []).map((word, index) => `- \`${word}\`: ${schema.enumDescriptions?.[index] ?? ""}`);
  return [schema.description ?? "", ...(words.length > 0 ? ["", ...words] : [])].join("\n");
}

function cell(schema: Schema): string {
  const words = (schema.enum ?? []).map((word, index) => `<br>\`${word}\`: ${schema.enumDescriptions?.[index] ?? ""}`);
  return `${schema.description ?? ""}${words.join("")}`.replace(/\|/g, "\\|").replace(/\n/g, " ");
}
