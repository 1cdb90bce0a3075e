import { join } from "node:path";
import { runSuite } from "../../test/host/run-suite";
import type { EditorResult } from "./editor-suite";
import { sizedProposal } from "./sized-proposal";
import { table, time } from "./table";

const sizes = [200, 1000, 5000];

/** A table of how soon findings follow an edit inside a real VS Code, with proposals of several sizes. */
export async function editorTable(): Promise<string> {
  const results: EditorResult[] = [];
  const told = (line: string): void => {
    const [, result] = /^EDITOR (.*)$/.exec(line) ?? [];
    if (result !== undefined) results.push(JSON.parse(result) as EditorResult);
  };
  const files = Object.fromEntries(
    sizes.map((lines) => [`bench-${lines}.proposal.yaml`, sizedProposal({ lines, flaws: "slips" })]),
  );
  await runSuite("node", join(__dirname, "../.."), { suite: "bench.js", files, told });
  const rows = results.map(({ lines, median, slowest, heard, edits }) => [
    lines.toLocaleString("en"),
    time(median),
    time(slowest),
    time(heard),
    String(edits),
  ]);
  return [
    "Inside VS Code, in the Node host, from the call that edits until the findings are shown\n",
    table([["lines", "median ms", "slowest ms", "from the event ms", "edits"], ...rows]),
    "\nGoal: a median of at most 30 ms at 200 lines.",
  ].join("\n");
}
