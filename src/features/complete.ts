import { configSchema } from "../core/config/config-schema";
import type { ConfigDocument } from "../core/config/read-config";
import type { ProposalDocument } from "../core/document";
import { styleOf } from "../core/edits";
import { type Parsed, parse } from "../core/parse";
import { noReferences, ReferenceCheck, type References } from "../core/references";
import { asSchema, memberOf, proposalSchema, type Schema, walk } from "../core/schema";
import { escapeSnippet } from "../core/snippet";
import { lineEnd, lineStart } from "../core/text";
import type { Node, Path } from "../core/tree";
import { rules } from "../rules";
import { type Alternative, alternativesAt, alternativesWithin } from "./complete/alternatives";
import { type Completing, type CompletionSurroundings, usualSurroundings } from "./complete/completing";
import type { CompletionItem, Offer } from "./complete/completion-item";
import { type Cursor, cursorAt } from "./complete/cursor";
import { offerFields } from "./complete/fields";
import { offerSilences } from "./complete/silences";
import { offerSnippets } from "./complete/snippets";
import { offerValues } from "./complete/values";
import { writeValue } from "./complete/write-value";

/** What can be inserted at an offset of a proposal, also of a half-written one, and is no error there. */
export function complete(
  document: ProposalDocument,
  offset: number,
  surroundings: Partial<CompletionSurroundings> = {},
): readonly CompletionItem[] {
  const { text } = document;
  const cursor = cursorAt(text, offset);
  if (cursor === undefined) return [];
  lately = document.parsed ?? lately;
  const read = document.judgeable ? document : readWithout(text, offset);
  return completeAt(text, cursor, proposalSchema, read, { ...usualSurroundings, ...surroundings });
}

/** What can be inserted at an offset of a configuration. */
export function completeConfig(
  { text, root, problems }: ConfigDocument,
  offset: number,
  surroundings: Partial<CompletionSurroundings> = {},
): readonly CompletionItem[] {
  const cursor = cursorAt(text, offset);
  if (cursor === undefined) return [];
  const read = problems.length === 0 ? root : parse(withoutLine(text, offset)).root;
  const around = { ...usualSurroundings, ...surroundings };
  return completeAt(text, cursor, configSchema, { root: read, references: noReferences }, around);
}

interface Read {
  readonly root: Node | undefined;
  readonly references: References;
}

/** What can be read of a text without the line that is being typed, which most often is all that cannot be read in it. */
function readWithout(text: string, offset: number): Read {
  lately = parse(withoutLine(text, offset), lately);
  const { root } = lately;
  if (root === undefined) return { root, references: noReferences };
  const check = new ReferenceCheck();
  walk(root, (node, meant, outer) => check.visit(node, meant, outer));
  return { root, references: check.result(new Set()) };
}

/** What was read last, of which a text that cannot be read as it stands has most in common; it only spares work. */
let lately: Parsed | undefined;

function withoutLine(text: string, offset: number): string {
  return text.slice(0, lineStart(text, offset)) + text.slice(lineEnd(text, offset));
}

function completeAt(
  text: string,
  cursor: Cursor,
  format: Schema,
  read: Read,
  around: CompletionSurroundings,
): readonly CompletionItem[] {
  if (cursor.comment !== undefined) return offerSilences(text, cursor);
  const { keysOf, itemOf, valueAt, span, margin } = cursor;
  // Editors end a line there, too.
  if (text.slice(span.start, span.end).includes("\r")) return [];
  const completing: Completing = { text, cursor, format, style: styleOf(text, read.root), around, ...read };
  const value = ({ value, ...more }: Offer, dash = ""): Unplaced => {
    const written = writeValue(value, cursor);
    return {
      ...more,
      label: dash + String(value),
      snippet: (cursor.blank ? " " : "") + dash + escapeSnippet(written),
      filterText: cursor.quoted ? text.charAt(span.start) + String(value) : String(value),
      again: false,
    };
  };
  const at = (path: Path): readonly Alternative[] => alternativesIn(format, path);
  const items = itemOf === undefined ? [] : itemsOf(at(itemOf));
  const dashed = { ...completing, cursor: { ...cursor, blank: false } };
  const all: readonly Unplaced[] = [
    ...(valueAt === undefined ? [] : offerValues(at(valueAt), valueAt, completing).map((offer) => value(offer))),
    ...(keysOf === undefined ? [] : offerFields(at(keysOf.path), keysOf, completing, margin)),
    ...(itemOf === undefined ? [] : offerValues(items, itemOf, completing).map((offer) => value(offer, "- "))),
    ...offerFields(items, { path: [...(itemOf ?? []), 0], present: new Set() }, dashed, `${margin}  `).map((item) => ({
      ...item,
      label: `- ${item.label}`,
      snippet: `- ${item.snippet}`,
    })),
    ...(format === proposalSchema ? offerSnippets(completing) : []),
  ];
  return all.map((item, index) => ({ ...item, span, sortText: String(index).padStart(4, "0") }));
}

type Unplaced = Omit<CompletionItem, "span" | "sortText">;

function itemsOf(lists: readonly Alternative[]): readonly Alternative[] {
  return lists.flatMap(({ schema }) => {
    const item = schema.type === "array" ? memberOf(schema, 0) : undefined;
    return item === undefined ? [] : alternativesWithin(item);
  });
}

/** The options of a rule have a schema of their own. */
function alternativesIn(format: Schema, path: Path): readonly Alternative[] {
  const rule = path.lastIndexOf("rules") + 1;
  const known = format === configSchema && rule > 0 && path[rule + 1] === 1 ? path[rule] : undefined;
  if (known === undefined) return alternativesAt(format, path);
  const options = rules.find(({ id }) => id === known)?.options;
  return options === undefined ? [] : alternativesAt(asSchema(options), path.slice(rule + 2));
}
