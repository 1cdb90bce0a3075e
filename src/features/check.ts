import { type EffectiveConfig, severityIn } from "../core/config/effective-config";
import { usualConfig } from "../core/config/resolve-config";
import type { ProposalDocument } from "../core/document";
import { factsOf, type Neighbours, noNeighbours, type ProposalFacts } from "../core/neighbours";
import type { Problem } from "../core/problem";
import { type Silences, silencesIn } from "../core/silence";
import type { Path } from "../core/tree";
import { rules as allRules } from "../rules";
import { type Rule, severityAt } from "../rules/define-rule";
import { applySilences } from "./apply-silences";
import { attempt } from "./attempt";
import { firstKey, ruleContext } from "./rule-context";

/** What a proposal is judged by, beside itself. */
export interface Surroundings {
  /** The address of the proposal, with `/` between folders, as its neighbours have it. */
  readonly path: string;
  /** The path that its id follows from where it has none, if its address is written otherwise. */
  readonly name?: string;
  readonly config: EffectiveConfig;
  readonly rules: readonly Rule[];
  /** The day on which it is judged, as an ISO date. */
  readonly today?: string;
}

/** What can be said of a proposal before others are looked at. It holds nothing of the tree but what its problems' fixes need. */
export interface Examined<Found extends Pick<Problem, "rule" | "span"> = Problem> {
  readonly text: string;
  readonly surroundings: Surroundings;
  readonly stage: ProposalDocument["model"]["stage"];
  readonly judgeable: boolean;
  readonly facts: ProposalFacts | undefined;
  readonly silences: Silences;
  /** Those that the configuration wants told, silenced or not. */
  readonly problems: readonly Found[];
}

/**
 * Everything to say about a proposal, in the order of the text: what could not be read, what the format does not accept,
 * and what the rules find. A rule that fails becomes one finding and takes nothing else down.
 */
export function check(
  document: ProposalDocument,
  { neighbours = noNeighbours, ...surroundings }: Partial<Surroundings & { readonly neighbours: Neighbours }> = {},
): readonly Problem[] {
  return conclude(examine(document, surroundings), neighbours);
}

/** Reads all that the proposal itself gives reason to say; `conclude` adds what other proposals do. */
export function examine(
  document: ProposalDocument,
  { path = "", config = usualConfig, rules = allRules, ...more }: Partial<Surroundings> = {},
): Examined {
  const { text, root, judgeable, model } = document;
  const problems = [...document.problems];
  const claimed = new Set<string>();
  if (judgeable && root?.kind === "map") {
    const context = ruleContext(document, root, config, more.today);
    const usual = { ...context, options: {} };
    for (const rule of rules) {
      const severity = severityAt(rule, model.stage);
      if (severity === undefined || severityIn(config, rule.id, severity) === "off") continue;
      const options = config.options.get(rule.id);
      const asked = options === undefined ? usual : { ...context, options };
      const found = attempt(rule, firstKey(root), () => rule.check(asked), severity);
      for (const problem of found) problems.push(problem);
      if (found.length > 0) for (const field of rule.speaksForEmpty ?? []) claimed.add(field);
    }
  }
  for (const { path, problem } of document.empty) if (!claimed.has(placeOf(path))) problems.push(problem);
  return {
    text,
    surroundings: { ...more, path, config, rules },
    stage: model.stage,
    judgeable,
    facts: factsOf(document, more.name ?? path),
    silences: silencesIn(text, root),
    // What is switched off was never found, so a comment that silences it silences nothing.
    problems: problems.flatMap((problem) => asConfigured(problem, config)),
  };
}

/** What there is to say in the end: with what the rules find among the neighbours, and without what comments silence. */
export function conclude<Found extends Pick<Problem, "rule" | "span">>(
  examined: Examined<Found>,
  neighbours: Neighbours,
): readonly (Found | Problem)[] {
  const { config } = examined.surroundings;
  const across = acrossProblems(examined, neighbours).flatMap((problem) => asConfigured(problem, config));
  // While not all proposals are known, what a rule would find among them is not, either.
  const unsure = neighbours.complete ? [] : examined.surroundings.rules.filter(({ across }) => across !== undefined);
  const { kept, unused } = applySilences(
    examined,
    [...examined.problems, ...across],
    unsure.map(({ id }) => id),
  );
  return [...kept, ...unused.flatMap((problem) => asConfigured(problem, config))].sort(
    (a, b) => a.span.start - b.span.start || a.span.end - b.span.end,
  );
}

function acrossProblems(
  { text, facts, stage, surroundings: { path, rules, config, today } }: Omit<Examined<never>, "problems">,
  neighbours: Neighbours,
): readonly Problem[] {
  if (facts === undefined) return [];
  return rules.flatMap((rule) => {
    const severity = severityAt(rule, stage);
    if (severity === undefined || rule.across === undefined) return [];
    const place = facts.idPlace?.span ?? { start: 0, end: 0 };
    const options = config.options.get(rule.id) ?? {};
    const around = { path, text, facts, neighbours, config, options, today };
    return attempt(rule, place, () => rule.across?.(around) ?? [], severity);
  });
}

function asConfigured(problem: Problem, config: EffectiveConfig): Problem[] {
  const severity = severityIn(config, problem.rule, problem.severity);
  return severity === "off" ? [] : [{ ...problem, severity }];
}

/** A path as rules name it: `stakeholders.*.outcome`. */
function placeOf(path: Path): string {
  return path.map((step) => (typeof step === "number" ? "*" : step)).join(".");
}
