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

  it("goes with the proposal that is edited, in the same panel", async () => {
    await openFile("sample.proposal.yaml");
    await vscode.commands.executeCommand("proposals.previewExecSummary");
    await eventually(() => labels().join() === "Summary: sample.proposal.yaml");
    await openFirst("proposal.yaml");
    await eventually(() => labels().join() === "Summary: proposal.yaml");
  });

  it("stays with its proposal once it is locked, and another is shown beside it", async () => {
    await openFile("sample.proposal.yaml");
    await vscode.commands.executeCommand("proposals.previewExecSummary");
    await eventually(() => labels().length === 1);
    await copiedWithFocus();
    await vscode.commands.executeCommand("proposals.lockSummary");
    await openFirst("proposal.yaml");
    await vscode.commands.executeCommand("proposals.previewExecSummary");
    await eventually(() => labels().sort().join() === "Summary: proposal.yaml,Summary: sample.proposal.yaml");
  });

  it("is copied as text", async () => {
    await openFile("sample.proposal.yaml");
    await vscode.commands.executeCommand("proposals.previewExecSummary");
    await eventually(() => labels().length === 1);
    assert.match(await copiedWithFocus(), /\n\nTHE ASK\n/);
  });
});

/** Opens a file in the first column, as a click in the explorer does while the text has the focus. */
async function openFirst(name: string): Promise<void> {
  await vscode.commands.executeCommand("vscode.open", fileIn(name), vscode.ViewColumn.One);
  await eventually(() => vscode.window.activeTextEditor?.document.uri.toString() === fileIn(name).toString());
}

/** Gives the summary in the second column the focus, and copies it, which can be done once it knows of that. */
async function copiedWithFocus(): Promise<string> {
  await vscode.env.clipboard.writeText("");
  await vscode.commands.executeCommand("workbench.action.focusSecondEditorGroup");
  return eventually(async () => {
    await vscode.commands.executeCommand("proposals.copySummary");
    return (await vscode.env.clipboard.readText()) || undefined;
  });
}

function labels(): string[] {
  return summaries().map(({ label }) => label);
}

function summaries(): vscode.Tab[] {
  const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs);
  return tabs.filter(
    ({ input }) => input instanceof vscode.TabInputWebview && input.viewType.endsWith("proposals.summary"),
  );
}
