import * as l10n from "@vscode/l10n";
import validate from "../generated/validate-proposal";
import { MeaningCheck } from "./meaning";
import { type Model, trust } from "./model";
import { type Parsed, parse } from "./parse";
import { type Problem, problem } from "./problem";
import { recover } from "./recover";
import { noReferences, ReferenceCheck, type References } from "./references";
import { walk } from "./schema";
import { type EmptyValue, type Misspelt, schemaProblems } from "./schema-problems";
import { lineEnd, type Span } from "./text";
import { TrapCheck } from "./traps";
import { type Entry, entryOf, isEmpty, type Node, toPlain } from "./tree";

/** The size in UTF-16 units from which on a file is not read while somebody types. */
export const largestText = 1024 * 1024;

/** One version of one proposal, read once: all that any feature asks about it. Nothing in it changes. */
export interface ProposalDocument {
  readonly text: string;
  /** What the text holds as YAML, as far as it could be read. */
  readonly root: Node | undefined;
  readonly model: Model;
  /** The node that an object or list of the model was read from. */
  readonly nodeOf: (content: object) => Node | undefined;
  readonly problems: readonly Problem[];
  /** Which entries can be referred to by an id, and where that is done. */
  readonly references: References;
  /** Fields and items that were written and hold nothing yet; a rule that asks for one speaks instead of the schema. */
  readonly empty: readonly EmptyValue[];
  /** What the text was read as, by which its next version is read faster. */
  readonly parsed: Parsed | undefined;
  /** Whether the text is a proposal of a known version whose content can be judged: what is not in it is really absent. */
  readonly judgeable: boolean;
  /**
   * How the content of a broken text came about: as if what is half written were finished, or left out. Good enough to look
   * things up in, not to judge by. Nothing where the text could be read, or nothing in it.
   */
  readonly recovered?: { readonly lostLines: number };
}

/**
 * Reads a proposal. Never throws, whatever the text holds; what is wrong with it is in `problems`. The version `before`, where
 * there is one, spares reading again what an edit left as it was; what is read does not depend on it.
 */
export function readProposal(text: string, before?: ProposalDocument): ProposalDocument {
  if (text.length > largestText) return unread(text, [tooLarge(text)]);
  const parsed = parse(text, before?.parsed);
  const { root, problems, broken } = parsed;
  if (broken) return recovered(text, parsed, before);
  const stop = unusable(text, root);
  if (root === undefined || stop !== undefined)
    return { ...unread(text, stop === undefined ? problems : [stop, ...problems]), root };
  return judged(text, root, parsed);
}

/** What can be read of a broken text, for whoever reads along while it is written; of what is wrong with it only the break is told. */
function recovered(text: string, { root, problems }: Parsed, before: ProposalDocument | undefined): ProposalDocument {
  const nothing = { ...unread(text, problems), root };
  const found = recover(text, before?.parsed?.sections);
  if (found === undefined || unusable(text, found.root) !== undefined) return nothing;
  const { lostLines, sections } = found;
  const parsed = { problems, broken: true, unread: new Set<Node>(), dropped: [], ...found };
  return {
    ...judged(text, found.root, parsed),
    problems,
    empty: [],
    parsed: { ...parsed, sections },
    judgeable: false,
    recovered: { lostLines },
  };
}

function judged(text: string, root: Node, parsed: Parsed): ProposalDocument {
  const { problems, unread, dropped, aliases } = parsed;
  const schema = schemaProblems(text, root, validate(toPlain(root)) ? [] : (validate.errors ?? []));
  findMisspelt(schema.misspelt);
  const traps = new TrapCheck(text, aliases);
  const meaning = new MeaningCheck(root, schema.rejected);
  const references = new ReferenceCheck();
  walk(root, (node, meant, outer) => {
    traps.visit(node, meant);
    meaning.visit(node, meant);
    references.visit(node, meant, outer);
  });
  const rejected = new Set([...schema.rejected, ...meaning.rejected, ...traps.trapped]);
  // Of what a trap has told already, the schema need not speak.
  const untold = ({ node }: { readonly node: Node }): boolean => !traps.trapped.has(node) && !unread.has(node);
  return {
    text,
    root,
    ...trust(root, rejected),
    references: references.result(rejected, dropped),
    problems: [
      ...problems.filter(({ span }) => !traps.problems.some((trap) => within(span, trap.span))),
      ...traps.problems,
      ...schema.wrong.filter(untold).map(({ problem }) => problem),
      ...meaning.problems,
    ],
    empty: schema.empty.filter(untold),
    parsed,
    judgeable: true,
  };
}

/**
 * Lets a misspelt field be found under the name that was meant, too, while the document is made: it was written and is wrong,
 * not absent, so that nobody asks for it as well.
 */
function findMisspelt(fields: readonly Misspelt[]): void {
  for (const { holder, entry, meant } of fields) {
    const names = holder.kind === "map" ? (holder.byName as Map<string, Entry>) : undefined;
    if (names?.has(meant) === false) names.set(meant, entry);
  }
}

function within(inner: Span, outer: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

function unread(text: string, problems: readonly Problem[]): ProposalDocument {
  return {
    text,
    root: undefined,
    ...trust(undefined, new Set()),
    problems,
    references: noReferences,
    empty: [],
    parsed: undefined,
    judgeable: false,
  };
}

/** Why the content of a readable file cannot be judged as a proposal at all, in one finding, or nothing. */
function unusable(text: string, root: Node | undefined): Problem | undefined {
  const place = { start: 0, end: lineEnd(text, 0) };
  if (root === undefined || isEmpty(root) || (root.kind === "map" && root.entries.length === 0)) {
    return problem(
      "schema",
      "warning",
      place,
      l10n.t("This proposal is empty. Type `proposal` and pick a snippet to begin."),
    );
  }
  if (root.kind !== "map") {
    const shown = { start: root.span.start, end: Math.min(root.span.end, lineEnd(text, root.span.start)) };
    return problem(
      "schema",
      "error",
      shown,
      l10n.t("A proposal is made of fields, such as `title: Finish the ERP`. Begin with `proposal: 1`."),
    );
  }
  const version = entryOf(root, "proposal")?.value;
  if (
    version?.kind === "scalar" &&
    typeof version.value === "number" &&
    Number.isInteger(version.value) &&
    version.value > 1
  ) {
    const message = l10n.t(
      "This proposal was made by a newer version of Proposal Bridge (format {0}). Update the extension to check it.",
      version.value,
    );
    return problem("schema", "error", version.span, message);
  }
  return undefined;
}

function tooLarge(text: string): Problem {
  const message = l10n.t(
    "This file is larger than 1 MiB, so it is not checked. Move what is not the proposal itself to an attachment.",
  );
  return problem("too-large", "warning", { start: 0, end: lineEnd(text, 0) }, message);
}
