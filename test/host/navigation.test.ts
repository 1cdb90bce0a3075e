import { assert } from "chai";
import * as vscode from "vscode";
import { closeAll, eventually, fileIn, openFile, openText, replace } from "./in-editor";

const text = `proposal: 1
title: Answer invoices sooner
sponsor: coo
drivers: [efficiency]
stakeholders:
  - role: COO
    outcome: Stopped deliveries fall
deliverables:
  - id: portal
    name: Supplier portal
    enables: [fewer-stops]
benefits:
  - id: fewer-stops
    name: Fewer stopped deliveries
    for: coo
    source: https://example.com/figures
costs:
  - name: Building it
    amounts: 120k
    for: [portal]
`;

describe("navigation", () => {
  afterEach(closeAll);

  it("leads to what an id names, to all that names it, and marks it", async () => {
    const { document } = await openText(text);
    const at = positionOf(document, "[portal");
    const [link] = await eventually(async () => {
      const found = await ask<vscode.LocationLink[]>("vscode.executeDefinitionProvider", document.uri, at);
      return found.length > 0 && found;
    });
    assert.strictEqual(document.getText(link?.targetSelectionRange), "portal");
    assert.strictEqual(link?.targetRange.end.line, 10);
    const references = await ask<vscode.Location[]>("vscode.executeReferenceProvider", document.uri, at);
    assert.deepEqual(
      references.map(({ range }) => range.start.line),
      [8, 19],
    );
    const marks = await ask<vscode.DocumentHighlight[]>("vscode.executeDocumentHighlights", document.uri, at);
    assert.deepEqual(
      marks.map(({ kind }) => kind),
      [vscode.DocumentHighlightKind.Write, vscode.DocumentHighlightKind.Read],
    );
  });

  it("renames an id that follows from a role, and refuses what is none", async () => {
    const { document } = await openText(text);
    const at = positionOf(document, "sponsor: ", "sponsor: ".length);
    const prepared = await ask<{ placeholder: string }>("vscode.prepareRename", document.uri, at);
    assert.strictEqual(prepared.placeholder, "coo");
    const edit = await ask<vscode.WorkspaceEdit>(
      "vscode.executeDocumentRenameProvider",
      document.uri,
      at,
      "operations",
    );
    assert.isTrue(await vscode.workspace.applyEdit(edit));
    const changed = text.replace("sponsor: coo", "sponsor: operations").replace("for: coo", "for: operations");
    assert.strictEqual(document.getText(), changed.replace("- role: COO", "- id: operations\n    role: COO"));
    const refusals = [
      ask("vscode.prepareRename", document.uri, positionOf(document, "Answer")),
      ask("vscode.executeDocumentRenameProvider", document.uri, at, "Not an id"),
    ];
    for (const [outcome, why] of (await Promise.allSettled(refusals)).map((one, index) => [one, index] as const)) {
      assert.strictEqual(outcome.status, "rejected", String(why));
    }
  });

  it("leads to another proposal and back, and renames it in all, as it stands unsaved", async () => {
    const erp = await openFile("linked/erp.proposal.yaml");
    const shop = await openFile("linked/shop.proposal.yaml");
    await replace(shop, "title: Sell spare parts", "title: Sell parts");
    const at = positionOf(shop.document, "erp-completion");
    const [link] = await eventually(async () => {
      const found = await ask<vscode.LocationLink[]>("vscode.executeDefinitionProvider", shop.document.uri, at);
      return found.length > 0 && found;
    });
    assert.strictEqual(link?.targetUri.toString(), erp.document.uri.toString());
    assert.strictEqual(erp.document.getText(link?.targetRange), "erp-completion");
    const id = positionOf(erp.document, "erp-completion");
    const references = await eventually(async () => {
      const found = await ask<vscode.Location[]>("vscode.executeReferenceProvider", erp.document.uri, id);
      return found.length > 1 && found;
    });
    assert.sameMembers(
      references.map(({ uri }) => uri.toString()),
      [erp.document.uri.toString(), shop.document.uri.toString()],
    );
    const edit = await ask<vscode.WorkspaceEdit>(
      "vscode.executeDocumentRenameProvider",
      erp.document.uri,
      id,
      "erp-done",
    );
    assert.deepEqual(
      edit.entries().map(([uri, edits]) => [uri.toString(), edits.map(({ newText }) => newText)]),
      [
        [erp.document.uri.toString(), ["erp-done"]],
        [shop.document.uri.toString(), ["erp-done"]],
      ],
    );
  });

  it("shows a table of contents", async () => {
    const { document } = await openText(text);
    const symbols = await eventually(async () => {
      const found = await ask<vscode.DocumentSymbol[] | undefined>(
        "vscode.executeDocumentSymbolProvider",
        document.uri,
      );
      return found !== undefined && found.length > 0 && found;
    });
    const costs = symbols.find(({ name }) => name === "Costs");
    assert.strictEqual(costs?.detail, "1 · 120k");
    assert.deepEqual(
      costs?.children.map(({ name }) => name),
      ["Building it"],
    );
    assert.include(
      symbols.flatMap(({ children }) => children.map(({ name }) => name)),
      "COO — Stopped deliveries fall",
    );
  });

  it("finds proposals of the workspace by name", async () => {
    await openFile("linked/erp.proposal.yaml");
    const shop = fileIn("linked/shop.proposal.yaml").toString();
    const found = await eventually(async () => {
      const symbols = await ask<vscode.SymbolInformation[]>("vscode.executeWorkspaceSymbolProvider", "Sell spare");
      return symbols.find(({ location }) => location.uri.toString() === shop);
    });
    assert.strictEqual(found.name, "Sell spare parts online");
  });

  it("links addresses, and files that are there", async () => {
    const { document } = await openFile("linked/shop.proposal.yaml");
    const editor = vscode.window.activeTextEditor as vscode.TextEditor;
    const goals = (source: string): string => `  - name: Grow\n    source: ${source}\n`;
    const added = `goals:\n${goals("https://example.com/a")}${goals("erp.proposal.yaml")}${goals("none.pdf")}${goals("../../../../etc/hosts.txt")}`;
    await replace(editor, "dependencies:", `${added}dependencies:`);
    const links = await eventually(async () => {
      const found = await ask<vscode.DocumentLink[]>("vscode.executeLinkProvider", document.uri, 100);
      return found.length > 1 && found;
    });
    assert.sameMembers(
      links.map(({ target }) => target?.toString()),
      ["https://example.com/a", fileIn("linked/erp.proposal.yaml").toString()],
    );
  });

  it("shows what hangs on a cost and what that hangs on", async () => {
    const { document } = await openText(text);
    const [cost] = await eventually(async () => {
      const at = positionOf(document, "Building");
      const found = await ask<vscode.CallHierarchyItem[]>("vscode.prepareCallHierarchy", document.uri, at);
      return found.length > 0 && found;
    });
    assert.strictEqual(cost?.name, "Building it");
    const [first] = await ask<vscode.CallHierarchyOutgoingCall[]>("vscode.provideOutgoingCalls", cost);
    assert.strictEqual(first?.to.name, "Supplier portal");
    const [next] = await ask<vscode.CallHierarchyOutgoingCall[]>("vscode.provideOutgoingCalls", first?.to);
    assert.strictEqual(next?.to.name, "Fewer stopped deliveries");
    const [back] = await ask<vscode.CallHierarchyIncomingCall[]>("vscode.provideIncomingCalls", first?.to);
    assert.strictEqual(back?.from.name, "Building it");
  });
});

function ask<Answer>(command: string, ...args: unknown[]): Thenable<Answer> {
  return vscode.commands.executeCommand<Answer>(command, ...args);
}

function positionOf(document: vscode.TextDocument, words: string, plus = 1): vscode.Position {
  return document.positionAt(document.getText().indexOf(words) + plus);
}
