import { writeFile } from "node:fs/promises";
import * as l10n from "@vscode/l10n";
import snippets from "../../snippets/proposal.json";
import { plainSnippet } from "../features/plain-snippet";
import { isProposalName } from "./find-proposals";
import { absolute } from "./paths";
import type { Arguments } from "./read-arguments";
import { codeOf } from "./read-text";
import { type ExitCode, exitCodes, type Run } from "./run";

/** Begins a proposal in a new file. What is there already is never touched. */
export async function newProposal(run: Run, { words, options }: Arguments): Promise<ExitCode> {
  const [name, another] = words;
  if (name === undefined) return run.refuse(l10n.t("Name the new proposal: `{0}`.", "proposals new NAME"));
  if (another !== undefined)
    return run.refuse(l10n.t("Only one proposal is begun at a time; leave out `{0}`.", another));
  if (/\p{Cc}|[/\\]$/u.test(name)) return run.refuse(l10n.t("`{0}` is no name for a file.", name));
  const path = absolute(run.cwd, isProposalName(name) ? name : `${name.replace(/\.ya?ml$/i, "")}.proposal.yaml`);
  try {
    await writeFile(path, beginning(options.get("stage") ?? "idea", run.outside.now), { flag: "wx" });
  } catch (error) {
    const code = codeOf(error);
    if (code === "EEXIST") return run.refuse(l10n.t("{0} exists already, so nothing was written.", run.shown(path)));
    if (code === "ENOENT") return run.refuse(l10n.t("There is no folder for {0}. Create it first.", run.shown(path)));
    return run.refuse(l10n.t("{0} could not be written ({1}).", run.shown(path), code));
  }
  run.print(run.shown(path));
  run.notice(
    l10n.t(
      "Replace what stands in angle brackets and every XX, then check it with `{0}`.",
      `proposals lint ${run.shown(path)}`,
    ),
  );
  return exitCodes.fine;
}

/** The short idea, or the whole business case where more than an idea is wanted. */
function beginning(stage: string, now: Date): string {
  const { body } = snippets[stage === "idea" ? "proposal-idea" : "proposal-business-case"];
  const pad = (part: number): string => String(part).padStart(2, "0");
  const text = plainSnippet(body.join("\n"), {
    CURRENT_YEAR: String(now.getFullYear()),
    CURRENT_MONTH: pad(now.getMonth() + 1),
    CURRENT_DATE: pad(now.getDate()),
  });
  return `${text.trimEnd().replace(/^stage: .*$/m, `stage: ${stage}`)}\n`;
}
