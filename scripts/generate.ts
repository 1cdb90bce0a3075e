import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { generatedFiles } from "./generate/all";

/** Writes every generated file; `generated.test` compares them with what this would write. */
async function generate(): Promise<void> {
  for (const [path, text] of await generatedFiles()) {
    const file = join(__dirname, "..", path);
    if (current(file) !== text) {
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, text);
      console.log(`wrote ${path}`);
    }
  }
}

function current(file: string): string | undefined {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw error;
  }
}

void generate();
