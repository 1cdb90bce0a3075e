import { assert } from "chai";
import * as vscode from "vscode";
import { closeAll, eventually, openFile, openText, rulesIn } from "./in-editor";

const theirs = "YAML server";
const ours = "proposal-bridge.proposal-bridge";
const messy = "proposal:   1\ntitle: 'X'\nlist: \"run\"\n";
const byUs = 'proposal: 1\ntitle: "X"\nlist: "run"\n';
const byPrettier = "proposal: 1\ntitle: 'X'\nlist: 'run'\n";

describe("together with a YAML server and with Prettier", () => {
  afterEach(closeAll);

  it("other YAML is theirs alone: we do not even wake", async () => {
    const { document } = await openFile("other.yaml");
    await isServed(document);
    assert.strictEqual(vscode.extensions.getExtension(ours)?.isActive, false);
  });

  it("a proposal has our findings, hovers and completions, and none of theirs", async () => {
    const { document } = await openText("proposal: 1\ntitle: X\nlst: run\nask: {\n");
    await eventually(() => rulesIn(document).length > 0);
    assert.deepEqual([...new Set(sourcesAt(document))], ["proposals"]);
    const { document: whole } = await openText("proposal: 1\ntitle: X\nlist: run\n");
    await eventually(() => rulesIn(whole).length > 0);
    const hovers = await eventually(async () => {
      const found = await hoversAt(whole, 1);
      return found.length > 0 && found;
    });
    assert.lengthOf(hovers, 1);
    assert.notInclude(hovers.join(), theirs);
    const items = await completionsAt(whole, new vscode.Position(3, 0));
    assert.isNotEmpty(items);
    assert.isEmpty(items.filter(({ detail }) => detail === theirs));
    const labels = items.map(({ label, kind }) =>
      typeof label === "string" ? `${kind} ${label}` : `${kind} ${label.label} ${label.description}`,
    );
    assert.deepEqual(labels, [...new Set(labels)]);
    const symbols = await symbolsIn(whole);
    assert.isEmpty(symbols.filter(({ detail }) => detail === theirs));
    assert.deepEqual(
      symbols.map(({ name }) => name),
      [...new Set(symbols.map(({ name }) => name))],
    );
  });

  it("other YAML stays theirs alone once we are awake", async () => {
    await openFile("sample.proposal.yaml");
    await eventually(() => vscode.extensions.getExtension(ours)?.isActive);
    const { document } = await openFile("other.yaml");
    await isServed(document);
    const range = new vscode.Range(0, 0, document.lineCount, 0);
    const lenses = await vscode.commands.executeCommand<unknown[]>("vscode.executeCodeLensProvider", document.uri);
    const hints = await vscode.commands.executeCommand<unknown[]>(
      "vscode.executeInlayHintProvider",
      document.uri,
      range,
    );
    const actions = await vscode.commands.executeCommand<unknown[]>(
      "vscode.executeCodeActionProvider",
      document.uri,
      range,
    );
    assert.deepEqual([lenses, hints, actions], [[], [], []]);
    assert.notInclude(sourcesAt(document), "proposals");
    assert.include(await formatted(document), "title: Not a proposal");
  });

  it("formats a proposal once, by whichever of the two is chosen", async () => {
    const { document } = await openFile("sample.proposal.yaml");
    for (const [formatter, expected] of [
      [ours, byUs],
      ["proposal-bridge-test-bed.prettier", byPrettier],
    ] as const) {
      await rewrite(document, messy);
      await choose(formatter);
      try {
        await vscode.commands.executeCommand("editor.action.formatDocument");
        assert.equal(await eventually(() => document.getText() !== messy && document.getText()), expected);
      } finally {
        await choose(undefined);
      }
    }
    await rewrite(document, messy);
    assert.include([byUs, byPrettier], await formatted(document));
  });

  it("leaves proposals to Prettier where our formatter is switched off", async () => {
    const { document } = await openFile("sample.proposal.yaml");
    await rewrite(document, messy);
    const settings = vscode.workspace.getConfiguration("proposals");
    await settings.update("format.enable", false, vscode.ConfigurationTarget.Workspace);
    try {
      await vscode.commands.executeCommand("editor.action.formatDocument");
      assert.equal(await eventually(() => document.getText() !== messy && document.getText()), byPrettier);
    } finally {
      await settings.update("format.enable", undefined, vscode.ConfigurationTarget.Workspace);
    }
  });

  it("gives a proposal that is mapped to YAML both, and their formatter alone", async () => {
    const { document } = await openFile("sample.proposal.yaml");
    const mapped = await vscode.languages.setTextDocumentLanguage(document, "yaml");
    await rewrite(mapped, messy);
    await eventually(() => rulesIn(mapped).length > 0);
    const hovers = await eventually(async () => {
      const found = await hoversAt(mapped, 1);
      return found.length > 1 && found;
    });
    assert.lengthOf(hovers, 2);
    assert.include(hovers.join(), theirs);
    await vscode.commands.executeCommand("editor.action.formatDocument");
    assert.equal(await eventually(() => mapped.getText() !== messy && mapped.getText()), byPrettier);
    await vscode.languages.setTextDocumentLanguage(mapped, "proposal");
  });
});

/** Waits until the YAML server has said all that it says about the file, and makes sure that nobody else has said anything. */
async function isServed(document: vscode.TextDocument): Promise<void> {
  assert.strictEqual(document.languageId, "yaml");
  await eventually(() => sourcesAt(document).includes("YAML"));
  assert.deepEqual([...new Set(sourcesAt(document))], ["YAML"]);
  const hovers = await hoversAt(document, 0);
  assert.lengthOf(hovers, 1);
  assert.include(hovers[0], theirs);
  const symbols = await symbolsIn(document);
  assert.isNotEmpty(symbols);
  for (const { detail } of symbols) assert.equal(detail, theirs);
  // Words of the text are the editor's own.
  const items = await completionsAt(document, document.positionAt("title: ".length));
  const said = items.filter(({ kind }) => kind !== vscode.CompletionItemKind.Text);
  for (const { detail } of said) assert.equal(detail, theirs);
}

function sourcesAt({ uri }: vscode.TextDocument): (string | undefined)[] {
  return vscode.languages.getDiagnostics(uri).map(({ source }) => source);
}

async function hoversAt({ uri }: vscode.TextDocument, line: number): Promise<string[]> {
  const at = new vscode.Position(line, 2);
  const found = await vscode.commands.executeCommand<vscode.Hover[]>("vscode.executeHoverProvider", uri, at);
  return found.map(({ contents }) =>
    contents.map((content) => (typeof content === "string" ? content : content.value)).join("\n"),
  );
}

async function completionsAt(
  { uri }: vscode.TextDocument,
  at: vscode.Position,
): Promise<readonly vscode.CompletionItem[]> {
  const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
    "vscode.executeCompletionItemProvider",
    uri,
    at,
  );
  return items;
}

async function symbolsIn({ uri }: vscode.TextDocument): Promise<readonly vscode.DocumentSymbol[]> {
  return (
    (await vscode.commands.executeCommand<vscode.DocumentSymbol[] | undefined>(
      "vscode.executeDocumentSymbolProvider",
      uri,
    )) ?? []
  );
}

/** The text as it would be formatted where nobody is asked by whom. */
async function formatted(document: vscode.TextDocument): Promise<string> {
  const options = { tabSize: 2, insertSpaces: true };
  const edits = await vscode.commands.executeCommand<vscode.TextEdit[]>(
    "vscode.executeFormatDocumentProvider",
    document.uri,
    options,
  );
  const edit = new vscode.WorkspaceEdit();
  edit.set(document.uri, edits);
  await vscode.workspace.applyEdit(edit);
  return document.getText();
}

async function rewrite(document: vscode.TextDocument, text: string): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  edit.replace(document.uri, new vscode.Range(0, 0, document.lineCount, 0), text);
  await vscode.workspace.applyEdit(edit);
}

function choose(formatter: string | undefined): Thenable<void> {
  const settings = vscode.workspace.getConfiguration("editor", { languageId: "proposal" });
  return settings.update("defaultFormatter", formatter, vscode.ConfigurationTarget.Workspace, true);
}
