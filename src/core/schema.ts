import proposalJson from "../../schemas/proposal.schema.json";
import { entryOf, type Node, type Path } from "./tree";

/** The parts of JSON Schema 2020-12 that the format uses, with its own annotations. */
export interface Schema {
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, Schema>>;
  readonly title?: string;
  readonly description?: string;
  readonly examples?: readonly unknown[];
  readonly type?: "object" | "array" | "string" | "number" | "integer" | "boolean";
  readonly const?: unknown;
  readonly enum?: readonly string[];
  /** What each value of `enum` means, in the same order. */
  readonly enumDescriptions?: readonly string[];
  readonly pattern?: string;
  /** Completes "`VALUE` is not …" where `pattern` does not match. */
  readonly patternErrorMessage?: string;
  readonly anyOf?: readonly Schema[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly patternProperties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  /** What the first items of a list are, in their order. */
  readonly prefixItems?: readonly Schema[];
  readonly items?: Schema;
  readonly minimum?: number;
  readonly maximum?: number;
  /** What one such value is called in a sentence, with its article: "a stakeholder". */
  readonly "x-noun"?: string;
  /** From which stage on the field is expected. */
  readonly "x-stage"?: "idea" | "outline" | "optional";
  /** Text that an executive reads. */
  readonly "x-prose"?: boolean;
  /** Which kinds of entries the value may name by their id. */
  readonly "x-refersTo"?: readonly string[];
  /** Which kinds of entries the keys name by their id. */
  readonly "x-keysReferTo"?: readonly string[];
  /** Which kind of entry the value is the id of. */
  readonly "x-defines"?: string;
}

/** The file that each `$ref` stands in, so that it is followed there. */
const homes = new WeakMap<Schema, Schema>();

/** A schema as it was read from a file, ready for its `$ref`s to be followed. */
export function asSchema(json: object): Schema {
  const root: Schema = json;
  const visit = (part: unknown): void => {
    if (typeof part !== "object" || part === null) return;
    if (Object.hasOwn(part, "$ref")) homes.set(part, root);
    for (const inner of Object.values(part)) visit(inner);
  };
  visit(root);
  return root;
}

/** The schema of a proposal, version 1. */
export const proposalSchema = asSchema(proposalJson);

/** The schema with `$ref` followed; what stands beside the reference goes before what it refers to. */
export function resolve(schema: Schema): Schema {
  if (schema.$ref === undefined) return schema;
  const known = resolved.get(schema);
  if (known !== undefined) return known;
  const { $ref, ...own } = schema;
  const target = homes.get(schema)?.$defs?.[$ref.replace("#/$defs/", "")];
  const merged = target === undefined ? own : { ...resolve(target), ...own };
  resolved.set(schema, merged);
  return merged;
}

/** The schema is constant, so what follows from it is worked out once. */
const resolved = new WeakMap<Schema, Schema>();

/** Of the alternatives of a schema, the one that a value of this kind is meant for; the schema itself where it has none. */
export function alternativeFor(schema: Schema, node: Node): Schema {
  const outer = resolve(schema);
  const alternatives = outer.anyOf?.map(resolve);
  if (alternatives === undefined) return outer;
  const fitting = alternatives.find((alternative) => fits(alternative, node));
  return fitting ?? alternatives[0] ?? outer;
}

/** The schema of a field or item, or nothing where the format knows none. */
export function memberOf(schema: Schema, step: string | number): Schema | undefined {
  if (typeof step === "number") return schema.prefixItems?.[step] ?? schema.items;
  const named = schema.properties?.[step];
  if (named !== undefined && Object.hasOwn(schema.properties ?? {}, step)) return named;
  return Object.entries(schema.patternProperties ?? {}).find(([pattern]) => new RegExp(pattern).test(step))?.[1];
}

/** The schema of the value at a path, `$ref` followed and alternatives still open, or nothing. */
export function schemaAt(root: Node | undefined, path: Path, format: Schema = proposalSchema): Schema | undefined {
  let schema: Schema | undefined = format;
  let node = root;
  for (const step of path) {
    if (schema === undefined) return undefined;
    schema = memberOf(node === undefined ? resolve(schema) : alternativeFor(schema, node), step);
    node = node === undefined ? undefined : childOf(node, step);
  }
  return schema === undefined ? undefined : resolve(schema);
}

/**
 * Calls `visit` for each node, parents first, with the schema that is meant for it and the one that offers it among its
 * alternatives; what the format does not know is left out.
 */
export function walk(
  root: Node,
  visit: (node: Node, schema: Schema, outer: Schema) => void,
  format: Schema = proposalSchema,
): void {
  const step = (node: Node, schema: Schema): void => {
    const chosen = alternativeFor(schema, node);
    visit(node, chosen, resolve(schema));
    if (node.kind === "list") {
      if (chosen.items === undefined && chosen.prefixItems === undefined) return;
      for (const [index, item] of node.items.entries()) {
        const member = memberOf(chosen, index);
        if (member !== undefined) step(item, member);
      }
    } else if (node.kind === "map") {
      for (const { name, value } of node.entries) {
        const member = memberOf(chosen, name);
        if (member !== undefined) step(value, member);
      }
    }
  };
  step(root, format);
}

function childOf(node: Node, step: string | number): Node | undefined {
  if (typeof step === "number") return node.kind === "list" ? node.items[step] : undefined;
  return entryOf(node, step)?.value;
}

function fits({ type }: Schema, node: Node): boolean {
  switch (type) {
    case "object":
      return node.kind === "map";
    case "array":
      return node.kind === "list";
    case "integer":
      return node.kind === "scalar" && Number.isInteger(node.value);
    case undefined:
      return false;
    default:
      return node.kind === "scalar" && typeof node.value === type;
  }
}

/** The fields that a map of the tree can have, in their canonical order. */
export function fieldsOf(root: Node, map: Node, format: Schema = proposalSchema): readonly string[] {
  let fields: readonly string[] = [];
  const note = (node: Node, schema: Schema): void => {
    if (node === map) fields = Object.keys(schema.properties ?? {});
  };
  walk(root, note, format);
  return fields;
}

/** The alternatives of a schema, `$ref` followed, or the schema itself where it has none. */
export function alternativesOf(schema: Schema): readonly Schema[] {
  return resolve(schema).anyOf?.map(resolve) ?? [resolve(schema)];
}
