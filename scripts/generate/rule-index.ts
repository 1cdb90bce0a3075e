import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** The list of all rules, one import for each file in a folder of `src/rules`. */
export function ruleIndexCode(): string {
  const files = ruleFiles();
  const imports = files.map((file, index) => `import rule${index} from "./${file}";`);
  const entries = files.map((_, index) => `  rule${index},`);
  return `// Generated from the files in src/rules by \`npm run generate\`.
import type { Rule } from "./define-rule";
${imports.join("\n")}

/** Every rule, by subject and name. */
export const rules: readonly Rule[] = [
${entries.join("\n")}
];
`;
}

/** The files that hold a rule each, as paths below `src/rules` without their ending. */
export function ruleFiles(): readonly string[] {
  const top = join(__dirname, "../../src/rules");
  return (
    readdirSync(top, { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .flatMap(({ name }) => readdirSync(join(top, name)).map((file) => `${name}/${file}`))
      // Beside a rule may stand its words, and what it shares with its neighbours.
      .filter((file) => readFileSync(join(top, file), "utf8").includes("export default defineRule("))
      .map((file) => file.replace(/\.ts$/, ""))
      .sort()
  );
}
