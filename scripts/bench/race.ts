import { readFileSync } from "node:fs";
import { median } from "./median";
import { loadPeer } from "./subjects/peer";
import type { Question, Subject } from "./subjects/subject";

/** What the race runs on: written by `run.ts`, read by this program in a process of its own. */
export interface RaceInput {
  readonly ours: string;
  readonly bare: string;
  /** Folder of the language server's package, or nothing where it could not be installed. */
  readonly peer: string | undefined;
  readonly schema: object;
  readonly texts: readonly { readonly name: string; readonly text: string }[];
  /** The text that is kept open many times over to see what one takes of memory. */
  readonly kept: string;
}

/** The names of the subjects, in the order of the tables. */
export type SubjectName = "ours" | "bare" | "peer";

/** What came out for one text; times in milliseconds. */
export interface RaceResult {
  readonly name: string;
  readonly text: string;
  readonly rounds: number;
  readonly medians: Readonly<Partial<Record<SubjectName, number>>>;
  readonly findings: Readonly<Partial<Record<SubjectName, number>>>;
}

/** All that the race found. */
export interface RaceOutput {
  readonly results: readonly RaceResult[];
  /** Growth of the heap for each open file, in bytes. */
  readonly memory: Readonly<Partial<Record<SubjectName, number>>>;
  /** The median and the slowest answer to each question, over places all through an unchanged text, in milliseconds. */
  readonly answers: Readonly<Partial<Record<SubjectName, Readonly<Record<Question, Answered>>>>>;
}

/** How long answers took, in milliseconds. */
export interface Answered {
  readonly median: number;
  readonly slowest: number;
}

type Subjects = readonly (readonly [SubjectName, Subject])[];

const warmUpTime = 2500;
const raceTime = 6000;
const fewestRounds = 15;
const openFiles = 40;

async function main(inputFile: string): Promise<void> {
  const input = JSON.parse(readFileSync(inputFile, "utf8")) as RaceInput;
  const subjects: [SubjectName, Subject][] = [
    ["ours", require(input.ours) as Subject],
    ["bare", require(input.bare) as Subject],
  ];
  if (input.peer !== undefined) subjects.push(["peer", await loadPeer(input.peer, input.schema)]);
  const results: RaceResult[] = [];
  for (const { name, text } of input.texts) results.push({ name, text, ...(await race(subjects, text)) });
  const memory: Partial<Record<SubjectName, number>> = {};
  for (const [name, subject] of subjects) memory[name] = await memoryOf(subject, input.kept);
  const answers: Partial<Record<SubjectName, Record<Question, Answered>>> = {};
  for (const [name, { ask }] of subjects)
    if (ask !== undefined) answers[name] = await answersOf(ask(input.kept), input.kept);
  process.stdout.write(JSON.stringify({ results, memory, answers } satisfies RaceOutput));
}

/** All subjects in turn on the same text, round after round, so that whatever else the machine does meets them all. */
async function race(subjects: Subjects, text: string): Promise<Omit<RaceResult, "name" | "text">> {
  const times = new Map<SubjectName, number[]>(subjects.map(([name]) => [name, []]));
  const findings: Partial<Record<SubjectName, number>> = {};
  const edit = editsOf(text);
  for (let end = performance.now() + warmUpTime; performance.now() < end; ) {
    for (const [name, subject] of subjects) findings[name] = await subject.check(edit());
  }
  let rounds = 0;
  for (let end = performance.now() + raceTime; performance.now() < end || rounds < fewestRounds; rounds++) {
    const edited = edit();
    for (let turn = 0; turn < subjects.length; turn++) {
      // Who comes after whom changes, and nobody collects the young garbage of another.
      const [name, subject] = subjects[(turn + rounds) % subjects.length] as Subjects[number];
      gc?.({ type: "minor" });
      const started = performance.now();
      await subject.check(edited);
      times.get(name)?.push(performance.now() - started);
    }
  }
  const medians: Partial<Record<SubjectName, number>> = {};
  for (const [name, measured] of times) medians[name] = median(measured);
  return { rounds, medians, findings };
}

/** The text as it stands after one edit of an outcome after the other, each time as one flat string, as an editor hands it over. */
function editsOf(text: string): () => string {
  let edits = 1000;
  return () => Buffer.from(text.replace(/^( +outcome: )/m, `$1${++edits} `)).toString();
}

/** Asks each question at two hundred places, after as many to warm up; of three times at each place the median counts. */
async function answersOf(
  asked: ReturnType<NonNullable<Subject["ask"]>>,
  text: string,
): Promise<Record<Question, Answered>> {
  const places = Array.from({ length: 200 }, (_, at) => Math.floor((at * text.length) / 200));
  const answered = async (question: Question): Promise<Answered> => {
    const times: number[] = [];
    for (const offset of places) await asked[question](offset);
    for (const offset of places) {
      const runs: number[] = [];
      for (let run = 0; run < 3; run++) {
        const started = performance.now();
        await asked[question](offset);
        runs.push(performance.now() - started);
      }
      times.push(median(runs));
    }
    return { median: median(times), slowest: Math.max(...times) };
  };
  return {
    hover: await answered("hover"),
    completion: await answered("completion"),
    definition: await answered("definition"),
  };
}

async function memoryOf(subject: Subject, text: string): Promise<number> {
  const edit = editsOf(text);
  const kept: unknown[] = [await subject.open(edit(), "memory")];
  gc?.();
  const before = process.memoryUsage().heapUsed;
  for (let index = 0; index < openFiles; index++) kept.push(await subject.open(edit(), `memory-${index}`));
  gc?.();
  const growth = process.memoryUsage().heapUsed - before;
  return growth / (kept.length - 1);
}

void main(process.argv[2] as string);
