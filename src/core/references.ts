import { parseDate } from "./dates";
import { kebabCase } from "./model";
import { alternativesOf, type Schema } from "./schema";
import { entryOf, type MapNode, type Node, type ScalarNode } from "./tree";

/** What a definition's id stands for in the format: `stakeholder`, `benefit`, `proposal` … */
export type Kind = string;

/** An entry that others can refer to. */
export interface Definition {
  readonly kind: Kind;
  readonly id: string;
  /** Where the id is written; for an id that follows from something else, such as a stakeholder's role, that. */
  readonly node: ScalarNode;
  /** Whether the id itself is written. */
  readonly written: boolean;
  readonly entry: MapNode;
}

/** A value, or the key of a share, that names an entry by its id. */
export interface Reference {
  /** The kinds of entries that it may name. */
  readonly kinds: readonly Kind[];
  readonly id: string;
  readonly node: ScalarNode;
}

/** Which entries of a proposal can be referred to, and which references it holds, in the order of the text. */
export interface References {
  readonly definitions: readonly Definition[];
  readonly references: readonly Reference[];
  /** The entries of those kinds that have the id; of an honest file one at most. */
  readonly defined: (kinds: readonly Kind[], id: string) => readonly Definition[];
  /** Whether an entry of those kinds may have the id, for all that can be known: a value that was rejected could have held it. */
  readonly mayDefine: (kinds: readonly Kind[], id: string) => boolean;
}

/** The references of a text that holds none. */
export const noReferences: References = {
  definitions: [],
  references: [],
  defined: () => [],
  mayDefine: () => true,
};

/** Gathers definitions and references while a tree is walked; what was rejected is known only at the end. */
export class ReferenceCheck {
  /** What gives an entry its id, by the entry; whether it really does is known only at the end. */
  private readonly named = new Map<MapNode, { readonly kind: Kind; readonly by: Node; readonly written: boolean }>();
  private readonly references = new Map<Node, Reference>();
  /** The entries that have no id of their own and could, by what they are. */
  private readonly nameless = new Map<MapNode, Kind>();
  private readonly seen: { readonly node: Node; readonly schema: Schema }[] = [];

  /** Looks at one node, with the alternative that is meant for it and the schema that offers the alternatives. */
  visit(node: Node, schema: Schema, outer: Schema): void {
    this.seen.push({ node, schema: outer });
    if (node.kind === "map") this.map(node, schema);
    const kinds = schema["x-refersTo"] ?? outer["x-refersTo"];
    if (kinds === undefined || node.kind !== "scalar" || typeof node.value !== "string") return;
    // What a milestone's id can stand in for is a date.
    if (parseDate(node.value) === undefined) this.references.set(node, { kinds, id: node.value, node });
  }

  /** What was found, without what the schema and the traps rejected; `dropped` is what the tree has no place for. */
  result(rejected: ReadonlySet<Node>, dropped: readonly Node[] = []): References {
    const lost = new Set<Kind>();
    const hidden = new Set<string>();
    const known = new Set(this.seen.map(({ node }) => node));
    for (const { node, schema } of this.seen)
      if (rejected.has(node)) for (const kind of kindsWithin(schema)) lost.add(kind);
    // A field that the format does not know may be a list whose name is misspelt.
    for (const node of rejected) if (!known.has(node)) for (const id of idsWithin(node)) hidden.add(id);
    for (const node of dropped) for (const id of isText(node) ? idsIn(node) : idsWithin(node)) hidden.add(id);
    // Of an entry without an id, a field that the format does not know may be the id, misspelt.
    for (const [entry, kind] of this.nameless)
      if (entry.entries.some(({ value }) => rejected.has(value) && !known.has(value))) lost.add(kind);
    const definitions: Definition[] = [];
    for (const [entry, { kind, by, written }] of this.named) {
      if (rejected.has(entry)) continue;
      if (!isText(by) || rejected.has(by)) lost.add(kind);
      else definitions.push({ kind, id: written ? by.value : kebabCase(by.value), node: by, written, entry });
    }
    const byId = new Map<string, Definition[]>();
    for (const definition of definitions) byId.set(definition.id, [...(byId.get(definition.id) ?? []), definition]);
    const defined: References["defined"] = (kinds, id) =>
      (byId.get(id) ?? []).filter(({ kind }) => kinds.includes(kind));
    return {
      definitions,
      references: [...this.references.values()].filter(({ node }) => !rejected.has(node)),
      defined,
      mayDefine: (kinds, id) => hidden.has(id) || kinds.some((kind) => lost.has(kind)) || defined(kinds, id).length > 0,
    };
  }

  private map(node: MapNode, schema: Schema): void {
    const kind = kindOf(schema);
    const id = entryOf(node, "id")?.value;
    const by = id ?? (kind === "stakeholder" ? entryOf(node, "role")?.value : undefined);
    if (kind !== undefined && id === undefined) this.nameless.set(node, kind);
    if (kind !== undefined && by !== undefined) this.named.set(node, { kind, by, written: by === id });
    const parties = schema["x-keysReferTo"];
    if (parties === undefined) return;
    for (const { name, key } of node.entries)
      if (name !== "us" && !name.startsWith("x-")) this.references.set(key, { kinds: parties, id: name, node: key });
  }
}

type Text = ScalarNode & { readonly value: string };

function isText(node: Node | undefined): node is Text {
  return node?.kind === "scalar" && typeof node.value === "string";
}

/** Which kind of entry a map with this schema is, or nothing where no id can name it. */
export function kindOf({ properties = {} }: Schema): Kind | undefined {
  return properties.id === undefined ? undefined : alternativesOf(properties.id)[0]?.["x-defines"];
}

/** The kinds of entries that a value with this schema, or something inside it, can define. */
function kindsWithin(schema: Schema): ReadonlySet<Kind> {
  const known = within.get(schema);
  if (known !== undefined) return known;
  const kinds = new Set<Kind>();
  within.set(schema, kinds);
  for (const alternative of alternativesOf(schema)) {
    if (alternative["x-defines"] !== undefined) kinds.add(alternative["x-defines"]);
    const members = [...Object.values(alternative.properties ?? {}), ...(alternative.items ? [alternative.items] : [])];
    for (const member of members) for (const kind of kindsWithin(member)) kinds.add(kind);
  }
  return kinds;
}

/** The schema is constant, so what follows from it is worked out once. */
const within = new WeakMap<Schema, ReadonlySet<Kind>>();

function idsWithin(node: Node): readonly string[] {
  if (node.kind === "scalar") return [];
  if (node.kind === "list") return node.items.flatMap(idsWithin);
  return node.entries.flatMap(({ name, value }) =>
    isText(value) && (name === "id" || name === "role") ? idsIn(value) : idsWithin(value),
  );
}

function idsIn({ value }: Text): readonly string[] {
  return [value, kebabCase(value)];
}
