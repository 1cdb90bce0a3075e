import type { EffectiveConfig } from "../core/config/effective-config";
import type { ProposalDocument } from "../core/document";
import { addField, addItem, appendText } from "../core/edits";
import { replacement } from "../core/replacement";
import { fieldsOf } from "../core/schema";
import type { Span } from "../core/text";
import { entryAt, entryOf, isEmpty, type MapNode, type Node, nodeAt, type Path } from "../core/tree";
import type { RuleContext } from "../rules/define-rule";

/** What the rules can ask about a proposal whose root is a map, each with options of its own. */
export function ruleContext(
  { model, text, nodeOf, references }: ProposalDocument,
  root: MapNode,
  config: EffectiveConfig,
): Omit<RuleContext, "options"> {
  const at = (path: Path): Node | undefined => nodeAt(root, path);
  const origin = (content: object): Node => {
    const node = nodeOf(content);
    if (node === undefined) throw new Error("The content is not of this proposal.");
    return node;
  };
  const suggest = (
    title: string,
    map: Node | undefined,
    field: string,
    block: Parameters<RuleContext["suggestField"]>[3],
  ) => ({
    title,
    insert: () => addField(text, root, mapOf(map), field, block, fieldsOf(root, mapOf(map))),
  });
  return {
    model,
    root,
    config,
    references,
    nodeAt: at,
    nodeOf: origin,
    has: (path) => holdsSomething(at(path)),
    keyOf: (path) => entryAt(root, path)?.key.span ?? firstKey(at(path.slice(0, -1)) ?? root),
    keyIn: (content, field) => entryOf(origin(content), field)?.key.span ?? firstKey(origin(content)),
    spanWithin: ({ span }, part) => {
      const start = text.slice(span.start, span.end).indexOf(part);
      return start === -1 ? span : { start: span.start + start, end: span.start + start + part.length };
    },
    suggestField: (title, path, field, block) => suggest(title, at(path), field, block),
    suggestFieldIn: (title, content, field, block) => suggest(title, origin(content), field, block),
    suggestItem: (title, path, block) => ({ title, insert: () => addItem(text, root, listOf(at(path)), block) }),
    suggestText: (title, node, addition) => ({ title, insert: () => appendText(text, node, addition) }),
    replaceValue: ({ span }, value) => replacement(span, value),
  };
}

/** The place of a map's first key, by which a finding about the whole map is shown. */
export function firstKey(node: Node): Span {
  return (node.kind === "map" && node.entries[0]?.key.span) || { start: node.span.start, end: node.span.start };
}

function holdsSomething(node: Node | undefined): boolean {
  if (node === undefined || isEmpty(node)) return false;
  if (node.kind === "list") return node.items.some(holdsSomething);
  return node.kind === "map" || typeof node.value !== "string" || node.value.trim() !== "";
}

function mapOf(node: Node | undefined): MapNode {
  if (node?.kind !== "map") throw new Error("Only a map can be given a field.");
  return node;
}

function listOf(node: Node | undefined): Extract<Node, { kind: "list" }> {
  if (node?.kind !== "list") throw new Error("Only a list can be given an item.");
  return node;
}
