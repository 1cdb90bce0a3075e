import { assert } from "chai";
import * as vscode from "vscode";
import { closeAll, eventually, openText, replace } from "./in-editor";

const messy = "proposal:   1\r\ntitle: 'X'   # said\r\n\r\n\r\n\r\nlist:   run\r\n";
const neat = 'proposal: 1\r\ntitle: "X" # said\r\n\r\nlist: run\r\n';

describe("formatting", () => {
  // Until then no formatter is there, and an editor does not wait for one.
  before(async () => vscode.extensions.getExtension("proposal-bridge.proposal-bridge")?.activate());
  afterEach(closeAll);

  it("lays out a proposal and a configuration", async () => {
    const { document } = await openText(messy);
    await vscode.commands.executeCommand("editor.action.formatDocument");
    assert.equal(await eventually(() => document.version > 1 && document.getText()), neat);
    const { document: configuration } = await openText("rules: {no-owner:   off}\n", "proposal-config");
    await vscode.commands.executeCommand("editor.action.formatDocument");
    assert.equal(
      await eventually(() => configuration.version > 1 && configuration.getText()),
      "rules: { no-owner: off }\n",
    );
  });

  it("lays out the sections that are selected", async () => {
    const editor = await openText(messy);
    editor.selection = new vscode.Selection(0, 0, 0, 3);
    await vscode.commands.executeCommand("editor.action.formatSelection");
    const text = await eventually(() => editor.document.version > 1 && editor.document.getText());
    assert.equal(text, messy.replace("proposal:   1", "proposal: 1"));
  });

  it("leaves alone what cannot be read", async () => {
    const editor = await openText("proposal:   1\ntitle: [\n");
    const { document } = editor;
    assert.isUndefined(await editsOf(document));
    await replace(editor, "[", "[]");
    assert.isNotEmpty(await editsOf(document));
  });

  it("can be switched off, at once", async () => {
    const { document } = await openText(messy);
    const settings = vscode.workspace.getConfiguration("proposals");
    assert.isNotEmpty(await eventually(() => editsOf(document)));
    try {
      await settings.update("format.enable", false, vscode.ConfigurationTarget.Workspace);
      await eventually(async () => (await editsOf(document)) === undefined);
    } finally {
      await settings.update("format.enable", undefined, vscode.ConfigurationTarget.Workspace);
    }
    await eventually(() => editsOf(document));
  });
});

/** What the editor would change; nothing where that is nothing. */
async function editsOf({ uri }: vscode.TextDocument): Promise<vscode.TextEdit[] | undefined> {
  const options = { tabSize: 2, insertSpaces: true };
  return vscode.commands.executeCommand<vscode.TextEdit[]>("vscode.executeFormatDocumentProvider", uri, options);
}
