import { readProposal } from "../src/core/document";
import { parse } from "../src/core/parse";
import { exampleTexts, halfWritten, type Slip, survived, valuesFound } from "../test/half-written";
import { table } from "./bench/table";

// Prints in how many states of a half-written text all other fields of its top level are read as they were, and how many of the
// values on other lines are found at their places: by the parser alone, and with what is typed repaired. What each state is
// and which fields count, test/half-written.ts says. Every nth state; `npm run half-written -- 1` tries all, which takes hours.
const scale = Number(process.argv[2] ?? 1) || 1;
const every: Record<Slip, number> =
  process.argv[2] === undefined
    ? { deletion: 17, insertion: 101, "cut line": 17, "new line": 3 }
    : { deletion: scale, insertion: scale, "cut line": scale, "new line": scale };
const tally = new Map<Slip, Row>();
for (const text of exampleTexts())
  for (const state of halfWritten(text, every)) {
    const row = tally.get(state.slip) ?? { states: 0, before: 0, after: 0, valuesBefore: 0, valuesAfter: 0 };
    tally.set(state.slip, row);
    const [raw, repaired] = [parse(state.text).root, readProposal(state.text).root];
    const after = survived(repaired, state);
    row.states++;
    if (survived(raw, state)) row.before++;
    row.valuesBefore += valuesFound(raw, state);
    row.valuesAfter += valuesFound(repaired, state);
    if (after) row.after++;
    if (!after && process.env.SHOW_LOST) console.log(JSON.stringify(state.slip), show(text, state.text));
  }
const share = (part: number, whole: number): string => `${((100 * part) / whole).toFixed(1)}%`;
console.log(
  table([
    ["slip", "states", "fields: parser alone", "repaired", "values: parser alone", "repaired"],
    ...[...tally].map(([slip, { states, before, after, valuesBefore, valuesAfter }]) => [
      `${slip}${every[slip] > 1 ? `, every ${every[slip]}th` : ""}`,
      String(states),
      share(before, states),
      share(after, states),
      share(valuesBefore, states),
      share(valuesAfter, states),
    ]),
  ]),
);

interface Row {
  states: number;
  before: number;
  after: number;
  valuesBefore: number;
  valuesAfter: number;
}

/** The lines around the first difference between two texts. */
function show(text: string, other: string): string {
  let at = 0;
  while (text[at] === other[at]) at++;
  return JSON.stringify(other.slice(Math.max(0, at - 80), at + 80));
}
