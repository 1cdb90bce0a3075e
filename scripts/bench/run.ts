import { execFile } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { arch, cpus, platform, tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { build } from "esbuild";
import proposalSchema from "../../schemas/proposal.schema.json";
import { bundleSizes } from "./bundle-sizes";
import type { ColdOutput } from "./cold";
import { editorTable } from "./in-editor";
import { installPeer, peerName } from "./install-peer";
import { manyFiles, overManyFiles, writeManyFiles } from "./many-files";
import { median } from "./median";
import type { RaceInput, RaceOutput } from "./race";
import { sizedProposal } from "./sized-proposal";
import type { SurvivalResult } from "./survive";
import { kilobytes, ratio, table, time } from "./table";

const programs = {
  ours: "subjects/ours.ts",
  bare: "subjects/bare.ts",
  race: "race.ts",
  cold: "cold.ts",
  survive: "survive.ts",
  "bare-files": "bare-files.ts",
};

/** The longest that a hostile text may take, in milliseconds, where a goal is set. */
const survivalGoals: Readonly<Record<string, number>> = {
  "alias bomb": 200,
  "16,000 keys": 400,
  "16,000 unknown keys": 400,
  "11,000 wrong links": 2000,
};

const coldStarts = 15;

/** Prints what reading and checking costs beside what others cost in the same run. */
async function main(): Promise<void> {
  const peer = await installedPeer();
  const scratch = mkdtempSync(join(tmpdir(), "proposal-bridge-bench-"));
  try {
    await bundle(scratch);
    say(introduction());
    say("Read and check after an edit (parse, schema and all rules): median in ms, one run, in turn\n");
    const { results, memory, answers } = await race(scratch, peer);
    say(raceTable(results));
    say(`Memory for one open file of 1,000 lines, in KB of heap\n\n${memoryTable(memory)}`);
    say(`Answers in an unchanged text of 1,000 lines, at 200 places, in ms\n\n${answersTable(answers)}`);
    say(`First proposal of a fresh process, 200 lines: median in ms of ${coldStarts} processes\n`);
    say(await coldTable(scratch));
    say("Hostile and broken texts, read and checked: median in ms of 5 runs\n");
    say(survivalTable(await runProgram<SurvivalResult[]>(scratch, "survive", [bundled(scratch, "ours")])));
    say(await manyTable(scratch));
    say(await editorTable());
    say(`Bundles as last built by "npm run build", in KB of 1,000 bytes\n\n${sizeTable()}`);
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

async function installedPeer(): Promise<string | undefined> {
  try {
    return await installPeer();
  } catch (error) {
    console.log(`${peerName} could not be installed, so its columns stay empty: ${error}`);
    return undefined;
  }
}

/** As the product is bundled: everything in one file, minified, and run by Node itself. */
async function bundle(scratch: string): Promise<void> {
  await build({
    entryPoints: Object.entries(programs).map(([out, file]) => ({ in: join(__dirname, file), out })),
    outdir: scratch,
    outExtension: { ".js": ".cjs" },
    bundle: true,
    minify: true,
    format: "cjs",
    platform: "node",
    target: "node20",
    legalComments: "none",
    logLevel: "warning",
  });
}

function introduction(): string {
  return [
    `Node ${process.versions.node}, V8 ${process.versions.v8}, ${platform()} ${arch()}, ${cpus().length} processors`,
    "",
    "ours   readProposal + check, bundled and minified like the product",
    "bare   yaml parseDocument + toJS + the compiled ajv validator, and nothing else",
    `peer   ${peerName}, doValidation with the same schema, in the same process`,
  ].join("\n");
}

async function race(scratch: string, peer: string | undefined): Promise<RaceOutput> {
  const input: RaceInput = {
    ours: bundled(scratch, "ours"),
    bare: bundled(scratch, "bare"),
    peer,
    schema: proposalSchema,
    texts: [
      ...[200, 1000, 5000].map((lines) => ({
        name: lines.toLocaleString("en"),
        text: sizedProposal({ lines, flaws: "slips" }),
      })),
      { name: "1,000 with mistakes", text: sizedProposal({ lines: 1000, flaws: "mistakes" }) },
    ],
    kept: sizedProposal({ lines: 1000, flaws: "slips" }),
  };
  const file = join(scratch, "race.json");
  writeFileSync(file, JSON.stringify(input));
  return runProgram<RaceOutput>(scratch, "race", [file]);
}

function raceTable(results: RaceOutput["results"]): string {
  const rows = results.map(({ name, text, rounds, medians: { ours, bare, peer }, findings }) => [
    name,
    kilobytes(text.length),
    ...[ours, bare, peer].map(time),
    ratio(ours, bare),
    ratio(ours, peer),
    [findings.ours, findings.bare, findings.peer ?? "-"].join("/"),
    String(rounds),
  ]);
  return `${table([
    ["lines", "KB", "ours ms", "bare ms", "peer ms", "ours/bare", "ours/peer", "findings", "rounds"],
    ...rows,
  ])}\n\nGoals: ours/peer below 1 at each size; ours/bare 1.5 is good. Findings are those of ours/bare/peer.`;
}

function memoryTable({ ours, bare, peer }: RaceOutput["memory"]): string {
  return table([["ours KB", "bare KB", "peer KB"], [ours, bare, peer].map(kilobytes)]);
}

function answersTable({ ours, peer }: RaceOutput["answers"]): string {
  const rows = (["hover", "completion", "definition"] as const).map((question) => [
    question,
    ...[ours?.[question].median, ours?.[question].slowest, peer?.[question].median, peer?.[question].slowest].map(time),
  ]);
  return `${table([["", "ours median", "ours slowest", "peer median", "peer slowest"], ...rows])}\n\nGoal: ours at most 2 ms.`;
}

async function coldTable(scratch: string): Promise<string> {
  const file = join(scratch, "cold.proposal.yaml");
  writeFileSync(file, sizedProposal({ lines: 200, flaws: "slips" }));
  const measured: ColdOutput[] = [];
  for (let start = 0; start < coldStarts; start++) {
    measured.push(await runProgram<ColdOutput>(scratch, "cold", [bundled(scratch, "ours"), file]));
  }
  const load = median(measured.map((each) => each.load));
  const firstCheck = median(measured.map((each) => each.firstCheck));
  return table([["load ours ms", "first check ms", "both ms"], [load, firstCheck, load + firstCheck].map(time)]);
}

function survivalTable(results: readonly SurvivalResult[]): string {
  const rows = results.map(({ name, characters, time: taken, findings, outside }) => {
    const goal = survivalGoals[name];
    const remarks = [
      ...(goal !== undefined && taken > goal ? ["OVER THE GOAL"] : []),
      ...(outside > 0 ? [`${outside} PLACES OUTSIDE THE TEXT`] : []),
    ];
    return [
      name,
      kilobytes(characters),
      time(taken),
      goal === undefined ? "" : String(goal),
      String(findings),
      remarks.join(", "),
    ];
  });
  return table([["text", "KB", "ms", "goal ms", "findings", ""], ...rows]);
}

async function manyTable(scratch: string): Promise<string> {
  const folder = join(scratch, "many");
  const bytes = writeManyFiles(folder);
  const cli = join(__dirname, "../../dist/cli.cjs");
  const runs = [
    await overManyFiles(scratch, "bare", bundled(scratch, "bare-files"), [], folder),
    ...(existsSync(cli) ? [await overManyFiles(scratch, "ours", cli, ["lint", "--format", "json"], folder)] : []),
  ];
  const [bare] = runs;
  const rows = runs.map(({ name, wall, processor, memory }) => [
    name,
    (wall / 1000).toFixed(1),
    (processor / 1000).toFixed(1),
    (memory / 1e6).toFixed(0),
    ratio(processor, bare?.processor),
  ]);
  return [
    `Command line: ${manyFiles.toLocaleString("en")} files of ${(bytes / 1e6).toFixed(0)} MB in all, in fresh processes, one run each; ours also writes the findings\n`,
    table([["", "s", "s of processor", "MB at most", "to bare"], ...rows]),
    "\nGoals: ours at most 15 s and 300 MB.",
  ].join("\n");
}

function sizeTable(): string {
  const rows = bundleSizes().map(({ name, minified, gzipped, goal }) => [
    name,
    kilobytes(minified),
    kilobytes(gzipped),
    goal === undefined ? "" : kilobytes(goal),
    goal !== undefined && gzipped > goal ? "OVER THE GOAL" : "",
  ]);
  return rows.length === 0 ? "Nothing is built." : table([["file", "minified", "gzipped", "goal", ""], ...rows]);
}

function bundled(scratch: string, program: keyof typeof programs): string {
  return join(scratch, `${program}.cjs`);
}

/** Runs a bundled program in a process of its own and reads what it prints. */
async function runProgram<Output>(
  scratch: string,
  program: keyof typeof programs,
  args: readonly string[],
): Promise<Output> {
  const { stdout } = await promisify(execFile)(process.execPath, ["--expose-gc", bundled(scratch, program), ...args], {
    maxBuffer: 64 * 1024 * 1024,
  });
  return JSON.parse(stdout) as Output;
}

function say(text: string): void {
  console.log(`${text.trimEnd()}\n`);
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
