import { assert } from "chai";
import * as vscode from "vscode";
import { closeAll, eventually, fileIn, findingsIn, openFile, replace, rulesIn } from "./in-editor";

const proposal = "tuning/case.proposal.yaml";
const config = "tuning/proposals.config.yaml";

describe("tuning", () => {
  const written = new Map<string, Uint8Array>();

  before(async () => {
    for (const name of [proposal, config]) written.set(name, await vscode.workspace.fs.readFile(fileIn(name)));
  });

  afterEach(async () => {
    await closeAll();
    for (const [name, bytes] of written) await vscode.workspace.fs.writeFile(fileIn(name), bytes);
  });

  it("offers to mend first, then to silence, then to change the severity", async () => {
    const { document } = await openFile(proposal);
    await eventually(() => rulesIn(document).includes("no-business-driver"));
    const titles = (await actionsAt(document, "proposal")).map(({ title }) => title);
    assert.deepEqual(titles, [
      "Name a business driver",
      "Silence `no-business-driver` here",
      "Silence `no-business-driver` in this file",
      "Change the severity of `no-business-driver` in the configuration…",
    ]);
  });

  it("changes a severity in the nearest configuration, saves it, and the finding follows", async () => {
    const { document } = await openFile(proposal);
    await eventually(() => severityOf(document, "no-business-driver") === vscode.DiagnosticSeverity.Warning);
    const action = (await actionsAt(document, "proposal")).at(-1);
    assert(action?.command);
    const { command, arguments: [request] = [] } = action.command;
    await vscode.commands.executeCommand(command, { ...request, severity: "error" });
    await eventually(() => severityOf(document, "no-business-driver") === vscode.DiagnosticSeverity.Error);
    assert.strictEqual(
      await textOf(config),
      "# Ours.\nrules:\n  no-ask: hint # for now\n  no-business-driver: error\n",
    );

    // Bound to a key, the command is about the proposal in front.
    await vscode.commands.executeCommand(command, { rule: "no-business-driver", severity: "off" });
    await eventually(() => !rulesIn(document).includes("no-business-driver"));
    assert.strictEqual(await textOf(config), "# Ours.\nrules:\n  no-ask: hint # for now\n  no-business-driver: off\n");
  });

  it("leaves a configuration unsaved in which somebody was at work", async () => {
    const { document } = await openFile(proposal);
    const editor = await openFile(config);
    await replace(editor, "for now", "for a while");
    const request = { uri: document.uri.toString(), rule: "no-business-driver", severity: "hint" };
    await vscode.commands.executeCommand("proposals.tuneSeverity", request);
    await eventually(() => severityOf(document, "no-business-driver") === vscode.DiagnosticSeverity.Hint);
    assert.ok(editor.document.isDirty);
    assert.include(editor.document.getText(), "  no-ask: hint # for a while\n  no-business-driver: hint\n");
    assert.notInclude(await textOf(config), "no-business-driver");
  });

  it("makes a configuration at the top of the folder where there is none", async () => {
    const { document } = await openFile("sample.proposal.yaml");
    await eventually(() => severityOf(document, "no-business-driver") === vscode.DiagnosticSeverity.Warning);
    try {
      await vscode.commands.executeCommand("proposals.tuneSeverity", { rule: "no-business-driver", severity: "info" });
      await eventually(() => severityOf(document, "no-business-driver") === vscode.DiagnosticSeverity.Information);
      assert.strictEqual(await textOf("proposals.config.yaml"), "rules:\n  no-business-driver: info\n");
    } finally {
      const edit = new vscode.WorkspaceEdit();
      edit.deleteFile(fileIn("proposals.config.yaml"), { ignoreIfNotExists: true });
      await vscode.workspace.applyEdit(edit);
    }
    await eventually(() => severityOf(document, "no-business-driver") === vscode.DiagnosticSeverity.Warning);
  });

  it("accepts a word in the vocabulary of the nearest configuration", async () => {
    const editor = await openFile(proposal);
    await replace(editor, "19 days", "TBD days");
    await eventually(() => rulesIn(editor.document).includes("placeholder-left"));
    const actions = await actionsAt(editor.document, "TBD");
    const action = actions.find(({ title }) => title === "Accept `TBD` in the vocabulary");
    assert(action?.command);
    assert.isBelow(
      actions.indexOf(action),
      actions.findIndex(({ title }) => title.startsWith("Silence")),
    );
    await vscode.commands.executeCommand(action.command.command, ...(action.command.arguments ?? []));
    await eventually(() => !rulesIn(editor.document).includes("placeholder-left"));
    assert.strictEqual(
      await textOf(config),
      "# Ours.\nvocabulary:\n  accept:\n    - TBD\nrules:\n  no-ask: hint # for now\n",
    );
    assert.deepEqual(findingsIn(fileIn(config)), []);
  });

  it("mends all that has a single fix when a person saves, where they want that", async () => {
    const settings = vscode.workspace.getConfiguration("editor", { languageId: "proposal" });
    const set = (value: unknown): Thenable<void> =>
      settings.update("codeActionsOnSave", value, vscode.ConfigurationTarget.Workspace, true);
    await set({ "source.fixAll.proposals": "explicit" });
    try {
      const editor = await openFile(proposal);
      await eventually(() => rulesIn(editor.document).includes("yaml-trap"));
      await replace(editor, "19 days", "20 days");
      await vscode.commands.executeCommand("workbench.action.files.save");
      await eventually(() => !editor.document.isDirty);
      const text = await textOf(proposal);
      assert.include(text, "title: Answer");
      assert.include(text, "  discountRate: 8.5% # finance\n");
      await eventually(() => !rulesIn(editor.document).some((rule) => rule === "yaml-trap" || rule === "schema"));
    } finally {
      await set(undefined);
    }
  });

  it("mends all on Fix All, and keeps the cursor where nothing is mended", async () => {
    const editor = await openFile(proposal);
    await eventually(() => rulesIn(editor.document).includes("yaml-trap"));
    const line = editor.document.positionAt(editor.document.getText().indexOf("stakeholders")).line;
    editor.selection = new vscode.Selection(line, 4, line, 4);
    await fixAll(() => editor.document.getText().includes("discountRate: 8.5% # finance"));
    assert.include(editor.document.getText(), "title: Answer");
    assert.deepEqual([editor.selection.active.line, editor.selection.active.character], [line, 4]);
    await vscode.commands.executeCommand("undo");
    await eventually(() => editor.document.getText().includes("8,5 %") && editor.document.getText().includes("titel"));
  });

  it("silences here and in the file, and what is undone comes back", async () => {
    const { document } = await openFile(proposal);
    for (const where of ["here", "in this file"]) {
      await eventually(() => rulesIn(document).includes("no-business-driver"));
      const title = `Silence \`no-business-driver\` ${where}`;
      const action = (await actionsAt(document, "proposal")).find((offered) => offered.title === title);
      assert(action?.edit);
      await vscode.workspace.applyEdit(action.edit);
      await eventually(() => !rulesIn(document).includes("no-business-driver"));
      assert.match(document.getText(), /^# proposals-disable-(?:next-line|file) no-business-driver -- \n/);
      // It silences something, and waits for its reason.
      const unused = findingsIn(document.uri).filter(({ message }) => /silence|reason/i.test(message));
      assert.deepEqual(
        unused.map(({ message }) => message.split(".")[0]),
        ["The reason is missing"],
      );
      await vscode.commands.executeCommand("undo");
    }
    await eventually(() => rulesIn(document).includes("no-business-driver"));
  });

  describe("in the configuration itself", () => {
    const misspelt = "tuning/misspelt/proposals.config.yaml";

    it("has a language of its own, and findings as soon as it is opened, with their fixes", async () => {
      const { document } = await openFile(misspelt);
      assert.strictEqual(document.languageId, "proposal-config");
      await eventually(() => rulesIn(document).includes("schema"));
      const actions = await actionsAt(document, "no-busness-driver");
      assert.deepEqual(
        actions.map(({ title }) => title),
        ["Replace with `no-business-driver`"],
      );
      assert(actions[0]?.edit);
      await vscode.workspace.applyEdit(actions[0].edit);
      await eventually(() => rulesIn(document).length === 0);
      assert.strictEqual(document.getText(), "rules:\n  no-business-driver: off\n");
    });

    it("is mended by Fix All", async () => {
      const { document } = await openFile(misspelt);
      await eventually(() => rulesIn(document).includes("schema"));
      await fixAll(() => document.getText() === "rules:\n  no-business-driver: off\n");
    });

    it("explains a field, a rule and a severity", async () => {
      const { document } = await openFile(config);
      assert.match(await hoverAt(document, "rules"), /^\*\*Rules\*\*/);
      assert.match(await hoverAt(document, "no-ask"), /^\*\*no-ask\*\* · \*/);
      assert.match(await hoverAt(document, "hint"), /^`hint`: /);
    });
  });
});

/** Runs Fix All until it has done its work: an editor that was just opened does not know yet who could mend it. */
async function fixAll(isDone: () => boolean): Promise<void> {
  await eventually(async () => {
    if (!isDone()) await vscode.commands.executeCommand("editor.action.fixAll");
    return isDone();
  });
}

async function actionsAt(document: vscode.TextDocument, what: string): Promise<vscode.CodeAction[]> {
  const position = document.positionAt(document.getText().indexOf(what) + 1);
  const range = new vscode.Range(position, position);
  return vscode.commands.executeCommand("vscode.executeCodeActionProvider", document.uri, range, "quickfix");
}

async function hoverAt(document: vscode.TextDocument, what: string): Promise<string> {
  const position = document.positionAt(document.getText().indexOf(what));
  const [hover] = await eventually(async () => {
    const found = await vscode.commands.executeCommand<vscode.Hover[]>(
      "vscode.executeHoverProvider",
      document.uri,
      position,
    );
    return found.length > 0 && found;
  });
  return hover?.contents.map((content) => (typeof content === "string" ? content : content.value)).join("\n") ?? "";
}

function severityOf({ uri }: vscode.TextDocument, rule: string): vscode.DiagnosticSeverity | undefined {
  return findingsIn(uri).find(({ code }) => typeof code === "object" && code.value === rule)?.severity;
}

async function textOf(name: string): Promise<string> {
  return new TextDecoder().decode(await vscode.workspace.fs.readFile(fileIn(name)));
}
