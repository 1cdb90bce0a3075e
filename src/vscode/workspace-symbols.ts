import * as vscode from "vscode";
import { placeOfSymbol, type WorkspaceSymbol, workspaceSymbols } from "../features/workspace-symbols";
import { farLocation, rangeOf } from "./convert";
import { proposalIn } from "./proposals";
import { symbolKind } from "./symbol-kind";
import type { WorkspaceIndex } from "./workspace-index";

/** Finds proposals of the workspace, and who and what is in them, by name. */
export function registerWorkspaceSymbols(index: WorkspaceIndex): vscode.Disposable {
  const provider: vscode.WorkspaceSymbolProvider<FoundSymbol> = {
    async provideWorkspaceSymbols(query) {
      return workspaceSymbols(query, await index.ready()).map((symbol) => new FoundSymbol(symbol));
    },
    async resolveWorkspaceSymbol(found) {
      const document = await vscode.workspace.openTextDocument(found.location.uri);
      const span = placeOfSymbol(proposalIn(document), found.symbol);
      if (span !== undefined) found.location.range = rangeOf(document, span);
      return found;
    },
  };
  return vscode.languages.registerWorkspaceSymbolProvider(provider);
}

/** Where what is in a proposal stands is looked up once somebody goes there. */
class FoundSymbol extends vscode.SymbolInformation {
  constructor(readonly symbol: WorkspaceSymbol) {
    const { kind, name, container, path, place } = symbol;
    const start = { span: { start: 0, end: 0 }, line: 0, character: 0 };
    super(name, symbolKind(kind), container, farLocation({ path, place: place ?? start }));
  }
}
