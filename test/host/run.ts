import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { inWords, sum, type Tally } from "../tally";
import { type Mode, modes } from "./modes";
import { runSuite } from "./run-suite";

/** Runs the suite once in each of the modes and prints one `HOST` line for each at the end. */
export async function runHosts(wanted: readonly Mode[], root: string): Promise<Tally> {
  const results: { mode: Mode; tally: Tally; seconds: string }[] = [];
  for (const mode of wanted) {
    console.log(`\n=== the suite inside VS Code: ${mode} ===`);
    const start = performance.now();
    const tally = await runSuite(mode, root);
    results.push({ mode, tally, seconds: ((performance.now() - start) / 1000).toFixed(1) });
    console.log(`(${results.at(-1)?.seconds} s)`);
  }
  console.log("");
  for (const { mode, tally } of results) console.log(`HOST ${mode}: ${inWords(tally)}`);
  return sum(results.map(({ tally }) => tally));
}

function isMode(text: string): text is Mode {
  return (modes as readonly string[]).includes(text);
}

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { root: { type: "string" } } });
  const unknown = positionals.filter((text) => !isMode(text));
  if (unknown.length > 0)
    throw new Error(`Unknown: ${unknown.join(" ")}. Say one or more of ${modes.join(", ")}, or nothing for all.`);
  const asked = positionals.filter(isMode);
  const root = resolve(values.root ?? resolve(__dirname, "..", ".."));
  const { failed } = await runHosts(asked.length > 0 ? asked : modes, root);
  process.exitCode = failed > 0 ? 1 : 0;
}

if (require.main === module) {
  main().catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  });
}
