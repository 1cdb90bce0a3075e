import { assert } from "chai";
import * as vscode from "vscode";
import { closeAll, eventually, openFile, openText, rulesIn } from "./in-editor";

describe("activation", () => {
  afterEach(closeAll);
  const extension = () => vscode.extensions.getExtension("proposal-bridge.proposal-bridge");

  it("does not happen for other YAML", async () => {
    const editor = await openFile("other.yaml");
    assert.strictEqual(editor.document.languageId, "yaml");
    assert.strictEqual(extension()?.isActive, false);
  });

  it("happens when a proposal is opened", async () => {
    const { document } = await openFile("sample.proposal.yaml");
    assert.strictEqual(document.languageId, "proposal");
    await eventually(() => extension()?.isActive);
  });

  it("gives the language to each name a proposal can have", async () => {
    for (const name of ["sample.proposal.yaml", "short.proposal.yml", "proposal.yaml"]) {
      assert.strictEqual((await openFile(name)).document.languageId, "proposal", name);
    }
  });

  it("leaves other YAML alone afterwards, too", async () => {
    const { document } = await openText("title: X\nstakholders: []\n", "yaml");
    const proposal = await openText("proposal: 1\ntitle: X\n");
    await eventually(() => rulesIn(proposal.document).length > 0);
    assert.deepEqual(rulesIn(document), []);
  });

  it("serves a proposal that is mapped to YAML", async () => {
    const { document } = await openFile("sample.proposal.yaml");
    const mapped = await vscode.languages.setTextDocumentLanguage(document, "yaml");
    await eventually(() => rulesIn(mapped).includes("no-business-driver"));
    await vscode.languages.setTextDocumentLanguage(mapped, "proposal");
  });
});
