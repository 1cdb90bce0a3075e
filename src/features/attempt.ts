import * as l10n from "@vscode/l10n";
import { type Problem, problem, type Severity } from "../core/problem";
import type { Span } from "../core/text";
import type { AcrossFinding, Finding, Rule } from "../rules/define-rule";

/** What a rule finds; where it fails, one finding that says so, at `place`, in place of all others. */
export function attempt(
  { id }: Rule,
  place: Span,
  find: () => Iterable<Finding & AcrossFinding>,
  severity: Severity,
): readonly Problem[] {
  try {
    return [...find()].map(({ span, message, severity: own = severity, ...more }) =>
      problem(id, own, span, message, more),
    );
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const message = l10n.t("The rule `{0}` failed and found nothing here. Please report this: {1}", id, reason);
    return [problem(id, "info", place, message)];
  }
}
