import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { cuts, indexOf, outcomes } from "../test/features/completion-score";

// Prints how often completion offers the key or the value that really follows, at each character of each key and each value that
// can be known, of all examples: once with all that follows cut off, once with the rest of the line cut off and what is below kept.
// `--misses` prints what was not offered, too; `--every N` asks at every so many places only.
const folder = join(__dirname, "../examples");
const texts = new Map(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), "utf8")]));
const index = indexOf(texts);
const every = Number(process.argv[process.argv.indexOf("--every") + 1]) || 1;

for (const [name, cut] of Object.entries(cuts)) {
  const tally = new Map<string, { asked: number; offered: number }>();
  for (const [path, text] of texts) {
    for (const { kind, offered, at, written } of outcomes(text, index, path, cut, every)) {
      for (const row of [kind, kind === "key" ? "keys" : "values"]) {
        const { asked, offered: before } = tally.get(row) ?? { asked: 0, offered: 0 };
        tally.set(row, { asked: asked + 1, offered: before + Number(offered) });
      }
      if (!offered && process.argv.includes("--misses"))
        console.log(
          `${path}:${text.slice(0, at).split("\n").length} ${kind} ${written} at ${text.slice(text.lastIndexOf("\n", at - 1) + 1, at)}|`,
        );
    }
  }
  console.log(`With ${name} cut off:`);
  for (const [row, { asked, offered }] of tally)
    if (row !== "key")
      console.log(`  ${row.padEnd(9)} ${((100 * offered) / asked).toFixed(1).padStart(5)}% of ${asked}`);
}
