import * as l10n from "@vscode/l10n";
import { diffLines } from "diff";
import pc from "picocolors";
import { readConfig } from "../core/config/read-config";
import { resolveConfig } from "../core/config/resolve-config";
import { readProposal } from "../core/document";
import { type Family, families } from "../core/families";
import { nearest } from "../core/nearest";
import { resolve, type Schema } from "../core/schema";
import { applyEdits } from "../core/text";
import { conclude, examine } from "../features/check";
import { ProposalIndex } from "../features/proposal-index";
import { rules } from "../rules";
import { type Example, type Rule, sevenThings, usualDay } from "../rules/define-rule";
import { excerpt, severityWord } from "./formats/text";
import { findingOf, light } from "./portfolio";
import type { Arguments } from "./read-arguments";
import { positionsIn } from "./report";
import { type ExitCode, exitCodes, type Run } from "./run";

/** Says what a rule or family looks for and why; without a name, lists them all. */
export async function explain(run: Run, { words }: Arguments): Promise<ExitCode> {
  const all: readonly (Rule | Family)[] = [...rules, ...families];
  if (words.length === 0) {
    const width = Math.max(...all.map(({ id }) => id.length));
    for (const { id, summary } of all) run.print(`${id.padEnd(width)}  ${l10n.t(summary)}`);
    return exitCodes.fine;
  }
  const unknown = words.find((word) => !all.some(({ id }) => id === word));
  if (unknown !== undefined) return run.refuse(notKnown(unknown, all));
  for (const [index, word] of words.entries()) {
    if (index > 0) run.print();
    const one = all.find(({ id }) => id === word);
    if (one !== undefined) for (const line of explanation(one)) run.print(line);
  }
  return exitCodes.fine;
}

function notKnown(word: string, all: readonly { readonly id: string }[]): string {
  const meant = nearest(
    word,
    all.map(({ id }) => id),
  );
  return meant === undefined
    ? l10n.t("There is no rule `{0}`. `{1}` lists them all.", word, "proposals explain")
    : l10n.t("There is no rule `{0}`. Did you mean `{1}`?", word, meant);
}

function explanation(one: Rule | Family): string[] {
  const lines = [one.id, l10n.t(one.summary), "", l10n.t("Why: {0}", l10n.t(one.why))];
  if (!("examples" in one)) return lines;
  return [
    ...lines,
    l10n.t("Serves: {0}", l10n.t(sevenThings[one.serves])),
    l10n.t("Severity: {0}", severityWords(one.severity)),
    ...optionLines(one.options),
    ...exampleLines(one),
    "",
    l10n.t("To silence it in one place: {0}", `# proposals-disable-next-line ${one.id} -- …`),
  ];
}

function severityWords(severity: Rule["severity"]): string {
  if (typeof severity === "string") return severityWord(severity);
  return Object.entries(severity)
    .map(([stage, grave]) => l10n.t("{0} from stage `{1}` on", severityWord(grave), stage))
    .join(", ");
}

function optionLines(options: Schema | undefined): string[] {
  if (options === undefined) return [l10n.t("Options: none")];
  return [
    l10n.t("Options:"),
    ...Object.entries(options.properties ?? {}).map(([name, schema]) => {
      const { description = "", examples = [] } = resolve(schema);
      const shown = examples.length === 0 ? "" : ` (${examples.map((example) => JSON.stringify(example)).join(", ")})`;
      return `  ${name}: ${l10n.t(description)}${shown}`;
    }),
  ];
}

/** The first bad example, what is found in it, and what becomes of it. */
function exampleLines(rule: Rule): string[] {
  const example = rule.examples.find((one): one is Bad => "bad" in one);
  if (example === undefined) return [];
  const text = example.bad.replace(/\[\||\|\]/g, "");
  const problem = problemsIn(example, text).find((one) => one.rule === rule.id);
  if (problem === undefined) return [];
  const found = findingOf(light(problem, []), "", positionsIn(text));
  const mended = example.fixed ?? example.suggestion?.filled ?? applyEdits(text, problem.fixes[0]?.edits() ?? []);
  return [
    "",
    l10n.t("Found here:"),
    ...excerpt({ path: "", text, findings: [] }, found, pc.createColors(false)),
    `  ${problem.message}`,
    ...(mended === text
      ? []
      : [
          "",
          example.fixed === undefined && problem.fixes.length === 0 ? l10n.t("Once filled in:") : l10n.t("Mended:"),
        ]),
    ...(mended === text ? [] : changed(text, mended)),
  ];
}

type Bad = Extract<Example, { readonly bad: string }>;

/** What is found in an example, with the configuration and the other proposals that it stands among. */
function problemsIn({ config, others = {}, today = usualDay }: Bad, text: string) {
  const document = config === undefined ? undefined : readConfig(config, rules);
  const chain = document === undefined ? [] : [{ path: "proposals.config.yaml", document }];
  const index = new ProposalIndex();
  const examined = ([path, content]: readonly [string, string]) => {
    const one = examine(readProposal(content), { path, config: resolveConfig(chain, path), today });
    index.put(path, one.facts);
    return one;
  };
  const own = examined(["example.proposal.yaml", text]);
  for (const other of Object.entries(others)) examined(other);
  index.complete = true;
  return conclude(own, index);
}

function changed(before: string, after: string): string[] {
  return diffLines(before, after).flatMap(({ value, added, removed }) =>
    value
      .replace(/\n$/, "")
      .split("\n")
      .map((line) => `  ${added ? "+" : removed ? "-" : " "} ${line}`),
  );
}
