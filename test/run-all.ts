import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { endWithNpm } from "./bed/end-with-npm";
import { modes } from "./host/modes";
import { runHosts } from "./host/run";
import { inWords, judge, readTally, sum, type Tally } from "./tally";

const root = resolve(__dirname, "..");
const unitWatchdogMs = 15 * 60_000;

async function main(): Promise<void> {
  endWithNpm();
  const unit = await runMocha([]);
  // All of the modes, always: one that vanishes must show as a failure, not as a shorter list.
  const hosts = await runHosts(modes, root);
  const person = await runMocha(["--config", join(__dirname, "person", ".mocharc.json")]);
  const all = sum([unit, hosts, person]);
  console.log(`UNIT: ${inWords(unit)}\nPERSON: ${inWords(person)}\n\n${inWords(all)}`);
  process.exitCode = all.failed > 0 ? 1 : 0;
}

/** Runs one of mocha's suites in a process of its own: the unit tests, or those that use the workbench as a person would. */
async function runMocha(options: readonly string[]): Promise<Tally> {
  const folder = mkdtempSync(join(tmpdir(), "proposal-bridge-unit-"));
  const tallyFile = join(folder, "tally");
  try {
    const child = spawn(
      process.execPath,
      [mochaBin(), ...options, "--reporter", join(__dirname, "unit-reporter.cjs")],
      {
        cwd: root,
        stdio: "inherit",
        timeout: unitWatchdogMs,
        env: { ...process.env, PROPOSALS_UNIT_TALLY: tallyFile },
      },
    );
    const code = await new Promise<number | null>((done, reject) => {
      child.once("error", reject);
      child.once("exit", done);
    });
    return judge(existsSync(tallyFile) ? readTally(readFileSync(tallyFile, "utf8")) : undefined, code === 0);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function mochaBin(): string {
  const manifest = createRequire(join(root, "package.json")).resolve("mocha/package.json");
  const { bin } = JSON.parse(readFileSync(manifest, "utf8")) as { bin: { mocha: string } };
  return join(dirname(manifest), bin.mocha);
}

main().catch((error: unknown) => {
  console.error(error);
  console.log(`\n${inWords(judge(undefined, false))}`);
  process.exitCode = 1;
});
