import * as vscode from "vscode";
import { largestText } from "../core/document";
import type { Span } from "../core/text";
import { rangeOf } from "./convert";
import { setting } from "./settings";

/**
 * Formats proposals and configurations, whole and in part. Files that a user has mapped to YAML are left to the formatter that the
 * user has for YAML: where there are two, the editor asks which.
 */
export function registerFormatting(): vscode.Disposable {
  let registered: vscode.Disposable | undefined;
  const follow = (): void => {
    // An editor counts each formatter that is registered, and asks which is meant; so one that is off is none.
    const scopes = [undefined, ...(vscode.workspace.workspaceFolders ?? [])];
    if (scopes.some((scope) => setting("proposals.format.enable", scope))) registered ??= register();
    else dispose();
  };
  const dispose = (): void => {
    registered?.dispose();
    registered = undefined;
  };
  follow();
  return vscode.Disposable.from(
    { dispose },
    vscode.workspace.onDidChangeConfiguration((change) => {
      if (change.affectsConfiguration("proposals.format.enable")) follow();
    }),
    vscode.workspace.onDidChangeWorkspaceFolders(follow),
  );
}

const formatted: vscode.DocumentSelector = [{ language: "proposal" }, { language: "proposal-config" }];

function register(): vscode.Disposable {
  const { registerDocumentFormattingEditProvider, registerDocumentRangeFormattingEditProvider } = vscode.languages;
  return vscode.Disposable.from(
    registerDocumentFormattingEditProvider(formatted, {
      provideDocumentFormattingEdits: (document, { tabSize }) => edits(document, tabSize),
    }),
    registerDocumentRangeFormattingEditProvider(formatted, {
      provideDocumentRangeFormattingEdits(document, { start, end }, { tabSize }) {
        return edits(document, tabSize, { start: document.offsetAt(start), end: document.offsetAt(end) });
      },
    }),
  );
}

async function edits(document: vscode.TextDocument, tabSize: number, range?: Span): Promise<vscode.TextEdit[]> {
  const text = document.getText();
  if (text.length > largestText || !setting("proposals.format.enable", document)) return [];
  const { format } = await import("../features/format");
  const found = await format(text, { tabSize, ...(range && { range }) });
  return found.map(({ span, text }) => vscode.TextEdit.replace(rangeOf(document, span), text));
}
