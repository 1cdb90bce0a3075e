import { assert } from "chai";
import * as vscode from "vscode";
import { closeAll, eventually, fileIn, openFile, openText, rulesIn } from "./in-editor";

const shared = "refactored/late-orders.proposal.yaml";

describe("refactorings", () => {
  afterEach(closeAll);

  it("are offered by kind, and worked out when one is chosen", async () => {
    const { document } = await openText("proposal: 1\ntitle: X\nask:\n  by: 2027\n  decision: Yes\n");
    const offered = await refactoringsAt(document, "by");
    assert.deepEqual(
      offered.map(({ title, kind, edit }) => [title, kind?.value, edit]),
      [["Put all fields in the usual order", "refactor.rewrite.sortAllFields", undefined]],
    );
    const [resolved] = await refactoringsAt(document, "by", 1);
    assert.strictEqual(resolved?.edit?.size, 1);
  });

  it("put fields in order", async () => {
    await taken("title: X # said\r\n# one\r\npro[]posal: 1\r\n", "refactor.rewrite.sortAllFields");
    assert.strictEqual(textNow(), "# one\r\nproposal: 1\r\ntitle: X # said\r\n");
  });

  it("spread a total", async () => {
    await taken(
      "proposal: 1\ntitle: X\ncosts:\n  - name: A\n    amo[]unts: 1m\nfinancials:\n  years: 2027-2029\n",
      "refactor.rewrite.spreadTotal",
    );
    assert.include(textNow(), "    amounts:\n      2027-2028: 333k\n      2029: 334k\nfinancials:\n");
  });

  it("measure an outcome, and ask for what it does not say", async () => {
    await taken(
      "proposal: 1\ntitle: X\nstakeholders:\n  - role: COO\n    out[]come: Late orders fall from 14 to 4\nbenefits:\n  - name: A\n",
      "refactor.rewrite.measureOutcome",
    );
    const before = textNow();
    assert.include(
      before,
      "      metric: Late orders\n      unit: \n      baseline: 14\n      target: 4\n      by: \n",
    );
    await vscode.commands.executeCommand("default:type", { text: "orders a week" });
    await vscode.commands.executeCommand("jumpToNextSnippetPlaceholder");
    await vscode.commands.executeCommand("default:type", { text: "2028" });
    assert.include(textNow(), "      unit: orders a week\n      baseline: 14\n      target: 4\n      by: 2028\n");
  });

  it("work an idea out to an outline, from gap to gap", async () => {
    const idea = "proposal: 1\r\nti[]tle: X\r\nproblem: Late\r\nask:\r\n  decision: Yes\r\n";
    const editor = await taken(idea, "refactor.rewrite.nextStage");
    assert.match(textNow(), /\r\nstage: outline\r\nlist: /);
    assert.match(textNow(), /\r\nask:\r\n {2}decision: Yes\r\n {2}amount: \r\n {2}by: /);
    assert.ok(!/[^\r]\n/.test(textNow()));
    const first = editor.selection.start;
    await vscode.commands.executeCommand("jumpToNextSnippetPlaceholder");
    assert.ok(editor.selection.start.isAfter(first));
    await vscode.commands.executeCommand("undo");
    assert.strictEqual(textNow(), idea.replace("[]", ""));
  });

  it("are offered on save where somebody wants that, and as a source action only", async () => {
    const { document } = await openText("title: X\nproposal: 1\n");
    const kinds = await kindsAt(document, "source.sortFields.proposals");
    assert.deepEqual(kinds, ["source.sortFields.proposals"]);
    assert.notInclude(await kindsAt(document, undefined), "source.sortFields.proposals");
    assert.notInclude(await kindsAt(document, "quickfix"), "refactor.rewrite.sortAllFields");
  });

  describe("that reach the configuration", () => {
    const folder = fileIn("refactored");
    const goal = "goals:\n  - id: on-time\n    name: On time\n";
    const driver = "drivers:\n  - kind: efficiency\n    goal: on-time\n";

    beforeEach(async () => {
      const text = `proposal: 1\ntitle: X\n${goal}${driver}`;
      await vscode.workspace.fs.writeFile(fileIn(shared), new TextEncoder().encode(text));
      const empty = new TextEncoder().encode("currency: EUR\n");
      await vscode.workspace.fs.writeFile(fileIn("refactored/proposals.config.yaml"), empty);
    });
    afterEach(async () => {
      await closeAll();
      await vscode.workspace.fs.delete(folder, { recursive: true });
    });

    it("move a goal there, to which the proposal goes on referring", async () => {
      const editor = await openFile(shared);
      // Two files change in their own time, so it is not tried until the first has changed.
      const offered = await refactoringsAt(editor.document, "on-time", 20);
      const action = offered.find(({ kind }) => kind?.value === "refactor.extract.goal");
      assert(action?.edit);
      assert.ok(await vscode.workspace.applyEdit(action.edit));
      assert.strictEqual(textNow(), `proposal: 1\ntitle: X\n${driver}`);
      const config = await vscode.workspace.openTextDocument(fileIn("refactored/proposals.config.yaml"));
      assert.strictEqual(config.getText(), `${goal}currency: EUR\n`);
      await eventually(
        () => rulesIn(editor.document).length > 0 && !rulesIn(editor.document).includes("unknown-reference"),
      );
    });
  });
});

/** Opens a text, puts the cursor at `[]` and takes the first offer of a kind. */
async function taken(marked: string, kind: string): Promise<vscode.TextEditor> {
  const editor = await openText(marked.replace("[]", ""));
  await choose(editor, marked.indexOf("[]"), kind);
  return editor;
}

async function choose(editor: vscode.TextEditor, offset: number, kind: string): Promise<void> {
  const text = editor.document.getText();
  const at = editor.document.positionAt(offset);
  editor.selection = new vscode.Selection(at, at);
  await eventually(async () => {
    // Where the editor has not yet moved its cursor there, nothing is offered and nothing written.
    await vscode.commands.executeCommand("editor.action.codeAction", { kind, apply: "first" });
    return editor.document.getText() !== text;
  });
}

function textNow(): string {
  return vscode.window.activeTextEditor?.document.getText() ?? "";
}

async function refactoringsAt(document: vscode.TextDocument, text: string, resolved = 0): Promise<vscode.CodeAction[]> {
  const at = document.positionAt(document.getText().indexOf(text));
  const { uri } = document;
  const range = new vscode.Range(at, at);
  return vscode.commands.executeCommand("vscode.executeCodeActionProvider", uri, range, "refactor", resolved);
}

async function kindsAt({ uri }: vscode.TextDocument, kind: string | undefined): Promise<(string | undefined)[]> {
  const range = new vscode.Range(0, 0, 0, 0);
  const actions: vscode.CodeAction[] = await vscode.commands.executeCommand(
    "vscode.executeCodeActionProvider",
    uri,
    range,
    ...(kind === undefined ? [] : [kind]),
  );
  return actions.map((action) => action.kind?.value);
}
