import * as vscode from "vscode";
import type { Problem } from "../core/problem";
import { check } from "../features/check";
import { diagnosticOf } from "./convert";
import { isProposal, proposalIn } from "./proposals";
import { setting } from "./settings";

/** Above this cost in milliseconds a check waits until typing pauses, so that it never stands between two keystrokes. */
const unnoticed = 8;

/**
 * Shows what is wrong with each open proposal. A check runs as soon as the host has handled the edit, or, where the last
 * one was costly, after a pause of as long as that took; an edit in between replaces it.
 */
export class Diagnostics implements vscode.Disposable {
  private readonly collection = vscode.languages.createDiagnosticCollection("proposals");
  private readonly waiting = new Map<string, ReturnType<typeof setTimeout>>();
  private readonly costs = new Map<string, number>();
  private readonly shown = new WeakMap<
    vscode.TextDocument,
    { readonly version: number; readonly problems: readonly Problem[] }
  >();
  private readonly subscriptions: vscode.Disposable[];

  constructor() {
    this.subscriptions = [
      vscode.workspace.onDidOpenTextDocument((document) => this.checkNow(document)),
      vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        if (contentChanges.length > 0 && setting("proposals.run", document) === "onType") this.checkSoon(document);
      }),
      vscode.workspace.onDidSaveTextDocument((document) => this.checkNow(document)),
      vscode.workspace.onDidCloseTextDocument((document) => this.forget(document)),
      vscode.workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration("proposals")) this.checkAll();
      }),
    ];
    this.checkAll();
  }

  /** The problems of a document as it stands now, checked once for each version. */
  problemsOf(document: vscode.TextDocument): readonly Problem[] {
    const known = this.shown.get(document);
    if (known?.version === document.version) return known.problems;
    const started = performance.now();
    const problems = check(proposalIn(document));
    this.costs.set(document.uri.toString(), performance.now() - started);
    this.shown.set(document, { version: document.version, problems });
    return problems;
  }

  dispose(): void {
    for (const timer of this.waiting.values()) clearTimeout(timer);
    vscode.Disposable.from(this.collection, ...this.subscriptions).dispose();
  }

  private checkAll(): void {
    for (const document of vscode.workspace.textDocuments) this.checkNow(document);
  }

  private checkSoon(document: vscode.TextDocument): void {
    if (!isProposal(document)) return;
    const key = document.uri.toString();
    const cost = this.costs.get(key) ?? 0;
    clearTimeout(this.waiting.get(key));
    this.waiting.set(
      key,
      setTimeout(() => this.checkNow(document), cost <= unnoticed ? 0 : cost),
    );
  }

  private checkNow(document: vscode.TextDocument): void {
    if (!isProposal(document) || document.isClosed) return;
    const key = document.uri.toString();
    clearTimeout(this.waiting.get(key));
    this.waiting.delete(key);
    this.collection.set(
      document.uri,
      this.problemsOf(document).map((problem) => diagnosticOf(document, problem)),
    );
  }

  private forget(document: vscode.TextDocument): void {
    const key = document.uri.toString();
    clearTimeout(this.waiting.get(key));
    this.waiting.delete(key);
    this.costs.delete(key);
    this.collection.delete(document.uri);
  }
}
