import * as l10n from "@vscode/l10n";
import { type Problem, problem, type Severity } from "../core/problem";
import type { Span } from "../core/text";
import type { AcrossFinding, Finding, Rule } from "../rules/define-rule";

/** Nobody reads more findings of one rule in one proposal, and each takes memory. */
const mostFindings = 1000;

/** What a rule finds; where it fails, one finding that says so, at `place`, in place of all others. */
export function attempt(
  { id }: Rule,
  place: Span,
  find: () => Iterable<Finding & AcrossFinding>,
  severity: Severity,
): readonly Problem[] {
  try {
    const found: Problem[] = [];
    for (const { span, message, severity: own = severity, ...more } of find()) {
      found.push(problem(id, own, span, message, more));
      if (found.length === mostFindings) break;
    }
    return found;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const message = l10n.t("The rule `{0}` failed and found nothing here. Please report this: {1}", id, reason);
    return [problem(id, "info", place, message)];
  }
}
