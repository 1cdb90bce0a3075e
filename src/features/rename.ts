import * as l10n from "@vscode/l10n";
import type { ProposalDocument } from "../core/document";
import { isId } from "../core/meant-ids";
import type { Span, TextEdit } from "../core/text";
import { entryOf } from "../core/tree";
import { type AmongOthers, alone, idAt, type NamedId, othersWithId } from "./id-at";
import { renameWithin } from "./rename-within";

/** Why an id cannot be renamed, in a sentence for a person. */
export interface Refusal {
  readonly refusal: string;
}

/** Where an id stands that can be renamed, and what it is now. */
export interface Renamable {
  readonly span: Span;
  readonly placeholder: string;
}

/** What a new id changes. */
export interface Renaming {
  /** Whether there may be other proposals that name the id and could not be read. */
  readonly incomplete: boolean;
  readonly edits: readonly TextEdit[];
  /** The other proposals that have or name the id, by their paths, each with what `renameWithin` is to do there. */
  readonly elsewhere: readonly {
    readonly path: string;
    readonly named: Pick<NamedId, "id" | "kinds">;
    readonly gives: boolean;
  }[];
}

/** What can be renamed at an offset: an id with one owner, also where it follows from a role and is then written out. */
export function prepareRename(
  document: ProposalDocument,
  offset: number,
  around: AmongOthers = alone,
): Renamable | Refusal {
  if (!document.judgeable)
    return { refusal: l10n.t("This file cannot be read as it stands. Mend it first, so that no reference is missed.") };
  const named = idAt(document, offset);
  if (named === undefined)
    return { refusal: l10n.t("There is no id here. Put the cursor on an id, or where one is referred to.") };
  const owners = ownersOf(document, named, around).length;
  if (owners > 1)
    return { refusal: l10n.t("`{0}` is the id of {1} entries. Give each an id of its own first.", named.id, owners) };
  if (owners === 0)
    return {
      refusal: named.kinds.includes("goal")
        ? l10n.t(
            "`{0}` is no goal of this proposal. One of the organisation is renamed in its configuration.",
            named.id,
          )
        : l10n.t("Nothing has the id `{0}`, so there is nothing to rename.", named.id),
    };
  return { span: named.span, placeholder: named.id };
}

/** What changes when the id at an offset becomes another: the id itself and all that names it, in this proposal and in others. */
export function rename(
  document: ProposalDocument,
  offset: number,
  newId: string,
  around: AmongOthers = alone,
): Renaming | Refusal {
  const prepared = prepareRename(document, offset, around);
  const named = idAt(document, offset);
  if ("refusal" in prepared) return prepared;
  if (named === undefined || newId === named.id) return { incomplete: false, edits: [], elsewhere: [] };
  const refusal = unfit(document, named, newId, around);
  if (refusal !== undefined) return { refusal };
  const [owner] = ownersOf(document, named, around);
  const edits = renameWithin(document, named, newId, owner === around.path);
  if (edits === undefined) return { refusal: unsafe() };
  const isProposal = named.kinds.includes("proposal");
  const paths = isProposal ? [owner, ...around.neighbours.referringTo(named.id).map(({ path }) => path)] : [];
  const others = new Set(paths.filter((path) => path !== undefined && path !== around.path) as string[]);
  const incomplete = isProposal && !around.neighbours.complete;
  return { incomplete, edits, elsewhere: [...others].map((path) => ({ path, named, gives: path === owner })) };
}

/** Why a file is not changed in which an id cannot be told from what stands around it. */
export function unsafe(): string {
  return l10n.t("The id is written in a way that leaves no safe change, such as behind an alias. Write it out first.");
}

/** The paths of all that have an id; an entry of this proposal has that of the proposal. */
function ownersOf(
  { model, references }: ProposalDocument,
  { id, kinds, definitions }: NamedId,
  around: AmongOthers,
): readonly string[] {
  const own = definitions.map(() => around.path);
  if (!kinds.includes("proposal")) return own;
  // Where it is not written it follows from the name of the file, which the neighbours know.
  const written = model.id !== undefined || references.definitions.some(({ kind }) => kind === "proposal");
  const derived = !written && around.neighbours.withId(id).some(({ path }) => path === around.path);
  return [...own, ...(derived ? [around.path] : []), ...othersWithId(id, around).map(({ path }) => path)];
}

function unfit(
  { references }: ProposalDocument,
  { kinds }: NamedId,
  newId: string,
  around: AmongOthers,
): string | undefined {
  if (!isId(newId))
    return l10n.t(
      "`{0}` is no id. Write lower-case letters, digits and hyphens, beginning with a letter, such as on-time-delivery.",
      newId,
    );
  const [taken] = references.defined(kinds, newId);
  if (taken !== undefined) {
    const name = entryOf(taken.entry, "name")?.value ?? entryOf(taken.entry, "role")?.value;
    return l10n.t("`{0}` is the id of “{1}” already.", newId, name?.kind === "scalar" ? String(name.value) : newId);
  }
  const [other] = kinds.includes("proposal") ? around.neighbours.withId(newId) : [];
  return other && l10n.t("`{0}` is the id of “{1}” already.", newId, other.facts.title ?? newId);
}
