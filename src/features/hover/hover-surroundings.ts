import type { EffectiveConfig } from "../../core/config/effective-config";
import { usualConfig } from "../../core/config/resolve-config";
import { type Neighbours, noNeighbours } from "../../core/neighbours";

/** What a hover knows beside the proposal itself. */
export interface HoverSurroundings {
  readonly config: EffectiveConfig;
  readonly neighbours: Neighbours;
  /** The address of the proposal, as the neighbours have it. */
  readonly path: string;
  /** The locale in which the reader is used to see numbers and dates. */
  readonly locale: string;
}

/** What is known where nobody says more. */
export const usualSurroundings: HoverSurroundings = {
  config: usualConfig,
  neighbours: noNeighbours,
  path: "",
  locale: "en",
};
