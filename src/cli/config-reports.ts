import type { Gathered } from "../core/config/gather-configs";
import type { Problem } from "../core/problem";
import { placeAt } from "../core/tree";
import { findingOf, light } from "./portfolio";
import { type FileReport, type Finding, positionsIn } from "./report";
import type { Repository } from "./repository";

/** What is wrong with the configurations that apply to some proposals, each said once; those without faults are left out. */
export async function configReports(
  proposals: Iterable<string>,
  repository: Repository,
): Promise<readonly FileReport[]> {
  const faulty = new Map<
    string,
    { text: string; problems: Map<string, Problem>; root: Parameters<typeof placeAt>[0] }
  >();
  const seen = new Set<Gathered>();
  for (const proposal of proposals) {
    const { gathered } = await repository.applyingTo(proposal);
    if (seen.has(gathered)) continue;
    seen.add(gathered);
    for (const { path, document } of gathered.chain) {
      const known = faulty.get(path) ?? { text: document.text, root: document.root, problems: new Map() };
      const chained = gathered.problems.filter((one) => one.path === path).map(({ problem }) => problem);
      for (const problem of [...document.problems, ...chained]) known.problems.set(keyOf(problem), problem);
      if (known.problems.size > 0) faulty.set(path, known);
    }
  }
  return [...faulty].map(([path, { text, root, problems }]) => {
    const rangeOf = positionsIn(text);
    const findings = [...problems.values()]
      .sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end)
      .map((problem): Finding => {
        const found = light(problem, placeAt(root, problem.span.start)?.path ?? []);
        // Only proposals are fixed unattended.
        return findingOf({ ...found, fixable: false }, path, rangeOf);
      });
    return { path, text, findings };
  });
}

function keyOf({ span, message }: Problem): string {
  return `${span.start} ${span.end} ${message}`;
}
