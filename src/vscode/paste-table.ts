import * as vscode from "vscode";
import type { PasteChoice } from "../features/paste-table";
import { rangeOf } from "./convert";
import { proposalIn, selector } from "./proposals";

const { Empty, Text } = vscode.DocumentDropOrPasteEditKind;

/** The kind of every way to paste a table, for `editor.pasteAs.preferences` and key bindings; a single one is `proposal.table.costs`. */
const tableKind = Empty.append("proposal", "table");

/** Offers to paste a range that was copied from a spreadsheet as costs, benefits or amounts by year, beside the bare text. */
export function registerPasteTable(): vscode.Disposable {
  return vscode.languages.registerDocumentPasteEditProvider(selector, tablePasteProvider, {
    pasteMimeTypes: ["text/plain", "text/html"],
    providedPasteEditKinds: [tableKind],
  });
}

/** What answers the editor when somebody pastes. */
export const tablePasteProvider: vscode.DocumentPasteEditProvider = {
  async provideDocumentPasteEdits(document, ranges, transfer, { only }, token) {
    const [range, ...more] = ranges;
    if (range === undefined || more.length > 0) return [];
    const [text, html] = await Promise.all(["text/plain", "text/html"].map((type) => transfer.get(type)?.asString()));
    const { pasteTable, readTable } = await import("../features/on-demand");
    const table = readTable({ text: text ?? "", ...(html !== undefined && { html }) });
    if (table === undefined || token.isCancellationRequested) return [];
    const selected = { start: document.offsetAt(range.start), end: document.offsetAt(range.end) };
    return pasteTable(proposalIn(document), selected, table)
      .map((choice) => editOf(document, choice))
      .filter(({ kind }) => only === undefined || only.contains(kind));
  },
};

function editOf(document: vscode.TextDocument, { kind, title, edit, fits }: PasteChoice): vscode.DocumentPasteEdit {
  const paste = new vscode.DocumentPasteEdit("", title, tableKind.append(kind));
  // What is pasted goes where it belongs, and the caret behind it; with the file's own indentation, which an editor would add to.
  const snippet = new vscode.SnippetString().appendText(edit.text).appendTabstop(0);
  const replaced = new vscode.SnippetTextEdit(rangeOf(document, edit.span), snippet);
  replaced.keepWhitespace = true;
  paste.additionalEdit = new vscode.WorkspaceEdit();
  paste.additionalEdit.set(document.uri, [replaced]);
  if (!fits) paste.yieldTo = [Text];
  return paste;
}
