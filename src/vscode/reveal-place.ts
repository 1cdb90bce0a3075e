import * as vscode from "vscode";
import { entryAt, nodeAt, type Path } from "../core/tree";
import { rangeOf } from "./convert";
import { proposalIn } from "./proposals";

/**
 * Puts the cursor at a place of a proposal, or at the nearest one around it where nothing stands there yet. A text that is
 * not open is opened in another column than the one given. The keyboard goes to the text, or stays with the page.
 */
export async function revealPlace(
  document: vscode.TextDocument,
  path: Path,
  taken: vscode.ViewColumn | undefined,
  focus: "text" | "page",
): Promise<void> {
  const range = nearestRange(document, path);
  const shown = vscode.window.visibleTextEditors.find(
    (editor) => editor.document.uri.toString() === document.uri.toString(),
  );
  const editor = await vscode.window.showTextDocument(shown?.document ?? document, {
    viewColumn:
      shown?.viewColumn ?? (taken === vscode.ViewColumn.One ? vscode.ViewColumn.Beside : vscode.ViewColumn.One),
    preserveFocus: focus === "page",
  });
  editor.selection = new vscode.Selection(range.start, range.start);
  editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}

function nearestRange(document: vscode.TextDocument, path: Path): vscode.Range {
  const { root } = proposalIn(document);
  for (let length = path.length; length > 0; length--) {
    const around = path.slice(0, length);
    const span = entryAt(root, around)?.key.span ?? nodeAt(root, around)?.span;
    if (span !== undefined) return rangeOf(document, span);
  }
  return new vscode.Range(0, 0, 0, 0);
}
