import * as l10n from "@vscode/l10n";
import type { ProposalDocument } from "../../core/document";
import { escapeMarkdown } from "../../core/escape-markdown";
import { titleOf } from "../../core/kinds";
import { kebabCase } from "../../core/model";
import type { Definition, Reference } from "../../core/references";
import { shortened } from "../../core/shortened";
import type { Span } from "../../core/text";
import { entryOf } from "../../core/tree";
import type { HoverSurroundings } from "../hover/hover-surroundings";
import type { InlayHint } from "./inlay-hint";

/** What an id stands for, in the words of whoever wrote the entry. */
type Named = Pick<InlayHint, "target"> & { readonly kind: string; readonly name: string; readonly shown?: string };

/** Behind an id that names an entry the entry's name, where that says more; of a milestone its date. */
export function nameHints(
  document: ProposalDocument,
  { start, end }: Span,
  around: HoverSurroundings,
): readonly InlayHint[] {
  const { text, references } = document;
  return references.references.flatMap((reference): InlayHint[] => {
    const { node, id } = reference;
    const offset = node.span.end;
    if (offset < start || end < offset || isAmongOthers(text, node.span)) return [];
    const named = inFile(document, reference) ?? elsewhere(reference, around);
    if (named === undefined) return [];
    const { kind, name, shown = name, target } = named;
    const label = shortened(shown, longest);
    const words = kebabCase(shown);
    // An id of several words with which the name begins, too, says enough.
    if (label === "" || words === id || (id.includes("-") && words.startsWith(`${id}-`))) return [];
    return [
      {
        offset,
        label,
        tooltip: `**${l10n.t(titleOf(kind))}** · ${escapeMarkdown(name)}`,
        ...(target && { target }),
      },
    ];
  });
}

/** Enough to recognise a name by, and little enough to write beside. */
const longest = 32;

/**
 * Whether an id stands before a colon, where a word would tear the two apart, or in a row with others, where words would tear up
 * the row and leave none of them room.
 */
function isAmongOthers(text: string, { start, end }: Span): boolean {
  return (
    /^[ \t]{0,9}[:,]/.test(text.slice(end, end + 10)) || /,[ \t]{0,9}$/.test(text.slice(Math.max(0, start - 10), start))
  );
}

function inFile({ references }: ProposalDocument, { kinds, id }: Reference): Named | undefined {
  const [definition, another] = references.defined(kinds, id);
  if (definition === undefined || another !== undefined || definition.kind === "proposal") return undefined;
  const { kind, node } = definition;
  const date = kind === "milestone" ? textIn(definition, "by") : undefined;
  const name = textIn(definition, "name") ?? textIn(definition, "role") ?? "";
  return { kind, name, target: node.span, ...(date && { shown: date }) };
}

function elsewhere({ kinds, id }: Reference, { config, neighbours, path }: HoverSurroundings): Named | undefined {
  const goal = kinds.includes("goal") ? config.goals.find((one) => one.id === id) : undefined;
  if (goal !== undefined) return { kind: "goal", name: goal.name };
  const [other, another] = kinds.includes("proposal") ? neighbours.withId(id).filter((one) => one.path !== path) : [];
  if (other === undefined || another !== undefined) return undefined;
  const place = other.facts.idPlace ?? other.facts.titlePlace;
  const target = place && { path: other.path, place };
  return { kind: "proposal", name: other.facts.title ?? "", ...(target && { target }) };
}

function textIn({ entry }: Definition, field: string): string | undefined {
  const value = entryOf(entry, field)?.value;
  return value?.kind === "scalar" && value.value !== null ? String(value.value).trim() || undefined : undefined;
}
