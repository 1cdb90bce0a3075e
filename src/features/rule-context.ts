import { parseAmounts } from "../core/amounts";
import type { EffectiveConfig } from "../core/config/effective-config";
import type { ProposalDocument } from "../core/document";
import { addField, addFields, addItem, addItems, appendText, widenField } from "../core/edits";
import { caseMoney } from "../core/finance/case-money";
import { horizonOf, idOf } from "../core/model";
import type { Fix, Suggestion } from "../core/problem";
import { type Prose, proseOf } from "../core/prose";
import { replacement } from "../core/replacement";
import { fieldsOf } from "../core/schema";
import { choiceSnippet, textOf } from "../core/snippet";
import type { Span, TextEdit } from "../core/text";
import { type Offsets, offsetsWithin, placeWithin } from "../core/text-within";
import { entryAt, entryOf, isEmpty, type MapNode, type Node, nodeAt, type Path, type ScalarNode } from "../core/tree";
import type { RuleContext } from "../rules/define-rule";

/** What the rules can ask about a proposal whose root is a map, each with options of its own. */
export function ruleContext(
  { model, text, nodeOf, references }: ProposalDocument,
  root: MapNode,
  config: EffectiveConfig,
  today: string | undefined,
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
  const horizon = horizonOf(model);
  let prose: readonly Prose[] | undefined;
  // A long text with many findings is walked through once.
  const walked = new Map<ScalarNode, Offsets | undefined>();
  const offsetsOf = (node: ScalarNode): Offsets | undefined => {
    if (!walked.has(node)) walked.set(node, offsetsWithin(text, node));
    return walked.get(node);
  };
  return {
    model,
    root,
    config,
    references,
    today,
    money: caseMoney(model),
    amounts: (value) => parseAmounts(value, horizon),
    prose: () => {
      prose ??= proseOf(root);
      return prose;
    },
    personOf: (id) =>
      model.stakeholders?.find((stakeholder) => idOf(stakeholder) === id) ??
      model.team?.find((member) => member.id === id),
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
    suggestFieldsIn: (title, content, fields) => ({
      title,
      insert: () => addFields(text, root, mapOf(origin(content)), fields, fieldsOf(root, origin(content))),
    }),
    placeWithin: (node, from, to) => placeWithin(text, node, from, to, offsetsOf(node)),
    suggestItem: (title, path, block) => ({ title, insert: () => addItem(text, root, listOf(at(path)), block) }),
    suggestItems: (title, path, blocks) => ({ title, insert: () => addItems(text, root, listOf(at(path)), blocks) }),
    suggestWiderIn: (title, content, field, block) => ({
      title,
      insert: () => widenField(text, root, mapOf(origin(content)), field, block),
    }),
    suggestValue: (title, { span }, { choices }) => ({
      title,
      insert: () => ({ span, snippet: choices === undefined ? "$1" : choiceSnippet(choices) }),
    }),
    suggestText: (title, node, addition) => ({ title, insert: () => appendText(text, node, addition) }),
    setField: (title, map, field, block) => [inserting(suggest(title, map, field, block))],
    addToList: (title, list, block) => [inserting({ title, insert: () => addItem(text, root, listOf(list), block) })],
    replaceText: (title, span, written) => ({ title, edits: () => [{ span, text: written }] }),
    replaceValue: ({ span }, value) => replacement(span, value),
  };
}

/** A suggestion that leaves nothing to fill in, as a fix; whether there is a safe place is found out when it is asked for. */
function inserting({ title, insert }: Suggestion): Fix {
  const edits = (): readonly TextEdit[] => {
    const edit = insert();
    return edit === undefined ? [] : [{ span: edit.span, text: textOf(edit.snippet) }];
  };
  return { title, edits };
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
