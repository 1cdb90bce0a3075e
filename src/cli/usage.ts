import * as l10n from "@vscode/l10n";
import { stages } from "../rules/define-rule";
import { formatNames } from "./formats";
import { failAt } from "./report";

/** An option of a command. */
export interface Option {
  readonly short?: string;
  /** What its value is called; without one it takes none. */
  readonly value?: string;
  /** The values that it takes, where these are few. */
  readonly choices?: readonly string[];
  readonly summary: () => string;
}

/** A command, as its help shows it. */
export interface Usage {
  readonly synopsis: string;
  readonly summary: () => string;
  readonly options: Readonly<Record<string, Option>>;
}

const help: Readonly<Record<string, Option>> = {
  help: { short: "h", summary: () => l10n.t("Shows this help.") },
};

const checking: Readonly<Record<string, Option>> = {
  "stdin-filename": {
    value: "FILE",
    summary: () => l10n.t("Reads one proposal from the standard input, as if it stood in this file."),
  },
  "fail-on": {
    value: "SEVERITY",
    choices: failAt,
    summary: () => l10n.t("The least severity that makes the exit code 1; `error` if it is left out."),
  },
  "max-warnings": {
    value: "N",
    summary: () => l10n.t("More warnings than this make the exit code 1, too."),
  },
  today: {
    value: "DATE",
    summary: () => l10n.t("The day for which proposals are judged, such as 2027-06-30; today if it is left out."),
  },
};

/** The commands, in the order in which they are listed. */
export const usages = {
  lint: {
    synopsis: "lint [PATH…]",
    summary: () => l10n.t("Checks proposals: files, folders or globs; without any, all below this folder."),
    options: {
      format: {
        value: "FORMAT",
        choices: formatNames,
        summary: () => l10n.t("How to show what was found; `text` if it is left out."),
      },
      gate: {
        summary: () => l10n.t("A proposal that is not ready for review at its stage makes the exit code 1, too."),
      },
      ...checking,
      ...help,
    },
  },
  fix: {
    synopsis: "fix [PATH…]",
    summary: () => l10n.t("Mends what can be mended without asking anybody."),
    options: {
      "dry-run": { summary: () => l10n.t("Says what it would mend and writes nothing.") },
      diff: { summary: () => l10n.t("Prints what it would change as a patch and writes nothing.") },
      ...checking,
      ...help,
    },
  },
  explain: {
    synopsis: "explain [RULE]",
    summary: () => l10n.t("Says what a rule looks for and why, with an example; without a rule, lists them all."),
    options: help,
  },
  config: {
    synopsis: "config FILE",
    summary: () => l10n.t("Shows what applies to a proposal, and which file says so."),
    options: {
      format: {
        value: "FORMAT",
        choices: ["text", "json"],
        summary: () => l10n.t("How to show it; `text` if it is left out."),
      },
      ...help,
    },
  },
  summary: {
    synopsis: "summary FILE",
    summary: () => l10n.t("Writes the summary of a proposal for an executive."),
    options: {
      format: {
        value: "FORMAT",
        choices: ["html", "md", "json"],
        summary: () => l10n.t("A page, Markdown or data; as `--output` ends, else `md`."),
      },
      lens: {
        value: "ROLE",
        summary: () => l10n.t("The reader to whom it is told, such as `cfo`; `everyone` if it is left out."),
      },
      output: {
        short: "o",
        value: "OUT",
        summary: () => l10n.t("The file to write; if it is left out, the summary is printed."),
      },
      force: { summary: () => l10n.t("Writes over a file that is there.") },
      locale: {
        value: "LOCALE",
        summary: () => l10n.t("How numbers and dates are written, such as `de-CH`; `en-GB` if it is left out."),
      },
      ...help,
    },
  },
  new: {
    synopsis: "new NAME",
    summary: () => l10n.t("Begins a proposal in a new file, with the words to replace in angle brackets."),
    options: {
      stage: {
        value: "STAGE",
        choices: stages.slice(0, 3),
        summary: () => l10n.t("How far it is to go: `idea` if it is left out, `outline` or `full`."),
      },
      ...help,
    },
  },
} as const satisfies Readonly<Record<string, Usage>>;

/** The name of a command. */
export type CommandName = keyof typeof usages;

/** The names of the commands, in the order in which they are listed. */
export const commandNames = Object.keys(usages) as CommandName[];

/** The help of the whole command line. */
export function generalHelp(): string {
  return [
    l10n.t("Usage: {0}", "proposals COMMAND"),
    "",
    ...columns(Object.values(usages).map(({ synopsis, summary }): [string, string] => [synopsis, summary()])),
    "",
    ...columns([
      ["COMMAND --help", l10n.t("Shows the options of a command.")],
      ["--version", l10n.t("Shows the version.")],
    ]),
    "",
    exitCodeWords(),
  ].join("\n");
}

/** The help of one command. */
export function commandHelp(name: CommandName): string {
  const { synopsis, summary, options }: Usage = usages[name];
  const rows = Object.entries(options).map(([option, { short, value, choices, summary }]): [string, string] => {
    const flag = `${short === undefined ? "" : `-${short}, `}--${option}${value === undefined ? "" : ` ${value}`}`;
    return [flag, choices === undefined ? summary() : `${summary()} (${choices.join(" | ")})`];
  });
  return [l10n.t("Usage: {0}", `proposals ${synopsis}`), "", summary(), "", ...columns(rows), "", exitCodeWords()].join(
    "\n",
  );
}

function exitCodeWords(): string {
  return l10n.t("Exit code: 0 all well; 1 something was found; 2 it could not do what was asked.");
}

function columns(rows: readonly (readonly [string, string])[]): string[] {
  const width = Math.max(...rows.map(([first]) => first.length));
  return rows.map(([first, second]) => `  ${first.padEnd(width)}  ${second}`);
}
