import { readFileSync } from "node:fs";
import { join } from "node:path";
import { kebabCase } from "../../src/core/model";

/** What a generated proposal is to be like. */
export interface Wanted {
  /** Exactly how many lines it has; at least 200. */
  readonly lines: number;
  /** "slips": valid against the schema, with here and there what only we find. "mistakes": with schema errors too. */
  readonly flaws: "slips" | "mistakes";
}

/** A list of the examples, such as `benefits`, with all its items; `id` is the handle that other items refer to. */
interface Pool {
  readonly section: string;
  readonly items: readonly { readonly lines: readonly string[]; readonly id: string | undefined }[];
}

interface Instance {
  readonly lines: readonly string[];
  readonly round: number;
}

/** The lists that grow with the proposal; all others are as in the example. */
const growing = new Set(
  "goals stakeholders deliverables benefits costs options risks assumptions dependencies team milestones faq".split(
    " ",
  ),
);
const glossary = "glossary";
const referring =
  /^(\s+(?:- )?(?:for|owner|enables|by|dependsOn|agreedBy|decidedBy|goal|benefits|payer): |sponsor: )(.*)$/;

/** A proposal of a given length, made of the items of the examples with ids of their own; the same on every run. */
export function sizedProposal({ lines, flaws }: Wanted): string {
  const examples = ["erp-completion", "marketing-platform"].map(sectionsOf);
  const frame = examples[0] as ReadonlyMap<string, readonly string[]>;
  const pools: Pool[] = [...growing].map((section) => ({
    section,
    items: examples.flatMap((example) => itemsOf(section, example.get(section) ?? [])),
  }));
  const kept = [...frame].filter(([section]) => !growing.has(section) && section !== glossary);
  const chosen = choose(pools, lines - kept.flatMap(([, text]) => text).length - pools.length);
  const random = randomFrom(lines);
  const settle = referencesTo(pools, chosen);
  const text = kept
    .filter(([section]) => section !== "ask")
    .flatMap(([, section]) => section.map((line) => settle(line, 1)));
  const slip = everyNth(9, withSlip);
  const mistake = everyNth(5, withMistake);
  for (const { section } of pools) {
    text.push(`${section}:`);
    for (const { lines: item, round } of chosen.get(section) ?? []) {
      const own = slip(item.map((line) => withOtherAmount(settle(line, round), random)));
      text.push(...(flaws === "mistakes" ? mistake(own) : own));
    }
  }
  text.push(...(frame.get("ask") ?? []).map((line) => settle(line, 1)));
  return `${filledUp(text, lines).join("\n")}\n`;
}

/** Top-level fields of an example with their lines, the line of the name first. */
function sectionsOf(example: string): ReadonlyMap<string, readonly string[]> {
  const text = readFileSync(join(__dirname, "../../examples", `${example}.proposal.yaml`), "utf8");
  const sections = new Map<string, string[]>();
  let current: string[] = [];
  for (const line of text.trimEnd().split("\n")) {
    const name = /^(\w+):/.exec(line)?.[1];
    if (name !== undefined) {
      current = [];
      sections.set(name, current);
    }
    current.push(line);
  }
  return sections;
}

function itemsOf(section: string, lines: readonly string[]): Pool["items"] {
  const items: string[][] = [];
  for (const line of lines.slice(1)) {
    if (line.startsWith("  - ")) items.push([]);
    items.at(-1)?.push(line);
  }
  return items.map((item) => ({ lines: item, id: fieldOf(item, "id") ?? roleId(section, item) }));
}

function roleId(section: string, item: readonly string[]): string | undefined {
  return section === "stakeholders" ? kebabCase(fieldOf(item, "role") ?? "") : undefined;
}

function fieldOf(item: readonly string[], name: string): string | undefined {
  for (const line of item) {
    const match = /^ {2}[- ] (\w+): (.*)$/.exec(line);
    if (match?.[1] === name) return match[2];
  }
  return undefined;
}

/** Items in turn from each list until the lines are used up; from its second use on, an item has a numbered id. */
function choose(pools: readonly Pool[], lines: number): ReadonlyMap<string, readonly Instance[]> {
  const chosen = new Map<string, Instance[]>(pools.map(({ section }) => [section, []]));
  const uses = new Map<string, number>();
  let left = lines;
  for (let turn = 0; ; turn++) {
    for (const { section, items } of pools) {
      const item = items[turn % items.length];
      if (item === undefined || item.lines.length + 1 > left) return chosen;
      const round = 1 + (uses.get(item.id ?? "") ?? 0);
      if (item.id !== undefined) uses.set(item.id, round);
      const own = item.id === undefined || round === 1 ? item.lines : withId(item.lines, numbered(item.id, round));
      chosen
        .get(section)
        ?.push({ lines: turn === 0 ? own : own.filter((line) => !/^ +recommended:/.test(line)), round });
      left -= own.length;
    }
  }
}

function numbered(id: string, round: number): string {
  return round === 1 ? id : `${id}-${round}`;
}

function withId(lines: readonly string[], id: string): readonly string[] {
  const [first = "", ...rest] = lines;
  if (first.startsWith("  - id: ")) return [`  - id: ${id}`, ...rest];
  return [`  - id: ${id}`, first.replace("  - ", "    "), ...rest];
}

/** Makes a line refer to what is there: the id of the same round where it was used so often, else another of its kind. */
function referencesTo(
  pools: readonly Pool[],
  chosen: ReadonlyMap<string, readonly Instance[]>,
): (line: string, round: number) => string {
  const uses = new Map<string, number>();
  const kin = new Map<string, string>();
  for (const { section, items } of pools) {
    const ids = items.flatMap(({ id }) => id ?? []);
    const present = (chosen.get(section) ?? []).flatMap(
      ({ lines }) => fieldOf(lines, "id") ?? roleId(section, lines) ?? [],
    );
    for (const id of ids) {
      uses.set(id, present.filter((other) => other === id || other.replace(/-\d+$/, "") === id).length);
      kin.set(id, present[0] ?? id);
    }
  }
  const settled = (id: string, round: number): string => {
    const count = uses.get(id);
    if (count === undefined) return id;
    return count === 0 ? (kin.get(id) ?? id) : numbered(id, ((round - 1) % count) + 1);
  };
  return (line, round) => {
    const [, name, value] = referring.exec(line) ?? [];
    if (name === undefined || value === undefined) return line;
    if (!value.startsWith("[")) return name + settled(value, round);
    const ids = value
      .slice(1, -1)
      .split(", ")
      .map((id) => settled(id, round));
    return `${name}[${[...new Set(ids)].join(", ")}]`;
  };
}

/** An amount of a year differs from copy to copy. */
function withOtherAmount(line: string, random: () => number): string {
  return line.replace(/^(\s+\d{4}(?:-\d{4})?: )([\d.]+)(?=[km]$)/, (_, year: string, amount: string) => {
    return year + (Number(amount) * (0.7 + 0.6 * random())).toFixed(1);
  });
}

/** Changes each nth item, or the first after it that can be changed. */
function everyNth(n: number, change: (item: readonly string[]) => readonly string[] | undefined) {
  let since = 0;
  return (item: readonly string[]): readonly string[] => {
    const made = ++since >= n ? change(item) : undefined;
    if (made !== undefined) since = 0;
    return made ?? item;
  };
}

/** What the schema accepts and the author did not mean: a lost comment, or a day that no calendar has. */
function withSlip(item: readonly string[]): readonly string[] | undefined {
  return changed(item, /^( +source: .*)$/, "$1 #12") ?? changed(item, /^( +by: )\d{4}-\d\d-\d\d$/, "$12027-02-30");
}

/** What the schema refuses: a misspelt word, a misspelt field or a text for an amount. */
function withMistake(item: readonly string[]): readonly string[] | undefined {
  return (
    changed(item, /^( +(?:- )?kind: .*)$/, "$1x") ??
    changed(item, /^( +)owner: /, "$1onwer: ") ??
    changed(item, /^( +\d{4}(?:-\d{4})?: ).*$/, "$1about three")
  );
}

function changed(item: readonly string[], pattern: RegExp, to: string): readonly string[] | undefined {
  const index = item.findIndex((line) => pattern.test(line));
  return index === -1 ? undefined : item.map((line, at) => (at === index ? line.replace(pattern, to) : line));
}

function filledUp(text: readonly string[], lines: number): readonly string[] {
  const missing = lines - text.length;
  if (missing < 0)
    throw new Error(`The parts of the example that always stay take ${text.length} lines, not ${lines}.`);
  const comment = missing % 2 === 0 ? ["# Figures as of November 2026", `${glossary}:`] : [`${glossary}:`];
  const terms = Array.from({ length: (missing - comment.length) / 2 }, (_, index) => [
    `  - term: Term ${index + 1}`,
    "    means: A word that only one department knows",
  ]);
  return [
    ...text,
    ...(terms.length === 0 ? Array<string>(missing).fill("# To be agreed") : [...comment, ...terms.flat()]),
  ];
}

/** Numbers from 0 to 1 that are the same on every run. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
