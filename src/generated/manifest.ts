// Generated from package.json by `npm run generate`.

/** The commands that a person can run. */
export type CommandId = "proposals.previewExecSummary" | "proposals.newProposal" | "proposals.showReadiness" | "proposals.showRule" | "proposals.tuneSeverity" | "proposals.acceptWord" | "proposals.copyFigures";

/** The settings, with the values they can have. */
export interface Settings {
  readonly "proposals.run": "onType" | "onSave";
}

/** The panels that a reload restores. */
export type PanelId = "proposals.summary";
