import { assert } from "chai";
import * as vscode from "vscode";
import { closeAll, eventually, fileIn, openFile, openText } from "./in-editor";

describe("Preview Exec Summary", () => {
  afterEach(closeAll);

  it("opens beside the text, once", async () => {
    await openFile("sample.proposal.yaml");
    await vscode.commands.executeCommand("proposals.previewExecSummary");
    const [tab] = await eventually(() => summaries()[0]?.label === "Summary: sample.proposal.yaml" && summaries());
    assert.strictEqual(tab?.group.viewColumn, vscode.ViewColumn.Two);
    await vscode.commands.executeCommand("proposals.previewExecSummary", fileIn("sample.proposal.yaml"));
    assert.strictEqual(summaries().length, 1);
  });

  it("opens for a file that is not open yet, as from the explorer", async () => {
    await vscode.commands.executeCommand("proposals.previewExecSummary", fileIn("proposal.yaml"));
    await eventually(() => summaries().some(({ label }) => label === "Summary: proposal.yaml"));
  });

  it("opens for an untitled proposal and for one that cannot be read", async () => {
    await openText("proposal: 1\ntitle: [\n");
    await vscode.commands.executeCommand("proposals.previewExecSummary");
    await eventually(() => summaries().length === 1);
  });
});

function summaries(): vscode.Tab[] {
  const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs);
  return tabs.filter(
    ({ input }) => input instanceof vscode.TabInputWebview && input.viewType.endsWith("proposals.summary"),
  );
}
