import type { ProposalDocument } from "../core/document";
import type { Span } from "../core/text";
import { type AmongOthers, alone, definedElsewhere, type ElsewherePlace, idAt, namedElsewhere } from "./id-at";

/** Where an id is named, each place once and in the order of the text, and where it is given. */
export interface FoundReferences {
  readonly here: readonly Span[];
  readonly elsewhere: readonly ElsewherePlace[];
  readonly definitionsHere: readonly Span[];
  readonly definitionsElsewhere: readonly ElsewherePlace[];
}

/** Where the id at an offset is named and given, in this proposal and in others; nothing where there is no id. */
export function findReferences(
  document: ProposalDocument,
  offset: number,
  around: AmongOthers = alone,
): FoundReferences | undefined {
  const named = idAt(document, offset);
  if (named === undefined) return undefined;
  return {
    here: places(named.references),
    elsewhere: namedElsewhere(named, around),
    definitionsHere: places(named.definitions),
    definitionsElsewhere: definedElsewhere(named, around),
  };
}

/** All that stands behind an alias has its place. */
function places(nodes: readonly { readonly node: { readonly span: Span } }[]): readonly Span[] {
  const byStart = new Map(nodes.map(({ node: { span } }) => [span.start, span]));
  return [...byStart.values()].sort((a, b) => a.start - b.start);
}
