import assert from "node:assert/strict";
import type { EffectiveConfig } from "../../src/core/config/effective-config";
import { readConfig } from "../../src/core/config/read-config";
import { resolveConfig, usualConfig } from "../../src/core/config/resolve-config";
import { readProposal } from "../../src/core/document";
import { factsOf, type Neighbours, noNeighbours } from "../../src/core/neighbours";
import type { Fix, Problem } from "../../src/core/problem";
import { check } from "../../src/features/check";
import { ProposalIndex } from "../../src/features/proposal-index";
import { rules } from "../../src/rules";
import { type Example, type Rule, usualDay } from "../../src/rules/define-rule";

/** The name of the file that an example stands in. */
const path = "example.proposal.yaml";

/** All that is said of an example, or of its text as somebody changed it, judged by one rule beside what the example stands among. */
export function judgeExample(rule: Rule, example: Example, text: string): readonly Problem[] {
  const neighbours = neighboursOf(example, text);
  const { today = usualDay } = example;
  return check(readProposal(text), {
    path,
    rules: [rule],
    config: configOf(example),
    neighbours,
    today,
  });
}

function configOf({ config }: Example): EffectiveConfig {
  if (config === undefined) return usualConfig;
  const document = readConfig(config, rules);
  assert.deepEqual(document.problems, [], config);
  return resolveConfig([{ path: "proposals.config.yaml", document }], path);
}

/** Without others the example may stand anywhere, so that nothing is known of what is beside it. */
function neighboursOf({ others }: Example, text: string): Neighbours {
  if (others === undefined) return noNeighbours;
  const index = new ProposalIndex();
  for (const [name, content] of Object.entries({ ...others, [path]: text })) {
    const document = readProposal(content);
    if (name !== path) assert.deepEqual(document.problems, [], content);
    index.put(name, factsOf(document, name));
  }
  index.complete = true;
  return index;
}

/** The one fix of a problem, whether it may run unattended or not. */
export function onlyFix({ fixes }: Problem): Fix | undefined {
  return fixes.length === 1 ? fixes[0] : undefined;
}
