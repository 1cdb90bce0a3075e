import { lstat } from "node:fs/promises";
import { type EffectiveConfig, isMeant } from "../core/config/effective-config";
import { type Gathered, gatherConfigs } from "../core/config/gather-configs";
import { type ConfigDocument, readConfig } from "../core/config/read-config";
import { folderOf, resolveConfig } from "../core/config/resolve-config";
import { rules } from "../rules";
import { readText, refused } from "./read-text";

/** What applies to a proposal, and the configurations that say so. */
export interface Applying {
  readonly config: EffectiveConfig;
  readonly gathered: Gathered;
}

/** The configurations of a folder and all below it, each read once. */
export class Repository {
  private readonly files = new Map<string, Promise<ConfigDocument | undefined>>();
  private readonly folders = new Map<string, Promise<Gathered>>();
  /** Proposals of one folder for which the same overrides apply share what applies. */
  private readonly shared = new Map<string, EffectiveConfig>();

  /** `unread` is told of configurations that exist and cannot be read. */
  constructor(
    readonly root: string,
    private readonly unread: (path: string, reason: string) => void,
  ) {}

  /** What applies to the proposal at a path, be there one or not. */
  async applyingTo(path: string): Promise<Applying> {
    const folder = folderOf(path);
    const gathering =
      this.folders.get(folder) ?? gatherConfigs(`${folder}any`, this.root, (file) => this.configuration(file));
    this.folders.set(folder, gathering);
    const gathered = await gathering;
    const key = `${folder}\n${overridesFor(gathered, path)}`;
    const config = this.shared.get(key) ?? resolveConfig(gathered.chain, path);
    this.shared.set(key, config);
    return { config, gathered };
  }

  private configuration(path: string): Promise<ConfigDocument | undefined> {
    const known = this.files.get(path) ?? this.load(path);
    this.files.set(path, known);
    return known;
  }

  private async load(path: string): Promise<ConfigDocument | undefined> {
    const link = await lstat(path).catch(refused);
    if ("unread" in link) return undefined;
    const read = await readText(path);
    if (!("unread" in read)) return readConfig(read.text, rules);
    this.unread(path, read.unread);
    return undefined;
  }
}

function overridesFor({ chain }: Gathered, path: string): string {
  return chain
    .flatMap(({ path: configPath, document }) =>
      (document.model.overrides ?? []).map(({ files }) =>
        isMeant({ folder: folderOf(configPath), globs: typeof files === "string" ? [files] : files }, path) ? "1" : "0",
      ),
    )
    .join("");
}
