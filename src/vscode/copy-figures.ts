import * as vscode from "vscode";
import { isProposal, proposalIn } from "./proposals";

/** Puts the costs and benefits by year of the proposal at hand on the clipboard, for a spreadsheet. */
export async function copyFigures(): Promise<void> {
  const document = vscode.window.activeTextEditor?.document;
  if (document === undefined || !isProposal(document)) return;
  const { copyTable } = await import("../features/on-demand");
  const table = copyTable(proposalIn(document));
  if (table === undefined) {
    void vscode.window.showInformationMessage(vscode.l10n.t("This proposal has no amounts to copy yet."));
    return;
  }
  await vscode.env.clipboard.writeText(table);
  void vscode.window.showInformationMessage(
    vscode.l10n.t("The figures are copied, in whole currency units. Paste them into a spreadsheet."),
  );
}
