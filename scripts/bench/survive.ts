import { hostileTexts } from "../../test/hostile-texts";
import { median } from "./median";
import type * as ours from "./subjects/ours";

/** How one hostile text went; time in milliseconds. */
export interface SurvivalResult {
  readonly name: string;
  readonly characters: number;
  readonly time: number;
  readonly findings: number;
  /** Findings whose place is not in the text; there must be none. */
  readonly outside: number;
}

const runs = 5;

const { readProposal, checkProposal } = require(process.argv[2] as string) as typeof ours;
const results: SurvivalResult[] = [];
const wrongLinks = Array.from({ length: 6000 }, (_, at) => `  - {role: CFO, owner: o${at}}\n`).join("");
const texts = new Map([...hostileTexts(), ["11,000 wrong links", `stakeholders:\n${wrongLinks}sponsor: cfo\n`]]);
for (const [name, text] of texts) {
  const times: number[] = [];
  for (let run = 0; run < runs; run++) {
    const started = performance.now();
    checkProposal(readProposal(text));
    times.push(performance.now() - started);
  }
  const findings = checkProposal(readProposal(text));
  const outside = findings.filter(({ span }) => span.start < 0 || span.end < span.start || span.end > text.length);
  results.push({
    name,
    characters: text.length,
    time: median(times),
    findings: findings.length,
    outside: outside.length,
  });
}
process.stdout.write(JSON.stringify(results));
