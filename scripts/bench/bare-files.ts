import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { check } from "./subjects/bare";

// Reads every proposal below the folder and checks it with the parser and the compiled schema, and nothing else.
let found = 0;
for (const file of readdirSync(".", { recursive: true, encoding: "utf8" }))
  if (file.endsWith(".proposal.yaml")) found += Number(check(readFileSync(join(".", file), "utf8")));
process.stdout.write(`${found}\n`);
