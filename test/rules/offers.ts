import type { Rule } from "../../src/rules/define-rule";
import { unmarked } from "../marked";
import { judgeExample } from "./judge-example";

/** Whether a rule offers a fix, or something to fill in, in any of its bad examples. */
export function offersOf(rule: Rule): { readonly fix: boolean; readonly suggestion: boolean } {
  const problems = rule.examples.flatMap((example) =>
    "bad" in example ? judgeExample(rule, example, unmarked(example.bad).text) : [],
  );
  const own = problems.filter((problem) => problem.rule === rule.id);
  return {
    fix: own.some(({ fixes }) => fixes.some(({ edits }) => edits().length > 0)),
    suggestion: own.some(({ suggestions }) => suggestions.some(({ insert }) => insert() !== undefined)),
  };
}
