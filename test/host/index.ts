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
  require("./large-files.test");
  require("./tuning.test");
  require("./refactorings.test");
  await new Promise<void>((resolve, reject) => {
    // The browser build's own way to run reads the page's address, and a Node host has no page.
    Mocha.prototype.run.call(mocha, (failures) =>
      failures > 0 ? reject(new Error(`${failures} tests failed`)) : resolve(),
    );
  });
}

/** Says each test's outcome on the console, and at the end how many there were. */
class ConsoleReporter {
  constructor(runner: Mocha.Runner) {
    let passed = 0;
    let failed = 0;
    runner.on("pass", (test) => {
      passed++;
      console.log(`  ok   ${test.fullTitle()}`);
    });
    runner.on("fail", (test, error: Error) => {
      failed++;
      console.log(`  FAIL ${test.fullTitle()}\n${error.stack ?? error.message}`);
    });
    runner.on("end", () => console.log(`SUITE ${passed} passed, ${failed} failed`));
  }
}
