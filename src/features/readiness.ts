import type { Problem, Severity } from "../core/problem";
import type { stages } from "../rules/define-rule";

/** The stages of a proposal, in their order. */
type Stage = (typeof stages)[number];

/** What a finding costs, by how grave it is. Beside its errors a rule costs at most twice that, however often it speaks. */
const pointsOf: Readonly<Record<Severity, number>> = { error: 20, warning: 6, info: 2, hint: 0 };

/** How many of 100 points a proposal needs, without any error, to be ready for review at its stage. */
const enoughFor: Readonly<Record<Stage, number>> = { idea: 70, outline: 75, full: 80, delivery: 80, closed: 80 };

/** One thing to fix: all that one rule says, and what it costs. */
export interface Step<Found> {
  readonly rule: string;
  readonly points: number;
  /** In the order of the text. */
  readonly problems: readonly Found[];
}

/** How ready a proposal is for those who decide at its stage. */
export interface Readiness<Found> {
  readonly stage: Stage;
  /** 100 less the points that the findings cost, never below 0. */
  readonly score: number;
  readonly enough: number;
  /** Whether it has enough points, no error, and no gap that its author left to fill in. */
  readonly ready: boolean;
  /** What to fix, the costliest first; equal ones in the order of the text. What costs nothing is not among it. */
  readonly steps: readonly Step<Found>[];
}

/**
 * How ready a proposal is, from all that there is to say of it. What comments silence costs nothing, and nor does a comment
 * that silences nothing.
 */
export function readiness<Found extends Pick<Problem, "rule" | "severity">>(
  problems: readonly Found[],
  stage: Stage = "idea",
): Readiness<Found> {
  const byRule = new Map<string, Found[]>();
  for (const problem of problems.filter(({ rule }) => rule !== "unused-disable"))
    byRule.set(problem.rule, [...(byRule.get(problem.rule) ?? []), problem]);
  const steps = [...byRule].map(([rule, found]) => ({ rule, points: costOf(found), problems: found }));
  const score = Math.max(
    0,
    steps.reduce((left, { points }) => left - points, 100),
  );
  const enough = enoughFor[stage];
  return {
    stage,
    score,
    enough,
    ready:
      score >= enough && !problems.some(({ rule, severity }) => severity === "error" || rule === "placeholder-left"),
    steps: steps.filter(({ points }) => points > 0).sort((a, b) => b.points - a.points),
  };
}

function costOf(problems: readonly Pick<Problem, "severity">[]): number {
  const errors = problems.filter(({ severity }) => severity === "error").length;
  const milder = problems.flatMap(({ severity }) => (severity === "error" ? [] : pointsOf[severity]));
  const sum = milder.reduce((total, each) => total + each, 0);
  return errors * pointsOf.error + Math.min(sum, 2 * milder.reduce((most, each) => Math.max(most, each), 0));
}

/** The readiness of a file whose content cannot be judged: none. */
export const notReady: Readiness<never> = { stage: "idea", score: 0, enough: enoughFor.idea, ready: false, steps: [] };
