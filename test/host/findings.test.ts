import { assert } from "chai";
import * as vscode from "vscode";
import { closeAll, eventually, findingsIn, openFile, openText, replace, rulesIn } from "./in-editor";

const complete = `proposal: 1
title: Finish the ERP 🚀
list: run
problem: One order in seven leaves late
drivers: [efficiency]
stakeholders:
  - role: COO
    outcome: Late orders fall from 14% to 4%
benefits:
  - name: Orders leave on the promised day
    for: coo
ask:
  decision: Lend a planner for 15 days to write the outline
  by: 2027-Q2
`;

describe("findings", () => {
  afterEach(closeAll);

  it("come while a proposal is typed and go when it is mended", async () => {
    const editor = await openText(complete);
    await replace(editor, "drivers: [efficiency]\n", "");
    const [finding] = await eventually(() =>
      rulesIn(editor.document).length === 1 ? findingsIn(editor.document.uri) : undefined,
    );
    assert.strictEqual(finding?.severity, vscode.DiagnosticSeverity.Warning);
    assert.strictEqual(rulesIn(editor.document)[0], "no-business-driver");
    await replace(editor, "stakeholders:", "drivers: [efficiency]\nstakeholders:");
    await eventually(() => rulesIn(editor.document).length === 0);
  });

  it("stand at the right place behind characters of two code units", async () => {
    const { document } = await openText(`${complete}x-a: 1\nlst: run # 🚀\n`);
    const [finding] = await eventually(() =>
      findingsIn(document.uri).length === 1 ? findingsIn(document.uri) : undefined,
    );
    assert(finding);
    assert.strictEqual(document.getText(finding.range), "lst");
  });

  it("are there when a file is opened, and gone when it is closed", async () => {
    const { document } = await openFile("sample.proposal.yaml");
    await eventually(() => rulesIn(document).includes("no-business-driver"));
    await closeAll();
    await eventually(() => findingsIn(document.uri).length === 0);
  });

  it("wait for the save where a person wants that", async () => {
    const settings = vscode.workspace.getConfiguration("proposals");
    await settings.update("run", "onSave", vscode.ConfigurationTarget.Workspace);
    try {
      const editor = await openFile("short.proposal.yml");
      await eventually(() => editor.document.getText().includes("drivers"));
      const before = rulesIn(editor.document);
      await replace(editor, "drivers: [efficiency]\n", "");
      // The hover is answered after the host has handled the edit, so a check that ran on it would have been seen.
      await vscode.commands.executeCommand(
        "vscode.executeHoverProvider",
        editor.document.uri,
        new vscode.Position(0, 1),
      );
      assert.deepEqual(rulesIn(editor.document), before);
      await editor.document.save();
      await eventually(() => rulesIn(editor.document).includes("no-business-driver"));
      await replace(editor, "stakeholders:", "drivers: [efficiency]\nstakeholders:");
      await editor.document.save();
    } finally {
      await settings.update("run", undefined, vscode.ConfigurationTarget.Workspace);
    }
  });

  it("offer a suggestion that leaves the file as its author would have written it", async () => {
    const editor = await openText(complete.replace("drivers: [efficiency]\n", ""));
    await eventually(() => rulesIn(editor.document).length === 1);
    const actions = await actionsAt(editor, new vscode.Position(0, 2));
    const action = actions.find(({ title }) => title === "Name a business driver");
    assert(action?.edit);
    await vscode.workspace.applyEdit(action.edit);
    const added = "drivers:\n  - kind: revenue-generation\n    statement: \n";
    await eventually(() => editor.document.getText() === complete.replace("drivers: [efficiency]\n", added));
    await eventually(() => rulesIn(editor.document).every((rule) => rule !== "no-business-driver"));
  });

  it("offer the fix for a misspelt field", async () => {
    const editor = await openText(complete.replace("stakeholders", "stakholders"));
    await eventually(() => rulesIn(editor.document).includes("schema"));
    const [action] = await actionsAt(
      editor,
      editor.document.positionAt(editor.document.getText().indexOf("stakholders")),
    );
    assert.strictEqual(action?.title, "Replace with `stakeholders`");
    if (action === undefined) return;
    await vscode.workspace.applyEdit(action.edit as vscode.WorkspaceEdit);
    await eventually(() => rulesIn(editor.document).length === 0);
  });
});

async function actionsAt({ document }: vscode.TextEditor, position: vscode.Position): Promise<vscode.CodeAction[]> {
  const range = new vscode.Range(position, position);
  return vscode.commands.executeCommand("vscode.executeCodeActionProvider", document.uri, range, "quickfix");
}
