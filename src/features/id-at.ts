import type { ProposalDocument } from "../core/document";
import { confusable } from "../core/kinds";
import { type FarPlace, type Neighbour, type Neighbours, noNeighbours, placeOf } from "../core/neighbours";
import type { Definition, Kind, Reference, References } from "../core/references";
import type { Span } from "../core/text";
import { type Node, scalarAt } from "../core/tree";

/** What a proposal stands among: the others, and the address by which they know it. */
export interface AmongOthers {
  readonly path: string;
  readonly neighbours: Neighbours;
}

/** What a proposal stands among that stands alone. */
export const alone: AmongOthers = { path: "", neighbours: noNeighbours };

/** A place in another proposal. */
export interface ElsewherePlace {
  readonly path: string;
  readonly place: FarPlace;
}

/** An id, whose it is and where it is named; of an honest file it has one definition at most. */
export interface NamedId {
  /** The key or value in which it stands where it was asked about. */
  readonly span: Span;
  readonly id: string;
  /** The kinds of entries among which it means one. */
  readonly kinds: readonly Kind[];
  readonly definitions: readonly Definition[];
  readonly references: readonly Reference[];
}

/** The id at an offset: of an entry, of a role that gives one, or in a reference, the key of a share among them. */
export function idAt({ root, references }: ProposalDocument, offset: number): NamedId | undefined {
  const node = scalarAt(root, offset);
  if (node === undefined) return undefined;
  const reference = referenceAt(references, node);
  const own = references.definitions.find((one) => one.node === node);
  const [id, kind] = [reference?.id ?? own?.id, reference?.kinds[0] ?? own?.kind];
  if (id === undefined || kind === undefined) return undefined;
  const kinds = confusable(kind);
  return {
    span: node.span,
    id,
    kinds,
    definitions: references.defined(kinds, id),
    references: references.references.filter(
      (one) => one.id === id && one.kinds.some((other) => kinds.includes(other)),
    ),
  };
}

/** The reference that a node is, or nothing. */
export function referenceAt({ references }: References, node: Node | undefined): Reference | undefined {
  return references.find((one) => one.node === node);
}

/** The other proposals that have an id. */
export function othersWithId(id: string, { path, neighbours }: AmongOthers): readonly Neighbour[] {
  return neighbours.withId(id).filter((one) => one.path !== path);
}

/** Where other proposals have an id, or, where it follows from the name of the file, their title. */
export function definedElsewhere({ kinds, id }: NamedId, around: AmongOthers): readonly ElsewherePlace[] {
  if (!kinds.includes("proposal")) return [];
  return othersWithId(id, around).map(({ path, facts }) => ({ path, place: placeOf(facts) }));
}

/** Where other proposals name an id. */
export function namedElsewhere({ kinds, id }: NamedId, around: AmongOthers): readonly ElsewherePlace[] {
  if (!kinds.includes("proposal")) return [];
  const others = around.neighbours.referringTo(id).filter(({ path }) => path !== around.path);
  return others.flatMap(({ path, facts }) =>
    facts.dependencies.filter(({ proposal }) => proposal === id).map(({ place }) => ({ path, place })),
  );
}
