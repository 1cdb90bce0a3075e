import * as vscode from "vscode";
import { type OutlineEntry, outline } from "../features/outline";
import { rangeOf } from "./convert";
import { displayLanguage } from "./display-language";
import { proposalIn, selector } from "./proposals";
import { symbolKind } from "./symbol-kind";

/** Shows a proposal as a table of contents in the outline, the breadcrumbs and the list of its symbols. */
export function registerOutlines(): vscode.Disposable {
  return vscode.languages.registerDocumentSymbolProvider(
    selector,
    {
      provideDocumentSymbols: (document) =>
        outline(proposalIn(document), displayLanguage()).map((entry) => symbolOf(document, entry)),
    },
    { label: vscode.l10n.t("Proposal") },
  );
}

function symbolOf(
  document: vscode.TextDocument,
  { name, detail, kind, span, selection, children }: OutlineEntry,
): vscode.DocumentSymbol {
  const [range, selected] = [rangeOf(document, span), rangeOf(document, selection)];
  const symbol = new vscode.DocumentSymbol(name, detail, symbolKind(kind), range, selected);
  symbol.children = children.map((child) => symbolOf(document, child));
  return symbol;
}
