import * as l10n from "@vscode/l10n";
import { type Amounts, parseAmounts } from "../../core/amounts";
import type { ProposalDocument } from "../../core/document";
import type { CaseMoney } from "../../core/finance/case-money";
import { horizonOf, idOf, type Model } from "../../core/model";
import { isEmpty, type Node, nodeAt, type Path, pathsOf } from "../../core/tree";
import type { Stakeholder } from "../../generated/proposal";
import { computedMoney } from "../computed-money";
import type { Fact, Gap, MoneyStyle, Section, SectionId, Sourced } from "../summary";
import { dateWords } from "./date-words";
import { moneyWords } from "./money-words";

/** A proposal as the sections read it: texts with their places, ids as names, amounts and dates in words. */
export interface Reading {
  readonly model: Model;
  readonly locale: string;
  readonly money: MoneyStyle;
  /** What the case and its options return; nothing where an amount of them was rejected. */
  readonly cash: CaseMoney | undefined;
  /** The stakeholders who read it: those of the role that it is told to. */
  readonly readers: ReadonlySet<Stakeholder>;
  /** Whether the proposal is past the stage of an idea, from which on more is expected of it. */
  readonly developed: boolean;
  /** Where something of the model stands in the text; further steps lead into it. */
  readonly pathOf: (content: object, ...steps: Path) => Path;
  /** The text of a field and its place, or nothing where it is absent or blank. */
  readonly text: <T extends object>(content: T | undefined, field: keyof T & string) => Sourced | undefined;
  /** All texts of a field that is one text or a list of them. */
  readonly texts: <T extends object>(content: T | undefined, field: keyof T & string) => readonly Sourced[];
  /** What a person calls the entry with that id; the id itself where there is none. */
  readonly nameOf: (id: string) => string;
  readonly amount: (amount: number) => string;
  readonly amounts: (value: unknown) => Amounts | undefined;
  /** A date, or a milestone with its date, in words. */
  readonly when: (value: string | number | undefined) => string | undefined;
  /** What stands for something that was written at the path and could not be read, or nothing where none was written. */
  readonly unread: (path: Path) => Gap | undefined;
  /** What stands for something that is missing at the path, or that stands there and could not be read. */
  readonly gap: (path: Path, missing: string) => Gap;
}

/** Reads a proposal for those of its stakeholders, in that locale. */
export function reading(
  document: ProposalDocument,
  locale: string,
  readers: ReadonlySet<Stakeholder> = new Set(),
): Reading {
  const { model, root, nodeOf } = document;
  const currency = model.financials?.currency;
  const money: MoneyStyle = currency === undefined ? { locale } : { locale, currency };
  const paths = pathsOf(root);
  const names = namesOf(model);
  const horizon = horizonOf(model);
  const pathOf: Reading["pathOf"] = (content, ...steps) => {
    const node = nodeOf(content);
    return [...((node && paths.get(node)) ?? []), ...steps];
  };
  const text: Reading["text"] = (content, field) => {
    const value = content === undefined ? undefined : content[field];
    if (content === undefined || typeof value !== "string" || value.trim() === "") return undefined;
    return { text: value.trim(), source: pathOf(content, field) };
  };
  const texts: Reading["texts"] = (content, field) => {
    const value: unknown = content?.[field];
    if (!Array.isArray(value)) return present([text(content, field)]);
    const list = pathOf(value);
    const trusted = new Set<unknown>(value);
    // The model drops what it does not trust, so its places differ from the text's.
    return itemsOf(nodeAt(root, list)).flatMap(({ node, index }) => {
      const item = node.kind === "scalar" ? node.value : null;
      return typeof item === "string" && item.trim() !== "" && trusted.has(item)
        ? [{ text: item.trim(), source: [...list, index] }]
        : [];
    });
  };
  const milestones = new Map(model.milestones?.map((milestone) => [milestone.id, milestone]));
  const when: Reading["when"] = (value) => {
    const date = dateWords(value, locale);
    if (date !== undefined || value === undefined) return date;
    const milestone = milestones.get(String(value));
    const due = dateWords(milestone?.by, locale);
    const name = milestone?.name?.trim() || String(value);
    return due === undefined ? name : l10n.t("{0} ({1})", name, due);
  };
  const unread: Reading["unread"] = (path) => {
    if (!isWritten(nodeAt(root, path))) return undefined;
    const fields = path.filter((step) => typeof step === "string").join(" › ");
    return { text: l10n.t("What stands under {0} holds a mistake and cannot be shown yet", fields), source: path };
  };
  return {
    model,
    locale,
    money,
    cash: computedMoney(document),
    readers,
    developed: model.stage !== undefined && model.stage !== "idea",
    pathOf,
    text,
    texts,
    nameOf: (id) => names.get(id) ?? id,
    amount: (amount) => moneyWords(amount, money),
    amounts: (value) => parseAmounts(value, horizon),
    when,
    unread,
    gap: (path, missing) => unread(path) ?? { text: missing, source: path },
  };
}

/** Those of the values that are there. */
export function present<T>(values: readonly (T | undefined)[]): readonly T[] {
  return values.filter((value) => value !== undefined);
}

/** The texts that are neither absent nor blank in one line, or nothing where none is left. */
export function joined(texts: readonly (string | undefined)[]): string | undefined {
  const found = present(texts.map((text) => text?.trim() || undefined));
  return (found.length > 1 ? found.map(isolated) : found).join(" · ") || undefined;
}

/** A text that runs from right to left, kept from reordering what stands beside it. */
function isolated(text: string): string {
  return /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/.test(text) ? `\u2068${text}\u2069` : text;
}

/** A label with those of the values that are there, or nothing where none is. */
export function fact(label: string, values: readonly (Sourced | undefined)[]): Fact | undefined {
  const found = present(values);
  const [first, more] = [found[mostValues], found.length - mostValues];
  if (found.length === 0) return undefined;
  if (first === undefined) return { label, values: found };
  return {
    label,
    values: [...found.slice(0, mostValues), { text: l10n.t("and {0} more", more), source: first.source }],
  };
}

/** What one fact has room for on a page. */
const mostValues = 20;

/** A section that holds what is given and nothing else. */
export function section(id: SectionId, heading: string, source: Path, content: Partial<Section>): Section {
  const whole = { id, heading, source, gaps: [], texts: [], facts: [], pictures: [], items: [], notes: [], ...content };
  const left = Math.max(whole.items.length, whole.texts.length) - mostItems;
  if (left <= 0) return whole;
  const more = fact(l10n.t("Not shown"), [{ text: l10n.t("{0} more", left), source }]);
  const [texts, items] = [whole.texts.slice(0, mostItems), whole.items.slice(0, mostItems)];
  return { ...whole, texts, items, notes: present([...whole.notes, more]) };
}

/** The entries that one section has room for on a page. */
const mostItems = 60;

/** What a person calls each entry that others name by its id. */
function namesOf(model: Model): ReadonlyMap<string, string> {
  const names = new Map<string, string>([["us", l10n.t("we")]]);
  const learn = (id: string | undefined, name: string | undefined): void => {
    if (id !== undefined && name !== undefined && name.trim() !== "" && !names.has(id)) names.set(id, name.trim());
  };
  for (const stakeholder of model.stakeholders ?? [])
    learn(idOf(stakeholder), inSentence(stakeholder.name, stakeholder.role));
  for (const member of model.team ?? []) learn(idOf(member), inSentence(member.name, member.role));
  for (const { id, name } of [...(model.deliverables ?? []), ...(model.goals ?? [])]) learn(id, name);
  return names;
}

/** Somebody within a sentence: `Marta Olsen (COO)`. */
function inSentence(name: string | undefined, role: string | undefined): string | undefined {
  const [person, position] = [name?.trim() || undefined, role?.trim() || undefined];
  if (person === undefined || position === undefined || person === position) return person ?? position;
  return l10n.t("{0} ({1})", person, position);
}

function itemsOf(node: Node | undefined): readonly { readonly node: Node; readonly index: number }[] {
  return node?.kind === "list" ? node.items.map((item, index) => ({ node: item, index })) : [];
}

/** Whether something was written there, right or wrong. */
function isWritten(node: Node | undefined): boolean {
  if (node === undefined || isEmpty(node)) return false;
  if (node.kind === "list") return node.items.some(isWritten);
  return node.kind === "map" ? node.entries.length > 0 : typeof node.value !== "string" || node.value.trim() !== "";
}
