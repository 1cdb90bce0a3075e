import { runTests } from "./run-tests";

/** Runs, inside a VS Code that has other extensions for YAML, too, the tests of living together; rejects when a test fails. */
export function run(): Promise<void> {
  return runTests(load);
}

function load(): void {
  require("./together.test");
}
