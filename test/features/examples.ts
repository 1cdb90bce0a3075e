import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const folder = join(__dirname, "../../examples");

/** The texts of all examples by their names. */
export const examples: ReadonlyMap<string, string> = new Map(
  readdirSync(folder)
    .filter((name) => name.endsWith(".proposal.yaml"))
    .map((name) => [name, readFileSync(join(folder, name), "utf8")]),
);
