import * as vscode from "vscode";
import { summaryHtml } from "../export/html";
import { webviewPage } from "../export/webview-page";
import { summarize } from "../features/summarize";
import { isFromPage, type ToPage } from "../webview/messages";
import { Pace } from "./pace";
import { proposalIn } from "./proposals";
import { revealPlace } from "./reveal-place";

/** What a panel remembers across a reload of the window. */
export interface PanelState {
  readonly uri: string;
}

/** The executive summary of one document: follows the text, keeps the last version that could be read, leads back to the text. */
export class SummaryPanel implements vscode.Disposable {
  private readonly pace = new Pace();
  private readonly subscriptions: vscode.Disposable[];
  private lastGood = "";

  constructor(
    readonly panel: vscode.WebviewPanel,
    private document: vscode.TextDocument,
    extension: vscode.Uri,
  ) {
    const { webview } = panel;
    const folder = vscode.Uri.joinPath(extension, "dist", "webview");
    webview.options = {
      enableScripts: true,
      enableForms: false,
      enableCommandUris: false,
      localResourceRoots: [folder],
    };
    const { html, banner } = this.current();
    webview.html = webviewPage({
      nonce: nonce(),
      cspSource: webview.cspSource,
      scriptUri: webview.asWebviewUri(vscode.Uri.joinPath(folder, "summary.js")).toString(),
      styleUri: webview.asWebviewUri(vscode.Uri.joinPath(folder, "summary-style.css")).toString(),
      lang: proposalIn(document).model.language ?? vscode.env.language,
      title: panel.title,
      state: { uri: document.uri.toString() } satisfies PanelState,
      body: html,
      banner,
    });
    this.subscriptions = [
      webview.onDidReceiveMessage((message: unknown) => this.receive(message)),
      vscode.workspace.onDidChangeTextDocument(({ document: changed }) => this.follow(changed)),
      // A document that was closed and opened again is another object with the same address.
      vscode.workspace.onDidOpenTextDocument((opened) => this.follow(opened)),
    ];
  }

  /** The address of the document that is summarised. */
  get uri(): vscode.Uri {
    return this.document.uri;
  }

  dispose(): void {
    vscode.Disposable.from(this.pace, ...this.subscriptions).dispose();
  }

  private follow(document: vscode.TextDocument): void {
    if (document.uri.toString() !== this.uri.toString()) return;
    this.document = document;
    this.pace.soon("", () => this.send());
  }

  private send(): void {
    void this.panel.webview.postMessage(this.current());
  }

  /** The page as it should be now: the summary, or the last one that could be made with a word about why. */
  private current(): ToPage {
    const proposal = proposalIn(this.document);
    if (proposal.judgeable) {
      this.lastGood = summaryHtml(summarize(proposal, displayLanguage()), { interactive: true });
      return { type: "render", html: this.lastGood };
    }
    const [first] = proposal.problems;
    const reason = first?.message ?? "";
    const banner =
      this.lastGood === ""
        ? vscode.l10n.t("There is nothing to show yet. {0}", reason)
        : vscode.l10n.t("This is the last version that could be read. {0}", reason);
    return { type: "render", html: this.lastGood, banner };
  }

  private receive(message: unknown): void {
    if (!isFromPage(message)) return;
    // A page that comes back from the background is the one it was when it was made.
    if (message.type === "ready") this.send();
    else void revealPlace(this.document, message.path);
  }
}

/** The language for dates and amounts; plain English writes them the way most of the world does. */
function displayLanguage(): string {
  return vscode.env.language === "en" ? "en-GB" : vscode.env.language;
}

function nonce(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, "0")).join("");
}
