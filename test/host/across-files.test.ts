import { assert } from "chai";
import * as vscode from "vscode";
import { closeAll, eventually, fileIn, findingsIn, openFile, replace, rulesIn } from "./in-editor";

const copy = "proposal: 1\nid: erp-completion\ntitle: Finish the ERP, again\n";

describe("findings across files", () => {
  afterEach(closeAll);

  it("come and go when the other file is edited, saved or not", async () => {
    const { document } = await openFile("linked/shop.proposal.yaml");
    const other = await openFile("linked/erp.proposal.yaml");
    await replace(other, "id: erp-completion", "id: erp-finished");
    await eventually(() => rulesIn(document).includes("unknown-reference"));
    await replace(other, "id: erp-finished", "id: erp-completion");
    await eventually(() => !rulesIn(document).includes("unknown-reference"));
  });

  it("come back to what the file says when the other is closed without being saved", async () => {
    const { document } = await openFile("linked/shop.proposal.yaml");
    const other = await openFile("linked/erp.proposal.yaml");
    await replace(other, "id: erp-completion", "id: erp-finished");
    await eventually(() => rulesIn(document).includes("unknown-reference"));
    await vscode.commands.executeCommand("workbench.action.revertAndCloseActiveEditor");
    await eventually(() => !rulesIn(document).includes("unknown-reference"));
  });

  it("lead to the other place, and come and go with files and folders that nobody has open", async () => {
    const { document } = await openFile("linked/erp.proposal.yaml");
    for (const [name, gone] of [
      ["linked/copy.proposal.yaml", "linked/copy.proposal.yaml"],
      ["linked/more/copy.proposal.yaml", "linked/more"],
    ] as const) {
      await vscode.workspace.fs.writeFile(fileIn(name), new TextEncoder().encode(copy));
      const duplicate = await eventually(() =>
        findingsIn(document.uri).find(({ code }) => typeof code === "object" && code.value === "duplicate-id"),
      );
      const [place] = duplicate.relatedInformation ?? [];
      assert.strictEqual(place?.location.uri.toString(), fileIn(name).toString());
      assert.strictEqual(place?.location.range.start.line, 1);
      await vscode.workspace.fs.delete(fileIn(gone), { recursive: true });
      await eventually(() => !rulesIn(document).includes("duplicate-id"));
    }
  });

  it("are not drawn by a proposal that a configuration excludes, nor in it", async () => {
    const config = await openFile("linked/proposals.config.yaml");
    const { document } = await openFile("linked/archive/old.proposal.yaml");
    const other = await openFile("linked/erp.proposal.yaml");
    await eventually(() => rulesIn(other.document).includes("no-business-driver"));
    assert.deepEqual(rulesIn(document), []);
    assert.notInclude(rulesIn(other.document), "duplicate-id");
    await vscode.window.showTextDocument(config.document);
    const editor = await eventually(
      () => vscode.window.activeTextEditor?.document === config.document && vscode.window.activeTextEditor,
    );
    await replace(editor, "exclude: archive/**", "exclude: nothing/**");
    await eventually(() => rulesIn(document).includes("no-business-driver"));
    await eventually(() => rulesIn(other.document).includes("duplicate-id"));
    await replace(editor, "exclude: nothing/**", "exclude: archive/**");
    await eventually(() => rulesIn(document).length === 0);
    await eventually(() => !rulesIn(other.document).includes("duplicate-id"));
  });

  it("are drawn by a file that a configuration includes, which becomes a proposal", async () => {
    const { document: shop } = await openFile("linked/shop.proposal.yaml");
    await eventually(() => rulesIn(shop).length > 0);
    await openFile("linked/cases/late.yaml");
    const late = (): vscode.TextDocument | undefined =>
      vscode.workspace.textDocuments.find(({ uri }) => uri.toString() === fileIn("linked/cases/late.yaml").toString());
    await eventually(() => late()?.languageId === "proposal");
    await eventually(() => findingsIn(fileIn("linked/cases/late.yaml")).length > 0);
  });
});
