import * as l10n from "@vscode/l10n";
import { type Problem, problem } from "../problem";
import { lineEnd, type Span } from "../text";
import { entryOf, type Node } from "../tree";
import type { ConfigDocument } from "./read-config";
import { type ConfigFile, folderOf } from "./resolve-config";

/** The name of a configuration file, in any folder. */
export const configName = "proposals.config.yaml";

/** How many configuration files can apply to one proposal. */
export const mostConfigs = 32;

/** The configurations that apply to a proposal, and what is wrong with how they build on one another. */
export interface Gathered {
  /** Farthest first; a file that others build on stands before them. */
  readonly chain: readonly ConfigFile[];
  /** Each with the path of the configuration it was found in. */
  readonly problems: readonly { readonly path: string; readonly problem: Problem }[];
}

/**
 * The configurations of the folders from `root` down to the proposal's, with all that they extend. Paths have `/` between
 * folders; `read` gives nothing where there is no file. Nothing outside `root` is ever asked for, and nothing is asked for twice.
 */
export async function gatherConfigs(
  proposalPath: string,
  root: string,
  read: (path: string) => Promise<ConfigDocument | undefined>,
): Promise<Gathered> {
  const top = root === "" || root.endsWith("/") ? root : `${root}/`;
  const gathering = new Gathering(top, read);
  if (proposalPath.startsWith(top))
    await gathering.folders(folderOf(proposalPath.slice(top.length)).split("/").slice(0, -1));
  const { chain, problems } = gathering;
  return { chain, problems };
}

class Gathering {
  chain: readonly ConfigFile[] = [];
  readonly problems: { path: string; problem: Problem }[] = [];
  /** What was asked for, by path. */
  private readonly asked = new Map<string, ConfigDocument | undefined>();
  /** For a file whose `extends` were followed, all of them and itself, farthest first. */
  private readonly built = new Map<string, readonly string[]>();
  private count = 0;

  constructor(
    private readonly top: string,
    private readonly read: (path: string) => Promise<ConfigDocument | undefined>,
  ) {}

  /** Folders are asked from the nearest up, so that too many cost the farthest. */
  async folders(names: readonly string[]): Promise<void> {
    const found: string[] = [];
    for (let depth = names.length; depth >= 0; depth--) {
      const path = `${this.top}${names
        .slice(0, depth)
        .map((name) => `${name}/`)
        .join("")}${configName}`;
      if ((await this.document(path)) === undefined) continue;
      if (found.length === mostConfigs) {
        this.tooMany(found.at(-1) as string);
        break;
      }
      found.unshift(path);
    }
    const order: string[] = [];
    for (const path of found) order.push(...(await this.withExtended(path, [])));
    this.chain = lastOfEach(order).flatMap((path) => {
      const document = this.asked.get(path);
      return document === undefined ? [] : [{ path, document }];
    });
  }

  /** Said in the nearest file, where the one who meets it is at work. */
  private tooMany(path: string): void {
    const message = l10n.t("More than {0} folders above hold configurations; the farthest do not apply.", mostConfigs);
    const span = { start: 0, end: lineEnd(this.asked.get(path)?.text ?? "", 0) };
    this.problems.push({ path, problem: problem("schema", "error", span, message) });
  }

  /** A file after all that it builds on; `open` are the files that led here. */
  private async withExtended(path: string, open: readonly string[]): Promise<readonly string[]> {
    const known = this.built.get(path);
    if (known !== undefined) return known;
    const before: string[] = [];
    for (const { written, span } of this.extended(path)) {
      const target = this.target(path, written);
      const message = await this.refusal(path, target, written, [...open, path]);
      if (message === undefined && target !== undefined)
        before.push(...(await this.withExtended(target, [...open, path])));
      else if (message !== undefined) this.problems.push({ path, problem: problem("schema", "error", span, message) });
    }
    const order = lastOfEach([...before, path]);
    this.built.set(path, order);
    return order;
  }

  /** Why a file cannot be extended, or nothing where it can. */
  private async refusal(
    path: string,
    target: string | undefined,
    written: string,
    open: readonly string[],
  ): Promise<string | undefined> {
    if (target === undefined)
      return l10n.t("`{0}` leads out of the workspace. A configuration builds only on files inside it.", written);
    if (target === path) return l10n.t("This configuration builds on itself. Name another file, or remove `extends`.");
    if (open.includes(target)) {
      const loop = [...open.slice(open.indexOf(target)), target].map((step) => step.slice(this.top.length));
      return l10n.t(
        "These configurations build on each other in a circle: {0}. Remove one `extends`.",
        loop.join(" → "),
      );
    }
    if (!this.asked.has(target) && this.count >= mostConfigs)
      return l10n.t("More than {0} configurations apply to one proposal, so `{1}` is not read.", mostConfigs, written);
    if ((await this.document(target)) === undefined)
      return l10n.t("There is no file `{0}`. A path begins at the folder of this configuration.", written);
    return undefined;
  }

  private extended(path: string): readonly { readonly written: string; readonly span: Span }[] {
    const document = this.asked.get(path);
    const { extends: value = [] } = document?.model ?? {};
    const accepted = new Set<unknown>(typeof value === "string" ? [value] : value);
    const node = entryOf(document?.root, "extends")?.value;
    const nodes: readonly Node[] = node?.kind === "list" ? node.items : node === undefined ? [] : [node];
    return nodes.flatMap((item) =>
      item.kind === "scalar" && accepted.has(item.value) ? [{ written: String(item.value), span: item.span }] : [],
    );
  }

  /** The path that a relative one means, or nothing where it leads above the top on its way. */
  private target(path: string, written: string): string | undefined {
    const steps = folderOf(path.slice(this.top.length)).split("/").slice(0, -1);
    for (const step of written.split("/")) {
      if (step === "..") {
        if (steps.pop() === undefined) return undefined;
      } else if (step !== "." && step !== "") steps.push(step);
    }
    return this.top + steps.join("/");
  }

  private async document(path: string): Promise<ConfigDocument | undefined> {
    if (this.asked.has(path)) return this.asked.get(path);
    const document = await this.read(path);
    this.asked.set(path, document);
    if (document !== undefined) this.count++;
    return document;
  }
}

/** Each path where it stands last: what lies nearer wins, so earlier turns of it change nothing. */
function lastOfEach(paths: readonly string[]): readonly string[] {
  return paths.filter((path, index) => paths.lastIndexOf(path) === index);
}
