import type { EffectiveConfig } from "../../core/config/effective-config";
import { usualConfig } from "../../core/config/resolve-config";
import { type Neighbours, noNeighbours } from "../../core/neighbours";
import type { References } from "../../core/references";
import type { Schema } from "../../core/schema";
import type { Style } from "../../core/snippet";
import type { Node } from "../../core/tree";
import type { Cursor } from "./cursor";

/** What completion knows beside the text itself. */
export interface CompletionSurroundings {
  readonly config: EffectiveConfig;
  readonly neighbours: Neighbours;
  /** The address of the proposal, as the neighbours have it. */
  readonly path: string;
  /** The day on which somebody types, as an ISO date. */
  readonly today: string;
  /** The locale in which the reader is used to see dates and names. */
  readonly locale: string;
}

/** What is known where nobody says more. */
export const usualSurroundings: CompletionSurroundings = {
  config: usualConfig,
  neighbours: noNeighbours,
  path: "",
  today: "2027-01-01",
  locale: "en",
};

/** All that those who offer something ask. */
export interface Completing {
  readonly text: string;
  readonly cursor: Cursor;
  readonly format: Schema;
  readonly style: Style;
  readonly around: CompletionSurroundings;
  /** The tree of the text as well as it can be read without what is being typed. */
  readonly root: Node | undefined;
  readonly references: References;
}
