import { assert } from "chai";
import * as vscode from "vscode";
import { closeAll, eventually, openText, replace } from "./in-editor";

describe("readiness", () => {
  afterEach(closeAll);

  it("stands above the first line with what to fix first, and follows what is typed", async () => {
    const editor = await openText("proposal: 1\ntitle: New CRM\n");
    const before = await eventually(() => lensOf(editor.document));
    assert.match(
      before.title,
      /^Readiness \d+ of 100: 70 without errors would make it ready for review as an idea · Fix first: /,
    );
    assert.strictEqual(before.command, "proposals.showReadiness");
    await replace(editor, "title: New CRM\n", "title: New CRM\nlist: innovate\n");
    await eventually(async () => (await lensOf(editor.document))?.title !== before.title);
  });

  it("is not told of a file that cannot be read", async () => {
    const editor = await openText("proposal: 1\ntitle: New CRM\n");
    await eventually(() => lensOf(editor.document));
    await replace(editor, "title: New CRM", "title: [New CRM");
    await eventually(async () => (await lensOf(editor.document)) === undefined);
  });
});

async function lensOf({ uri }: vscode.TextDocument): Promise<vscode.Command | undefined> {
  const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>("vscode.executeCodeLensProvider", uri);
  return lenses.find(({ command }) => command?.command === "proposals.showReadiness")?.command;
}
