import * as vscode from "vscode";
import type { TextEdit } from "../core/text";
import { aroundId } from "./around-id";
import { rangeOf } from "./convert";
import { proposalIn, selector } from "./proposals";
import type { WorkspaceIndex } from "./workspace-index";

/**
 * Gives an id another name wherever it stands. What changes in other files is told apart in the preview (Ctrl+Enter); nothing asks
 * to be confirmed, since the editor leaves that out by default, and half a renaming breaks the references.
 */
export function registerRenames(index: WorkspaceIndex): vscode.Disposable {
  return vscode.languages.registerRenameProvider(selector, {
    async prepareRename(document, position) {
      const { prepareRename } = await import("../features/on-demand");
      const offset = document.offsetAt(position);
      const found = prepareRename(proposalIn(document), offset, await aroundId(document, offset, index));
      if ("refusal" in found) throw new Error(found.refusal);
      return { range: rangeOf(document, found.span), placeholder: found.placeholder };
    },
    async provideRenameEdits(document, position, newName) {
      const { rename, renameWithin, unsafe } = await import("../features/on-demand");
      const [offset, newId] = [document.offsetAt(position), newName.trim()];
      const found = rename(proposalIn(document), offset, newId, await aroundId(document, offset, index));
      if ("refusal" in found) throw new Error(found.refusal);
      const edit = new vscode.WorkspaceEdit();
      add(edit, document, found.edits);
      for (const { path, named, gives } of found.elsewhere) {
        // What is typed and not saved counts.
        const other = await vscode.workspace.openTextDocument(vscode.Uri.parse(path, true));
        const edits = renameWithin(proposalIn(other), named, newId, gives);
        if (edits === undefined) throw new Error(`${vscode.workspace.asRelativePath(other.uri)}: ${unsafe()}`);
        add(edit, other, edits, { label: vscode.l10n.t("In other proposals"), needsConfirmation: false });
      }
      if (found.incomplete)
        void vscode.window.showWarningMessage(
          vscode.l10n.t("Not all proposals of the workspace could be read. Those that refer to the old id still do."),
        );
      return edit;
    },
  });
}

function add(
  all: vscode.WorkspaceEdit,
  document: vscode.TextDocument,
  edits: readonly TextEdit[],
  metadata?: vscode.WorkspaceEditEntryMetadata,
): void {
  for (const { span, text } of edits) all.replace(document.uri, rangeOf(document, span), text, metadata);
}
