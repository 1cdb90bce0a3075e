import { readFileSync } from "node:fs";
import type { Subject } from "./subjects/subject";

/** What a fresh process takes for its first proposal, in milliseconds. */
export interface ColdOutput {
  readonly load: number;
  readonly firstCheck: number;
}

const [bundle, file] = process.argv.slice(2) as [string, string];
const text = readFileSync(file, "utf8");
const started = performance.now();
const { check } = require(bundle) as Subject;
const loaded = performance.now();
void check(text);
const checked = performance.now();
process.stdout.write(JSON.stringify({ load: loaded - started, firstCheck: checked - loaded } satisfies ColdOutput));
