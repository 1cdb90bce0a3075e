import * as l10n from "@vscode/l10n";
import type { Problem } from "../core/problem";
import { type Node, placeAt } from "../core/tree";
import type { Readiness } from "./readiness";
import type { Gap } from "./summary";

/** How ready a proposal is, in a sentence without its full stop. */
export function readinessWords({ score, enough, ready, stage }: Readiness<unknown>): string {
  const name = stageNames[stage]();
  if (ready) return l10n.t("Readiness {0} of 100: ready for review as {1}", score, name);
  return score >= enough
    ? l10n.t("Readiness {0} of 100: not ready for review as {1}, since errors or gaps are left", score, name)
    : l10n.t("Readiness {0} of 100: {1} without errors would make it ready for review as {2}", score, enough, name);
}

/** What to fix first, in its own words; nothing where all is well. */
export function firstToFix({ steps }: Readiness<Pick<Problem, "message">>): string | undefined {
  const message = steps[0]?.problems[0]?.message;
  return message === undefined ? undefined : l10n.t("Fix first: {0}", message.replaceAll("`", ""));
}

/** What to fix, the costliest first, with the places in the text. */
export function stepsToFix({ steps }: Readiness<Problem>, root: Node | undefined): readonly Gap[] {
  return steps.flatMap(({ problems: [problem, ...more], points }) =>
    problem === undefined
      ? []
      : [
          {
            text:
              more.length === 0
                ? l10n.t("{0} (+{1})", problem.message.replaceAll("`", ""), points)
                : l10n.t("{0} (+{1}, in {2} places)", problem.message.replaceAll("`", ""), points, more.length + 1),
            source: placeAt(root, problem.span.start)?.path ?? [],
          },
        ],
  );
}

const stageNames = {
  idea: () => l10n.t("an idea"),
  outline: () => l10n.t("an outline"),
  full: () => l10n.t("a full case"),
  delivery: () => l10n.t("a case in delivery"),
  closed: () => l10n.t("a closed case"),
};
