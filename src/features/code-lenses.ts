import * as l10n from "@vscode/l10n";
import { carryOver } from "../core/carry-over";
import type { ProposalDocument } from "../core/document";
import { type FarPlace, idFromPath, type Neighbours } from "../core/neighbours";
import type { Definition } from "../core/references";
import { memberOf, proposalSchema } from "../core/schema";
import type { Span } from "../core/text";

/** An entry that others refer to, and where they do. */
export interface UsesLens {
  /** What gives the entry its id. */
  readonly span: Span;
  /** The beginning of the entry, above which the lens stands. */
  readonly above: number;
  readonly uses: readonly Span[];
  /** How many they are, and the sections that they stand in. */
  readonly title: string;
}

/**
 * The entries of a proposal that others in it refer to by their id, in the order of the text. What nobody refers to has no lens:
 * where that is a fault, a rule says so. While a text cannot be read, its lenses are those of the last version that could, as far
 * as they stand where the edit was not: else all lines would jump at every other keystroke.
 */
export function usesLenses(document: ProposalDocument, lastReadable = document): readonly UsesLens[] {
  const lenses = lensesOf(document.judgeable ? document : lastReadable);
  if (document.judgeable || !lastReadable.judgeable) return document.judgeable ? lenses : [];
  const carried = carryOver(lastReadable.text, document.text);
  return lenses.flatMap((lens) => {
    const span = carried(lens.span);
    const above = carried({ start: lens.above, end: lens.above });
    if (span === undefined || above === undefined) return [];
    return [{ ...lens, span, above: above.start, uses: lens.uses.flatMap((use) => carried(use) ?? []) }];
  });
}

/** Where the other proposals of a workspace name this one, which is at `path` and whose file is `name`. */
export function usesElsewhere(
  { model, judgeable }: ProposalDocument,
  { path, name, neighbours }: { readonly path: string; readonly name: string; readonly neighbours: Neighbours },
): readonly { readonly path: string; readonly place: FarPlace }[] {
  if (!judgeable) return [];
  const id = model.id ?? idFromPath(name);
  return neighbours.referringTo(id).flatMap((other) => {
    const named = other.facts.dependencies.filter(({ proposal }) => proposal === id);
    return other.path === path ? [] : named.map(({ place }) => ({ path: other.path, place }));
  });
}

function lensesOf({ root, references }: ProposalDocument): readonly UsesLens[] {
  const uses = new Map<Definition, Span[]>();
  for (const { kinds, id, node } of references.references)
    for (const definition of references.defined(kinds, id)) {
      const places = uses.get(definition);
      if (places === undefined) uses.set(definition, [node.span]);
      else places.push(node.span);
    }
  const sections = root?.kind === "map" ? root.entries : [];
  const titleFor = (places: readonly Span[]): string => {
    const holding = sections.filter(({ value: { span } }) =>
      places.some(({ start }) => span.start <= start && start < span.end),
    );
    const names = holding.map(({ name }) => l10n.t(memberOf(proposalSchema, name)?.title ?? name));
    return l10n.t("Used by {0}: {1}", places.length, names.join(", "));
  };
  return references.definitions.flatMap((definition) => {
    const places = uses.get(definition);
    if (places === undefined || definition.kind === "proposal") return [];
    const { node, entry } = definition;
    return [{ span: node.span, above: entry.span.start, uses: places, title: titleFor(places) }];
  });
}
