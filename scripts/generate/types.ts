import { compile, type JSONSchema } from "json-schema-to-typescript";
import proposalSchema from "../../schemas/proposal.schema.json";

/** The TypeScript types of the format: what a valid proposal holds. */
export async function typesCode(): Promise<string> {
  return compile(withoutAnnotations(proposalSchema) as JSONSchema, "Proposal", {
    bannerComment: "// Generated from schemas/proposal.schema.json by `npm run generate`.",
    ignoreMinAndMaxItems: true,
    additionalProperties: false,
    unreachableDefinitions: false,
    format: true,
  });
}

/** A schema whose types are named after their definitions; titles and descriptions are for people who write proposals. */
function withoutAnnotations(schema: unknown, name?: string): unknown {
  if (Array.isArray(schema)) return schema.map((item) => withoutAnnotations(item));
  if (typeof schema !== "object" || schema === null) return schema;
  const kept: Record<string, unknown> = name === undefined ? {} : { title: name };
  for (const [key, value] of Object.entries(schema)) {
    if (key === "patternProperties" && Object.keys(value as object).join() === "^x-") continue;
    if (key === "properties" || key === "$defs") {
      kept[key] = Object.fromEntries(
        Object.entries(value as object).map(([inner, member]) => [
          inner,
          withoutAnnotations(member, key === "$defs" ? typeName(inner) : undefined),
        ]),
      );
    } else if (typeof value === "object" || ["type", "$ref", "const", "additionalProperties"].includes(key)) {
      if (key !== "examples" && key !== "enumDescriptions" && !key.startsWith("x-"))
        kept[key] = withoutAnnotations(value);
    }
  }
  return kept;
}

/** `date` would shadow JavaScript's own type. */
function typeName(definition: string): string {
  return definition === "date" ? "CalendarDate" : definition;
}
