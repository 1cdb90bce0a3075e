import * as vscode from "vscode";
import type { EffectiveConfig } from "../core/config/effective-config";
import type { Problem } from "../core/problem";
import { check } from "../features/check";
import { type Configurations, isConfiguration } from "./configurations";
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
    { readonly version: number; readonly config: EffectiveConfig | undefined; readonly problems: readonly Problem[] }
  >();
  private readonly subscriptions: vscode.Disposable[];

  constructor(private readonly configurations: Configurations) {
    this.subscriptions = [
      vscode.workspace.onDidOpenTextDocument((document) => this.checkNow(document)),
      vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        if (contentChanges.length > 0) this.checkWhileTyping(document);
      }),
      vscode.workspace.onDidSaveTextDocument((document) => this.checkNow(document)),
      vscode.workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration("proposals")) this.checkAll();
      }),
      configurations.onDidChange(() => this.checkAll()),
      vscode.workspace.onDidCloseTextDocument((document) => {
        this.pace.forget(document.uri.toString());
        this.collection.delete(document.uri);
      }),
    ];
    this.checkAll();
  }

  /** The problems of a proposal or a configuration as it stands now, checked once for each version. */
  problemsOf(document: vscode.TextDocument): readonly Problem[] {
    const { version } = document;
    const config = isProposal(document) ? this.configurations.of(document) : undefined;
    const known = this.found.get(document);
    if (known?.version === version && known.config === config) return known.problems;
    const problems = isProposal(document)
      ? check(proposalIn(document), { path: document.uri.path, ...(config && { config }) })
      : this.configurations.configurationIn(document).problems;
    this.found.set(document, { version, config, problems });
    return problems;
  }

  dispose(): void {
    vscode.Disposable.from(this.collection, this.pace, ...this.subscriptions).dispose();
  }

  private checkAll(): void {
    for (const document of vscode.workspace.textDocuments) this.checkNow(document);
  }

  private checkWhileTyping(document: vscode.TextDocument): void {
    if (!isChecked(document) || setting("proposals.run", document) !== "onType") return;
    this.pace.soon(document.uri.toString(), () => this.show(document));
  }

  private checkNow(document: vscode.TextDocument): void {
    if (isChecked(document)) this.pace.now(document.uri.toString(), () => this.show(document));
  }

  private show(document: vscode.TextDocument): void {
    if (document.isClosed) return;
    const diagnostics = this.problemsOf(document).map((problem) => diagnosticOf(document, problem));
    this.collection.set(document.uri, diagnostics);
  }
}

function isChecked(document: vscode.TextDocument): boolean {
  return isProposal(document) || isConfiguration(document);
}
