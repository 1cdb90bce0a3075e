import { compile, type JSONSchema } from "json-schema-to-typescript";
import configSchema from "../../schemas/config.schema.json";
import proposalSchema from "../../schemas/proposal.schema.json";

/** The TypeScript types of the format: what a valid proposal holds. */
export async function typesCode(): Promise<string> {
  return compiled(proposalSchema, "proposal", "Proposal");
}

/** The TypeScript types of a configuration: what a valid one holds. */
export async function configTypesCode(): Promise<string> {
  return compiled(configSchema, "config", "Config");
}

async function compiled(schema: object, file: string, name: string): Promise<string> {
  return compile(withoutAnnotations(schema) as JSONSchema, name, {
    bannerComment: `// Generated from schemas/${file}.schema.json by \`npm run generate\`.`,
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
    if (key === "prefixItems") {
      // The compiler of types knows tuples by their older name.
      kept.items = withoutAnnotations(value);
    } else if (key === "properties" || key === "$defs") {
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
