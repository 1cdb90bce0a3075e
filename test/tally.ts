/** How many tests of a suite passed and failed. */
export interface Tally {
  readonly passed: number;
  readonly failed: number;
}

/** The sum of tallies. */
export function sum(tallies: readonly Tally[]): Tally {
  return tallies.reduce((a, b) => ({ passed: a.passed + b.passed, failed: a.failed + b.failed }), {
    passed: 0,
    failed: 0,
  });
}

/** A tally in words: `N passed, N failed`. */
export function inWords({ passed, failed }: Tally): string {
  return `${passed} passed, ${failed} failed`;
}

/**
 * Judges what a suite reported against how it ended.
 *
 * A suite that reported nothing, or ran nothing, is one failure; so is one that ended badly though every test in it passed.
 */
export function judge(reported: Tally | undefined, endedWell: boolean): Tally {
  if (!reported || reported.passed + reported.failed === 0) return { passed: 0, failed: 1 };
  return endedWell || reported.failed > 0 ? reported : { passed: reported.passed, failed: 1 };
}

/** Reads the line `SUITE N passed, N failed` out of what a suite printed. */
export function readTally(text: string): Tally | undefined {
  const [, passed, failed] = /^SUITE (\d+) passed, (\d+) failed\s*$/m.exec(text) ?? [];
  return passed === undefined || failed === undefined ? undefined : { passed: Number(passed), failed: Number(failed) };
}
