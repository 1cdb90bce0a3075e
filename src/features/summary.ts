import type { Path } from "../core/tree";

/** A final, localised text and the place in the proposal that it comes from. */
export interface Sourced {
  readonly text: string;
  readonly source: Path;
}

/** Something an executive needs that is not there yet; `source` is where it would stand. */
export type Gap = Sourced;

/** A label with what it says, once or several times. */
export interface Fact {
  readonly label: string;
  readonly values: readonly Sourced[];
}

/** One entry of a section: a driver, a stakeholder, an option, a risk, a person. */
export interface Item {
  readonly source: Path;
  /** Set where it is what the reader gets. */
  readonly own?: boolean;
  readonly name: string;
  /** Short marks beside the name, such as "Recommended". */
  readonly tags: readonly string[];
  readonly gaps: readonly Gap[];
  readonly texts: readonly Sourced[];
  readonly facts: readonly Fact[];
}

/** A table of final texts; the first column holds the names of the rows. */
export interface Table {
  readonly caption: string;
  /** The heading of every column, that of the names first. */
  readonly columns: readonly string[];
  readonly rows: readonly TableRow[];
}

/** One row: a plain one, or one that sums up those above it. */
export interface TableRow {
  readonly name: string;
  readonly tags: readonly string[];
  readonly cells: readonly string[];
  readonly weight: "plain" | "sum";
}

/** How amounts are written: the reader's locale, and the ISO 4217 code where a currency is known. */
export interface MoneyStyle {
  readonly locale: string;
  readonly currency?: string;
}

/** What the picture of costs and benefits by year shows; amounts in whole currency units. */
export interface ByYear {
  readonly title: string;
  readonly description: string;
  readonly labels: { readonly costs: string; readonly benefits: string; readonly cumulative: string };
  readonly years: readonly {
    readonly label: string;
    readonly costs: number;
    readonly benefits: number;
    readonly cumulative: number;
  }[];
  readonly money: MoneyStyle;
}

/** How the money becomes outcomes, for a picture: what is paid for, what is delivered, what gets better, and which driver that serves. */
export interface ValueChain {
  readonly nodes: readonly ChainNode[];
  /** From the index of one node to that of another. */
  readonly links: readonly (readonly [from: number, to: number])[];
}

/** A place in the chain; `amount` in whole currency units where it has one. */
export interface ChainNode extends Sourced {
  readonly kind: "cost" | "deliverable" | "benefit" | "driver";
  readonly amount?: number;
}

/** What becomes of the net present value when one entry turns out at the ends of its range, the widest swing first. */
export interface Sensitivity {
  /** The net present value as stated, in whole currency units. */
  readonly value: number;
  readonly swings: readonly (Sourced & { readonly low: number; readonly high: number })[];
  readonly money: MoneyStyle;
}

/** The sections of a summary, by what they tell. */
export type SectionId =
  | "ask"
  | "in-short"
  | "why-now"
  | "drivers"
  | "stakeholders"
  | "chain"
  | "money"
  | "options"
  | "refusal"
  | "risks"
  | "plan"
  | "people";

/** One part of the page, in the order in which its contents are read: gaps, texts, facts, picture, table, items, notes. */
export interface Section {
  readonly id: SectionId;
  readonly heading: string;
  readonly source: Path;
  readonly gaps: readonly Gap[];
  readonly texts: readonly Sourced[];
  readonly facts: readonly Fact[];
  readonly picture?: ByYear;
  readonly chain?: ValueChain;
  readonly sensitivity?: Sensitivity;
  readonly table?: Table;
  readonly items: readonly Item[];
  readonly notes: readonly Fact[];
}

/** Whose language a summary is told in: `everyone`, or the id of a role such as `cfo`. */
export type LensId = string;

/** A reader to whom the summary can be told: everyone, the four executives, and each role that the proposal names. */
export interface Lens {
  readonly id: LensId;
  /** The reader as a tab names it: `CFO`. */
  readonly name: string;
}

/** What one reader reads first: the facts of the case in their order and their words, under 120 words in all. */
export interface Opening {
  readonly heading: string;
  readonly texts: readonly Sourced[];
  /** What this reader would ask for and the proposal does not say yet. */
  readonly gaps: readonly Gap[];
}

/** One page about a proposal for an executive: plain data with final words, from which every output draws. */
export interface Summary {
  /** The reader it is told to. */
  readonly lens: Lens;
  /** All readers to whom it can be told, in the order of their tabs. */
  readonly lenses: readonly Lens[];
  /** What stands above the sections for that reader, where there is anything to say. */
  readonly opening?: Opening;
  /** The language in which the proposal is written, as a BCP 47 tag. */
  readonly language: string;
  readonly title: Sourced;
  /** Organisation, list, stage and status in plain words. */
  readonly standing: readonly Sourced[];
  /** Who wrote it and when. */
  readonly origin: readonly Sourced[];
  /** What was written about the proposal as a whole and could not be read. */
  readonly gaps: readonly Gap[];
  readonly sections: readonly Section[];
}
