import type { Span } from "../../core/text";

/** What an item of completion stands for, by which an editor chooses its icon. */
export type CompletionKind = "field" | "word" | "value" | "reference" | "role" | "date" | "rule" | "snippet";

/** One thing that can be inserted where somebody types. */
export interface CompletionItem {
  readonly label: string;
  readonly kind: CompletionKind;
  /** A few words that are shown beside the label. */
  readonly detail?: string;
  /** What is to be known about it, as Markdown; worked out only for those that are looked at. */
  readonly documentation?: () => string | undefined;
  /** What is inserted, in the notation of snippets. */
  readonly snippet: string;
  /** What it takes the place of: on one line, the cursor in it. */
  readonly span: Span;
  /** What is compared with what is typed. */
  readonly filterText: string;
  /** Items are shown in the order of these. */
  readonly sortText: string;
  /** Whether there is something to choose from once it is inserted. */
  readonly again: boolean;
}

/** A value that can be inserted, before it is written as the place demands. */
export interface Offer extends Pick<CompletionItem, "kind" | "detail" | "documentation"> {
  /** The value: a text that is quoted where it has to be, or a number, a date or the like, which is not. */
  readonly value: string | number | boolean;
}
