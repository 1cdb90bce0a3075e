import * as l10n from "@vscode/l10n";
import * as vscode from "vscode";
import type { CommandId } from "../generated/manifest";
import { acceptInVocabulary } from "./accept-in-vocabulary";
import { adoptIncluded } from "./adopt-included";
import { registerCallHierarchies } from "./call-hierarchies";
import { chooseSeverity } from "./choose-severity";
import { registerCodeLenses } from "./code-lenses";
import { registerCompletions } from "./completions";
import { Configurations } from "./configurations";
import { copyFigures } from "./copy-figures";
import { Diagnostics } from "./diagnostics";
import { registerDocumentLinks } from "./document-links";
import { registerFoldingRanges } from "./folding-ranges";
import { registerFormatting } from "./formatting";
import { registerHovers } from "./hovers";
import { registerIdNavigation } from "./id-navigation";
import { registerInlayHints } from "./inlay-hints";
import { newProposal } from "./new-proposal";
import { registerOutlines } from "./outlines";
import { registerPasteTable } from "./paste-table";
import { registerQuickFixes } from "./quick-fixes";
import { ReadinessDisplay } from "./readiness";
import { registerRefactorings } from "./refactorings";
import { registerRenames } from "./renames";
import { registerSelectionRanges } from "./selection-ranges";
import { showRule } from "./show-rule";
import { showWhatHangs } from "./show-what-hangs";
import { SummaryPanels } from "./summary-panels";
import { WorkspaceIndex } from "./workspace-index";
import { registerWorkspaceSymbols } from "./workspace-symbols";

/** Registers everything; nothing runs until a proposal is opened or a command is called. */
export function activate(context: vscode.ExtensionContext): void {
  if (vscode.l10n.bundle !== undefined) l10n.config({ contents: vscode.l10n.bundle });
  const configurations = new Configurations();
  const index = new WorkspaceIndex(configurations);
  const diagnostics = new Diagnostics(configurations, index);
  const display = new ReadinessDisplay(diagnostics);
  const panels = new SummaryPanels(
    { extension: context.extensionUri, display, configurations },
    context.workspaceState,
  );
  const commands: Readonly<Record<CommandId, (...args: unknown[]) => unknown>> = {
    "proposals.previewExecSummary": (target) => panels.preview(target),
    // In the title of a summary, the editor names the page instead of the proposal.
    "proposals.exportExecSummary": async (target) => {
      const { exportExecSummary } = await import("./export-exec-summary");
      return exportExecSummary(panels.activeUri ?? target, configurations);
    },
    "proposals.lockSummary": () => panels.lock(true),
    "proposals.unlockSummary": () => panels.lock(false),
    "proposals.copySummary": () => panels.copy(),
    "proposals.newProposal": () => newProposal(),
    "proposals.showReadiness": () => display.list(),
    "proposals.showWhatHangs": () => showWhatHangs(),
    "proposals.showRule": (rule) => showRule(context.extensionUri, rule),
    "proposals.tuneSeverity": (request) => chooseSeverity(request, diagnostics, configurations),
    "proposals.acceptWord": (request) => acceptInVocabulary(request),
    "proposals.copyFigures": () => copyFigures(),
  };
  context.subscriptions.push(
    configurations,
    index,
    diagnostics,
    display,
    panels,
    adoptIncluded(configurations),
    registerCallHierarchies(),
    registerDocumentLinks(),
    registerFormatting(),
    registerCompletions(configurations, index),
    registerHovers(configurations, index),
    registerInlayHints(configurations, index),
    registerCodeLenses(display, index),
    registerFoldingRanges(),
    registerSelectionRanges(),
    registerIdNavigation(configurations, index),
    registerOutlines(),
    registerPasteTable(),
    registerQuickFixes(diagnostics, configurations),
    registerRenames(index),
    registerWorkspaceSymbols(index),
    registerRefactorings(configurations),
    ...Object.entries(commands).map(([id, run]) => vscode.commands.registerCommand(id, run)),
  );
}
