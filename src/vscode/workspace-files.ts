import * as vscode from "vscode";
import { configName } from "../core/config/gather-configs";
import { folderOf } from "../core/config/resolve-config";
import { slice } from "../features/keep-index";
import type { Kept } from "../features/world";
import { type Configurations, isConfiguration } from "./configurations";
import { type SearchExcludes, searchExcludes } from "./search-excludes";

/** How many proposals are listed at most. */
export const mostProposals = 10_000;

/** The size in bytes above which a file is not read: taking it in would hold up whoever types. */
const largestFile = 1024 * 1024;

/** More folders than these are not searched one by one. */
const mostSearches = 8;

const byName = "**/{*.proposal.yaml,*.proposal.yml,proposal.yaml}";
const allYaml = "**/*.{yaml,yml}";

/** Lets the host go on with something else. */
export function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}

/** The files of the open folders that are proposals: by name or as configured, and not left out by a configuration or a setting. */
export class WorkspaceFiles {
  private readonly excludes = new Map<string, SearchExcludes>();
  private choices: Promise<Choices> | undefined;

  constructor(private readonly configurations: Configurations) {}

  /** The narrowest glob of all files that may be proposals. */
  async pattern(): Promise<string> {
    this.choices ??= this.choose();
    return (await this.choices).including.length > 0 ? allYaml : byName;
  }

  /** Where all of them are, as far as a search can tell. */
  async list(signal: AbortSignal): Promise<{ readonly paths: readonly string[]; readonly truncated: boolean }> {
    this.excludes.clear();
    this.choices ??= this.choose();
    const { including } = await this.choices;
    const named = await Promise.all(folders().map((folder) => find(folder, byName, this.excludesOf(folder), signal)));
    const others = await Promise.all(
      including.map(([folder, below]) => find(below, allYaml, this.excludesOf(folder), signal)),
    );
    const paths = new Set(named.flat().map(String));
    let began = performance.now();
    for (const uri of others.flat()) {
      if (await this.isOne(uri)) paths.add(uri.toString());
      if (performance.now() - began < slice) continue;
      await pause();
      began = performance.now();
    }
    return {
      paths: [...paths].slice(0, mostProposals),
      truncated: paths.size > mostProposals || [...named, ...others].some(({ length }) => length > mostProposals),
    };
  }

  /** Where all files are that may be proposals, at addresses or below; where they are many, it may say where all files are. */
  async listBelow(uris: readonly vscode.Uri[]): Promise<readonly string[]> {
    const { signal } = new AbortController();
    const meant = uris.flatMap((uri) => {
      const folder = vscode.workspace.getWorkspaceFolder(uri);
      return folder === undefined || this.excludesOf(folder).leavesOut(uri) ? [] : [{ uri, folder }];
    });
    if (meant.length > mostSearches) return (await this.list(signal)).paths;
    const found = await Promise.all(
      meant.map(async ({ uri, folder }) =>
        // Below what is no folder a search fails.
        (await isFolder(uri)) ? find(uri, await this.pattern(), this.excludesOf(folder), signal) : [uri],
      ),
    );
    return found.flat().map(String);
  }

  /** The proposal at an address, or nothing where there is none. */
  async read(path: string): Promise<Kept | undefined> {
    const uri = vscode.Uri.parse(path, true);
    if (!(await this.isOne(uri))) return undefined;
    try {
      const { type, size } = await vscode.workspace.fs.stat(uri);
      if ((type & vscode.FileType.Directory) !== 0) return undefined;
      if (size > largestFile) return { text: undefined };
      return { text: new TextDecoder("utf-8", { fatal: true }).decode(await vscode.workspace.fs.readFile(uri)) };
    } catch (error) {
      const isGone = error instanceof vscode.FileSystemError && error.code === "FileNotFound";
      return isGone ? undefined : { text: undefined };
    }
  }

  /** Whether the configurations choose other files than when all were listed. */
  async areOthers(): Promise<boolean> {
    const before = this.choices;
    if (before === undefined) return false;
    const now = this.choose();
    this.choices = now;
    const [{ words: old }, { words }] = await Promise.all([before, now]);
    return old !== words;
  }

  /** What the configurations of all folders include and exclude. */
  private async choose(): Promise<Choices> {
    const words: string[] = [];
    const including: [vscode.WorkspaceFolder, vscode.Uri][] = [];
    for (const folder of folders()) {
      const { signal } = new AbortController();
      for (const uri of await find(folder, `**/${configName}`, this.excludesOf(folder), signal)) {
        const choice = await this.configurations.choiceOf(uri);
        words.push(`${uri} ${choice.words}`);
        if (choice.includes) including.push([folder, uri.with({ path: folderOf(uri.path) })]);
      }
    }
    return { words: words.sort().join("\n"), including };
  }

  private excludesOf(folder: vscode.WorkspaceFolder): SearchExcludes {
    const key = folder.uri.toString();
    const known = this.excludes.get(key) ?? searchExcludes(folder);
    this.excludes.set(key, known);
    return known;
  }

  /** Whether a file at an address would be a proposal. */
  private async isOne(uri: vscode.Uri): Promise<boolean> {
    const folder = vscode.workspace.getWorkspaceFolder(uri);
    if (folder === undefined || isConfiguration({ uri }) || this.excludesOf(folder).leavesOut(uri)) return false;
    const inclusion = await this.configurations.inclusionOf(uri);
    return inclusion === "included" || (inclusion === undefined && namedAsProposal.test(uri.path));
  }
}

/** Which files the configurations choose: in words that are the same while they do, and the folders that include some. */
interface Choices {
  readonly words: string;
  readonly including: readonly (readonly [vscode.WorkspaceFolder, vscode.Uri])[];
}

const namedAsProposal = /(?:^|\/)(?:proposal\.yaml|[^/]*\.proposal\.ya?ml)$/;

function folders(): readonly vscode.WorkspaceFolder[] {
  return vscode.workspace.workspaceFolders ?? [];
}

async function isFolder(uri: vscode.Uri): Promise<boolean> {
  try {
    return ((await vscode.workspace.fs.stat(uri)).type & vscode.FileType.Directory) !== 0;
  } catch {
    // It is gone again.
    return false;
  }
}

async function find(
  below: vscode.WorkspaceFolder | vscode.Uri,
  glob: string,
  excludes: SearchExcludes,
  signal: AbortSignal,
): Promise<readonly vscode.Uri[]> {
  const source = new vscode.CancellationTokenSource();
  signal.addEventListener("abort", () => source.cancel());
  const pattern = new vscode.RelativePattern(below, glob);
  return vscode.workspace.findFiles(pattern, excludes.pattern, mostProposals + 1, source.token);
}
