import type { EffectiveConfig } from "../core/config/effective-config";
import { usualConfig } from "../core/config/resolve-config";
import type { ProposalDocument } from "../core/document";
import { measureOutcome } from "./refactor/measure-outcome";
import { nextStage } from "./refactor/next-stage";
import { pathAt } from "./refactor/path-at";
import type { Asked, Refactoring } from "./refactor/refactoring";
import { shareGoal, shareRole } from "./refactor/share-entry";
import { sortFields } from "./refactor/sort-fields";
import { spreadTotal } from "./refactor/spread-total";

/** What a proposal is judged by, as far as a refactoring asks. */
export interface Around {
  readonly config?: EffectiveConfig;
  /** The day on which it is judged, as an ISO date. */
  readonly today?: string;
}

const all: readonly ((asked: Asked) => readonly Refactoring[])[] = [
  measureOutcome,
  spreadTotal,
  nextStage,
  sortFields,
  shareGoal,
  shareRole,
];

/**
 * What a person can turn the place at an offset into. Whether that is safe is worked out when a change is asked for; only in
 * a file with aliases and the like, where it often is not, each is tried before it is offered.
 */
export function refactorings(
  document: ProposalDocument,
  offset: number,
  { config = usualConfig, ...around }: Around = {},
): readonly Refactoring[] {
  const { text, root, judgeable, parsed } = document;
  if (!judgeable || root?.kind !== "map") return [];
  const asked: Asked = { ...around, document, root, path: pathAt(text, root, offset), config };
  const offered = all.flatMap((offer) => offer(asked));
  return parsed?.sections === undefined
    ? offered.filter(({ isSure, change }) => isSure === true || change() !== undefined)
    : offered;
}
