import * as vscode from "vscode";
import { summaryHtml } from "../export/html";
import { webviewPage } from "../export/webview-page";
import { isNearlyWhole } from "../features/is-nearly-whole";
import { readinessWords, stepsToFix } from "../features/readiness-words";
import { summarize } from "../features/summarize";
import { isFromPage, type ToPage } from "../webview/messages";
import { displayLanguage } from "./display-language";
import { Pace } from "./pace";
import { isProposal, proposalIn } from "./proposals";
import type { ReadinessDisplay } from "./readiness";
import { revealPlace } from "./reveal-place";

/** The executive summary of one document: follows the text, keeps the last version that could be read, leads back to the text. */
export class SummaryPanel implements vscode.Disposable {
  private readonly pace = new Pace();
  private readonly subscriptions: vscode.Disposable[];
  private lastGood = "";
  /** What the document held when it was last read; an untitled one is emptied when it is saved as a file. */
  private lastText = "";

  constructor(
    readonly panel: vscode.WebviewPanel,
    private document: vscode.TextDocument,
    private readonly extension: vscode.Uri,
    private readonly display: ReadinessDisplay,
  ) {
    this.load();
    this.subscriptions = [
      panel.webview.onDidReceiveMessage((message: unknown) => this.receive(message)),
      vscode.workspace.onDidChangeTextDocument(({ document: changed, contentChanges }) => {
        if (contentChanges.length > 0) this.meet(changed);
      }),
      vscode.workspace.onDidOpenTextDocument((opened) => this.meet(opened)),
      display.onDidChange(() => this.pace.soon("", () => this.send())),
    ];
  }

  /** The address of the document that is summarised. */
  get uri(): vscode.Uri {
    return this.document.uri;
  }

  dispose(): void {
    vscode.Disposable.from(this.pace, ...this.subscriptions).dispose();
  }

  /** Makes the whole page; what changes later is sent to it. */
  private load(): void {
    const { webview } = this.panel;
    const folder = vscode.Uri.joinPath(this.extension, "dist", "webview");
    webview.options = {
      enableScripts: true,
      enableForms: false,
      enableCommandUris: false,
      localResourceRoots: [folder],
    };
    this.panel.title = vscode.l10n.t("Summary: {0}", nameOf(this.uri));
    const icon = (theme: string): vscode.Uri => vscode.Uri.joinPath(this.extension, "media", `proposal-${theme}.svg`);
    this.panel.iconPath = { light: icon("light"), dark: icon("dark") };
    const { html, banner } = this.current();
    webview.html = webviewPage({
      nonce: nonce(),
      cspSource: webview.cspSource,
      scriptUri: webview.asWebviewUri(vscode.Uri.joinPath(folder, "summary.js")).toString(),
      styleUri: webview.asWebviewUri(vscode.Uri.joinPath(folder, "summary-style.css")).toString(),
      lang: proposalIn(this.document).model.language ?? vscode.env.language,
      title: this.panel.title,
      state: { uri: this.uri.toString() },
      body: html,
      banner,
    });
  }

  private follow(document: vscode.TextDocument): void {
    this.document = document;
    this.pace.soon("", () => this.send());
  }

  /**
   * A document that was closed and opened again is another object. One that is saved for the first time has another address,
   * too: it is opened empty and then given the text, while the untitled one is emptied.
   */
  private meet(document: vscode.TextDocument): void {
    if (document.uri.toString() === this.uri.toString()) this.follow(document);
    else if (this.uri.scheme === "untitled" && document.uri.scheme !== "untitled" && isProposal(document)) {
      this.adopt(document);
    }
  }

  private adopt(saved: vscode.TextDocument): void {
    if (this.lastText !== saved.getText()) return;
    this.document = saved;
    this.load();
  }

  private send(): void {
    // A page in the background is made anew when it comes to the front, and asks for what it missed.
    if (this.panel.visible) void this.panel.webview.postMessage(this.current());
  }

  /** The page as it should be now: the summary, or the last one that could be made; with a word about what cannot be read. */
  private current(): ToPage {
    const proposal = proposalIn(this.document);
    if (proposal.text !== "") this.lastText = proposal.text;
    const reason = (proposal.problems[0]?.message ?? "").replaceAll("`", "");
    if (isNearlyWhole(proposal)) {
      const found = this.display.readinessOf(this.document);
      this.lastGood = summaryHtml(summarize(proposal, { locale: displayLanguage() }), {
        interactive: true,
        ...(found && { readiness: { words: readinessWords(found), steps: stepsToFix(found, proposal.root) } }),
      });
      if (proposal.judgeable) return { type: "render", html: this.lastGood };
      const banner = vscode.l10n.t("This is the text as far as it can be read. {0}", reason);
      return { type: "render", html: this.lastGood, banner };
    }
    const banner =
      this.lastGood === ""
        ? vscode.l10n.t("There is nothing to show yet. {0}", reason)
        : vscode.l10n.t("This is the last version that could be read. {0}", reason);
    return { type: "render", html: this.lastGood, banner };
  }

  private receive(message: unknown): void {
    if (!isFromPage(message)) return;
    if (message.type === "ready") this.send();
    else revealPlace(this.document, message.path, this.panel.viewColumn).then(undefined, showError);
  }
}

function nameOf({ path }: vscode.Uri): string {
  return path.slice(path.lastIndexOf("/") + 1);
}

function showError(error: unknown): void {
  void vscode.window.showErrorMessage(error instanceof Error ? error.message : String(error));
}

function nonce(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, "0")).join("");
}
