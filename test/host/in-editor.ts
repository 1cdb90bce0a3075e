import * as vscode from "vscode";

/** Waits for what a condition gives, looking again after each thing that happens in the editor. */
export async function eventually<Value>(
  look: () => Value | undefined | false | Promise<Value | undefined | false>,
): Promise<Value> {
  const deadline = Date.now() + 20_000;
  for (;;) {
    const found = await look();
    if (found !== undefined && found !== false) return found;
    if (Date.now() > deadline) throw new Error(`Nothing came of: ${look}\n${whatIsOpen()}`);
    await new Promise<void>((resolve) => {
      const listeners = [
        vscode.languages.onDidChangeDiagnostics(done),
        vscode.workspace.onDidChangeTextDocument(done),
        vscode.window.tabGroups.onDidChangeTabs(done),
      ];
      const timer = setTimeout(done, 100);
      function done(): void {
        clearTimeout(timer);
        vscode.Disposable.from(...listeners).dispose();
        resolve();
      }
    });
  }
}

function whatIsOpen(): string {
  const documents = vscode.workspace.textDocuments.map(
    ({ uri, languageId, version, isClosed }) => `${uri} ${languageId} ${version}${isClosed ? " closed" : ""}`,
  );
  return `Open: ${documents.join(", ")}; active: ${vscode.window.activeTextEditor?.document.uri}`;
}

/** Opens an untitled document with a text and shows it. */
export async function openText(content: string, language = "proposal"): Promise<vscode.TextEditor> {
  const document = await vscode.workspace.openTextDocument({ language, content });
  return vscode.window.showTextDocument(document);
}

/** Opens a file of the workspace and shows it. */
export async function openFile(name: string): Promise<vscode.TextEditor> {
  // Unlike a document that was opened through the API, one that a command opened is closed together with its editor.
  await vscode.commands.executeCommand("vscode.open", fileIn(name));
  return eventually(() => {
    const editor = vscode.window.activeTextEditor;
    return editor?.document.uri.toString() === fileIn(name).toString() && editor;
  });
}

/** The address of a file of the workspace. */
export function fileIn(name: string): vscode.Uri {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  if (folder === undefined) throw new Error("The suite runs in a workspace.");
  return vscode.Uri.joinPath(folder.uri, name);
}

/** The rules found in a document now, in order. */
export function rulesIn({ uri }: vscode.TextDocument): string[] {
  return findingsIn(uri).map(({ code }) => (typeof code === "object" ? String(code.value) : ""));
}

/** Our findings at an address now, in order. */
export function findingsIn(uri: vscode.Uri): vscode.Diagnostic[] {
  return vscode.languages.getDiagnostics(uri).filter(({ source }) => source === "proposals");
}

/** Replaces a piece of the text, as typing would. */
export async function replace(editor: vscode.TextEditor, what: string, by: string): Promise<void> {
  const start = editor.document.getText().indexOf(what);
  const range = new vscode.Range(editor.document.positionAt(start), editor.document.positionAt(start + what.length));
  if (start === -1 || !(await editor.edit((edit) => edit.replace(range, by))))
    throw new Error(`Could not replace ${what}`);
}

/** Closes all editors without saving. */
export async function closeAll(): Promise<void> {
  while (vscode.window.activeTextEditor !== undefined) {
    await vscode.commands.executeCommand("workbench.action.revertAndCloseActiveEditor");
  }
  await vscode.commands.executeCommand("workbench.action.closeAllEditors");
}
