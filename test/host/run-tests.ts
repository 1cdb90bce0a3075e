import "mocha/mocha";

declare const mocha: BrowserMocha;
declare const Mocha: typeof import("mocha");

/** Runs the tests that `load` defines inside a VS Code, in whichever extension host this is; rejects when one fails. */
export async function runTests(load: () => void): Promise<void> {
  mocha.setup({ ui: "bdd", reporter: ConsoleReporter as never, timeout: 30_000 });
  load();
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
