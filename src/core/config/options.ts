import type { Schema } from "../schema";
import type { ValidationError } from "../schema-problems";
import type { Node } from "../tree";

/**
 * What a schema does not accept in the options of a rule, as the compiled validator would report it. Rules are no part of
 * the format, so their few options are checked here: types, words, bounds, patterns, fields and items.
 */
export function violations(node: Node, schema: Schema, pointer = ""): readonly ValidationError[] {
  const error = (keyword: string, params = {}): ValidationError => ({ instancePath: pointer, keyword, params });
  if (!fits(node, schema.type)) return [error("type")];
  if (node.kind === "list")
    return node.items.flatMap((item, index) => violations(item, schema.items ?? {}, `${pointer}/${index}`));
  if (node.kind === "map") {
    return node.entries.flatMap(({ name, value }) => {
      const member = Object.hasOwn(schema.properties ?? {}, name) ? schema.properties?.[name] : undefined;
      if (member !== undefined) return violations(value, member, `${pointer}/${escaped(name)}`);
      return name.startsWith("x-") ? [] : [error("additionalProperties", { additionalProperty: name })];
    });
  }
  const { value } = node;
  if (schema.enum !== undefined && !schema.enum.includes(String(value))) return [error("enum")];
  if (typeof value === "number" && value < (schema.minimum ?? Number.NEGATIVE_INFINITY)) return [error("minimum")];
  if (typeof value === "number" && value > (schema.maximum ?? Number.POSITIVE_INFINITY)) return [error("maximum")];
  if (schema.pattern !== undefined && !new RegExp(schema.pattern, "u").test(String(value))) return [error("pattern")];
  return [];
}

function fits(node: Node, type: Schema["type"]): boolean {
  if (type === "object") return node.kind === "map";
  if (type === "array") return node.kind === "list";
  if (type === undefined) return true;
  if (node.kind !== "scalar") return false;
  return type === "integer" ? Number.isInteger(node.value) : typeof node.value === type;
}

function escaped(name: string): string {
  return name.replace(/~/g, "~0").replace(/\//g, "~1");
}
