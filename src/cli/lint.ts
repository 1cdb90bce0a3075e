import pc from "picocolors";
import { gather, readChecking, reportsOf } from "./checking";
import { formats } from "./formats";
import { shownFrom } from "./paths";
import type { Arguments } from "./read-arguments";
import { fails, summaryOf } from "./report";
import { type ExitCode, exitCodes, type Run } from "./run";

/** Checks proposals and shows what it found. */
export async function lint(run: Run, args: Arguments): Promise<ExitCode> {
  const checking = readChecking(args, run);
  if ("wrong" in checking) return run.refuse(checking.wrong);
  const gathering = await gather(checking, run);
  if (gathering === undefined) return exitCodes.failed;
  const files = await reportsOf(gathering, run);
  const summary = summaryOf(files);
  const format = (args.options.get("format") ?? "text") as keyof typeof formats;
  if (files.length > 0 || format !== "text") {
    formats[format](
      {
        files,
        summary,
        root: run.repository.root,
        shown: run.shown,
        gate: checking.limits.gate,
        exact: (path) => shownFrom(run.cwd, path),
        colours: pc.createColors(inColour(run)),
      },
      run.print,
    );
  }
  if (gathering.failed) return exitCodes.failed;
  return fails(files, checking.limits) ? exitCodes.found : exitCodes.fine;
}

/** Colours are for terminals; `NO_COLOR` and `FORCE_COLOR` have the last word. */
function inColour({ outside: { stdout, env = {} } }: Run): boolean {
  if ((env.NO_COLOR ?? "") !== "") return false;
  if ((env.FORCE_COLOR ?? "") !== "") return env.FORCE_COLOR !== "0";
  return stdout.isTTY === true && env.TERM !== "dumb";
}
