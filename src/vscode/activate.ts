import * as l10n from "@vscode/l10n";
import * as vscode from "vscode";
import type { CommandId } from "../generated/manifest";
import { registerCompletions } from "./completions";
import { Configurations } from "./configurations";
import { Diagnostics } from "./diagnostics";
import { registerHovers } from "./hovers";
import { newProposal } from "./new-proposal";
import { registerQuickFixes } from "./quick-fixes";
import { showRule } from "./show-rule";
import { SummaryPanels } from "./summary-panels";

/** Registers everything; nothing runs until a proposal is opened or a command is called. */
export function activate(context: vscode.ExtensionContext): void {
  if (vscode.l10n.bundle !== undefined) l10n.config({ contents: vscode.l10n.bundle });
  const configurations = new Configurations();
  const diagnostics = new Diagnostics(configurations);
  const panels = new SummaryPanels(context.extensionUri);
  const commands: Readonly<Record<CommandId, (...args: unknown[]) => unknown>> = {
    "proposals.previewExecSummary": (target) => panels.preview(target),
    "proposals.newProposal": () => newProposal(),
    "proposals.showRule": (rule) => showRule(context.extensionUri, rule),
  };
  context.subscriptions.push(
    configurations,
    diagnostics,
    panels,
    registerCompletions(),
    registerHovers(),
    registerQuickFixes(diagnostics),
    ...Object.entries(commands).map(([id, run]) => vscode.commands.registerCommand(id, run)),
  );
}
