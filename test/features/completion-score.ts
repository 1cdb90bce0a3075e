import { parseDate } from "../../src/core/dates";
import { type ProposalDocument, readProposal } from "../../src/core/document";
import { kebabCase } from "../../src/core/model";
import { factsOf } from "../../src/core/neighbours";
import { parse } from "../../src/core/parse";
import { knownRoles } from "../../src/core/role-named";
import { memberOf, proposalSchema } from "../../src/core/schema";
import { lineEnd } from "../../src/core/text";
import { type Node, nodeAt, type Path } from "../../src/core/tree";
import { parseYears } from "../../src/core/years";
import { complete } from "../../src/features/complete";
import { alternativesAt, kindsNamed } from "../../src/features/complete/alternatives";
import type { CompletionItem } from "../../src/features/complete/completion-item";
import { ProposalIndex } from "../../src/features/proposal-index";

/** Something in an example that completion could have written: a key, or a value that can be known at that point. */
export interface Target {
  readonly kind: string;
  readonly start: number;
  readonly end: number;
  readonly written: string;
  /** Whether it can be known from what is there of the text. */
  readonly known: (text: string) => boolean;
}

/** What was asked for at one place of a half-written example, and whether it was offered. */
export interface Outcome {
  readonly kind: string;
  readonly offered: boolean;
  readonly at: number;
  readonly written: string;
  readonly items: readonly CompletionItem[];
}

/** How the rest of a text is cut off: all of it, or of one line. */
export const cuts = {
  "all that follows": (text: string, at: number): string => text.slice(0, at),
  "the rest of the line": (text: string, at: number): string => text.slice(0, at) + text.slice(lineEnd(text, at)),
} as const;

/** The day on which the examples are typed. */
export const today = "2026-11-20";

/** An index of some proposals by their paths. */
export function indexOf(texts: ReadonlyMap<string, string>): ProposalIndex {
  const index = new ProposalIndex();
  for (const [path, text] of texts) index.put(path, factsOf(readProposal(text), path));
  index.complete = true;
  return index;
}

/**
 * All keys of the format that an example has, and its values that can be known: words of the format, booleans, ids of entries
 * that are there, titles of known roles, their metrics and units, currencies, milestones, the ends of the next four quarters and
 * those quarters, dates that are named elsewhere, and years of the horizon.
 */
export function targetsOf(text: string, index: ProposalIndex): readonly Target[] {
  const targets: Target[] = [];
  const visit = (node: Node, path: Path): void => {
    if (node.kind === "list") for (const [at, item] of node.items.entries()) visit(item, [...path, at]);
    if (node.kind === "map") {
      const maps = alternativesAt(proposalSchema, path);
      for (const { key, name, value } of node.entries) {
        const member = maps.find(({ schema }) => memberOf(schema, name) !== undefined);
        if (member === undefined) continue;
        const isYear = member.schema["x-noun"] === "amounts by year";
        const known = isYear ? (rest: string) => isYearOf(rest, name) : () => true;
        targets.push({ kind: isYear ? "year" : "key", ...key.span, written: name, known });
        visit(value, [...path, name]);
      }
    }
    const target = node.kind === "scalar" ? valueTarget(node, path, index) : undefined;
    if (target !== undefined) targets.push(target);
  };
  const { root } = parse(text);
  if (root !== undefined) visit(root, []);
  return targets.sort((a, b) => a.start - b.start);
}

function valueTarget(node: Extract<Node, { kind: "scalar" }>, path: Path, index: ProposalIndex): Target | undefined {
  const written = String(node.value);
  const target = (kind: string, known: Target["known"] = () => true): Target => ({
    kind,
    ...node.span,
    written,
    known,
  });
  const alternatives = alternativesAt(proposalSchema, path);
  const nouns = alternatives.map(({ schema }) => schema["x-noun"]);
  if (alternatives.some(({ schema }) => schema.enum?.includes(written))) return target("word");
  if (alternatives.some(({ schema }) => typeof schema.const === "number" || schema.type === "boolean"))
    return target("word");
  if (parseDate(written) === undefined && alternatives.some((one) => kindsNamed(one).length > 0))
    return target("id", (text) => isDefined(text, written) || index.withId(written).length > 0);
  const roles = knownRoles();
  const [holder, field] = path.filter((step) => typeof step === "string").slice(-2);
  if (field === "role" && roles.some(({ titles }) => titles.includes(written))) return target("role");
  const metrics = roles.flatMap((role) => role.metrics);
  if (holder === "measure" && field === "metric" && metrics.some(({ name }) => name === written))
    return target("metric");
  if (holder === "measure" && field === "unit" && ["%", "days", "hours", "EUR"].includes(written))
    return target("unit", (text) => written !== "EUR" || text.includes("currency: EUR"));
  if (nouns.includes("a currency")) return target("currency");
  if (nouns.some((noun) => noun?.startsWith("a date")))
    return target("date", (text) => nextQuarters.includes(written) || text.includes(`: ${written}\n`));
  return undefined;
}

const nextQuarters = [
  ...["2026-12-31", "2027-03-31", "2027-06-30", "2027-09-30"],
  ...["2026-Q4", "2027-Q1", "2027-Q2", "2027-Q3"],
];

function isDefined(text: string, id: string): boolean {
  if (new RegExp(`\\bid: ${id}(?![\\w-])`).test(text)) return true;
  return [...text.matchAll(/^ +(?:- )?role: (.*)$/gm)].some(([, role = ""]) => kebabCase(role) === id);
}

function isYearOf(text: string, name: string): boolean {
  const years = nodeAt(parse(text).root, ["financials", "years"]);
  const horizon = years?.kind === "scalar" ? parseYears(String(years.value)) : undefined;
  const range = parseYears(name);
  if (horizon === undefined || range === undefined) return false;
  return range.from >= horizon.from && (range.to === range.from || range.to === horizon.to);
}

/** Asks for each target at each of its characters. `skip` leaves out all but every so many of them. */
export function* outcomes(
  text: string,
  index: ProposalIndex,
  path: string,
  cut: (text: string, at: number) => string,
  skip = 1,
): Generator<Outcome> {
  let before: ProposalDocument | undefined;
  let count = 0;
  for (const { kind, start, end, written, known } of targetsOf(text, index)) {
    for (let at = start; at < end; at++) {
      if (count++ % skip !== 0) continue;
      const rest = cut(text, at);
      if (!known(rest)) continue;
      before = readProposal(rest, before);
      const items = complete(before, at, { neighbours: index, path, today });
      const typed = text.slice(start, at).replace(/^["']/, "");
      const offered = items.some(({ label, span }) => {
        const word = label.replace(/^- /, "");
        return word === written && word.startsWith(typed) && span.start <= at && at <= span.end;
      });
      yield { kind, offered, at, written, items };
    }
  }
}
