import type { EffectiveConfig } from "../../core/config/effective-config";
import type { ConfigDocument } from "../../core/config/read-config";
import type { ProposalDocument } from "../../core/document";
import type { SnippetEdit } from "../../core/snippet";
import type { TextEdit } from "../../core/text";
import type { MapNode, Path } from "../../core/tree";

/** Where somebody asks what a proposal could be turned into, and what applies there. */
export interface Asked {
  readonly document: ProposalDocument;
  readonly root: MapNode;
  /** The innermost field or item on whose lines the cursor stands. */
  readonly path: Path;
  readonly config: EffectiveConfig;
  /** The day on which the proposal is judged, as an ISO date. */
  readonly today?: string;
}

/** Another way to write what a proposal says, or the next thing to write in it, that a person may ask for. */
export interface Refactoring {
  readonly title: string;
  /** As editors name it; what is extracted goes to the configuration. */
  readonly kind: `refactor.${"rewrite" | "extract"}.${string}`;
  /** Whether a change is always possible, and takes too long to be tried. */
  readonly isSure?: true;
  /** Nothing where the file is written in a way that leaves no safe place. Worked out when asked for. */
  readonly change: () => Change | undefined;
}

/** What a refactoring writes. */
export interface Change {
  readonly edits?: readonly TextEdit[];
  /** In place of edits, where something is left for a person to fill in. */
  readonly snippet?: SnippetEdit;
  /** What to write in the nearest configuration, or in a new one; nothing where that is not safe. */
  readonly configure?: (config: ConfigDocument | undefined) => readonly TextEdit[] | undefined;
}
