import * as vscode from "vscode";
import type { PanelId } from "../generated/manifest";
import { isPageState, type PageState } from "../webview/messages";
import { isProposal } from "./proposals";
import type { SummaryPanel, SummarySources } from "./summary-panel";

const viewType: PanelId = "proposals.summary";

/** Where the workspace remembers to whom a summary was told last. */
const lastLens = "summary.lens";

/** The open summaries, one for each document, also those that a reload of the window brings back. */
export class SummaryPanels implements vscode.WebviewPanelSerializer, vscode.Disposable {
  private readonly open = new Set<SummaryPanel>();
  private readonly registration = vscode.window.registerWebviewPanelSerializer(viewType, this);

  constructor(
    private readonly sources: Omit<SummarySources, "chosen">,
    private readonly memory: vscode.Memento,
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
    const lens: unknown = this.memory.get(lastLens);
    const told = typeof lens === "string" ? { lens } : {};
    await this.attach(vscode.window.createWebviewPanel(viewType, "", place, { enableFindWidget: true }), document, told);
  }

  async deserializeWebviewPanel(panel: vscode.WebviewPanel, state: unknown): Promise<void> {
    const document = isPageState(state) ? await opened(vscode.Uri.parse(state.uri)) : undefined;
    // The document was deleted or never saved, or a preview of it was opened meanwhile.
    if (!isPageState(state) || document === undefined || this.summaryOf(document) !== undefined) panel.dispose();
    else await this.attach(panel, document, state);
  }

  dispose(): void {
    vscode.Disposable.from(this.registration, ...[...this.open].map(({ panel }) => panel)).dispose();
  }

  private summaryOf({ uri }: vscode.TextDocument): SummaryPanel | undefined {
    return [...this.open].find((summary) => summary.uri.toString() === uri.toString());
  }

  private async attach(
    panel: vscode.WebviewPanel,
    document: vscode.TextDocument,
    { lens, locked }: Omit<PageState, "uri">,
  ): Promise<void> {
    const { SummaryPanel } = await import("./summary-panel");
    const chosen = (id: string): void => void this.memory.update(lastLens, id);
    const told = { ...(lens === undefined ? {} : { lens }), ...(locked === undefined ? {} : { locked }) };
    const summary = new SummaryPanel(panel, document, { ...this.sources, chosen }, told);
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
