import { assert } from "chai";
import * as vscode from "vscode";
import { closeAll, eventually, openText, replace } from "./in-editor";

const text = `proposal: 1
title: New CRM
stakeholders:
  - role: COO
    name: Marta Olsen
    outcome: Late orders fall
benefits:
  - name: Orders leave on time
    for: coo
    amounts: {2027: 100k, 2028: 100k}
costs:
  - name: Licences
    amounts: {2027: 90k}
financials:
  currency: EUR
  discountRate: 8%
# One
# two
`;

describe("what stands in the text", () => {
  afterEach(async () => {
    await closeAll();
    for (const id of ["codeLens.uses", "codeLens.preview", "inlayHints.names", "inlayHints.defaults"]) await set(id);
  });

  it("is a lens on the summary, and on each entry that others refer to", async () => {
    const { document } = await openText(text);
    const lenses = await eventually(async () => {
      const found = await lensesOf(document);
      return found.length === 3 && found;
    });
    assert.deepEqual(
      lenses.slice(1).map(({ range, command }) => [range.start.line, command?.title]),
      [
        [0, "Preview Exec Summary"],
        [3, "Used by 1: Benefits"],
      ],
    );
    const [uri, position, places] = lenses[2]?.command?.arguments ?? [];
    assert.strictEqual(String(uri), document.uri.toString());
    assert.strictEqual((position as vscode.Position).line, 3);
    assert.deepEqual(
      (places as vscode.Location[]).map(({ range }) => document.getText(range)),
      ["coo"],
    );
    await vscode.commands.executeCommand("editor.action.showReferences", uri, position, places);
    await vscode.commands.executeCommand("closeReferenceSearch");
  });

  it("stays above an entry while a line elsewhere is half written", async () => {
    const editor = await openText(text);
    const titles = async (): Promise<unknown[]> =>
      (await lensesOf(editor.document)).map(({ command }) => command?.title);
    await eventually(async () => (await titles()).includes("Used by 1: Benefits"));
    await replace(editor, "title: New CRM", "title: [New CRM");
    await eventually(async () => (await titles()).length === 2);
    assert.deepEqual(await titles(), ["Preview Exec Summary", "Used by 1: Benefits"]);
  });

  it("is switched off by settings, at once", async () => {
    const { document } = await openText(text);
    await eventually(async () => (await lensesOf(document)).length === 3);
    await set("codeLens.uses", false);
    await set("codeLens.preview", false);
    await eventually(async () => (await lensesOf(document)).length === 1);
    const before = (await hintsOf(document)).length;
    await set("inlayHints.names", false);
    await set("inlayHints.defaults", false);
    await eventually(async () => (await hintsOf(document)).length === before - 3);
  });

  it("is a name behind an id, a default once, and figures with their currency", async () => {
    const { document } = await openText(text);
    const hints = await eventually(async () => {
      const found = await hintsOf(document);
      return found.length > 0 && found;
    });
    const shown = hints.map(({ position, label }) => [
      position.line,
      typeof label === "string" ? label : label.map(({ value }) => value).join(""),
    ]);
    assert.deepEqual(shown, [
      [0, "stage: idea"],
      [6, "kind: cashable where none is written"],
      [8, "Marta Olsen"],
      [9, "= 200k EUR over 2 years"],
      [13, "NPV 102.6k EUR, payback 0.0 years"],
    ]);
    const label = hints[2]?.label;
    const location = typeof label === "string" ? undefined : label?.[0]?.location;
    assert.strictEqual(location && document.getText(location.range), "COO");
  });

  it("folds by entries, texts and comments", async () => {
    const { document } = await openText(text);
    const ranges = await vscode.commands.executeCommand<vscode.FoldingRange[]>(
      "vscode.executeFoldingRangeProvider",
      document.uri,
    );
    assert.deepEqual(
      ranges.map(({ start, end }) => `${start}-${end}`),
      ["2-5", "3-5", "6-9", "7-9", "10-12", "11-12", "13-15", "16-17"],
    );
    assert.strictEqual(ranges.at(-1)?.kind, vscode.FoldingRangeKind.Comment);
  });

  it("is selected more widely step by step", async () => {
    const { document } = await openText(text);
    const at = document.positionAt(text.indexOf("leave"));
    const [innermost] = await vscode.commands.executeCommand<vscode.SelectionRange[]>(
      "vscode.executeSelectionRangeProvider",
      document.uri,
      [at],
    );
    const selected: string[] = [];
    for (let range = innermost; range !== undefined; range = range.parent as vscode.SelectionRange)
      selected.push(document.getText(range.range));
    const entry = "name: Orders leave on time\n    for: coo\n    amounts: {2027: 100k, 2028: 100k}";
    for (const part of ["leave", "Orders leave on time", "name: Orders leave on time", entry, `- ${entry}`, text])
      assert.include(selected, part);
  });
});

async function lensesOf({ uri }: vscode.TextDocument): Promise<vscode.CodeLens[]> {
  return vscode.commands.executeCommand<vscode.CodeLens[]>("vscode.executeCodeLensProvider", uri, 100);
}

async function hintsOf(document: vscode.TextDocument): Promise<vscode.InlayHint[]> {
  const all = new vscode.Range(0, 0, document.lineCount, 0);
  return vscode.commands.executeCommand<vscode.InlayHint[]>("vscode.executeInlayHintProvider", document.uri, all);
}

async function set(id: string, value?: boolean): Promise<void> {
  const settings = vscode.workspace.getConfiguration("proposals");
  await settings.update(id, value, vscode.ConfigurationTarget.Global);
}
