import type { Proposal } from "../generated/proposal";
import { parseAmounts } from "./amounts";
import type { ProposalDocument } from "./document";
import { sum } from "./finance/figures";
import { horizonOf, kebabCase, type Model } from "./model";
import { parseMoney } from "./money";
import { lineNumberAt, lineStart, type Span } from "./text";
import { nodeAt } from "./tree";

/** How a proposal depends on another, as the format has it; without a word, it needs it. */
export type DependencyKind = "needs" | "unlocks" | "outranks";

/** A place in a file that may not be open: offsets, and the line and column of its beginning, from zero. */
export interface FarPlace {
  readonly span: Span;
  readonly line: number;
  readonly character: number;
}

/** What a proposal says that concerns others; little, so that ten thousand fit into memory. */
export interface ProposalFacts {
  /** Its own id, else the one that follows from the name of its file. */
  readonly id: string;
  /** Where the id is written, or nothing where it follows from the name. */
  readonly idPlace: FarPlace | undefined;
  readonly title: string | undefined;
  readonly titlePlace: FarPlace | undefined;
  readonly list: Proposal["list"];
  readonly listPlace: FarPlace | undefined;
  /** Where none is written, the one that the format then means. */
  readonly stage: NonNullable<Proposal["stage"]>;
  readonly status: NonNullable<Proposal["status"]>;
  readonly currency: string | undefined;
  readonly ask: { readonly amount: number; readonly place: FarPlace } | undefined;
  /** What all its costs come to; nothing where none has an amount. */
  readonly cost: number | undefined;
  /** The budgets that it says will be released, in the order of the text. */
  readonly releases: readonly { readonly budget: string; readonly place: FarPlace }[];
  /** The proposals that it names by their id, in the order of the text. */
  readonly dependencies: readonly {
    readonly proposal: string;
    readonly kind: DependencyKind;
    readonly place: FarPlace;
  }[];
  /** What a person looks for in all proposals, without its place, which every line above it would change. */
  readonly named: readonly Named[];
}

/** Something in a proposal that a person looks for by its name. */
export interface Named {
  readonly kind: "stakeholder" | "deliverable" | "benefit";
  readonly name: string;
}

/** A proposal of the workspace. */
export interface Neighbour {
  /** The address by which whoever keeps the index knows it; the order of all is that of these. */
  readonly path: string;
  readonly facts: ProposalFacts;
}

/** All proposals of the workspace, the one that is judged among them. */
export interface Neighbours {
  /** Whether all are known; where they are not, absence proves nothing. */
  readonly complete: boolean;
  /** Those with an id, in the order of their paths. */
  readonly withId: (id: string) => readonly Neighbour[];
  /** Those that depend on an id in any way, in the order of their paths. */
  readonly referringTo: (id: string) => readonly Neighbour[];
  /** All of them, in the order of their paths. */
  readonly all: () => readonly Neighbour[];
}

/** What can be known of a proposal that stands alone. */
export const noNeighbours: Neighbours = {
  complete: false,
  withId: () => [],
  referringTo: () => [],
  all: () => [],
};

/** What a proposal says that concerns others; nothing where its content cannot be judged. */
export function factsOf(document: ProposalDocument, path: string): ProposalFacts | undefined {
  const { text, root, model, nodeOf, judgeable } = document;
  if (!judgeable) return undefined;
  const place = (span: Span): FarPlace => ({
    span,
    line: lineNumberAt(text, span.start) - 1,
    character: span.start - lineStart(text, span.start),
  });
  const placeOf = (field: "id" | "title" | "list"): FarPlace | undefined => {
    const node = nodeAt(root, [field]);
    return model[field] === undefined || node === undefined ? undefined : place(node.span);
  };
  const horizon = horizonOf(model);
  const costs = (model.costs ?? []).flatMap(({ amounts }) => parseAmounts(amounts, horizon)?.total ?? []);
  const asked = parseMoney(model.ask?.amount);
  const askedAt = nodeAt(root, ["ask", "amount"]);
  return {
    id: model.id ?? idFromPath(path),
    idPlace: placeOf("id"),
    title: model.title,
    titlePlace: placeOf("title"),
    list: model.list,
    listPlace: placeOf("list"),
    stage: model.stage ?? "idea",
    status: model.status ?? "draft",
    currency: model.financials?.currency,
    ask: asked === undefined || askedAt === undefined ? undefined : { amount: asked, place: place(askedAt.span) },
    cost: costs.length === 0 ? undefined : sum(costs),
    releases: (model.benefits ?? []).flatMap(({ release }) => {
      const node = release && nodeAt(nodeOf(release), ["budget"]);
      return release?.budget === undefined || node === undefined
        ? []
        : [{ budget: release.budget, place: place(node.span) }];
    }),
    dependencies: (model.dependencies ?? []).flatMap((dependency) => {
      const node = nodeAt(nodeOf(dependency), ["proposal"]);
      if (dependency.proposal === undefined || node === undefined) return [];
      return [{ proposal: dependency.proposal, kind: dependency.kind ?? "needs", place: place(node.span) }];
    }),
    named: namedIn(model)
      .slice(0, mostNamed)
      .map(({ kind, name }) => ({ kind, name })),
  };
}

/** What a person looks for by name, with what it was read from; somebody with a role is looked for by that, too. */
export function namedIn({
  stakeholders = [],
  deliverables = [],
  benefits = [],
}: Model): readonly (Named & { readonly entry: object })[] {
  const named = (kind: Named["kind"], entry: { role?: string; name?: string }): Named & { readonly entry: object } => {
    const words = [entry.role, entry.name].filter((word) => word !== undefined);
    return { kind, name: shortened(words.join(", ")), entry };
  };
  const all = [
    ...stakeholders.map((one) => named("stakeholder", one)),
    ...deliverables.map((one) => named("deliverable", one)),
    ...benefits.map((one) => named("benefit", one)),
  ];
  return all.filter(({ name }) => name !== "");
}

/** No proposal is read for more than these. */
const mostNamed = 50;

/** Where a proposal is shown whose id is meant: at the id, or at its title where the id is not written. */
export function placeOf({ idPlace, titlePlace }: ProposalFacts): FarPlace {
  return idPlace ?? titlePlace ?? { span: { start: 0, end: 0 }, line: 0, character: 0 };
}

/**
 * The id that follows from the name of a file: `erp.proposal.yaml` is `erp`. A plain `proposal.yaml` has that of its folder,
 * since there may be one in each.
 */
export function idFromPath(path: string): string {
  const steps = path.split("/");
  const name = steps.at(-1) ?? "";
  const named = /^(?<name>.*?)(?:\.proposal)?\.ya?ml$/i.exec(name)?.groups?.name ?? name;
  return kebabCase(named === "proposal" ? (steps.at(-2) ?? named) : named);
}

/** What a proposal is called in a sentence: its title on one line, cut where it is long; its id where it has none. */
export function nameOf({ title, id }: ProposalFacts): string {
  return shortened(title ?? "") || id;
}

function shortened(words: string): string {
  const name = words.replace(/\s+/g, " ").trim();
  return name.length > longestName ? `${name.slice(0, longestName).trimEnd()}…` : name;
}

const longestName = 80;
