import { stat } from "node:fs/promises";
import * as l10n from "@vscode/l10n";
import { type EffectiveConfig, isMeant, type Origin } from "../core/config/effective-config";
import type { ConfigFile } from "../core/config/resolve-config";
import { folderOf } from "../core/config/resolve-config";
import { lineNumberAt } from "../core/text";
import { entryOf } from "../core/tree";
import { isProposalName } from "./find-proposals";
import { absolute, shownFrom } from "./paths";
import { printable, printableJson } from "./printable";
import type { Arguments } from "./read-arguments";
import { refused } from "./read-text";
import { type ExitCode, exitCodes, type Run } from "./run";

/** One value that applies: what it is and, where it is not as usual, which line says so. */
interface Applied {
  readonly name: string;
  readonly value: unknown;
  readonly path?: string;
  /** From one. */
  readonly line?: number;
  /** The globs of the override that sets it. */
  readonly files?: readonly string[];
}

/** Whether a file counts as a proposal, and what says so where its name does not. */
interface Verdict {
  readonly verdict: "named" | "included" | "excluded" | "not a proposal";
  readonly path?: string;
  readonly line?: number;
}

/** Shows what applies to a proposal and where that is written. */
export async function showConfig(run: Run, { words, options }: Arguments): Promise<ExitCode> {
  const [file, another] = words;
  if (file === undefined) return run.refuse(l10n.t("Name a proposal: `{0}`.", "proposals config FILE"));
  if (another !== undefined) return run.refuse(l10n.t("Only one proposal is looked at; leave out `{0}`.", another));
  const path = absolute(run.cwd, file);
  const found = await stat(path).catch(refused);
  if ("unread" in found) run.noticeAbout(path, l10n.t("does not exist; this is what would apply to it."));
  else if (found.isDirectory()) return run.refuse(l10n.t("{0} is a folder. Name a proposal in it.", run.shown(path)));
  const { config, gathered } = await run.repository.applyingTo(path);
  const { chain } = gathered;
  for (const { path: faulty, document } of chain) {
    if (document.problems.length > 0 || gathered.problems.some((one) => one.path === faulty))
      run.noticeAbout(faulty, l10n.t("has faults, so not all of it may apply; `{0}` tells them.", "proposals lint"));
  }
  const verdict = verdictOn(path, chain);
  const values = appliedIn(config, chain);
  if (options.get("format") === "json") {
    const exact = <T extends { readonly path?: string }>(one: T): T =>
      one.path === undefined ? one : { ...one, path: shownFrom(run.cwd, one.path) };
    const listed = chain.map((one) => shownFrom(run.cwd, one.path));
    const proposal = exact(verdict);
    run.print(
      printableJson({
        version: 1,
        path: shownFrom(run.cwd, path),
        proposal,
        configurations: listed,
        values: values.map(exact),
      }),
    );
    return exitCodes.fine;
  }
  run.print(run.shown(path));
  run.print(`  ${verdictWords(verdict, run)}`);
  run.print();
  run.print(chain.length === 0 ? l10n.t("No configuration applies.") : l10n.t("Configurations, the nearest last:"));
  for (const one of chain) run.print(`  ${run.shown(one.path)}`);
  run.print();
  run.print(l10n.t("What applies:"));
  for (const line of rows(values, run)) run.print(`  ${line}`);
  return exitCodes.fine;
}

function verdictOn(path: string, chain: readonly ConfigFile[]): Verdict {
  const said = (field: "include" | "exclude"): Verdict[] =>
    chain.flatMap((file) => {
      const { model, root, text } = file.document;
      const globs = model[field];
      const entry = entryOf(root, field);
      if (globs === undefined || entry === undefined) return [];
      const fits = isMeant({ folder: folderOf(file.path), globs: typeof globs === "string" ? [globs] : globs }, path);
      const verdict = fits ? `${field}d` : "not a proposal";
      return [
        { verdict: verdict as Verdict["verdict"], path: file.path, line: lineNumberAt(text, entry.key.span.start) },
      ];
    });
  const excluded = said("exclude").findLast(({ verdict }) => verdict === "excluded");
  if (excluded !== undefined) return excluded;
  // The nearest that says what is included speaks alone.
  const included = said("include").at(-1);
  if (included?.verdict === "included" && !isProposalName(path)) return included;
  return { verdict: isProposalName(path) ? "named" : "not a proposal" };
}

function verdictWords({ verdict, path, line }: Verdict, { shown }: Run): string {
  const place = path === undefined ? "" : `${shown(path)}:${line}`;
  if (verdict === "named") return l10n.t("It is a proposal by its name.");
  if (verdict === "included") return l10n.t("It is a proposal because {0} includes it.", place);
  if (verdict === "excluded") return l10n.t("It is left out because {0} excludes it.", place);
  return l10n.t(
    "It is no proposal by its name, and no configuration includes it; named on its own, it is checked all the same.",
  );
}

function appliedIn(config: EffectiveConfig, chain: readonly ConfigFile[]): Applied[] {
  const values = [...config.origins].flatMap(([name, origin]): Applied[] => {
    const value = valueNamed(config, name);
    return value === undefined ? [] : [{ name, value, ...placeOf(origin, chain) }];
  });
  return config.origins.has("profile") ? values : [{ name: "profile", value: config.profile }, ...values];
}

function placeOf(
  { path, span, files }: Origin,
  chain: readonly ConfigFile[],
): Pick<Applied, "path" | "line" | "files"> {
  const text = chain.find((one) => one.path === path)?.document.text ?? "";
  return { path, line: lineNumberAt(text, span.start), ...(files !== undefined && { files }) };
}

/** The value that stands under the name of its origin. */
function valueNamed(config: EffectiveConfig, name: string): unknown {
  const [, group = "", rest = ""] =
    /^(rules|options|goals|roles|budget|vocabulary\.accept|vocabulary\.replace)\.(.*)$/s.exec(name) ?? [];
  switch (group) {
    case "rules":
      return config.severities.get(rest);
    case "options":
      return config.options.get(rest);
    case "goals":
      return config.goals.find(({ id }) => id === rest)?.name ?? rest;
    case "roles":
    case "vocabulary.accept":
      return rest;
    case "vocabulary.replace":
      return config.vocabulary.replace.get(rest);
    case "budget":
      return rest === "run" ? config.budget.run : config.budget.innovate;
    default:
      if (name === "include") return config.include?.globs;
      if (name === "exclude") return config.exclude.flatMap(({ globs }) => globs);
      return config[
        name as "profile" | "organisation" | "currency" | "discountRate" | "hurdleRate" | "fiscalYearStart"
      ];
  }
}

function rows(values: readonly Applied[], { shown }: Run): string[] {
  const cells = values.map(({ name, value, path, line, files }) => {
    const place = path === undefined ? l10n.t("as usual") : `${shown(path)}:${line}`;
    const because =
      files === undefined
        ? ""
        : ` ${l10n.t("because of overrides for {0}", files.map((glob) => `\`${glob}\``).join(", "))}`;
    const said = typeof value === "string" ? value : JSON.stringify(value);
    return [printable(name), printable(said), printable(`${place}${because}`)];
  });
  const widths = [0, 1].map((column) => Math.max(...cells.map((row) => Math.min(40, row[column]?.length ?? 0))));
  return cells.map(([name = "", value = "", place = ""]) =>
    [name.padEnd(widths[0] ?? 0), value.padEnd(widths[1] ?? 0), place].join("  "),
  );
}
