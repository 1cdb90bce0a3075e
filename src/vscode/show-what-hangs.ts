import * as vscode from "vscode";

/** Shows what hangs on the entry at the cursor, in the view that the editor has for who calls whom. */
export async function showWhatHangs(): Promise<void> {
  await vscode.commands.executeCommand("references-view.showCallHierarchy");
  await vscode.commands.executeCommand("references-view.showOutgoingCalls");
}
