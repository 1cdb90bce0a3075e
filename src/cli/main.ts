import * as l10n from "@vscode/l10n";
import { version } from "../../package.json";
import { nearest } from "../core/nearest";
import { explain } from "./explain";
import { fix } from "./fix";
import { lint } from "./lint";
import { newProposal } from "./new-proposal";
import type { Outside } from "./outside";
import { type Arguments, readArguments } from "./read-arguments";
import { beginRun, type ExitCode, exitCodes, type Run } from "./run";
import { showConfig } from "./show-config";
import { summary } from "./summary";
import { type CommandName, commandHelp, commandNames, generalHelp, type Usage, usages } from "./usage";

const commands: Readonly<Record<CommandName, (run: Run, args: Arguments) => Promise<ExitCode>>> = {
  lint,
  fix,
  explain,
  config: showConfig,
  summary,
  new: newProposal,
};

/** Runs the command line with what was typed behind `proposals`, and gives its exit code. Never throws. */
export async function main(argv: readonly string[], outside: Outside): Promise<ExitCode> {
  const run = await beginRun(outside);
  try {
    return await dispatch(argv, run);
  } catch (error) {
    // A bug of ours must not look like a finding.
    outside.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
    return run.refuse(l10n.t("This should not have happened. Please report it with the lines above."));
  }
}

async function dispatch([name, ...rest]: readonly string[], run: Run): Promise<ExitCode> {
  if (name === "--version" || name === "-v") {
    run.print(version);
    return exitCodes.fine;
  }
  if (name === "--help" || name === "-h" || name === "help") {
    run.print(isCommand(rest[0]) ? commandHelp(rest[0]) : generalHelp());
    return exitCodes.fine;
  }
  if (name === undefined) {
    run.outside.stderr.write(`${generalHelp()}\n`);
    return exitCodes.failed;
  }
  if (!isCommand(name)) return run.refuse(unknown(name));
  const args = readArguments(rest, usages[name] as Usage);
  if ("wrong" in args)
    return run.refuse(`${args.wrong} ${l10n.t("`{0}` lists the options.", `proposals ${name} --help`)}`);
  if (args.options.has("help")) {
    run.print(commandHelp(name));
    return exitCodes.fine;
  }
  return commands[name](run, args);
}

function isCommand(name: string | undefined): name is CommandName {
  return commandNames.some((known) => known === name);
}

function unknown(name: string): string {
  const meant = nearest(name, commandNames);
  return meant === undefined
    ? l10n.t("There is no command `{0}`. `{1}` lists the commands.", name, "proposals --help")
    : l10n.t("There is no command `{0}`. Did you mean `{1}`?", name, meant);
}
