import * as vscode from "vscode";
import { summaryHtml } from "../export/html";
import { webviewPage } from "../export/webview-page";
import { isNearlyWhole } from "../features/is-nearly-whole";
import { readinessWords, stepsToFix } from "../features/readiness-words";
import { pathAt } from "../features/refactor/path-at";
import { summarize } from "../features/summarize";
import type { Summary } from "../features/summary";
import { isFromPage, type PageState, type ToPage } from "../webview/messages";
import type { Configurations } from "./configurations";
import { displayLanguage } from "./display-language";
import { Pace } from "./pace";
import { isProposal, proposalIn } from "./proposals";
import type { ReadinessDisplay } from "./readiness";
import { revealPlace } from "./reveal-place";

/** What a summary draws on beside its document. */
export interface SummarySources {
  readonly extension: vscode.Uri;
  readonly display: ReadinessDisplay;
  readonly configurations: Configurations;
  /** Hears whose telling was chosen. */
  readonly chosen: (lens: string) => void;
}

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
    private readonly sources: SummarySources,
    private told: Omit<PageState, "uri">,
  ) {
    this.load();
    this.subscriptions = [
      panel.webview.onDidReceiveMessage((message: unknown) => this.receive(message)),
      vscode.workspace.onDidChangeTextDocument(({ document: changed, contentChanges }) => {
        if (contentChanges.length > 0) this.meet(changed);
      }),
      vscode.workspace.onDidOpenTextDocument((opened) => this.meet(opened)),
      sources.display.onDidChange(() => this.pace.soon("", () => this.send())),
      sources.configurations.onDidChange((uri) => {
        if (uri.toString() === this.uri.toString()) this.pace.soon("", () => this.send());
      }),
      vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => this.mark(textEditor)),
    ];
  }

  /** The address of the document that is summarised. */
  get uri(): vscode.Uri {
    return this.document.uri;
  }

  /** Whether it stays with its document when another proposal is edited. */
  get locked(): boolean {
    return this.told.locked === true;
  }

  set locked(locked: boolean) {
    this.told = { ...this.told, locked };
    this.send();
  }

  /** Shows the summary of another document from now on. */
  show(document: vscode.TextDocument): void {
    this.document = document;
    this.lastGood = "";
    this.load();
  }

  /** The summary as it is now, to the reader whose it is. */
  summary(): Summary {
    return summarize(proposalIn(this.document), {
      locale: displayLanguage(),
      lens: this.told.lens ?? "everyone",
      roles: this.sources.configurations.of(this.document)?.roles ?? [],
    });
  }

  dispose(): void {
    vscode.Disposable.from(this.pace, ...this.subscriptions).dispose();
  }

  /** Makes the whole page; what changes later is sent to it. */
  private load(): void {
    const { webview } = this.panel;
    const folder = vscode.Uri.joinPath(this.sources.extension, "dist", "webview");
    webview.options = {
      enableScripts: true,
      enableForms: false,
      enableCommandUris: false,
      localResourceRoots: [folder],
    };
    this.panel.title = vscode.l10n.t("Summary: {0}", nameOf(this.uri));
    const icon = (theme: string): vscode.Uri =>
      vscode.Uri.joinPath(this.sources.extension, "media", `proposal-${theme}.svg`);
    this.panel.iconPath = { light: icon("light"), dark: icon("dark") };
    const { html, state, banner } = this.current();
    webview.html = webviewPage({
      nonce: nonce(),
      cspSource: webview.cspSource,
      scriptUri: webview.asWebviewUri(vscode.Uri.joinPath(folder, "summary.js")).toString(),
      styleUri: webview.asWebviewUri(vscode.Uri.joinPath(folder, "summary-style.css")).toString(),
      lang: proposalIn(this.document).model.language ?? vscode.env.language,
      title: this.panel.title,
      state,
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
    if (this.panel.visible) this.post(this.current());
  }

  private post(message: ToPage): void {
    void this.panel.webview.postMessage(message);
  }

  /** Marks what the page says of the place at which the cursor is, once the host has handled an edit. */
  private mark({ document, selection }: vscode.TextEditor): void {
    if (document !== this.document || !this.panel.visible) return;
    this.pace.soon("mark", () => {
      const { text, root } = proposalIn(document);
      if (root === undefined) return;
      this.post({ type: "mark", path: pathAt(text, root, document.offsetAt(selection.active)).slice(0, 64) });
    });
  }

  /** The page as it should be now: the summary, or the last one that could be made; with a word about what cannot be read. */
  private current(): ToPage & { readonly type: "render" } {
    const proposal = proposalIn(this.document);
    if (proposal.text !== "") this.lastText = proposal.text;
    const readable = isNearlyWhole(proposal);
    if (readable) this.lastGood = this.html();
    const state = { uri: this.uri.toString(), ...this.told };
    const page = { type: "render", html: this.lastGood, state } as const;
    if (readable && proposal.judgeable) return page;
    const reason = (proposal.problems[0]?.message ?? "").replaceAll("`", "");
    const banner = readable
      ? vscode.l10n.t("This is the text as far as it can be read. {0}", reason)
      : this.lastGood === ""
        ? vscode.l10n.t("There is nothing to show yet. {0}", reason)
        : vscode.l10n.t("This is the last version that could be read. {0}", reason);
    return { ...page, banner };
  }

  private html(): string {
    const found = this.sources.display.readinessOf(this.document);
    const steps = found && stepsToFix(found, proposalIn(this.document).root);
    return summaryHtml(this.summary(), {
      interactive: true,
      controls: { readers: vscode.l10n.t("Told to"), toText: vscode.l10n.t("Show in the text") },
      ...(found && steps && { readiness: { words: readinessWords(found), steps } }),
    });
  }

  private receive(message: unknown): void {
    if (!isFromPage(message)) return;
    switch (message.type) {
      case "ready":
        this.send();
        for (const editor of vscode.window.visibleTextEditors) this.mark(editor);
        return;
      case "lens":
        this.told = { ...this.told, lens: message.id };
        this.sources.chosen(message.id);
        this.send();
        return;
      case "reveal": {
        const focus = message.go ? "text" : "page";
        revealPlace(this.document, message.path, this.panel.viewColumn, focus).then(undefined, showError);
      }
    }
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
