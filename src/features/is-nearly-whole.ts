import type { ProposalDocument } from "../core/document";

/** How many lines may be missing: the one that somebody is writing. */
const mostLostLines = 1;

/** Whether a document holds all that its text says but for a line that is being written, so that it is worth looking at. */
export function isNearlyWhole({ judgeable, recovered }: ProposalDocument): boolean {
  return judgeable || (recovered !== undefined && recovered.lostLines <= mostLostLines);
}
