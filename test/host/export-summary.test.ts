import { assert } from "chai";
import * as vscode from "vscode";
import { closeAll, eventually, fileIn, openFile } from "./in-editor";

describe("Export Exec Summary", () => {
  afterEach(async () => {
    await closeAll();
    await vscode.commands.executeCommand("notifications.clearAll");
  });

  it("asks for format, reader and place, and writes a page beside the proposal", async () => {
    const target = fileIn("sample.html");
    try {
      await openFile("sample.proposal.yaml");
      const done = vscode.commands.executeCommand("proposals.exportExecSummary");
      const page = await eventually(async () => {
        // Says yes to whichever question is open: a page, for everyone, beside the proposal.
        await vscode.commands.executeCommand("workbench.action.acceptSelectedQuickOpenItem");
        return textOf(target);
      });
      await done;
      assert.match(page, /^<!DOCTYPE html>\n<html lang="/);
      assert.match(page, /<style>[^<]+<\/style>/);
      assert.notMatch(page, /<script|data-path/);
    } finally {
      await vscode.workspace.fs.delete(target).then(undefined, () => undefined);
    }
  });
});

async function textOf(uri: vscode.Uri): Promise<string | undefined> {
  try {
    return new TextDecoder().decode(await vscode.workspace.fs.readFile(uri)) || undefined;
  } catch {
    return undefined;
  }
}
