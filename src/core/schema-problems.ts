import * as l10n from "@vscode/l10n";
import { addField, styleOf } from "./edits";
import { nearest } from "./nearest";
import { type Fix, type Problem, problem } from "./problem";
import { alternativeFor, memberOf, proposalSchema, resolve, type Schema } from "./schema";
import { stop } from "./snippet";
import type { Span } from "./text";
import { type Entry, entryOf, isEmpty, type Node, type Path } from "./tree";
import { meantField, unknownField } from "./unknown-field";
import { type Located, wrongValue } from "./wrong-value";

/** What the compiled validator says of one place, as ajv reports it. */
export interface ValidationError {
  readonly instancePath: string;
  readonly keyword: string;
  readonly params: Readonly<Record<string, unknown>>;
}

/** The outcome of holding a tree against the schema. */
export interface SchemaFindings {
  /** What is wrong, each with the value that is. */
  readonly wrong: readonly { readonly node: Node; readonly problem: Problem }[];
  /** Values and fields that the schema does not accept: they are wrong, not absent, and nobody should count with them. */
  readonly rejected: ReadonlySet<Node>;
  /** Fields and items that were written and hold nothing yet, with their paths. */
  readonly empty: readonly EmptyValue[];
  readonly misspelt: readonly Misspelt[];
}

/** A field that the schema does not know, and the one of its map that was probably meant. */
export interface Misspelt {
  readonly holder: Node;
  readonly entry: Entry;
  readonly meant: string;
}

/** A field or item that was written and holds nothing yet. */
export interface EmptyValue {
  readonly path: Path;
  readonly node: Node;
  readonly problem: Problem;
}

/** The validator's errors in the subject's words: one finding for each value that is wrong, at that value. */
export function schemaProblems(
  text: string,
  root: Node,
  errors: readonly ValidationError[],
  format: Schema = proposalSchema,
): SchemaFindings {
  const wrong: { node: Node; problem: Problem }[] = [];
  const rejected = new Set<Node>();
  const empty: EmptyValue[] = [];
  const misspelt: Misspelt[] = [];
  const told = new Set<Node>();
  for (const error of errors) {
    const place = locate(root, error.instancePath, format);
    if (place === undefined) continue;
    if (error.keyword === "additionalProperties") {
      const entry = entryOf(place.node, String(error.params.additionalProperty));
      if (entry === undefined || told.has(entry.value)) continue;
      told.add(entry.value);
      rejected.add(entry.value);
      wrong.push({ node: entry.value, problem: unknownField(entry, place.node, place.schema) });
      const meant = meantField(entry, place.node, place.schema);
      if (meant !== undefined) misspelt.push({ holder: place.node, entry, meant });
    } else if (error.keyword === "required") {
      if (isMisspelt(place, String(error.params.missingProperty))) continue;
      wrong.push({
        node: place.node,
        problem: missingField(text, root, place, String(error.params.missingProperty), format),
      });
    } else if (!told.has(place.node) && isAbout(error, place)) {
      told.add(place.node);
      if (isBlank(place.node)) empty.push({ path: place.path, node: place.node, problem: emptyValue(place) });
      else {
        rejected.add(place.node);
        wrong.push({ node: place.node, problem: wrongValue(place) });
      }
    }
  }
  return { wrong, rejected, empty, misspelt };
}

/** Whether nothing was written, or an empty text: neither is a value of another type. */
function isBlank(node: Node): boolean {
  return isEmpty(node) || (node.kind === "scalar" && typeof node.value === "string" && node.value.trim() === "");
}

function locate(root: Node, pointer: string, format: Schema): Located | undefined {
  let place: Located = { path: [], node: root, schema: alternativeFor(format, root), entry: undefined };
  if (pointer === "") return place;
  for (const step of pointer.slice(1).split("/")) {
    const name = step.replace(/~1/g, "/").replace(/~0/g, "~");
    const { node } = place;
    const entry = entryOf(node, name);
    const child = node.kind === "list" ? node.items[Number(name)] : entry?.value;
    if (child === undefined) return undefined;
    const key = node.kind === "list" ? Number(name) : name;
    const member = memberOf(place.schema, key);
    place = {
      path: [...place.path, key],
      node: child,
      entry,
      schema: member === undefined ? {} : describedAlternative(member, child),
    };
  }
  return place;
}

/** The alternative meant for the node, with the title and noun of the field that it is the value of. */
function describedAlternative(member: Schema, node: Node): Schema {
  const field = resolve(member);
  return {
    ...alternativeFor(field, node),
    ...(field.title === undefined ? {} : { title: field.title }),
    ...(field.anyOf === undefined ? {} : { anyOf: field.anyOf }),
  };
}

/** Of the errors that alternatives produce, only those of the alternative meant for the value count. */
function isAbout({ keyword }: ValidationError, { node, schema }: Located): boolean {
  if (keyword === "type" || keyword === "anyOf" || isBlank(node)) return !accepts(schema, node);
  return keyword in schema;
}

/** Whether the node has the type that the schema asks for; alternatives were chosen by type, so a misfit fits none of them. */
function accepts({ type }: Schema, node: Node): boolean {
  if (type === "object") return node.kind === "map";
  if (type === "array") return node.kind === "list";
  if (node.kind !== "scalar" || node.value === null) return false;
  if (type === "integer") return Number.isInteger(node.value);
  return type === undefined || typeof node.value === type;
}

function missingField(
  text: string,
  root: Node,
  { node: holder, schema }: Located,
  name: string,
  format: Schema,
): Problem {
  const first = holder.kind === "map" ? holder.entries[0]?.key.span : undefined;
  const span = first ?? { start: holder.span.start, end: holder.span.end };
  if (format !== proposalSchema) {
    const noun = l10n.t(schema["x-noun"] ?? "this entry");
    return problem("schema", "error", span, l10n.t("`{0}` is missing here; {1} needs one.", name, noun));
  }
  if (name !== "proposal") {
    const order = Object.keys(schema.properties ?? {});
    const suggestions =
      holder.kind === "map"
        ? [{ title: l10n.t("Add `{0}`", name), insert: () => addField(text, root, holder, name, stop(), order) }]
        : [];
    return problem("schema", "error", span, l10n.t("A proposal needs a `{0}`.", name), { suggestions });
  }
  const start = holder.span.start;
  const message = l10n.t("A proposal begins with `proposal: 1`, the version of its format.");
  const fix: Fix = {
    title: l10n.t("Begin with `proposal: 1`"),
    edits: () => [{ span: { start, end: start }, text: `proposal: 1${styleOf(text, root).lineBreak}` }],
  };
  return problem("schema", "error", span, message, holder.kind === "map" && !holder.flow ? { fixes: [fix] } : {});
}

/** Whether a field that the schema does not know is the missing one in another spelling, so that one finding says it all. */
function isMisspelt({ node, schema }: Located, name: string): boolean {
  const unknown = node.kind === "map" ? node.entries.filter((entry) => memberOf(schema, entry.name) === undefined) : [];
  return unknown.some((entry) => nearest(entry.name, [name]) !== undefined);
}

function emptyValue({ node, entry, path }: Located): Problem {
  const message =
    entry === undefined
      ? l10n.t("This entry has no value yet.")
      : l10n.t("`{0}` has no value yet.", String(path.at(-1)));
  return problem("schema", "warning", entry?.key.span ?? visible(node), message);
}

/** An item without a value is an empty span behind its dash; the dash is what can be underlined. */
function visible({ span }: Node): Span {
  return span.end > span.start ? span : { start: Math.max(0, span.start - 1), end: span.start };
}
