import * as vscode from "vscode";
import { type EffectiveConfig, inclusion } from "../core/config/effective-config";
import { configName, gatherConfigs } from "../core/config/gather-configs";
import { type ConfigDocument, readConfig } from "../core/config/read-config";
import { type ConfigFile, folderOf, resolveConfig, usualConfig } from "../core/config/resolve-config";
import { rules } from "../rules";

/** The configurations of the folders that are open. What applies to a proposal is read when it is first asked for, and kept. */
export class Configurations implements vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<vscode.Uri>();
  private readonly written = new vscode.EventEmitter<void>();
  /** What applies to the documents that were asked about; nothing while that is being read for the first time. */
  private readonly effective = new Map<string, { readonly uri: vscode.Uri; readonly config?: EffectiveConfig }>();
  private readonly inFolder = new Map<string, Promise<InFolder>>();
  private readonly files = new Map<string, Promise<ConfigDocument | undefined>>();
  private readonly read = new WeakMap<
    vscode.TextDocument,
    { readonly version: number; readonly document: ConfigDocument }
  >();
  private readonly subscriptions: vscode.Disposable[];

  /** Fires with the address of a document that was asked about: once it is known what applies to it, and when that changes. */
  readonly onDidChange = this.changed.event;
  /** Fires when a configuration or the open folders changed, whether that changes anything for a document or not. */
  readonly onDidWrite = this.written.event;

  constructor() {
    const watcher = vscode.workspace.createFileSystemWatcher(`**/${configName}`);
    const forget = (): void => this.forget();
    this.subscriptions = [
      this.changed,
      this.written,
      watcher,
      watcher.onDidChange((uri) => {
        // What an open one holds was heard of when it was typed, or when the editor loaded it again.
        if (openDocument(uri) === undefined) forget();
      }),
      watcher.onDidCreate(forget),
      watcher.onDidDelete(forget),
      vscode.workspace.onDidChangeWorkspaceFolders(forget),
      vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        // Those that others build on have any name.
        if (contentChanges.length > 0 && (isConfiguration(document) || this.files.has(document.uri.toString())))
          forget();
      }),
      vscode.workspace.onDidCloseTextDocument(({ uri }) => this.effective.delete(uri.toString())),
    ];
  }

  /** What applies to a document; nothing while it is being read, the end of which fires `onDidChange`. */
  of({ uri }: vscode.TextDocument): EffectiveConfig | undefined {
    if (vscode.workspace.getWorkspaceFolder(uri) === undefined) return usualConfig;
    const key = uri.toString();
    if (!this.effective.has(key)) {
      this.effective.set(key, { uri });
      void this.learn(uri);
    }
    return this.effective.get(key)?.config;
  }

  /** What the configurations say of a file's being a proposal; nothing where its name decides. */
  async inclusionOf(uri: vscode.Uri): Promise<"excluded" | "included" | undefined> {
    return inclusion((await this.folder(uri)).config, uri.path);
  }

  /** Which files a configuration includes and excludes, in words that are the same while it does. */
  async choiceOf(configuration: vscode.Uri): Promise<{ readonly includes: boolean; readonly words: string }> {
    const { include, exclude } = (await this.folder(configuration)).config;
    return { includes: include !== undefined, words: JSON.stringify([include, exclude]) };
  }

  /** What a document that is a configuration holds as it stands now. One version is read once, whoever asks. */
  configurationIn(document: vscode.TextDocument): ConfigDocument {
    const { version } = document;
    const known = this.read.get(document);
    if (known?.version === version) return known.document;
    const found = readConfig(document.getText(), rules);
    this.read.set(document, { version, document: found });
    return found;
  }

  dispose(): void {
    vscode.Disposable.from(...this.subscriptions).dispose();
  }

  /** Until it is known what applies now, what applied before does. */
  private forget(): void {
    this.inFolder.clear();
    this.files.clear();
    for (const { uri } of this.effective.values()) void this.learn(uri);
    this.written.fire();
  }

  private async learn(uri: vscode.Uri): Promise<void> {
    const key = uri.toString();
    const asked = this.folder(uri);
    const { chain } = await asked;
    // Meanwhile the document was closed, or a configuration changed and is being read again.
    if (!this.effective.has(key) || this.folder(uri) !== asked) return;
    const config = chain.length === 0 ? usualConfig : resolveConfig(chain, uri.path);
    if (this.effective.get(key)?.config === config) return;
    this.effective.set(key, { uri, config });
    this.changed.fire(uri);
  }

  private folder(uri: vscode.Uri): Promise<InFolder> {
    const path = folderOf(uri.path);
    const key = uri.with({ path }).toString();
    const known = this.inFolder.get(key) ?? this.gather(uri, path);
    this.inFolder.set(key, known);
    return known;
  }

  /** Which files are proposals depends on no override, so it is the same for all files of a folder. */
  private async gather(uri: vscode.Uri, path: string): Promise<InFolder> {
    const top = vscode.workspace.getWorkspaceFolder(uri)?.uri;
    if (top === undefined) return { chain: [], config: usualConfig };
    const { chain } = await gatherConfigs(uri.path, top.path, (file) => this.file(top.with({ path: file })));
    return { chain, config: chain.length === 0 ? usualConfig : resolveConfig(chain, path) };
  }

  private file(uri: vscode.Uri): Promise<ConfigDocument | undefined> {
    const key = uri.toString();
    const known = this.files.get(key) ?? this.load(uri);
    this.files.set(key, known);
    return known;
  }

  private async load(uri: vscode.Uri): Promise<ConfigDocument | undefined> {
    const open = openDocument(uri);
    if (open !== undefined) return this.configurationIn(open);
    try {
      return readConfig(new TextDecoder().decode(await vscode.workspace.fs.readFile(uri)), rules);
    } catch {
      // Most folders have no configuration.
      return undefined;
    }
  }
}

/** The configurations that apply in a folder, farthest first, and what they come to where no override counts. */
interface InFolder {
  readonly chain: readonly ConfigFile[];
  readonly config: EffectiveConfig;
}

/** Which documents are configurations: those of the language, and those of the name that a user has mapped to YAML. */
export const configurationFiles: vscode.DocumentSelector = [
  { language: "proposal-config" },
  { language: "yaml", pattern: "**/proposals.config.yaml" },
];

/** Whether a document is a configuration. */
export function isConfiguration({ uri }: Pick<vscode.TextDocument, "uri">): boolean {
  return uri.path.endsWith(`/${configName}`);
}

function openDocument(uri: vscode.Uri): vscode.TextDocument | undefined {
  return vscode.workspace.textDocuments.find((document) => document.uri.toString() === uri.toString());
}
