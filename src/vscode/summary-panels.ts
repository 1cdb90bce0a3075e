import * as vscode from "vscode";
import type { PanelId } from "../generated/manifest";
import { isPageState, type PageState } from "../webview/messages";
import { isProposal } from "./proposals";
import type { SummaryPanel, SummarySources } from "./summary-panel";

const viewType: PanelId = "proposals.summary";

/** Where the workspace remembers to whom a summary was told last. */
const lastLens = "summary.lens";

/** By this the commands in the title of a summary know whether it is locked. */
const lockedKey = "proposals.summaryLocked";

/**
 * The open summaries, one for each document, also those that a reload of the window brings back. One that is not locked goes
 * with the proposal that is edited.
 */
export class SummaryPanels implements vscode.WebviewPanelSerializer, vscode.Disposable {
  private readonly open = new Set<SummaryPanel>();
  private readonly subscriptions = [
    vscode.window.registerWebviewPanelSerializer(viewType, this),
    vscode.window.onDidChangeActiveTextEditor((editor) => {
      if (editor !== undefined) this.follow(editor.document);
    }),
  ];

  constructor(
    private readonly sources: Omit<SummarySources, "chosen">,
    private readonly memory: vscode.Memento,
  ) {}

  /** The address of the document whose summary is in front and has the focus. */
  get activeUri(): vscode.Uri | undefined {
    return this.active()?.uri;
  }

  /** Shows the summary of a document beside its text; without a target, of the one in the active editor. */
  async preview(target: unknown): Promise<void> {
    const uri = target instanceof vscode.Uri ? target : vscode.window.activeTextEditor?.document.uri;
    const document = uri === undefined ? undefined : await opened(uri);
    if (document === undefined || !isProposal(document)) {
      void vscode.window.showInformationMessage(vscode.l10n.t("Open a proposal to see its summary."));
      return;
    }
    const shown = this.summaryOf(document) ?? this.follower();
    if (shown !== undefined) {
      if (shown.uri.toString() !== document.uri.toString()) shown.show(document);
      shown.panel.reveal(undefined, true);
      return;
    }
    const place = { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true };
    const lens: unknown = this.memory.get(lastLens);
    const told = typeof lens === "string" ? { lens } : {};
    await this.attach(
      vscode.window.createWebviewPanel(viewType, "", place, { enableFindWidget: true }),
      document,
      told,
    );
  }

  async deserializeWebviewPanel(panel: vscode.WebviewPanel, state: unknown): Promise<void> {
    const document = isPageState(state) ? await opened(vscode.Uri.parse(state.uri)) : undefined;
    // The document was deleted or never saved, or a preview of it was opened meanwhile.
    if (!isPageState(state) || document === undefined || this.summaryOf(document) !== undefined) panel.dispose();
    else await this.attach(panel, document, state);
  }

  /** Keeps the summary at hand with its proposal, or lets it go with the one that is edited. */
  lock(locked: boolean): void {
    const summary = this.active();
    if (summary === undefined) return;
    summary.locked = locked;
    tellLock(summary);
  }

  /** Puts the summary at hand on the clipboard. */
  async copy(): Promise<void> {
    const summary = this.active();
    if (summary === undefined) return;
    const { summaryText } = await import("../export/text");
    await vscode.env.clipboard.writeText(summaryText(summary.summary()));
    void vscode.window.showInformationMessage(vscode.l10n.t("The summary is copied as text."));
  }

  dispose(): void {
    vscode.Disposable.from(...this.subscriptions, ...[...this.open].map(({ panel }) => panel)).dispose();
  }

  private summaryOf({ uri }: vscode.TextDocument): SummaryPanel | undefined {
    return [...this.open].find((summary) => summary.uri.toString() === uri.toString());
  }

  // The other side of a comparison, such as an earlier version, is nothing that is edited.
  private follow(document: vscode.TextDocument): void {
    if (!isProposal(document) || vscode.workspace.fs.isWritableFileSystem(document.uri.scheme) === false) return;
    if (this.summaryOf(document) === undefined) this.follower()?.show(document);
  }

  private follower(): SummaryPanel | undefined {
    return [...this.open].find(({ locked }) => !locked);
  }

  private active(): SummaryPanel | undefined {
    return [...this.open].find(({ panel }) => panel.active);
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
    tellLock(summary);
    panel.onDidChangeViewState(() => tellLock(summary));
    panel.onDidDispose(() => {
      summary.dispose();
      this.open.delete(summary);
    });
  }
}

function tellLock({ panel, locked }: SummaryPanel): void {
  if (panel.active) void vscode.commands.executeCommand("setContext", lockedKey, locked);
}

async function opened(uri: vscode.Uri): Promise<vscode.TextDocument | undefined> {
  try {
    return await vscode.workspace.openTextDocument(uri);
  } catch {
    return undefined;
  }
}
