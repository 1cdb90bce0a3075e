// Mocha's own picture of the run, and the numbers in the file that run-all.ts reads: written at the end only, so that a run
// which breaks off has reported nothing.
const { writeFileSync } = require("node:fs");
const { reporters } = require("mocha");

module.exports = class extends reporters.Spec {
  constructor(runner, options) {
    super(runner, options);
    const file = process.env.PROPOSALS_UNIT_TALLY;
    if (!file) return;
    runner.once("end", () => {
      const { passes, failures } = this.stats;
      writeFileSync(file, `SUITE ${passes} passed, ${failures} failed\n`);
    });
  }
};
