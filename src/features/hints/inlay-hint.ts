import type { FarPlace } from "../../core/neighbours";
import type { Span, TextEdit } from "../../core/text";

/** What hints can tell: figures that follow from what is written, whom or what an id names, what holds where nothing is written. */
export const hintKinds = ["figures", "names", "defaults"] as const;

/** What a hint tells. */
export type HintKind = (typeof hintKinds)[number];

/** A word that an editor shows in the text, where nobody wrote it. */
export interface InlayHint {
  readonly offset: number;
  readonly label: string;
  /** Markdown. */
  readonly tooltip: string;
  /** What it names: a place in this file, or in another. */
  readonly target?: Span | { readonly path: string; readonly place: FarPlace };
  /** Writes into the text what the hint says, worked out when it is asked for; nothing where there is no safe place. */
  readonly write?: () => TextEdit | undefined;
}
