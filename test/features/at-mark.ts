import { type ProposalDocument, readProposal } from "../../src/core/document";
import { unmarked } from "../marked";

/** A proposal from a text in which `[||]` marks a place, and the offset of that. */
export function atMark(marked: string): { readonly document: ProposalDocument; readonly offset: number } {
  const { text, spans } = unmarked(marked);
  return { document: readProposal(text), offset: spans[0]?.start ?? 0 };
}
