import * as l10n from "@vscode/l10n";
import { parseAmounts } from "../core/amounts";
import type { ProposalDocument } from "../core/document";
import { sum } from "../core/finance/figures";
import { horizonOf } from "../core/model";
import { kindOf } from "../core/references";
import { alternativeFor, memberOf, proposalSchema, resolve, type Schema } from "../core/schema";
import type { Span } from "../core/text";
import { type Entry, isEmpty, type MapNode, type Node, nodeAt } from "../core/tree";
import { detailOf } from "./entry-detail";
import { entryName, oneLine, textIn } from "./entry-name";
import { driverWords } from "./summary/drivers-section";
import { roundedMoneyWords } from "./summary/money-words";
import { strengthWords } from "./summary/people-section";

/** What an entry of the outline is: a section, a field, or an item of the kind that has ids. */
export type OutlineKind = "section" | "field" | (string & {});

/** An entry of the outline; those inside it lie within its span. */
export interface OutlineEntry {
  readonly name: string;
  readonly detail: string;
  readonly kind: OutlineKind;
  readonly span: Span;
  /** What a person is led to; lies within the span. */
  readonly selection: Span;
  readonly children: readonly OutlineEntry[];
}

/** The proposal as a table of contents: its fields by their titles, what lists hold by name, each with what tells most. */
export function outline(document: ProposalDocument, locale = "en-GB"): readonly OutlineEntry[] {
  const { root } = document;
  if (root?.kind !== "map") return [];
  const writer = new OutlineWriter(document, locale);
  // The version of the format is nothing that a reader looks for.
  const entries = root.entries.filter(({ name }) => name !== "proposal");
  return entries.map((entry) => writer.field(entry, memberOf(proposalSchema, entry.name), "section"));
}

class OutlineWriter {
  constructor(
    private readonly document: ProposalDocument,
    private readonly locale: string,
  ) {}

  field({ name, key, value }: Entry, schema: Schema | undefined, kind: "section" | "field"): OutlineEntry {
    const resolved = schema && resolve(schema);
    const meant = schema && alternativeFor(schema, value);
    const children =
      value.kind === "scalar" || (kind === "field" && isPlain(value)) ? [] : this.within(value, meant, kind);
    return {
      name: (resolved?.title && l10n.t(resolved.title)) || oneLine(name) || "…",
      detail: this.fieldDetail(name, value, kind),
      kind: value.kind === "scalar" ? "field" : "section",
      span: { start: key.span.start, end: Math.max(key.span.end, value.span.end) },
      selection: key.span,
      children,
    };
  }

  private within(node: Node, schema: Schema | undefined, kind: "section" | "field"): readonly OutlineEntry[] {
    if (node.kind === "list")
      return node.items.flatMap((item, at) => this.item(item, schema && memberOf(schema, at), at) ?? []);
    if (node.kind === "scalar") return [];
    // Of an entry, what holds more is shown; what it says in a word has its place in its name.
    const fields =
      kind === "section" ? node.entries : node.entries.filter(({ name, value }) => !isPlain(value) && !isAmount(name));
    return fields.map((entry) => this.field(entry, schema && memberOf(schema, entry.name), "field"));
  }

  private item(node: Node, schema: Schema | undefined, at: number): OutlineEntry | undefined {
    if (isEmpty(node)) return undefined;
    const meant = schema && alternativeFor(schema, node);
    const title = meant?.title && l10n.t(meant.title);
    const text = textIn(node);
    const name = node.kind === "map" ? headline(node) : text && meant?.enum ? kindWords(text) : text;
    return {
      name: name === undefined ? `${title ?? ""} ${at + 1}`.trim() : oneLine(name),
      detail: node.kind === "map" ? this.itemDetail(node) : "",
      kind: (meant && kindOf(meant)) ?? "item",
      span: node.span,
      selection: nameSpan(node),
      children: node.kind === "list" ? [] : this.within(node, meant, "field"),
    };
  }

  private itemDetail(node: MapNode): string {
    const [role, name] = [textIn(node.byName.get("role")?.value), textIn(node.byName.get("name")?.value)];
    if (role !== undefined && name !== undefined && textIn(node.byName.get("outcome")?.value) !== undefined)
      return oneLine(name);
    const statement = node.byName.has("kind")
      ? (node.byName.get("statement") ?? node.byName.get("evidence"))
      : undefined;
    return oneLine(textIn(statement?.value) ?? detailOf(node, this.document, this.locale) ?? "");
  }

  private fieldDetail(name: string, value: Node, kind: "section" | "field"): string {
    if (value.kind === "scalar") return oneLine(textIn(value) ?? "");
    if (value.kind === "map") {
      const first = value.entries.find((entry) => textIn(entry.value) !== undefined);
      return oneLine(textIn(first?.value) ?? "");
    }
    const total = kind === "section" ? this.total(name) : undefined;
    return total === undefined ? String(value.items.length) : `${value.items.length} · ${total}`;
  }

  /** What the money of a list comes to; of benefits, what counts as money. */
  private total(section: string): string | undefined {
    if (section !== "costs" && section !== "benefits" && section !== "funding" && section !== "priorSpend")
      return undefined;
    const { model } = this.document;
    const horizon = horizonOf(model);
    const totals = (model[section] ?? []).flatMap((entry) => {
      const counts = !("kind" in entry) || (entry.kind !== "non-cashable" && entry.kind !== "qualitative");
      return counts ? (parseAmounts(entry.amounts, horizon)?.total ?? []) : [];
    });
    if (totals.length === 0) return undefined;
    const currency = model.financials?.currency;
    const style = { locale: this.locale, ...(currency && { currency }) };
    return roundedMoneyWords(sum(totals), style);
  }
}

/** A stakeholder is known by their role and what they get out of it; all else by its name. */
function headline(node: MapNode): string | undefined {
  const [role, outcome] = [textIn(node.byName.get("role")?.value), textIn(node.byName.get("outcome")?.value)];
  if (role !== undefined && outcome !== undefined) return `${oneLine(role)} — ${outcome}`;
  const kind = textIn(node.byName.get("kind")?.value);
  if (kind !== undefined && (node.byName.has("statement") || node.byName.has("evidence"))) return kindWords(kind);
  return entryName(node);
}

function kindWords(kind: string): string {
  const known = Object.entries({ ...strengthWords(), ...driverWords() }).find(([word]) => word === kind);
  return known?.[1] ?? kind;
}

function nameSpan(node: Node): Span {
  if (node.kind !== "map") return node.span;
  const first = nodeAt(node, ["name"]) ?? nodeAt(node, ["role"]) ?? node.entries[0]?.key;
  const span = first?.span ?? node.span;
  return span.start >= node.span.start && span.end <= node.span.end ? span : node.span;
}

/** What an entry comes to stands beside its name. */
function isAmount(field: string): boolean {
  return field === "amounts" || field === "range";
}

/** Whether there is nothing in a value to be led to. */
function isPlain(node: Node): boolean {
  return node.kind === "scalar" || (node.kind === "list" && node.items.every(({ kind }) => kind === "scalar"));
}
