import { proposalSchema, type Schema } from "../../src/core/schema";
import { fieldSections } from "./field-docs";

/** `docs/format.md`: every field of the format with what it is and why, from the schema. */
export function formatDocs(): string {
  return `<!-- Generated from schemas/proposal.schema.json by \`npm run generate\`. -->
# The proposal format, version 1

${proposalSchema.description ?? ""}

Only \`proposal: 1\` and \`title\` are required. What else an executive would miss depends on the stage: ● from the idea on, ◐ from the
outline on, ○ whenever it helps. Fields of your own begin with \`x-\`.

${fieldSections(proposalSchema, stageMark)}`;
}

const stages = { idea: "●", outline: "◐", optional: "○" } as const;

function stageMark(schema: Schema): string {
  return ` ${stages[schema["x-stage"] ?? "optional"]}`;
}
