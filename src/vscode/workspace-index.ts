import * as vscode from "vscode";
import { type Neighbours, noNeighbours, type ProposalFacts } from "../core/neighbours";
import type { AmongOthers } from "../features/id-at";
import { IndexKeeper } from "../features/keep-index";
import type { World } from "../features/world";
import type { Configurations } from "./configurations";
import { selector } from "./proposals";
import { mostProposals, pause, WorkspaceFiles } from "./workspace-files";

/** All proposals of the folders that are open, also unsaved ones. Nothing is read before a proposal is open or a command asks. */
export class WorkspaceIndex implements vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<void>();
  private readonly keeper: IndexKeeper;
  private readonly subscriptions: vscode.Disposable[] = [
    this.changed,
    vscode.workspace.onDidCloseTextDocument(({ uri }) => this.keeper.closed(uri.toString())),
  ];
  private readonly files: WorkspaceFiles;
  private readonly gone = new Set<string>();
  private readonly come = new Map<string, vscode.Uri>();
  private started = false;
  private watcher: { readonly pattern: string; readonly subscription: vscode.Disposable } | undefined;
  private status: vscode.LanguageStatusItem | undefined;

  /** Fires when others may be found among the proposals than before, once for each burst of changes. */
  readonly onDidChange = this.changed.event;

  constructor(private readonly configurations: Configurations) {
    this.files = new WorkspaceFiles(configurations);
    const world: World = {
      list: async (signal) => {
        this.watch(await this.files.pattern());
        return this.files.list(signal);
      },
      read: (path) => this.files.read(path),
      nameOf: (path) => vscode.Uri.parse(path, true).path,
      now: () => performance.now(),
      pause,
    };
    this.keeper = new IndexKeeper(world, () => {
      this.showTruncation();
      this.changed.fire();
    });
  }

  /** Another text whenever others may be found than before. */
  get revision(): string {
    return this.keeper.revision;
  }

  /** What is known by now of the proposals that a document stands among: none where it is of no folder that is open. */
  neighboursOf(document: vscode.TextDocument): Neighbours {
    return isOfWorkspace(document) ? this.keeper.neighbours : noNeighbours;
  }

  /** All proposals, once they are read. */
  async ready(): Promise<Neighbours> {
    this.start();
    await this.keeper.whenIdle();
    return this.keeper.neighbours;
  }

  /** All proposals that a document stands among, once they are read. */
  async aroundOnce(document: vscode.TextDocument): Promise<AmongOthers> {
    await this.ready();
    return this.around(document);
  }

  /** What is known by now of where a document stands. */
  around(document: vscode.TextDocument): AmongOthers {
    return { path: document.uri.toString(), neighbours: this.neighboursOf(document) };
  }

  /** Takes in what a document says that is open. */
  take(document: vscode.TextDocument, facts: ProposalFacts | undefined): void {
    if (isOfWorkspace(document)) {
      this.start();
      this.keeper.told(document.uri.toString(), facts);
    } else this.leaveOut(document);
  }

  /** Leaves out a document that is open. */
  leaveOut({ uri }: vscode.TextDocument): void {
    this.keeper.leftOut(uri.toString());
  }

  dispose(): void {
    this.keeper.cancel();
    this.status?.dispose();
    vscode.Disposable.from(...this.subscriptions, ...(this.watcher ? [this.watcher.subscription] : [])).dispose();
  }

  private start(): void {
    if (this.started) return;
    this.started = true;
    // When a folder comes or goes, nobody says so of the files in it; so of all that does is heard, but not of what changes.
    const around = vscode.workspace.createFileSystemWatcher("**", false, true, false);
    this.subscriptions.push(
      around,
      around.onDidDelete((uri) => this.lookBelow(uri)),
      around.onDidCreate((uri) => {
        if (mayBeFolder(uri)) this.lookInto(uri);
      }),
      vscode.workspace.onDidRenameFiles(({ files }) => {
        for (const { oldUri, newUri } of files) {
          this.lookBelow(oldUri);
          this.lookInto(newUri);
        }
      }),
      vscode.workspace.onDidCreateFiles(({ files }) => {
        for (const uri of files) this.lookInto(uri);
      }),
      vscode.workspace.onDidChangeWorkspaceFolders(() => this.keeper.build()),
      vscode.workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration("files.exclude") || event.affectsConfiguration("search.exclude"))
          this.keeper.build();
      }),
      this.configurations.onDidWrite(async () => {
        if (await this.files.areOthers()) this.keeper.build();
      }),
    );
    this.keeper.build();
  }

  /** Hears of the files that may be proposals, and of no others. */
  private watch(pattern: string): void {
    if (this.watcher?.pattern === pattern) return;
    this.watcher?.subscription.dispose();
    const watcher = vscode.workspace.createFileSystemWatcher(pattern);
    const look = (uri: vscode.Uri): void => this.keeper.changed(uri.toString());
    watcher.onDidChange(look);
    watcher.onDidCreate(look);
    watcher.onDidDelete(look);
    this.watcher = { pattern, subscription: watcher };
  }

  /** Looks at what was known below something that is gone, once for all that goes at a time. */
  private lookBelow(uri: vscode.Uri): void {
    if (this.gone.size === 0) {
      setTimeout(() => {
        this.keeper.changedBelow(this.gone);
        this.gone.clear();
      }, 0);
    }
    this.gone.add(uri.toString());
  }

  /** Looks for proposals in what may be a folder that came, once for all that come at a time. */
  private lookInto(uri: vscode.Uri): void {
    if (this.come.size === 0) {
      setTimeout(async () => {
        const come = [...this.come.values()];
        this.come.clear();
        this.keeper.found(await this.files.listBelow(come));
      }, 0);
    }
    this.come.set(uri.toString(), uri);
  }

  /** Where not all are compared, a person who misses a finding is told where the language is shown. */
  private showTruncation(): void {
    if (!this.keeper.truncated) {
      this.status?.dispose();
      this.status = undefined;
      return;
    }
    this.status ??= vscode.languages.createLanguageStatusItem("proposals.index", selector);
    this.status.severity = vscode.LanguageStatusSeverity.Warning;
    this.status.text = vscode.l10n.t("Only {0} proposals are compared", mostProposals);
    this.status.detail = vscode.l10n.t("There are more. Leave folders out by `files.exclude`, or open fewer.");
  }
}

/** Most files have a dot in their names, and most folders have none but at its beginning. */
function mayBeFolder({ path }: vscode.Uri): boolean {
  return path.lastIndexOf(".") <= path.lastIndexOf("/") + 1;
}

/** What is compared with what is in a repository's history, say, is no proposal beside those of the workspace. */
function isOfWorkspace({ uri, isUntitled }: vscode.TextDocument): boolean {
  return isUntitled || vscode.workspace.getWorkspaceFolder(uri) !== undefined;
}
