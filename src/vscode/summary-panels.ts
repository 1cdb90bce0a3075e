import * as vscode from "vscode";
import type { PanelId } from "../generated/manifest";
import { type PanelState, SummaryPanel } from "./summary-panel";

const viewType: PanelId = "proposals.summary";

/** The open summaries, one for each document, also those that a reload of the window brings back. */
export class SummaryPanels implements vscode.WebviewPanelSerializer, vscode.Disposable {
  private readonly panels = new Map<string, SummaryPanel>();
  private readonly registration = vscode.window.registerWebviewPanelSerializer(viewType, this);

  constructor(private readonly extension: vscode.Uri) {}

  /** Shows the summary of a document beside its text; without a target, of the one in the active editor. */
  async preview(target: unknown): Promise<void> {
    const uri = target instanceof vscode.Uri ? target : vscode.window.activeTextEditor?.document.uri;
    if (uri === undefined) {
      void vscode.window.showInformationMessage(vscode.l10n.t("Open a proposal to see its summary."));
      return;
    }
    const open = this.panels.get(uri.toString());
    if (open !== undefined) {
      open.panel.reveal(undefined, true);
      return;
    }
    const document = await vscode.workspace.openTextDocument(uri);
    const place = { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true };
    this.attach(vscode.window.createWebviewPanel(viewType, titleOf(uri), place), document);
  }

  async deserializeWebviewPanel(panel: vscode.WebviewPanel, state: unknown): Promise<void> {
    try {
      if (!isPanelState(state)) throw new Error("The panel did not remember its document.");
      this.attach(panel, await vscode.workspace.openTextDocument(vscode.Uri.parse(state.uri)));
    } catch {
      // The document was deleted or never saved; there is nothing to summarise.
      panel.dispose();
    }
  }

  dispose(): void {
    vscode.Disposable.from(this.registration, ...[...this.panels.values()].map(({ panel }) => panel)).dispose();
  }

  private attach(panel: vscode.WebviewPanel, document: vscode.TextDocument): void {
    const key = document.uri.toString();
    const summary = new SummaryPanel(panel, document, this.extension);
    this.panels.set(key, summary);
    panel.onDidDispose(() => {
      summary.dispose();
      this.panels.delete(key);
    });
  }
}

function titleOf({ path }: vscode.Uri): string {
  return vscode.l10n.t("Summary: {0}", path.slice(path.lastIndexOf("/") + 1));
}

function isPanelState(value: unknown): value is PanelState {
  return typeof value === "object" && value !== null && typeof Reflect.get(value, "uri") === "string";
}
