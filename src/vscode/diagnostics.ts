import * as vscode from "vscode";
import type { Problem } from "../core/problem";
import { check } from "../features/check";
import { diagnosticOf } from "./convert";
import { Pace } from "./pace";
import { isProposal, proposalIn } from "./proposals";
import { setting } from "./settings";

/** Shows what is wrong with each open proposal: when it is opened, while it is typed, when it is saved. */
export class Diagnostics implements vscode.Disposable {
  private readonly collection = vscode.languages.createDiagnosticCollection("proposals");
  private readonly pace = new Pace();
  private readonly found = new WeakMap<
    vscode.TextDocument,
    { readonly version: number; readonly problems: readonly Problem[] }
  >();
  private readonly subscriptions: vscode.Disposable[];

  constructor() {
    this.subscriptions = [
      vscode.workspace.onDidOpenTextDocument((document) => this.checkNow(document)),
      vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        if (contentChanges.length > 0) this.checkWhileTyping(document);
      }),
      vscode.workspace.onDidSaveTextDocument((document) => this.checkNow(document)),
      vscode.workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration("proposals")) this.checkAll();
      }),
      vscode.workspace.onDidCloseTextDocument((document) => {
        this.pace.forget(document.uri.toString());
        this.collection.delete(document.uri);
      }),
    ];
    this.checkAll();
  }

  /** The problems of a document as it stands now, checked once for each version. */
  problemsOf(document: vscode.TextDocument): readonly Problem[] {
    const known = this.found.get(document);
    if (known?.version === document.version) return known.problems;
    const problems = check(proposalIn(document));
    this.found.set(document, { version: document.version, problems });
    return problems;
  }

  dispose(): void {
    vscode.Disposable.from(this.collection, this.pace, ...this.subscriptions).dispose();
  }

  private checkAll(): void {
    for (const document of vscode.workspace.textDocuments) this.checkNow(document);
  }

  private checkWhileTyping(document: vscode.TextDocument): void {
    if (!isProposal(document) || setting("proposals.run", document) !== "onType") return;
    this.pace.soon(document.uri.toString(), () => this.show(document));
  }

  private checkNow(document: vscode.TextDocument): void {
    if (isProposal(document)) this.pace.now(document.uri.toString(), () => this.show(document));
  }

  private show(document: vscode.TextDocument): void {
    if (document.isClosed) return;
    const diagnostics = this.problemsOf(document).map((problem) => diagnosticOf(document, problem));
    this.collection.set(document.uri, diagnostics);
  }
}
