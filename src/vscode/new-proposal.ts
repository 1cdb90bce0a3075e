import * as vscode from "vscode";

/** Opens an unsaved proposal with the short idea to fill in. */
export async function newProposal(): Promise<void> {
  const file = await unsavedFile();
  const document = await (file === undefined
    ? vscode.workspace.openTextDocument({ language: "proposal" })
    : vscode.workspace.openTextDocument(file));
  const { default: snippets } = await import("../../snippets/proposal.json");
  const editor = await vscode.window.showTextDocument(document);
  await editor.insertSnippet(new vscode.SnippetString(snippets["proposal-idea"].body.join("\n")));
}

/**
 * The address of an unsaved file with a free name in the folder that is open. Without a name of its own, an editor names a
 * document after its first line, and `proposal: 1` is no name for a file. Nothing where no folder on a disk is open.
 */
async function unsavedFile(): Promise<vscode.Uri | undefined> {
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  if (folder?.scheme !== "file" && folder?.scheme !== "vscode-remote") return undefined;
  const taken = new Set([
    ...(await vscode.workspace.fs.readDirectory(folder)).map(([name]) => name),
    ...vscode.workspace.textDocuments.map(({ uri }) => uri.path.slice(uri.path.lastIndexOf("/") + 1)),
  ]);
  for (let number = 1; ; number++) {
    const name = number === 1 ? "new.proposal.yaml" : `new-${number}.proposal.yaml`;
    if (!taken.has(name)) return vscode.Uri.joinPath(folder, name).with({ scheme: "untitled" });
  }
}
