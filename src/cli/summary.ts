import { realpath, writeFile } from "node:fs/promises";
import * as l10n from "@vscode/l10n";
import pc from "picocolors";
import { type ProposalDocument, readProposal } from "../core/document";
import { nearest } from "../core/nearest";
import { exportSummary } from "../export/export-summary";
import { summarize } from "../features/summarize";
import type { Summary } from "../features/summary";
import { text as findings } from "./formats/text";
import { absolute } from "./paths";
import { findingOf, light } from "./portfolio";
import { printableJson } from "./printable";
import type { Arguments } from "./read-arguments";
import { codeOf, readText } from "./read-text";
import { positionsIn, summaryOf } from "./report";
import { type ExitCode, exitCodes, type Run } from "./run";

type Format = "html" | "md" | "json";

/** Writes the summary of one proposal as it is told to one reader. A file that is there is left alone unless that is asked for. */
export async function summary(run: Run, { words, options }: Arguments): Promise<ExitCode> {
  const [file, another] = words;
  if (file === undefined) return run.refuse(l10n.t("Name a proposal: `{0}`.", "proposals summary FILE"));
  if (another !== undefined) return run.refuse(l10n.t("Only one proposal is summed up; leave out `{0}`.", another));
  const locale = options.get("locale") ?? "en-GB";
  if (!isLocale(locale))
    return run.refuse(l10n.t("`{0}` is no value of `{1}`. It takes a language such as `de-CH`.", locale, "--locale"));
  const path = absolute(run.cwd, file);
  const stored = await readText(path);
  if ("unread" in stored) {
    run.noticeAbout(path, stored.unread);
    return exitCodes.failed;
  }
  const document = readProposal(stored.text);
  // Of what is only half read, an executive would be told half.
  if (!document.judgeable) return unreadable(run, path, document);

  const { roles } = (await run.repository.applyingTo(path)).config;
  const lens = options.get("lens") ?? "everyone";
  const told = summarize(document, { locale, lens, roles });
  if (told.lens.id !== lens) return run.refuse(noReader(lens, told));
  const output = options.get("output");
  const text = written(told, (options.get("format") as Format | undefined) ?? formatOf(output));
  if (output === undefined) {
    run.outside.stdout.write(text);
    return exitCodes.fine;
  }
  return write(run, { to: absolute(run.cwd, output), from: path, text, over: options.has("force") });
}

function isLocale(locale: string): boolean {
  try {
    return Intl.NumberFormat.supportedLocalesOf(locale).length > 0;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

function unreadable(run: Run, path: string, { problems, text }: ProposalDocument): ExitCode {
  const first = problems.slice(0, 1).map((problem) => findingOf(light(problem, []), path, positionsIn(text)));
  const files = [{ path, text, findings: first }];
  findings(
    {
      files,
      summary: summaryOf(files),
      root: run.repository.root,
      shown: run.shown,
      gate: false,
      exact: run.shown,
      colours: pc.createColors(false),
    },
    (line = "") => run.outside.stderr.write(`${line}\n`),
  );
  return exitCodes.found;
}

function noReader(lens: string, { lenses }: Summary): string {
  const ids = lenses.map(({ id }) => id);
  const meant = nearest(lens, ids);
  return meant === undefined
    ? l10n.t("`{0}` is no reader of this proposal. Its readers are {1}.", lens, ids.join(", "))
    : l10n.t(
        "`{0}` is no reader of this proposal. Did you mean `{1}`? Its readers are {2}.",
        lens,
        meant,
        ids.join(", "),
      );
}

function formatOf(output = ""): Format {
  if (/\.html?$/i.test(output)) return "html";
  return /\.json$/i.test(output) ? "json" : "md";
}

function written(summary: Summary, format: Format): string {
  return format === "json" ? `${printableJson(summary)}\n` : exportSummary(summary, format);
}

async function write(
  run: Run,
  {
    to,
    from,
    text,
    over,
  }: { readonly to: string; readonly from: string; readonly text: string; readonly over: boolean },
): Promise<ExitCode> {
  try {
    if (over && (await realpath(to).catch(() => to)) === (await realpath(from)))
      return run.refuse(l10n.t("{0} is the proposal itself, so nothing was written.", run.shown(to)));
    await writeFile(to, text, { flag: over ? "w" : "wx" });
  } catch (error) {
    const code = codeOf(error);
    if (code === "EEXIST")
      return run.refuse(l10n.t("{0} exists already, so nothing was written. `--force` writes over it.", run.shown(to)));
    if (code === "ENOENT") return run.refuse(l10n.t("There is no folder for {0}. Create it first.", run.shown(to)));
    return run.refuse(l10n.t("{0} could not be written ({1}).", run.shown(to), code));
  }
  run.notice(l10n.t("The summary is in {0}.", run.shown(to)));
  return exitCodes.fine;
}
