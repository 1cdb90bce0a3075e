import type { ProposalDocument } from "../core/document";
import { addField } from "../core/edits";
import { parse } from "../core/parse";
import { fieldsOf } from "../core/schema";
import { textOf } from "../core/snippet";
import { applyEdits, type TextEdit } from "../core/text";
import type { MapNode, Node, ScalarNode } from "../core/tree";
import type { NamedId } from "./id-at";

/**
 * The edits in one proposal that give an id another name: where it is written and where it is named. With `gives`, the proposal
 * or one of its entries has the id, and where that is not written yet it then is. Nothing where an edit could change more.
 */
export function renameWithin(
  document: ProposalDocument,
  { kinds, id }: Pick<NamedId, "id" | "kinds">,
  newId: string,
  gives: boolean,
): readonly TextEdit[] | undefined {
  const { root, references, text } = document;
  if (root?.kind !== "map") return undefined;
  const definitions = references.defined(kinds, id);
  const written = definitions.filter((one) => one.written);
  const unwritten = definitions.filter((one) => !one.written).map(({ entry }) => entry);
  if (gives && definitions.length === 0 && kinds.includes("proposal")) unwritten.push(root);
  const named = references.references.filter((one) => one.id === id && one.kinds.some((kind) => kinds.includes(kind)));
  const nodes = [...written, ...named].map(({ node }) => node);
  const given: TextEdit[] = [];
  for (const entry of unwritten) {
    const edit = addField(text, root, entry, "id", newId, fieldsOf(root, entry));
    if (edit === undefined) return undefined;
    given.push({ span: edit.span, text: textOf(edit.snippet) });
  }
  const direct = nodes.filter((node) => !isAlias(text, node));
  // What stands behind an alias changes with what the alias names, unless that is no id itself; then the alias gives way.
  return [direct, nodes]
    .map((some) => [...given, ...some.map((node) => replacement(text, node, id, newId))])
    .find((edits) => isMeant(document, edits, { nodes: new Set(nodes), given: new Set(unwritten), newId }));
}

function isAlias(text: string, { span }: ScalarNode): boolean {
  return text[span.start] === "*";
}

/** Quotes and the like around the id stay as they are. */
function replacement(text: string, node: ScalarNode, id: string, newId: string): TextEdit {
  const { start, end } = node.span;
  const at = isAlias(text, node) ? -1 : text.slice(start, end).lastIndexOf(id);
  return { span: at === -1 ? { start, end } : { start: start + at, end: start + at + id.length }, text: newId };
}

interface Meant {
  readonly nodes: ReadonlySet<Node>;
  readonly given: ReadonlySet<MapNode>;
  readonly newId: string;
}

/** Whether the text with the edits says the same but for the new id; YAML can be written in too many ways to foresee. */
function isMeant({ text, root, parsed }: ProposalDocument, edits: readonly TextEdit[], meant: Meant): boolean {
  const after = parse(applyEdits(text, edits), parsed);
  return !after.broken && root !== undefined && after.root !== undefined && isSame(root, after.root, meant);
}

function isSame(before: Node, after: Node, meant: Meant): boolean {
  const { nodes, given, newId } = meant;
  if (before.kind === "scalar")
    return after.kind === "scalar" && after.value === (nodes.has(before) ? newId : before.value);
  if (before.kind === "list") {
    if (after.kind !== "list" || before.items.length !== after.items.length) return false;
    return before.items.every((item, at) => isSame(item, after.items[at] as Node, meant));
  }
  if (after.kind !== "map") return false;
  const entries = given.has(before)
    ? after.entries.filter(({ name, value }) => name !== "id" || value.kind !== "scalar" || value.value !== newId)
    : after.entries;
  if (before.entries.length !== entries.length) return false;
  return before.entries.every(({ name, key, value }, at) => {
    const now = entries[at];
    if (now === undefined || now.name !== (nodes.has(key) ? newId : name)) return false;
    // What is the author's own may follow by an alias.
    return name.startsWith("x-") || isSame(value, now.value, meant);
  });
}
