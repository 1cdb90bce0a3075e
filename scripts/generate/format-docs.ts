import { alternativesOf, proposalSchema, resolve, type Schema } from "../../src/core/schema";

/** `docs/format.md`: every field of the format with what it is and why, from the schema. */
export function formatDocs(): string {
  return `<!-- Generated from schemas/proposal.schema.json by \`npm run generate\`. -->
# The proposal format, version 1

${proposalSchema.description ?? ""}

Only \`proposal: 1\` and \`title\` are required. What else an executive would miss depends on the stage: ● from the idea on, ◐ from the
outline on, ○ whenever it helps. Fields of your own begin with \`x-\`.

${Object.entries(proposalSchema.properties ?? {})
  .map(([name, schema]) => field(name, schema))
  .join("\n")}`;
}

const stages = { idea: "●", outline: "◐", optional: "○" } as const;

function field(name: string, schema: Schema): string {
  const resolved = resolve(schema);
  const mark = stages[schema["x-stage"] ?? "optional"];
  const inner = innerFields(resolved);
  const rows = inner.map(([key, member]) => `| \`${key}\` | ${cell(resolve(member))} |`);
  const table = rows.length === 0 ? "" : `\n| Field | |\n|---|---|\n${rows.join("\n")}\n`;
  return `## \`${name}\` ${mark}\n\n${described(resolved)}\n${table}`;
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
