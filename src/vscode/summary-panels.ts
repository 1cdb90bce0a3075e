import * as vscode from "vscode";
import type { PanelId } from "../generated/manifest";
import { isProposal } from "./proposals";
import type { ReadinessDisplay } from "./readiness";
import type { SummaryPanel } from "./summary-panel";

const viewType: PanelId = "proposals.summary";

/** The open summaries, one for each document, also those that a reload of the window brings back. */
export class SummaryPanels implements vscode.WebviewPanelSerializer, vscode.Disposable {
  private readonly open = new Set<SummaryPanel>();
  private readonly registration = vscode.window.registerWebviewPanelSerializer(viewType, this);

  constructor(
    private readonly extension: vscode.Uri,
    private readonly display: ReadinessDisplay,
  ) {}

  /** The address of the document whose summary is in front and has the focus. */
  get active(): vscode.Uri | undefined {
    return [...this.open].find(({ panel }) => panel.active)?.uri;
  }

  /** Shows the summary of a document beside its text; without a target, of the one in the active editor. */
  async preview(target: unknown): Promise<void> {
    const uri = target instanceof vscode.Uri ? target : vscode.window.activeTextEditor?.document.uri;
    const document = uri === undefined ? undefined : await opened(uri);
    if (document === undefined || !isProposal(document)) {
      void vscode.window.showInformationMessage(vscode.l10n.t("Open a proposal to see its summary."));
      return;
    }
    const shown = this.summaryOf(document);
    if (shown !== undefined) {
      shown.panel.reveal(undefined, true);
      return;
    }
    const place = { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true };
    await this.attach(vscode.window.createWebviewPanel(viewType, "", place, { enableFindWidget: true }), document);
  }

  async deserializeWebviewPanel(panel: vscode.WebviewPanel, state: unknown): Promise<void> {
    const document = isPanelState(state) ? await opened(vscode.Uri.parse(state.uri)) : undefined;
    // The document was deleted or never saved, or a preview of it was opened meanwhile.
    if (document === undefined || this.summaryOf(document) !== undefined) panel.dispose();
    else await this.attach(panel, document);
  }

  dispose(): void {
    vscode.Disposable.from(this.registration, ...[...this.open].map(({ panel }) => panel)).dispose();
  }

  private summaryOf({ uri }: vscode.TextDocument): SummaryPanel | undefined {
    return [...this.open].find((summary) => summary.uri.toString() === uri.toString());
  }

  private async attach(panel: vscode.WebviewPanel, document: vscode.TextDocument): Promise<void> {
    const { SummaryPanel } = await import("./summary-panel");
    const summary = new SummaryPanel(panel, document, this.extension, this.display);
    this.open.add(summary);
    panel.onDidDispose(() => {
      summary.dispose();
      this.open.delete(summary);
    });
  }
}

async function opened(uri: vscode.Uri): Promise<vscode.TextDocument | undefined> {
  try {
    return await vscode.workspace.openTextDocument(uri);
  } catch {
    return undefined;
  }
}

function isPanelState(value: unknown): value is { readonly uri: string } {
  return typeof value === "object" && value !== null && typeof Reflect.get(value, "uri") === "string";
}
