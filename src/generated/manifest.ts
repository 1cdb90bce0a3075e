// Generated from package.json by `npm run generate`.

/** The commands that a person can run. */
export type CommandId = "proposals.previewExecSummary" | "proposals.exportExecSummary" | "proposals.newProposal" | "proposals.showReadiness" | "proposals.showWhatHangs" | "proposals.showRule" | "proposals.tuneSeverity" | "proposals.acceptWord" | "proposals.copyFigures" | "proposals.lockSummary" | "proposals.unlockSummary" | "proposals.copySummary";

/** The settings, with the values they can have. */
export interface Settings {
  readonly "proposals.run": "onType" | "onSave";
  readonly "proposals.codeLens.readiness": boolean;
  readonly "proposals.codeLens.preview": boolean;
  readonly "proposals.codeLens.uses": boolean;
  readonly "proposals.inlayHints.figures": boolean;
  readonly "proposals.inlayHints.names": boolean;
  readonly "proposals.inlayHints.defaults": boolean;
  readonly "proposals.format.enable": boolean;
}

/** The panels that a reload restores. */
export type PanelId = "proposals.summary";
