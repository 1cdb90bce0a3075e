import * as vscode from "vscode";
import type { EffectiveConfig } from "../core/config/effective-config";
import { configName, gatherConfigs } from "../core/config/gather-configs";
import { type ConfigDocument, readConfig } from "../core/config/read-config";
import { resolveConfig } from "../core/config/resolve-config";
import { rules } from "../rules";

/** The configurations of the folders that are open. What applies to a proposal is read when it is first asked for, and kept. */
export class Configurations implements vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<void>();
  private readonly effective = new Map<string, EffectiveConfig | undefined>();
  private readonly files = new Map<string, Promise<ConfigDocument | undefined>>();
  private readonly subscriptions: vscode.Disposable[];

  /** Fires when another configuration may apply to a proposal than before. */
  readonly onDidChange = this.changed.event;

  constructor() {
    const watcher = vscode.workspace.createFileSystemWatcher(`**/${configName}`);
    const forget = (): void => this.forget();
    this.subscriptions = [
      this.changed,
      watcher,
      watcher.onDidChange(forget),
      watcher.onDidCreate(forget),
      watcher.onDidDelete(forget),
      vscode.workspace.onDidChangeWorkspaceFolders(forget),
      vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        if (contentChanges.length > 0 && isConfiguration(document)) this.forget();
      }),
    ];
  }

  /** What applies to a document as far as it was read; reading it fires `onDidChange` once where something applies. */
  of({ uri }: vscode.TextDocument): EffectiveConfig | undefined {
    const key = uri.toString();
    if (!this.effective.has(key)) {
      this.effective.set(key, undefined);
      this.read(uri).then(
        (config) => {
          if (config === undefined) return;
          this.effective.set(key, config);
          this.changed.fire();
        },
        // A folder that cannot be read has no configuration that could apply.
        () => this.effective.set(key, undefined),
      );
    }
    return this.effective.get(key);
  }

  /** What a document that is a configuration holds as it stands now. */
  configurationIn(document: vscode.TextDocument): ConfigDocument {
    return readConfig(document.getText(), rules);
  }

  dispose(): void {
    vscode.Disposable.from(...this.subscriptions).dispose();
  }

  private forget(): void {
    this.effective.clear();
    this.files.clear();
    this.changed.fire();
  }

  private async read(uri: vscode.Uri): Promise<EffectiveConfig | undefined> {
    const folder = vscode.workspace.getWorkspaceFolder(uri)?.uri;
    if (folder === undefined) return undefined;
    const { chain } = await gatherConfigs(uri.path, folder.path, (path) => this.file(folder.with({ path })));
    return chain.length === 0 ? undefined : resolveConfig(chain, uri.path);
  }

  private file(uri: vscode.Uri): Promise<ConfigDocument | undefined> {
    const key = uri.toString();
    const known = this.files.get(key) ?? this.load(uri);
    this.files.set(key, known);
    return known;
  }

  private async load(uri: vscode.Uri): Promise<ConfigDocument | undefined> {
    const open = vscode.workspace.textDocuments.find((document) => document.uri.toString() === uri.toString());
    if (open !== undefined) return this.configurationIn(open);
    try {
      return readConfig(new TextDecoder().decode(await vscode.workspace.fs.readFile(uri)), rules);
    } catch {
      // Most folders have no configuration.
      return undefined;
    }
  }
}

/** Whether a document is a configuration. */
export function isConfiguration({ uri }: vscode.TextDocument): boolean {
  return uri.path.endsWith(`/${configName}`);
}
