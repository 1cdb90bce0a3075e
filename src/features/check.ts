import * as l10n from "@vscode/l10n";
import { type EffectiveConfig, severityIn } from "../core/config/effective-config";
import type { ProposalDocument } from "../core/document";
import { type Problem, problem, type Severity } from "../core/problem";
import type { Path } from "../core/tree";
import { rules as allRules } from "../rules";
import { type Rule, type RuleContext, severityAt } from "../rules/define-rule";
import { applySilences } from "./apply-silences";
import { firstKey, ruleContext } from "./rule-context";

/**
 * Everything to say about a proposal, in the order of the text: what could not be read, what the format does not accept,
 * and what the rules find. A rule that fails becomes one finding and takes nothing else down.
 */
export function check(
  document: ProposalDocument,
  rules: readonly Rule[] = allRules,
  config?: EffectiveConfig,
): readonly Problem[] {
  const problems = [...document.problems];
  const claimed = new Set<string>();
  if (document.judgeable && document.root?.kind === "map") {
    const context = ruleContext(document, document.root);
    for (const rule of rules) {
      const severity = severityAt(rule, document.model.stage);
      const found = severity === undefined ? [] : findings(rule, severity, context);
      problems.push(...found);
      if (found.length > 0) for (const field of rule.speaksForEmpty ?? []) claimed.add(field);
    }
  }
  for (const { path, problem } of document.empty) if (!claimed.has(placeOf(path))) problems.push(problem);
  // What is switched off was never found, so a comment that silences it silences nothing.
  const wanted = config === undefined ? problems : problems.flatMap((problem) => asConfigured(problem, config));
  const told = applySilences(document, wanted).flatMap((problem) =>
    config === undefined || problem.rule !== "unused-disable" ? problem : asConfigured(problem, config),
  );
  return told.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}

function asConfigured(problem: Problem, config: EffectiveConfig): Problem[] {
  const severity = severityIn(config, problem.rule, problem.severity);
  return severity === "off" ? [] : [{ ...problem, severity }];
}

/** A path as rules name it: `stakeholders.*.outcome`. */
function placeOf(path: Path): string {
  return path.map((step) => (typeof step === "number" ? "*" : step)).join(".");
}

function findings(rule: Rule, severity: Severity, context: RuleContext): readonly Problem[] {
  try {
    return [...rule.check(context)].map(({ span, message, fixes = [], suggestions = [] }) =>
      problem(rule.id, severity, span, message, { fixes, suggestions }),
    );
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const message = l10n.t("The rule `{0}` failed and found nothing here. Please report this: {1}", rule.id, reason);
    return [problem(rule.id, "info", firstKey(context.root), message)];
  }
}
