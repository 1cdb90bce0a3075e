import type { ProposalDocument } from "../core/document";
import { type Named, type Neighbours, namedIn, nameOf, placeOf } from "../core/neighbours";
import type { Span } from "../core/text";
import type { ElsewherePlace } from "./id-at";

/** A proposal, or something in one, that a person looks for in the whole workspace. */
export interface WorkspaceSymbol {
  readonly kind: Named["kind"] | "proposal";
  readonly name: string;
  /** The title of the proposal that it is in; of a proposal, its id. */
  readonly container: string;
  readonly path: string;
  /** Where it stands; of what is in a proposal `placeOfSymbol` says so. */
  readonly place?: ElsewherePlace["place"];
}

/** How many are given at most; whoever types on sees others. */
const mostSymbols = 1000;

/** The proposals, and the stakeholders, deliverables and benefits in them, whose names have the letters of a query in that order. */
export function workspaceSymbols(query: string, neighbours: Neighbours): readonly WorkspaceSymbol[] {
  const found: WorkspaceSymbol[] = [];
  const letters = [...query.toLowerCase().replace(/\s+/g, "")];
  for (const { path, facts } of neighbours.all()) {
    const title = nameOf(facts);
    if (has(`${title} ${facts.id}`, letters))
      found.push({
        kind: "proposal",
        name: title,
        container: facts.id,
        path,
        place: placeOf({ ...facts, idPlace: undefined }),
      });
    for (const { kind, name } of facts.named)
      if (has(name, letters)) found.push({ kind, name, container: title, path });
    if (found.length >= mostSymbols) break;
  }
  return found.slice(0, mostSymbols);
}

/** Where a stakeholder, deliverable or benefit of that name stands in its proposal, or nothing where it no longer does. */
export function placeOfSymbol(
  document: ProposalDocument,
  { kind, name }: Pick<WorkspaceSymbol, "kind" | "name">,
): Span | undefined {
  if (kind === "proposal") return undefined;
  const found = namedIn(document.model).find((one) => one.kind === kind && one.name === name);
  return found && document.nodeOf(found.entry)?.span;
}

function has(text: string, letters: readonly string[]): boolean {
  const lower = text.toLowerCase();
  let at = 0;
  for (const letter of letters) {
    at = lower.indexOf(letter, at) + 1;
    if (at === 0) return false;
  }
  return true;
}
