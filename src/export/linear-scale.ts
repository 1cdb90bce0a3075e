/** Amounts along a line: where each lies, and the round ones at which it is marked. */
export interface LinearScale {
  readonly ticks: readonly number[];
  readonly at: (amount: number) => number;
}

/** A scale over all the amounts and zero, from one place to another, that ends at round amounts of which it has about five. */
export function linearScale(amounts: readonly number[], from: number, to: number): LinearScale {
  const [lowest, highest] = [Math.min(0, ...amounts.map(finite)), Math.max(0, ...amounts.map(finite))];
  const span = highest - lowest;
  if (span < smallest) return { ticks: [0], at: () => (from + to) / 2 };
  const power = 10 ** Math.floor(Math.log10(span / 5));
  const step = power * ([1, 2, 5].find((factor) => factor * power * 5 >= span * 0.999) ?? 10);
  const [first, last] = [Math.floor(lowest / step), Math.ceil(highest / step)];
  return {
    // Steps of a tenth add up to a hair more than they should.
    ticks: Array.from({ length: last - first + 1 }, (_, index) => Number(((first + index) * step).toPrecision(12)) + 0),
    at: (amount) => from + ((finite(amount) / step - first) / (last - first)) * (to - from),
  };
}

/** Less than any money. */
const smallest = 1e-6;

function finite(amount: number): number {
  return Math.max(-1e300, Math.min(1e300, amount));
}
