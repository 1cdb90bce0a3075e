import type { Path } from "../core/tree";
import type { Picture } from "./summary/picture";

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

/** One part of the page, in the order in which its contents are read: gaps, texts, facts, pictures, table, items, notes. */
export interface Section {
  readonly id: SectionId;
  readonly heading: string;
  readonly source: Path;
  readonly gaps: readonly Gap[];
  readonly texts: readonly Sourced[];
  readonly facts: readonly Fact[];
  readonly pictures: readonly Picture[];
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
