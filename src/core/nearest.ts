/** The candidate that a misspelt word was probably meant to be, or nothing where none is near enough. */
export function nearest(word: string, candidates: readonly string[]): string | undefined {
  const typed = normal(word);
  const allowed = Math.max(1, Math.floor(typed.length / 3));
  let best: string | undefined;
  let bestDistance = allowed + 1;
  for (const candidate of candidates) {
    const other = normal(candidate);
    if (fewestEdits(typed, other) >= bestDistance) continue;
    const distance = distanceWithin(typed, other, bestDistance - 1);
    if (distance < bestDistance) {
      best = candidate;
      bestDistance = distance;
    }
  }
  return best;
}

/** Case, hyphens and underscores are how people vary a name without misspelling it. */
function normal(word: string): string {
  return /[-_\sA-Z]/.test(word) ? word.toLowerCase().replace(/[-_\s]/g, "") : word;
}

/** What the letters of two words alone say of their distance: never more than it is, and cheap in a file of a thousand slips. */
function fewestEdits(a: string, b: string): number {
  counts.fill(0);
  for (let at = 0; at < a.length; at++) count(a, at, 1);
  let common = 0;
  for (let at = 0; at < b.length; at++) if (count(b, at, -1) >= 0) common++;
  return Math.max(a.length, b.length) - common;
}

/** Letters beyond ASCII share a counter with others, which only makes the bound lower. */
const counts = new Int16Array(128);

function count(word: string, at: number, change: number): number {
  const letter = word.charCodeAt(at) & 127;
  counts[letter] = (counts[letter] ?? 0) + change;
  return counts[letter];
}

/** How many letters have to be added, dropped, changed or swapped with their neighbour to make one word of another; above `limit`, any number above it. */
export function distanceWithin(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let beforePrevious: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const current = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let cost = Math.min((previous[j] ?? 0) + 1, (current[j - 1] ?? 0) + 1, (previous[j - 1] ?? 0) + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        cost = Math.min(cost, (beforePrevious[j - 2] ?? 0) + 1);
      current.push(cost);
    }
    if (Math.min(...current) > limit && Math.min(...previous) > limit) return limit + 1;
    beforePrevious = previous;
    previous = current;
  }
  return previous[b.length] ?? limit + 1;
}
