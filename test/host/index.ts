import { runTests } from "./run-tests";

/** Runs the suite inside a VS Code, in whichever extension host this was loaded into; rejects when a test fails. */
export function run(): Promise<void> {
  return runTests(load);
}

function load(): void {
  require("./activation.test");
  require("./findings.test");
  require("./mending.test");
  require("./configuration.test");
  require("./across-files.test");
  require("./equality.test");
  require("./hovers.test");
  require("./navigation.test");
  require("./formatting.test");
  require("./completions.test");
  require("./new-proposal.test");
  require("./paste-table.test");
  require("./readiness.test");
  require("./structure.test");
  require("./summary.test");
  require("./export-summary.test");
  require("./large-files.test");
  require("./tuning.test");
  require("./refactorings.test");
}
