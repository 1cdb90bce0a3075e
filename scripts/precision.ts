import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { readProposal } from "../src/core/document";
import type { Problem } from "../src/core/problem";
import { placeAt } from "../src/core/tree";
import { check } from "../src/features/check";

/** What a careful reviewer would call true of a proposal; an arguable label counts neither for nor against. */
interface Label {
  readonly rule: string;
  /** `line 12` */
  readonly at: string;
  readonly text: string;
  readonly why?: string;
  readonly arguable?: boolean;
}

interface Score {
  right: number;
  readonly wrong: string[];
  readonly missed: string[];
}

const today = "2026-12-01";

/** The rules of words, whose findings stand at the words; those of all others may stand anywhere in the entry that is meant. */
const ofWords = new Set(readdirSync(join(__dirname, "../src/rules/words")).map((file) => file.replace(/\.ts$/, "")));

const [folder = "test/precision/tuning", ...wanted] = process.argv.slice(2);
const scores = scoreFolder(folder);
const rules = [...scores.keys()].filter((rule) => wanted.length === 0 || wanted.includes(rule)).sort();
for (const rule of rules) print(rule, scores.get(rule) ?? empty());
print("all", rules.map((rule) => scores.get(rule) ?? empty()).reduce(sum, empty()), false);

/** Scores all proposals of a folder, rule by rule. */
function scoreFolder(path: string): ReadonlyMap<string, Score> {
  const scores = new Map<string, Score>();
  const scoreOf = (rule: string): Score => {
    const score = scores.get(rule) ?? empty();
    scores.set(rule, score);
    return score;
  };
  for (const file of readdirSync(path).filter((name) => name.endsWith(".proposal.yaml"))) {
    const text = readFileSync(join(path, file), "utf8");
    const labels: readonly Label[] =
      parse(readFileSync(join(path, file.replace(/proposal\.yaml$/, "labels.yaml")), "utf8"))?.findings ?? [];
    const problems = check(readProposal(text), { path: file, today });
    const met = new Set<Label>();
    for (const problem of problems) {
      const fitting = labels.filter((label) => matches(label, problem, text));
      for (const label of fitting) met.add(label);
      if (fitting.some(({ arguable }) => arguable !== true)) scoreOf(problem.rule).right++;
      else if (fitting.length === 0)
        scoreOf(problem.rule).wrong.push(`${file}:${lineOf(text, problem)} ${said(text, problem)}`);
    }
    for (const label of labels) {
      if (met.has(label) || label.arguable === true) continue;
      scoreOf(label.rule).missed.push(`${file}:${label.at.replace("line ", "")} ${label.text} (${label.why ?? ""})`);
    }
  }
  return scores;
}

/** Whether a label means a finding: one of its rule on its line, or whose words overlap with the words of the label. */
function matches(label: Label, problem: Problem, text: string): boolean {
  if (label.rule !== problem.rule) return false;
  // A proposal has one summary, and the finding stands where it gets too long.
  if (label.rule === "long-summary") return true;
  const line = Number(label.at.replace("line ", ""));
  const [from, to] = [lineOf(text, problem), lineNumber(text, problem.span.end)];
  const isThere = from <= line && line <= to;
  const found = plain(text.slice(problem.span.start, problem.span.end));
  const words = plain(label.text);
  const overlaps = words !== "" && found !== "" && (found.includes(words) || words.includes(found));
  // An editor may fold a long text otherwise than whoever labelled it.
  if (!ofWords.has(label.rule) && sameEntry(label, problem, text)) return true;
  return isThere || (overlaps && Math.min(Math.abs(from - line), Math.abs(to - line)) <= 3);
}

/** Whether a label and a finding stand in one entry of a list, or one of them speaks of a whole list or of the proposal. */
function sameEntry(label: Label, problem: Problem, text: string): boolean {
  const { root } = readProposal(text);
  const lines = text.split("\n");
  const number = Number(label.at.replace("line ", ""));
  const before = lines.slice(0, number - 1).reduce((length, line) => length + line.length + 1, 0);
  const indent = /^[\s-]*/.exec(lines[number - 1] ?? "")?.[0].length ?? 0;
  const [meant, found] = [before + indent, problem.span.start].map(
    (offset) => placeAt(root, offset)?.path.slice(0, 2) ?? [],
  );
  const [shorter = [], longer = []] = [meant, found].sort((a, b) => (a?.length ?? 0) - (b?.length ?? 0));
  return shorter.length <= 1 || shorter.every((step, at) => step === longer[at]);
}

function said(text: string, { span, message }: Problem): string {
  return `“${plain(text.slice(span.start, span.end)).slice(0, 60)}” ${message}`;
}

function plain(words: string): string {
  return words.toLowerCase().replace(/\s+/gu, " ").trim();
}

function lineOf(text: string, { span }: Problem): number {
  return lineNumber(text, span.start);
}

function lineNumber(text: string, offset: number): number {
  return text.slice(0, offset).split("\n").length;
}

function empty(): Score {
  return { right: 0, wrong: [], missed: [] };
}

function sum(a: Score, b: Score): Score {
  return { right: a.right + b.right, wrong: [...a.wrong, ...b.wrong], missed: [...a.missed, ...b.missed] };
}

function print(rule: string, { right, wrong, missed }: Score, inDetail = true): void {
  const precision = right + wrong.length === 0 ? "-" : `${((100 * right) / (right + wrong.length)).toFixed(1)}%`;
  console.log(
    `${rule.padEnd(28)} right ${right}  wrong ${wrong.length}  missed ${missed.length}  precision ${precision}`,
  );
  if (!inDetail) return;
  for (const one of wrong) console.log(`    wrong  ${one}`);
  for (const one of missed) console.log(`    missed ${one}`);
}
