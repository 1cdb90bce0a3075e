import * as l10n from "@vscode/l10n";
import { type Fixed, fixAll } from "../features/fix-all";
import { type Checking, type Gathering, gather, readChecking, reportsOf } from "./checking";
import { filesWord, findingsWord } from "./formats/count-words";
import { patch } from "./patch";
import type { Judged } from "./portfolio";
import { printable } from "./printable";
import type { Arguments } from "./read-arguments";
import { fails, summaryOf } from "./report";
import { type ExitCode, exitCodes, type Run } from "./run";
import { writeText } from "./write-text";

/** Mends what can be mended unattended, or shows what that would change. What is left decides how it ends. */
export async function fix(run: Run, args: Arguments): Promise<ExitCode> {
  const checking = readChecking(args, run);
  if ("wrong" in checking) return run.refuse(checking.wrong);
  const gathering = await gather(checking, run);
  if (gathering === undefined) return exitCodes.failed;
  if (gathering.left !== undefined && !args.options.has("diff")) printText(gathering.left, run);

  const only = args.options.has("diff") ? "diff" : args.options.has("dry-run") ? "dry-run" : undefined;
  let { failed } = gathering;
  const counts = { findings: 0, files: 0 };
  const fixable = new Set(
    gathering.portfolio.reports().flatMap(({ path, findings }) => (findings.some((one) => one.fixable) ? [path] : [])),
  );
  for (const [path, judged] of [...gathering.portfolio.judged]) {
    const { text } = judged.stored;
    const fixed = fixable.has(path) ? fixAll(text, await gathering.portfolio.problemsOf(path)) : undefined;
    if (fixed !== undefined && fixed.text !== text) {
      const refusal = await carryOut(path, judged, fixed, { run, checking, gathering, only });
      if (refusal === undefined) {
        counts.findings += fixed.applied.length;
        counts.files++;
      } else {
        run.noticeAbout(path, refusal);
        failed = true;
      }
    } else if (checking.stdin !== undefined && only !== "diff") printText(judged.stored, run);
  }

  const files = await reportsOf(gathering, run);
  const summary = summaryOf(files);
  const left = summary.error + summary.warning + summary.info + summary.hint;
  if (summary.files > 0) {
    const words = outcome(counts, left, only !== undefined);
    // The output may be a patch or a proposal, which nothing of ours may be mixed with.
    if (only === "diff" || checking.stdin !== undefined) run.notice(words);
    else run.print(words);
  }
  if (failed) return exitCodes.failed;
  return fails(files, checking.limits) ? exitCodes.found : exitCodes.fine;
}

function outcome(mended: { readonly findings: number; readonly files: number }, left: number, trial: boolean): string {
  const [leftWord, findings, files] = [findingsWord(left), findingsWord(mended.findings), filesWord(mended.files)];
  if (mended.files === 0) return l10n.t("There is nothing to mend; {0} left.", leftWord);
  return trial
    ? l10n.t("Would mend {0} in {1}; {2} as it stands.", findings, files, leftWord)
    : l10n.t("Mended {0} in {1}; {2} left.", findings, files, leftWord);
}

interface Circumstances {
  readonly run: Run;
  readonly checking: Checking;
  readonly gathering: Gathering;
  readonly only: "diff" | "dry-run" | undefined;
}

/** Writes or shows a change; why it cannot, as the end of a sentence that begins with the path. */
async function carryOut(
  path: string,
  { stored }: Judged,
  { text, applied }: Fixed,
  { run, checking, gathering, only }: Circumstances,
): Promise<string | undefined> {
  const changed = { text, bom: stored.bom };
  if (only === "diff") {
    for (const line of patch(run.shown(path), stored, changed)) run.print(line);
    return undefined;
  }
  const say = checking.stdin === undefined ? run.print : run.notice;
  if (checking.stdin !== undefined) printText(only === undefined ? changed : stored, run);
  else if (only === undefined) {
    const refusal = await writeText(path, stored, changed);
    if (refusal !== undefined) return refusal;
  }
  if (only === undefined) await gathering.portfolio.put(path, changed);
  say(
    only === undefined
      ? l10n.t("{0}: mended {1}", run.shown(path), findingsWord(applied.length))
      : l10n.t("{0}: would mend {1}", run.shown(path), findingsWord(applied.length)),
  );
  if (only === "dry-run") for (const { rule, fixes } of applied) say(`  ${printable(fixes[0]?.title ?? "")} (${rule})`);
  return undefined;
}

function printText({ text, bom }: { readonly text: string; readonly bom: boolean }, { outside }: Run): void {
  outside.stdout.write(bom ? `\ufeff${text}` : text);
}
