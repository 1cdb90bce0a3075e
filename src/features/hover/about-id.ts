import * as l10n from "@vscode/l10n";
import type { ProposalDocument } from "../../core/document";
import { escapeMarkdown } from "../../core/escape-markdown";
import { titleOf } from "../../core/kinds";
import { nameOf } from "../../core/neighbours";
import type { Definition, Reference } from "../../core/references";
import { schemaAt } from "../../core/schema";
import { shortened } from "../../core/shortened";
import { entryOf, type Node, nodeAt, type Path, pathsOf } from "../../core/tree";
import { detailOf } from "../entry-detail";
import { referenceAt } from "../id-at";
import type { HoverSurroundings } from "./hover-surroundings";

/** Whom or what an id names and who else names it, where the node is an id or a reference to one that is known. */
export function aboutId(
  document: ProposalDocument,
  node: Node | undefined,
  around: HoverSurroundings,
): string | undefined {
  if (node?.kind !== "scalar") return undefined;
  const { definitions, defined } = document.references;
  const reference = referenceAt(document.references, node);
  const definition =
    reference === undefined
      ? definitions.find((one) => one.node === node && one.written)
      : defined(reference.kinds, reference.id)[0];
  if (definition?.kind === "proposal" && reference === undefined)
    return aboutProposal(definition.id, document.model.title ?? definition.id, around);
  if (reference?.kinds.includes("proposal")) return aboutNeighbour(reference.id, around);
  if (definition !== undefined) {
    const detail = detailOf(definition.entry, document, around.locale);
    const parts = [
      headline(definition.kind, textOf(definition.entry, "name") ?? textOf(definition.entry, "role") ?? definition.id),
      detail && escapeMarkdown(detail),
      referredBy(document, definition) ?? l10n.t("Nothing refers to it yet."),
    ];
    return parts.filter((part) => part !== undefined).join("\n\n");
  }
  return reference === undefined ? undefined : aboutSharedGoal(reference, around);
}

/** Who names an entry by its id, and how many they are; nothing where nobody does. */
export function referredBy({ root, references }: ProposalDocument, { id, kind }: Definition): string | undefined {
  const referring = references.references.filter((one) => one.id === id && one.kinds.includes(kind));
  if (referring.length === 0) return undefined;
  const paths = pathsOf(root);
  const places = referring.map(({ node }) => placeName(root, paths.get(node) ?? pathOfKey(node, paths)));
  return namedBy([...new Set(places)]);
}

function aboutNeighbour(id: string, around: HoverSurroundings): string | undefined {
  const named = around.neighbours.withId(id);
  // Of two with one id, the one that is meant is hardly the proposal itself.
  const found = named.find(({ path }) => path !== around.path) ?? named[0];
  return found && aboutProposal(id, found.facts.title ?? id, around);
}

function aboutProposal(id: string, title: string, { neighbours }: HoverSurroundings): string {
  const referring = neighbours.referringTo(id).map(({ facts }) => escapeMarkdown(`“${nameOf(facts)}”`));
  const said = referring.length === 0 ? l10n.t("Nothing refers to it yet.") : namedBy(referring);
  return [headline("proposal", title), said].join("\n\n");
}

function aboutSharedGoal({ kinds, id }: Reference, { config }: HoverSurroundings): string | undefined {
  const goal = kinds.includes("goal") ? config.goals.find((one) => one.id === id) : undefined;
  if (goal === undefined) return undefined;
  return `${headline("goal", goal.name)}\n\n${l10n.t("From the configuration of the organisation")}`;
}

function headline(kind: string, name: string): string {
  return `**${l10n.t(titleOf(kind))}** · ${escapeMarkdown(short(name))}`;
}

/** How many are listed by name; nobody reads more in a hover. */
const mostNamed = 5;

function namedBy(names: readonly string[]): string {
  const more = names.length - mostNamed;
  const lines = names.slice(0, mostNamed).map((name) => `- ${name}`);
  if (more > 0) lines.push(`- ${l10n.t("and {0} more", more)}`);
  return `${l10n.t("Referred to by {0}:", names.length)}\n\n${lines.join("\n")}`;
}

/** The entry and field in which a reference stands: `Deliverable “One article list” (Enables)`. */
function placeName(root: ProposalDocument["root"], path: Path): string {
  const item = path.findLastIndex(
    (step, at) => typeof step === "number" && nodeAt(root, path.slice(0, at + 1))?.kind === "map",
  );
  const fields = path.flatMap((step, at) => (at > item && typeof step === "string" ? [at] : []));
  const titles = fields.map((at) => fieldTitle(root, path.slice(0, at + 1))).filter((title) => title !== undefined);
  const field = titles.join(" › ");
  if (item === -1) return escapeMarkdown(field);
  const holder = path.slice(0, item + 1);
  const entry = nodeAt(root, holder);
  const name = textOf(entry, "name") ?? textOf(entry, "role") ?? textOf(entry, "proposal") ?? textOf(entry, "id");
  const kind = fieldTitle(root, holder) ?? "";
  return name === undefined
    ? escapeMarkdown(l10n.t("{0} ({1})", kind, field))
    : escapeMarkdown(l10n.t("{0} “{1}” ({2})", kind, short(name), field));
}

function fieldTitle(root: ProposalDocument["root"], path: Path): string | undefined {
  const title = schemaAt(root, path)?.title;
  return title === undefined ? undefined : l10n.t(title);
}

/** Keys are not in the paths; that of a share stands for its field. */
function pathOfKey(key: Node, paths: ReadonlyMap<Node, Path>): Path {
  for (const [node, path] of paths)
    if (node.kind === "map" && node.entries.some((entry) => entry.key === key)) return path;
  return [];
}

function textOf(entry: Node | undefined, field: string): string | undefined {
  const value = entryOf(entry, field)?.value;
  return value?.kind === "scalar" && typeof value.value === "string" ? value.value.trim() || undefined : undefined;
}

function short(name: string): string {
  return shortened(name, 120);
}
