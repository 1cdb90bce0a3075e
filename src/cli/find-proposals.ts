import type { Dirent } from "node:fs";
import { readdir, realpath, stat } from "node:fs/promises";
import * as l10n from "@vscode/l10n";
import { inclusion } from "../core/config/effective-config";
import { byCharacters, isWithin, slashed } from "./paths";
import { refused } from "./read-text";
import type { Repository } from "./repository";

/** What was not looked at, and why, as the end of a sentence that begins with its path. */
export interface Skipped {
  readonly path: string;
  readonly reason: string;
  /** Whether proposals may be missing because of it. */
  readonly grave: boolean;
}

/** The proposals of a folder. */
export interface FoundProposals {
  /** Sorted by their characters. */
  readonly paths: readonly string[];
  readonly skipped: readonly Skipped[];
}

/** Whether a file is a proposal by its name, as it is for an editor. */
export function isProposalName(path: string): boolean {
  return /(?:^|\/)proposal\.yaml$|\.proposal\.ya?ml$/i.test(path);
}

/**
 * The proposals of a folder and all below: by their names, and by what the configurations include and exclude. What others
 * installed (`node_modules`) and hidden folders are left out, and links to folders are not followed.
 */
export async function findProposals(folder: string, repository: Repository): Promise<FoundProposals> {
  const paths: string[] = [];
  const links: { readonly path: string; readonly target: string }[] = [];
  const skipped: Skipped[] = [];
  const open = [folder];
  for (let current = open.pop(); current !== undefined; current = open.pop()) {
    const entries = await entriesOf(current);
    if ("unread" in entries) {
      skipped.push({ path: current, reason: entries.unread, grave: true });
      continue;
    }
    for (const entry of entries) {
      const path = `${current === "/" ? "" : current}/${entry.name}`;
      if (entry.isDirectory()) {
        if (!entry.name.startsWith(".") && entry.name !== "node_modules") open.push(path);
      } else if (entry.isFile()) {
        if (await isProposal(path, repository)) paths.push(path);
      } else if (entry.isSymbolicLink()) {
        if (entry.name.startsWith(".") || entry.name === "node_modules") continue;
        const link = await followed(path, repository);
        if (link === undefined) continue;
        if ("target" in link) links.push({ path, target: link.target });
        else skipped.push({ path, ...link });
      } else if (isProposalName(path)) {
        skipped.push({ path, reason: l10n.t("is not a regular file, so it is skipped."), grave: false });
      }
    }
  }
  // One file must not count as two proposals only because there are two ways to it.
  const known = new Set(await Promise.all(links.length === 0 ? [] : paths.map((path) => realpath(path).then(slashed))));
  for (const { path, target } of links.sort((a, b) => byCharacters(a.path, b.path))) {
    if (known.has(target)) continue;
    known.add(target);
    paths.push(path);
  }
  return {
    paths: paths.sort(byCharacters),
    skipped: skipped.sort((a, b) => byCharacters(a.path, b.path)),
  };
}

/** What a link leads to: a proposal to read, nothing that concerns us, or something to leave alone. */
async function followed(
  path: string,
  repository: Repository,
): Promise<{ readonly target: string } | Omit<Skipped, "path"> | undefined> {
  const found = await stat(path).catch(refused);
  if ("unread" in found) {
    if (!isProposalName(path)) return undefined;
    const reason = found.missing ? l10n.t("is a link that leads nowhere, so it is skipped.") : found.unread;
    return { reason, grave: false };
  }
  if (found.isDirectory()) return { reason: l10n.t("is a link to a folder, which is not followed."), grave: false };
  if (!found.isFile() || !(await isProposal(path, repository))) return undefined;
  const [target, root] = (await Promise.all([realpath(path), realpath(repository.root)])).map(slashed);
  if (target === undefined || root === undefined || !isWithin(root, target))
    return { reason: l10n.t("is a link that leads out of the repository, so it is skipped."), grave: false };
  return { target };
}

async function isProposal(path: string, repository: Repository): Promise<boolean> {
  const { config } = await repository.applyingTo(path);
  const said = config.include === undefined && config.exclude.length === 0 ? undefined : inclusion(config, path);
  return said === undefined ? isProposalName(path) : said === "included";
}

async function entriesOf(folder: string): Promise<Dirent[] | ReturnType<typeof refused>> {
  return readdir(folder, { withFileTypes: true }).catch(refused);
}
