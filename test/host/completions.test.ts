import { assert } from "chai";
import * as vscode from "vscode";
import { closeAll, eventually, openText } from "./in-editor";

describe("completion", () => {
  afterEach(closeAll);

  it("offers the fields that are not there yet on a blank line", async () => {
    const labels = await offeredIn("proposal: 1\ntitle: X\n|");
    assert.includeMembers(labels, ["problem", "ask"]);
    assert.notInclude(labels, "title");
  });

  it("offers the words of a field with what they mean, and inserts one", async () => {
    const items = await itemsIn("proposal: 1\ntitle: X\nlist:|");
    assert.deepEqual(
      items.map(({ insertText }) => (insertText as vscode.SnippetString).value),
      [" run", " innovate"],
    );
    const [item] = items;
    assert.match((item?.label as vscode.CompletionItemLabel | undefined)?.description ?? "", /lights on/);
  });

  it("offers the ids that are there, in a half-written file", async () => {
    const text =
      "proposal: 1\ntitle: X\nstakeholders:\n  - role: CFO\n    name: Ines Falk\nsponsor: |\nask: {decision: [";
    assert.deepEqual(await offeredIn(text), ["cfo"]);
  });

  it("offers rules in a comment that silences", async () => {
    assert.include(await offeredIn("# proposals-disable-file |\nproposal: 1\n"), "no-currency");
  });

  it("offers rules and how grave they are in a configuration", async () => {
    assert.include(await offeredIn("rules:\n  |", "proposal-config"), "no-currency");
    assert.includeMembers(await offeredIn("rules:\n  no-currency: |", "proposal-config"), ["off", "error"]);
  });
});

async function offeredIn(marked: string, language = "proposal"): Promise<string[]> {
  return (await itemsIn(marked, language)).map(({ label }) => (typeof label === "string" ? label : label.label));
}

async function itemsIn(marked: string, language = "proposal"): Promise<vscode.CompletionItem[]> {
  const offset = marked.indexOf("|");
  const text = marked.replace("|", "");
  // For a moment after an untitled document was closed, the next one is still what that was.
  const document = await eventually(async () => {
    const opened = await openText(text, language);
    return opened.document.getText() === text && opened.document;
  });
  return eventually(async () => {
    const found = await vscode.commands.executeCommand<vscode.CompletionList>(
      "vscode.executeCompletionItemProvider",
      document.uri,
      document.positionAt(offset),
    );
    const ours = found.items.filter(({ kind }) => kind !== vscode.CompletionItemKind.Snippet);
    return ours.length > 0 && ours;
  });
}
