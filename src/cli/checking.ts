import * as l10n from "@vscode/l10n";
import { inclusion } from "../core/config/effective-config";
import { parseDate } from "../core/dates";
import { configReports } from "./config-reports";
import { absolute, byCharacters } from "./paths";
import { Portfolio } from "./portfolio";
import type { Arguments } from "./read-arguments";
import { readStream, type StoredText } from "./read-text";
import type { FileReport, Limits } from "./report";
import type { Run } from "./run";
import { select } from "./select";

/** What the options of every command that checks mean. */
export interface Checking {
  readonly limits: Limits;
  readonly today: string;
  /** The absolute path at which the standard input stands, or nothing where files are read. */
  readonly stdin: string | undefined;
  readonly paths: readonly string[];
}

/** The proposals that were asked for. */
export interface Gathering {
  readonly portfolio: Portfolio;
  /** Whether something that was named could not be read. */
  readonly failed: boolean;
  /** Configurations that were named one by one, each to be checked by itself. */
  readonly configs: readonly string[];
  /** Where nothing is to be judged: the text of the standard input, if that was asked for. */
  readonly left: StoredText | undefined;
}

/** Reads the options of every command that checks, or says in a sentence what is wrong with them. */
export function readChecking({ words, options }: Arguments, run: Run): Checking | { readonly wrong: string } {
  const maxWarnings = options.get("max-warnings");
  if (maxWarnings !== undefined && !/^\d{1,9}$/.test(maxWarnings))
    return { wrong: l10n.t("`{0}` is no value of `{1}`. It takes a number.", maxWarnings, "--max-warnings") };
  const today = options.get("today") ?? localDay(run.outside.now);
  if (!/^\d{4}-\d\d-\d\d$/.test(today) || parseDate(today) === undefined)
    return { wrong: l10n.t("`{0}` is no value of `{1}`. It takes a day such as 2027-06-30.", today, "--today") };
  const file = options.get("stdin-filename");
  const paths = words.filter((word) => word !== "-");
  if (file === undefined && paths.length < words.length)
    return { wrong: l10n.t("`-` needs `--stdin-filename FILE`, so that it is known what applies to the proposal.") };
  if (file !== undefined && paths.length > 0)
    return { wrong: l10n.t("With `--stdin-filename` one proposal is read, so leave out `{0}`.", paths[0] ?? "") };
  return {
    limits: {
      gate: options.has("gate"),
      failOn: (options.get("fail-on") ?? "error") as Limits["failOn"],
      maxWarnings: maxWarnings === undefined ? undefined : Number(maxWarnings),
    },
    today,
    stdin: file === undefined ? undefined : absolute(run.cwd, file),
    paths,
  };
}

/** Reads the proposals that were asked for among all others; what is skipped is said. Nothing where that cannot be done. */
export async function gather({ stdin, paths, today }: Checking, run: Run): Promise<Gathering | undefined> {
  const given = new Map<string, StoredText>();
  if (stdin !== undefined) {
    const read = await readStream(run.outside.stdin);
    if ("unread" in read) {
      run.noticeAbout(stdin, read.unread);
      return undefined;
    }
    given.set(stdin, read);
  }
  const { repository } = run;
  const selection =
    stdin === undefined
      ? await select(paths, run.cwd, repository)
      : await select([repository.root], run.cwd, repository);
  for (const sentence of selection.wrong) run.notice(sentence);
  if (selection.wrong.length > 0) return undefined;
  for (const { path, reason, grave } of selection.skipped)
    if (stdin === undefined || grave) run.noticeAbout(path, reason);

  const excluded = stdin !== undefined && inclusion((await repository.applyingTo(stdin)).config, stdin) === "excluded";
  if (excluded) run.noticeAbout(stdin, l10n.t("is excluded by a configuration, so it is skipped."));
  const judged = stdin === undefined ? selection.chosen : excluded ? [] : [stdin];
  let failed = false;
  const wanted = {
    judged,
    all: judged.length === 0 ? [] : [...new Set([...selection.all, ...judged])].sort(byCharacters),
    complete: !selection.skipped.some(({ grave }) => grave),
    given,
    today,
  };
  const portfolio = await Portfolio.read(repository, wanted, (path, reason) => {
    failed ||= selection.named.has(path);
    run.noticeAbout(path, reason);
  });
  for (const folder of stdin === undefined ? selection.empty : [])
    run.notice(l10n.t("No proposals found below {0}.", folder === run.cwd ? folder : run.shown(folder)));
  return { portfolio, failed, configs: selection.configs, left: excluded ? given.get(stdin) : undefined };
}

/** What there is to say about the proposals that were judged and their configurations, sorted by path. */
export async function reportsOf({ portfolio, configs: named }: Gathering, run: Run): Promise<readonly FileReport[]> {
  const reports = portfolio.reports();
  const configs = await configReports([...reports.map(({ path }) => path), ...named], run.repository);
  return [...reports, ...configs].sort((a, b) => byCharacters(a.path, b.path));
}

function localDay(now: Date): string {
  const pad = (part: number): string => String(part).padStart(2, "0");
  return `${now.getFullYear()}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}`;
}
