import * as vscode from "vscode";
import { displayLanguage } from "./display-language";
import { isProposal, proposalIn } from "./proposals";

/** Shows what hangs on the entry at the cursor, in the view that the editor has for who calls whom. */
export async function showWhatHangs(): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  if (editor === undefined || !isProposal(editor.document)) return;
  const { chainLinkAt } = await import("../features/on-demand");
  const { document, selection } = editor;
  // The view itself would only say that there are no results.
  if (chainLinkAt(proposalIn(document), document.offsetAt(selection.active), displayLanguage()) === undefined) {
    const message = vscode.l10n.t(
      "Put the cursor on a cost, a deliverable, a benefit, a stakeholder or a driver first: then you see what hangs on it.",
    );
    void vscode.window.showInformationMessage(message);
    return;
  }
  await vscode.commands.executeCommand("references-view.showCallHierarchy");
  await vscode.commands.executeCommand("references-view.showOutgoingCalls");
}
