import * as l10n from "@vscode/l10n";
import type { ProposalDocument } from "../core/document";
import { titleOf } from "../core/kinds";
import { type Kind, kindOf } from "../core/references";
import { walk } from "../core/schema";
import type { Span } from "../core/text";
import { entryOf, type MapNode, type Node, nodeAt, type ScalarNode } from "../core/tree";
import { detailOf } from "./entry-detail";
import { entryName, textIn } from "./entry-name";
import { idAt } from "./id-at";
import { driverWords } from "./summary/drivers-section";

/** An entry that money flows through on its way to an outcome: a cost, a deliverable, a benefit, a stakeholder, a driver, a goal … */
export interface ChainLink {
  readonly kind: Kind | "driver";
  readonly name: string;
  readonly detail: string;
  readonly span: Span;
  /** What a person is led to, and by which the link is found again; lies within the span. */
  readonly selection: Span;
}

/** A link that hangs on another one, or on which that one hangs, with the places that say so. */
export interface ChainStep {
  readonly link: ChainLink;
  readonly places: readonly Span[];
}

/** The link that an offset is in, the innermost one, or the one that is named there by its id; nothing where there is none. */
export function chainLinkAt(document: ProposalDocument, offset: number, locale?: string): ChainLink | undefined {
  const chain = new Chain(document, locale);
  const named = idAt(document, offset)?.definitions.map(({ entry }) => chain.links.get(entry));
  const around = [...chain.links.values()].filter(({ span }) => span.start <= offset && offset <= span.end);
  // What stands inside another begins behind it.
  return named?.find((link) => link !== undefined) ?? around.sort((a, b) => b.span.start - a.span.start)[0];
}

/** What hangs on the link whose selection begins at an offset: what it enables, whom and what that serves. */
export function outgoing(document: ProposalDocument, offset: number, locale?: string): readonly ChainStep[] {
  return new Chain(document, locale).steps(offset, "from", "to");
}

/** What the link whose selection begins at an offset hangs on: what it is made of and what it costs. */
export function incoming(document: ProposalDocument, offset: number, locale?: string): readonly ChainStep[] {
  return new Chain(document, locale).steps(offset, "to", "from");
}

interface Edge {
  readonly from: ChainLink;
  readonly to: ChainLink;
  readonly place: Span;
}

/** From what costs money to what the organisation wants, each entry a link and each reference between two an edge. */
class Chain {
  readonly links = new Map<Node, ChainLink>();
  private readonly edges: Edge[] = [];
  private readonly drivers: readonly Node[];

  constructor(
    private readonly document: ProposalDocument,
    private readonly locale = "en-GB",
  ) {
    const { root } = document;
    const drivers = nodeAt(root, ["drivers"]);
    this.drivers = drivers?.kind === "list" ? drivers.items : [];
    if (root === undefined || !document.judgeable) return;
    for (const driver of this.drivers) if (driver.kind !== "list") this.links.set(driver, this.driver(driver));
    walk(root, (node, schema) => {
      const kind = kindOf(schema);
      if (node.kind === "map" && kind !== undefined && linked.has(kind)) this.links.set(node, this.link(node, kind));
    });
    for (const [node, link] of this.links) if (node.kind === "map") this.connect(node, link);
  }

  steps(offset: number, here: "from" | "to", there: "from" | "to"): readonly ChainStep[] {
    const found = new Map<ChainLink, Span[]>();
    for (const edge of this.edges) {
      if (edge[here].selection.start !== offset) continue;
      const places = found.get(edge[there]) ?? [];
      places.push(edge.place);
      found.set(edge[there], places);
    }
    return [...found].map(([link, places]) => ({ link, places }));
  }

  private link(entry: MapNode, kind: Kind): ChainLink {
    const first = entryOf(entry, "name")?.value ?? entryOf(entry, "role")?.value ?? entry.entries[0]?.value;
    const detail = detailOf(entry, this.document, this.locale);
    const title = l10n.t(titleOf(kind));
    return {
      kind,
      name: entryName(entry) ?? title,
      detail: detail === undefined ? title : `${title} · ${detail}`,
      span: entry.span,
      selection: within(first?.span, entry.span),
    };
  }

  private driver(node: Node): ChainLink {
    const word = driverWord(node);
    const kind = entryOf(node, "kind")?.value;
    const said = Object.entries(driverWords()).find(([known]) => known === word)?.[1];
    return {
      kind: "driver",
      name: said ?? word ?? entryName(node) ?? l10n.t("Driver"),
      detail: l10n.t("Driver"),
      span: node.span,
      selection: within(kind?.span, node.span),
    };
  }

  private connect(entry: MapNode, link: ChainLink): void {
    const { references } = this.document;
    for (const [field, direction] of Object.entries(fields[link.kind] ?? {})) {
      for (const node of namesIn(entryOf(entry, field)?.value)) {
        const reference = references.references.find((one) => one.node === node);
        for (const { entry: named } of reference ? references.defined(reference.kinds, reference.id) : []) {
          const other = this.links.get(named);
          if (other === undefined) continue;
          const [from, to] = direction === "out" ? [link, other] : [other, link];
          this.edges.push({ from, to, place: node.span });
        }
      }
    }
    if (link.kind === "benefit") this.serve(entry, link);
  }

  /** With one driver, a benefit that names none serves that one. */
  private serve(benefit: MapNode, from: ChainLink): void {
    const written = entryOf(benefit, "driver")?.value;
    const meant =
      written === undefined && this.drivers.length === 1
        ? this.drivers
        : this.drivers.filter((driver) => textIn(written) !== undefined && driverWord(driver) === textIn(written));
    for (const driver of meant) {
      const to = this.links.get(driver);
      if (to !== undefined) this.edges.push({ from, to, place: written?.span ?? from.selection });
    }
  }
}

/** In which fields the entries of a kind name others, and whether those hang on them (`out`) or they on those. */
const fields: Readonly<Record<string, Readonly<Record<string, "out" | "in">>>> = {
  cost: { for: "out" },
  deliverable: { enables: "out" },
  benefit: { for: "out", dependsOn: "in" },
  driver: { goal: "out" },
};

const linked = new Set([
  "cost",
  "deliverable",
  "benefit",
  "stakeholder",
  "goal",
  "dependency",
  "assumption",
  "milestone",
]);

function driverWord(node: Node): string | undefined {
  return textIn(node.kind === "map" ? entryOf(node, "kind")?.value : node);
}

/** The values that can name entries: one, those of a list, or the keys of shares. */
function namesIn(node: Node | undefined): readonly ScalarNode[] {
  if (node === undefined) return [];
  if (node.kind === "scalar") return [node];
  return node.kind === "map" ? node.entries.map(({ key }) => key) : node.items.flatMap(namesIn);
}

function within(span: Span | undefined, outer: Span): Span {
  return span !== undefined && span.start >= outer.start && span.end <= outer.end ? span : outer;
}
