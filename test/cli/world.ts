import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { main } from "../../src/cli/main";

/** What a command printed and how it ended. */
export interface Ended {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** A repository on the disk, in which commands are given. */
export interface World {
  readonly top: string;
  readonly write: (path: string, content: string | Buffer) => void;
  readonly run: (
    argv: string,
    more?: Partial<{ cwd: string; stdin: string | Buffer; isTTY: boolean; env: object }>,
  ) => Promise<Ended>;
}

/** A proposal in which nothing is wrong. */
export const fine = `proposal: 1
title: Pay claims within five days
stage: idea
list: innovate
problem: Every third claimant calls twice, since a claim stays open for 19 days
drivers:
  - efficiency
stakeholders:
  - role: COO
    outcome: Open claims fall from 4,100 to 900 by June 2028
benefits:
  - name: Fewer second calls
    amounts: 100k
costs:
  - name: Training of the clerks
    amounts: 50k
financials:
  currency: EUR
ask:
  decision: Approve 50k for a trial in one region
  amount: 50k
  by: 2027-06-30
`;

/** The same with one misspelt field in line 4, an error that can be mended. */
export const misspelt = fine.replace("list:", "authro: Ada\nlist:");

/** The same with a warning and nothing else, which nobody can mend unattended. */
export const warned = fine.replace("drivers:\n  - efficiency\n", "");

/** Gives a test a repository with these files, and takes it away afterwards. */
export async function inWorld(files: Readonly<Record<string, string | Buffer>>, test: (world: World) => unknown) {
  const top = realpathSync(mkdtempSync(join(tmpdir(), "proposals-")));
  const write = (path: string, content: string | Buffer): void => {
    mkdirSync(dirname(join(top, path)), { recursive: true });
    writeFileSync(join(top, path), content);
  };
  try {
    mkdirSync(join(top, ".git"));
    for (const [path, content] of Object.entries(files)) write(path, content);
    await test({ top, write, run: (argv, more) => run(argv === "" ? [] : argv.split(" "), { cwd: top, ...more }) });
  } finally {
    rmSync(top, { recursive: true, force: true });
  }
}

/** Runs a command as a terminal would, in this process. */
export async function run(
  argv: readonly string[],
  { cwd, stdin = "", isTTY = false, env = {} }: { cwd: string; stdin?: string | Buffer; isTTY?: boolean; env?: object },
): Promise<Ended> {
  const [out, err]: [string[], string[]] = [[], []];
  const code = await main(argv, {
    cwd,
    stdin: (async function* () {
      yield Buffer.from(stdin);
    })(),
    stdout: { write: (text) => out.push(text), isTTY },
    stderr: { write: (text) => err.push(text) },
    now: new Date(2026, 10, 23),
    env: { ...env },
  });
  return { code, out: out.join(""), err: err.join("") };
}
