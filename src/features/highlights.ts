import type { ProposalDocument } from "../core/document";
import type { Span } from "../core/text";
import { findReferences } from "./find-references";

/** A place in the text where an id stands. */
export interface Highlight {
  readonly span: Span;
  /** Whether it is given there, not named. */
  readonly defines: boolean;
}

/** Where the id at an offset stands in the same proposal, in the order of the text; none where there is no id. */
export function highlights(document: ProposalDocument, offset: number): readonly Highlight[] {
  const found = findReferences(document, offset);
  if (found === undefined) return [];
  const places = [
    ...found.definitionsHere.map((span) => ({ span, defines: true })),
    ...found.here.map((span) => ({ span, defines: false })),
  ];
  return places.sort((a, b) => a.span.start - b.span.start);
}
