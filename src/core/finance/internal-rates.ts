import { type Flows, netPresentValue } from "./figures";

/** How often the flows change their sign from one year to the next that has any; no more rates can exist (Descartes). */
export function signChanges(flows: Flows): number {
  const signs = flows.filter((flow) => flow !== 0).map(Math.sign);
  return signs.filter((sign, index) => index > 0 && sign !== signs[index - 1]).length;
}

/**
 * The internal rates of return: every r > -1 at which the net present value is 0, as fractions, lowest first. Flows that change
 * their sign once have one; those that never do have none; others may have several or none, and no one of several is *the* rate.
 */
export function internalRates(flows: Flows): readonly number[] {
  const changes = signChanges(flows);
  if (changes === 0) return [];
  if (changes === 1) return [bisect(1e-12, 1e12, flows) - 1];
  const growths = grid(1000);
  const values = growths.map((growth) => valueAt(growth, flows));
  const found: number[] = [];
  for (let index = 1; index < growths.length; index++) {
    const [low, high] = [growths[index - 1] as number, growths[index] as number];
    const [before, after] = [values[index - 1] as number, values[index] as number];
    if (before === 0) found.push(low);
    else if (before * after < 0) found.push(bisect(low, high, flows));
    else if (isDip(values, index))
      found.push(...touching(growths[index - 1] as number, growths[index + 1] as number, flows));
  }
  return found.map((growth) => growth - 1);
}

/** What 1 + r may be: from a loss of all but a ten-thousandth a year to a ten-thousandfold gain, evenly in its logarithm. */
function grid(steps: number): readonly number[] {
  return Array.from({ length: steps + 1 }, (_, step) => 10 ** ((step / steps) * 8 - 4));
}

/** The net present value, without the factor by which it outgrows all numbers where 1 + r is small; its sign is the same. */
function valueAt(growth: number, flows: Flows): number {
  return growth < 1 ? flows.reduce((value, flow) => value * growth + flow, 0) : netPresentValue(growth - 1, flows);
}

function bisect(from: number, to: number, flows: Flows): number {
  let [low, high] = [from, to];
  const sign = Math.sign(valueAt(low, flows));
  for (let round = 0; round < 200 && low < high; round++) {
    const middle = (low + high) / 2;
    if (middle === low || middle === high) break;
    if (Math.sign(valueAt(middle, flows)) === sign) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/** Whether the value comes nearest to 0 here without crossing it, as it does where two rates are close together or one. */
function isDip(values: readonly number[], index: number): boolean {
  const [before = 0, here = 0, after = 0] = values.slice(index - 1, index + 2);
  return (
    before * here > 0 && here * after > 0 && Math.abs(here) <= Math.abs(before) && Math.abs(here) < Math.abs(after)
  );
}

/** The rates in an interval at whose ends the value has one sign: two where it crosses in between, one where it touches 0. */
function touching(from: number, to: number, flows: Flows): readonly number[] {
  const scale = flows.reduce((largest, flow) => Math.max(largest, Math.abs(flow)), 0);
  let [low, high] = [from, to];
  const sign = Math.sign(valueAt(from, flows));
  for (let round = 0; round < 200; round++) {
    const [a, b] = [low + (high - low) / 3, high - (high - low) / 3];
    const [left, right] = [sign * valueAt(a, flows), sign * valueAt(b, flows)];
    if (left < 0 || right < 0) {
      const within = left < 0 ? a : b;
      const [first, second] = [bisect(from, within, flows), bisect(within, to, flows)];
      // Where the value touches 0, the last digits decide whether it seems to cross.
      return second - first < 1e-6 * first ? [(first + second) / 2] : [first, second];
    }
    if (left < right) high = b;
    else low = a;
  }
  const nearest = (low + high) / 2;
  return Math.abs(valueAt(nearest, flows)) < 1e-12 * scale ? [nearest] : [];
}
