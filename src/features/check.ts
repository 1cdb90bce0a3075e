import * as l10n from "@vscode/l10n";
import type { ProposalDocument } from "../core/document";
import { addField } from "../core/edits";
import { type Problem, problem } from "../core/problem";
import { fieldsAt } from "../core/schema";
import type { Span } from "../core/text";
import { entryAt, isEmpty, type MapNode, type Node, nodeAt, type Path } from "../core/tree";
import { rules as allRules } from "../rules";
import type { Rule, RuleContext } from "../rules/define-rule";

/**
 * Everything to say about a proposal, in the order of the text: what could not be read, what the format does not accept,
 * and what the rules find. A rule that fails becomes one finding and takes nothing else down.
 */
export function check(document: ProposalDocument, rules: readonly Rule[] = allRules): readonly Problem[] {
  const claimed = new Set(rules.flatMap(({ speaksForEmpty = [] }) => speaksForEmpty));
  const problems = [
    ...document.problems,
    ...document.empty.filter(({ path }) => !claimed.has(path.join("."))).map(({ problem }) => problem),
  ];
  if (document.judgeable && document.root?.kind === "map") {
    const context = contextOf(document, document.root);
    for (const rule of rules) problems.push(...findings(rule, context));
  }
  return problems.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}

function findings(rule: Rule, context: RuleContext): readonly Problem[] {
  try {
    return [...rule.check(context)].map(({ span, message, fixes = [], suggestions = [] }) =>
      problem(rule.id, rule.severity, span, message, { fixes, suggestions }),
    );
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const message = l10n.t("The rule `{0}` failed and found nothing here. Please report this: {1}", rule.id, reason);
    return [problem(rule.id, "info", firstKey(context.root), message)];
  }
}

function contextOf(document: ProposalDocument, root: MapNode): RuleContext {
  const at = (path: Path): Node | undefined => nodeAt(root, path);
  return {
    model: document.model,
    root,
    nodeAt: at,
    has: (path) => holdsSomething(at(path)),
    keyOf: (path) => entryAt(root, path)?.key.span ?? firstKey(at(path.slice(0, -1)) ?? root),
    suggestField: (title, path, field, block) => ({
      title,
      insert: () => addField(document.text, root, mapAt(root, path), field, block, fieldsAt(root, path)),
    }),
  };
}

function holdsSomething(node: Node | undefined): boolean {
  if (node === undefined || isEmpty(node)) return false;
  if (node.kind === "list") return node.items.some(holdsSomething);
  return node.kind === "map" || typeof node.value !== "string" || node.value.trim() !== "";
}

function firstKey(node: Node): Span {
  return (node.kind === "map" && node.entries[0]?.key.span) || { start: node.span.start, end: node.span.start };
}

function mapAt(root: MapNode, path: Path): MapNode {
  const node = nodeAt(root, path);
  if (node?.kind !== "map") throw new Error(`No map stands at ${path.join("/")}.`);
  return node;
}
