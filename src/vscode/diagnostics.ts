import * as vscode from "vscode";
import { type EffectiveConfig, inclusion } from "../core/config/effective-config";
import type { Problem } from "../core/problem";
import { conclude, type Examined, examine } from "../features/check";
import { type Configurations, isConfiguration } from "./configurations";
import { diagnosticOf } from "./convert";
import { localDay } from "./local-day";
import { Pace } from "./pace";
import { isProposal, proposalIn } from "./proposals";
import { setting } from "./settings";
import type { WorkspaceIndex } from "./workspace-index";

/** Shows what is wrong with each open proposal: when it is opened, while it or another is typed, when it is saved. */
export class Diagnostics implements vscode.Disposable {
  private readonly collection = vscode.languages.createDiagnosticCollection("proposals");
  private readonly pace = new Pace();
  private readonly checked = new vscode.EventEmitter<vscode.TextDocument>();
  private readonly examined = new WeakMap<vscode.TextDocument, ExaminedVersion>();
  private readonly concluded = new WeakMap<vscode.TextDocument, Concluded>();
  /** What is shown for each document, in words that are the same while that is. */
  private readonly shown = new Map<string, { readonly version: number; readonly words: string }>();
  private readonly subscriptions: vscode.Disposable[];

  /** Fires when there is something else to say of a document than before. */
  readonly onDidCheck = this.checked.event;

  constructor(
    private readonly configurations: Configurations,
    private readonly index: WorkspaceIndex,
  ) {
    this.subscriptions = [
      vscode.workspace.onDidOpenTextDocument((document) => this.checkNow(document)),
      vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        if (contentChanges.length > 0) this.checkWhileTyping(document);
      }),
      vscode.workspace.onDidSaveTextDocument((document) => this.checkNow(document)),
      vscode.workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration("proposals")) this.checkAll();
      }),
      configurations.onDidChange((uri) => {
        for (const document of vscode.workspace.textDocuments)
          if (document.uri.toString() === uri.toString()) this.checkNow(document);
      }),
      // A document may come to lie in a folder that is open, among other proposals.
      vscode.workspace.onDidChangeWorkspaceFolders(() => this.checkAll()),
      index.onDidChange(() => this.concludeAnew()),
      vscode.workspace.onDidCloseTextDocument(({ uri }) => {
        this.pace.forget(uri.toString());
        this.shown.delete(uri.toString());
        this.collection.delete(uri);
      }),
    ];
    this.checkAll();
  }

  /** The problems of a proposal or a configuration as it stands now, among its neighbours as far as they are known. */
  problemsOf(document: vscode.TextDocument): readonly Problem[] {
    if (!isProposal(document)) return this.configurations.configurationIn(document).problems;
    const examined = this.examinedIn(document);
    if (examined === undefined) return [];
    const { revision } = this.index;
    const known = this.concluded.get(document);
    if (known?.examined === examined && known.revision === revision) return known.problems;
    const problems = conclude(examined, this.index.neighboursOf(document));
    this.concluded.set(document, { examined, revision, problems });
    return problems;
  }

  /** Whether a configuration leaves a proposal out, or it is not known yet what applies to it. */
  isLeftOut(document: vscode.TextDocument): boolean {
    const config = this.configurations.of(document);
    return config === undefined || inclusion(config, document.uri.path) === "excluded";
  }

  dispose(): void {
    vscode.Disposable.from(this.collection, this.checked, this.pace, ...this.subscriptions).dispose();
  }

  private checkAll(): void {
    for (const document of vscode.workspace.textDocuments) this.checkNow(document);
  }

  private checkWhileTyping(document: vscode.TextDocument): void {
    if (!isChecked(document)) return;
    // What is said of it may have to wait for the save; what it says to others does not.
    const isShown = setting("proposals.run", document) === "onType";
    this.pace.soon(document.uri.toString(), () => {
      if (isShown) this.show(document);
      else if (isProposal(document) && !document.isClosed) this.examinedIn(document);
    });
  }

  private checkNow(document: vscode.TextDocument): void {
    if (isChecked(document)) this.pace.now(document.uri.toString(), () => this.show(document));
  }

  /** After another file changed: no proposal is read again, and one that waits for its save goes on waiting. */
  private concludeAnew(): void {
    for (const document of vscode.workspace.textDocuments) {
      const key = document.uri.toString();
      if (isProposal(document) && this.shown.get(key)?.version === document.version)
        this.pace.soon(key, () => this.show(document));
    }
  }

  private show(document: vscode.TextDocument): void {
    if (document.isClosed) return;
    // Nothing is said before it is known what applies; then it is said at once.
    if (isProposal(document) && this.configurations.of(document) === undefined) return;
    const key = document.uri.toString();
    const { version } = document;
    const problems = this.problemsOf(document);
    const words = JSON.stringify(problems, whatIsShown);
    const before = this.shown.get(key);
    if (before?.version === version && before.words === words) return;
    this.shown.set(key, { version, words });
    this.collection.set(
      document.uri,
      problems.map((problem) => diagnosticOf(document, problem)),
    );
    this.checked.fire(document);
  }

  /** What is to say of a proposal alone, once for each version; nothing where it is left out. Its neighbours hear of it, too. */
  private examinedIn(document: vscode.TextDocument): Examined | undefined {
    const { uri, version } = document;
    const config = this.configurations.of(document);
    if (config !== undefined && inclusion(config, uri.path) === "excluded") {
      this.index.leaveOut(document);
      return undefined;
    }
    const today = localDay();
    let known = this.examined.get(document);
    if (known?.version !== version || known.config !== config || known.today !== today) {
      const surroundings = { path: uri.toString(), name: uri.path, today, ...(config && { config }) };
      known = { version, config, today, examined: examine(proposalIn(document), surroundings) };
      this.examined.set(document, known);
    }
    // Of one that was closed and is only previewed, the file on the disk speaks.
    if (!document.isClosed) this.index.take(document, known.examined.facts);
    return known.examined;
  }
}

/** The fields of a problem, and of what is in them, that a diagnostic shows. */
const whatIsShown = ["rule", "severity", "message", "span", "start", "end", "related", "elsewhere", "path", "place"];

/** What was said of one version, and what it was judged by. */
interface ExaminedVersion {
  readonly version: number;
  readonly config: EffectiveConfig | undefined;
  readonly today: string;
  readonly examined: Examined;
}

/** What was said of it among its neighbours as they stood. */
interface Concluded {
  readonly examined: Examined;
  readonly revision: string;
  readonly problems: readonly Problem[];
}

function isChecked(document: vscode.TextDocument): boolean {
  return isProposal(document) || isConfiguration(document);
}
