import { assert } from "chai";
import * as vscode from "vscode";
import { closeAll, eventually, rulesIn } from "./in-editor";

describe("New Proposal", () => {
  afterEach(closeAll);

  it("opens an untitled proposal with the idea to fill in, which names a driver and an outcome", async () => {
    await vscode.commands.executeCommand("proposals.newProposal");
    const document = await eventually(() => vscode.window.activeTextEditor?.document);
    assert.strictEqual(document.languageId, "proposal");
    assert.ok(document.isUntitled);
    await eventually(() => document.getText().startsWith("proposal: 1"));
    await eventually(
      () => rulesIn(document).length > 0 && rulesIn(document).every((rule) => rule === "placeholder-left"),
    );
  });
});
