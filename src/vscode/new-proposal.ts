import * as vscode from "vscode";
import snippets from "../../snippets/proposal.json";

/** Opens an untitled proposal with the short idea to fill in; it is saved where and when its author likes. */
export async function newProposal(): Promise<void> {
  const document = await vscode.workspace.openTextDocument({ language: "proposal" });
  const editor = await vscode.window.showTextDocument(document);
  await editor.insertSnippet(new vscode.SnippetString(snippets["proposal-idea"].body.join("\n")));
}
