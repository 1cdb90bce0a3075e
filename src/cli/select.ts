import { stat } from "node:fs/promises";
import { posix } from "node:path";
import * as l10n from "@vscode/l10n";
import { inclusion } from "../core/config/effective-config";
import { configName } from "../core/config/gather-configs";
import { readGlob } from "../core/config/glob";
import { type FoundProposals, findProposals, type Skipped } from "./find-proposals";
import { absolute, byCharacters, slashed } from "./paths";
import { refused } from "./read-text";
import type { Repository } from "./repository";

/** Which proposals were asked for, and which others there are. */
export interface Selection {
  readonly chosen: readonly string[];
  /** Those that were named one by one, so that it is a mistake if they cannot be read. */
  readonly named: ReadonlySet<string>;
  /** All proposals that are known, the chosen among them. */
  readonly all: readonly string[];
  readonly skipped: readonly Skipped[];
  /** What was asked for and does not exist, in sentences. */
  readonly wrong: readonly string[];
  /** Folders that were asked for and hold no proposal. */
  readonly empty: readonly string[];
  /** Configurations that were named one by one. */
  readonly configs: readonly string[];
}

/**
 * What paths and globs mean. A file that is named is a proposal, whatever its name, unless a configuration excludes it; a
 * folder means all proposals in it; a glob chooses among proposals. Without any, all below the folder `cwd` are meant.
 */
export async function select(args: readonly string[], cwd: string, repository: Repository): Promise<Selection> {
  const chosen = new Set<string>();
  const named = new Set<string>();
  const wrong: string[] = [];
  const skipped: Skipped[] = [];
  const empty: string[] = [];
  const configs: string[] = [];
  const walked = new Map<string, FoundProposals>();
  const walk = async (folder: string): Promise<FoundProposals> => {
    const found = walked.get(folder) ?? (await findProposals(folder, repository));
    walked.set(folder, found);
    return found;
  };
  const below = async (folder: string): Promise<readonly string[]> => {
    const found = await walk(folder);
    skipped.push(...found.skipped);
    return found.paths;
  };
  for (const arg of args.length === 0 ? ["."] : new Set(args)) {
    const path = absolute(cwd, arg);
    const found = await stat(path).catch(refused);
    if (!("unread" in found) && path.endsWith(`/${configName}`) && !found.isDirectory()) configs.push(path);
    else if (!("unread" in found)) {
      const inside = found.isDirectory() ? await below(path) : [path];
      if (inside.length === 0) empty.push(path);
      for (const one of inside) chosen.add(one);
      if (!found.isDirectory()) named.add(path);
    } else if (!found.missing) {
      wrong.push(`\`${arg}\` ${found.unread}`);
    } else if (/[*?{]/.test(arg)) {
      const matching = await matchingGlob(slashed(arg), slashed(cwd), below);
      for (const inner of matching) chosen.add(inner);
      if (matching.length === 0) wrong.push(l10n.t("`{0}` matches no proposal.", arg));
    } else wrong.push(l10n.t("`{0}` does not exist.", arg));
  }
  for (const path of named) {
    const { config } = await repository.applyingTo(path);
    if (inclusion(config, path) !== "excluded") continue;
    chosen.delete(path);
    named.delete(path);
    skipped.push({ path, reason: l10n.t("is excluded by a configuration, so it is skipped."), grave: false });
  }
  if (wrong.length > 0) return { chosen: [], named, all: [], skipped, wrong, empty, configs };
  // Links and pipes beside what was asked for concern nobody; what cannot be read may hold a proposal that is referred to.
  const around = await walk(repository.root);
  return {
    chosen: [...chosen],
    named,
    all: [...new Set([...around.paths, ...chosen])],
    skipped: uniqueSkipped([...skipped, ...around.skipped.filter(({ grave }) => grave)]),
    wrong,
    empty,
    configs,
  };
}

/** The proposals that fit a glob; it is looked for below the folders that it names in full. */
async function matchingGlob(
  glob: string,
  cwd: string,
  below: (folder: string) => Promise<readonly string[]>,
): Promise<readonly string[]> {
  const steps = glob.split("/");
  const first = steps.findIndex((step) => /[*?{]/.test(step));
  const start = glob.startsWith("/") ? "/" : cwd;
  const folder = posix.resolve(start, steps.slice(0, first).join("/"));
  const found = await stat(folder).catch(refused);
  if ("unread" in found || !found.isDirectory()) return [];
  const fits = readGlob(steps.slice(first).join("/"));
  const paths = await below(folder);
  // As for a shell, a glob that fits a folder means all that is in it.
  return paths.filter((path) => {
    const inner = posix.relative(folder, path).split("/");
    return inner.some((_, at) => fits(inner.slice(0, at + 1).join("/")));
  });
}

function uniqueSkipped(skipped: readonly Skipped[]): readonly Skipped[] {
  const byPath = new Map(skipped.map((one) => [one.path, one]));
  return [...byPath.values()].sort((a, b) => byCharacters(a.path, b.path));
}
