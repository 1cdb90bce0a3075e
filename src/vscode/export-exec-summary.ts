import * as vscode from "vscode";
import type { ExportFormat } from "../export/export-summary";
import { summarize } from "../features/summarize";
import type { Lens } from "../features/summary";
import type { Configurations } from "./configurations";
import { displayLanguage } from "./display-language";
import { isProposal, proposalIn } from "./proposals";

/** Asks for a format, a reader and a place, writes the summary there, and offers to open it. Without a target, of the active editor. */
export async function exportExecSummary(target: unknown, configurations: Configurations): Promise<void> {
  const uri = target instanceof vscode.Uri ? target : vscode.window.activeTextEditor?.document.uri;
  const document = uri && (await vscode.workspace.openTextDocument(uri));
  if (document === undefined || !isProposal(document)) {
    void vscode.window.showInformationMessage(vscode.l10n.t("Open a proposal to export its summary."));
    return;
  }
  const proposal = proposalIn(document);
  // Of what is only half read, an executive would be told half.
  if (!proposal.judgeable) {
    const reason = (proposal.problems[0]?.message ?? "").replaceAll("`", "");
    void vscode.window.showErrorMessage(vscode.l10n.t("This cannot be exported before it can be read. {0}", reason));
    return;
  }
  const format = await askFormat();
  if (format === undefined) return;
  const reader = { locale: displayLanguage(), roles: configurations.of(document)?.roles ?? [] };
  const lens = await askLens(summarize(proposal, reader).lenses);
  if (lens === undefined) return;
  const to = await vscode.window.showSaveDialog({
    defaultUri: placeFor(document.uri, lens, format.ending),
    filters: { [format.label]: [format.ending] },
    title: vscode.l10n.t("Export Exec Summary"),
    saveLabel: vscode.l10n.t("Export"),
  });
  if (to === undefined) return;
  // On the desktop this is a file of its own, loaded on first use.
  const { exportSummary } = await import("../export/export-summary");
  const text = exportSummary(summarize(proposal, { ...reader, lens: lens.id }), format.ending);
  try {
    await vscode.workspace.fs.writeFile(to, new TextEncoder().encode(text));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    void vscode.window.showErrorMessage(vscode.l10n.t("The summary could not be written. {0}", reason));
    return;
  }
  const open = vscode.l10n.t("Open");
  const message = vscode.l10n.t("The summary is in {0}.", to.path.slice(to.path.lastIndexOf("/") + 1));
  // Not waited for: the message stays until somebody closes it.
  vscode.window
    .showInformationMessage(message, open)
    .then((chosen) => (chosen === open ? show(to, format.ending) : undefined));
}

function askFormat(): Thenable<{ readonly label: string; readonly ending: ExportFormat } | undefined> {
  return vscode.window.showQuickPick(
    [
      {
        label: vscode.l10n.t("Web page"),
        description: ".html",
        detail: vscode.l10n.t("One file that opens anywhere and prints on one sheet."),
        ending: "html" as const,
      },
      {
        label: vscode.l10n.t("Markdown"),
        description: ".md",
        detail: vscode.l10n.t("For a wiki or a pull request, with tables and a diagram."),
        ending: "md" as const,
      },
    ],
    { title: vscode.l10n.t("Export Exec Summary"), placeHolder: vscode.l10n.t("As what?") },
  );
}

async function askLens(lenses: readonly Lens[]): Promise<Lens | undefined> {
  const items = lenses.map((lens) => ({ label: lens.name, lens }));
  const options = { title: vscode.l10n.t("Export Exec Summary"), placeHolder: vscode.l10n.t("Told to whom?") };
  return (await vscode.window.showQuickPick(items, options))?.lens;
}

/** Beside the proposal, under its name and its reader's; an untitled one goes to the folder that is open. */
function placeFor(uri: vscode.Uri, { id }: Lens, ending: string): vscode.Uri {
  const stem = uri.path.slice(uri.path.lastIndexOf("/") + 1).replace(/(\.proposal)?\.ya?ml$/, "");
  const reader = id === "everyone" ? "" : `.${id.replace(/[^\p{L}\p{N}_-]+/gu, "-")}`;
  const name = `${stem}${reader}.${ending}`;
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  if (uri.scheme !== "untitled") return vscode.Uri.joinPath(uri, "..", name);
  return folder === undefined ? vscode.Uri.file(`/${name}`) : vscode.Uri.joinPath(folder, name);
}

async function show(uri: vscode.Uri, ending: ExportFormat): Promise<void> {
  try {
    if (ending === "md") {
      await vscode.commands.executeCommand("markdown.showPreview", uri);
      return;
    }
    // Only a file of this machine is one that its browser can open.
    const here = uri.scheme === "file" && vscode.env.remoteName === undefined;
    if (here && vscode.env.uiKind === vscode.UIKind.Desktop && (await vscode.env.openExternal(uri))) return;
  } catch {
    // Without a browser or Markdown's preview it can still be looked at as text.
  }
  await vscode.window.showTextDocument(uri);
}
