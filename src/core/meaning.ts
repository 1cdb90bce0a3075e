import * as l10n from "@vscode/l10n";
import { parseDate } from "./dates";
import { type Problem, problem } from "./problem";
import type { Schema } from "./schema";
import { type Entry, type Node, nodeAt, type ScalarNode } from "./tree";
import { isRelative, parseYears, type YearRange } from "./years";

/** More years than any proposal looks at; a longer range is a slip, and costly to write out. */
const mostYears = 101;

/** What a pattern cannot say about dates and years: that a day exists, and that ranges of years do not contradict each other. */
export class MeaningCheck {
  readonly problems: Problem[] = [];
  readonly rejected = new Set<Node>();
  /** The last of `financials.years`, to which open ends run. */
  private readonly horizon: number | undefined;
  private firstYear: { readonly relative: boolean; readonly name: string } | undefined;

  constructor(
    root: Node,
    private readonly wrong: ReadonlySet<Node>,
  ) {
    const years = nodeAt(root, ["financials", "years"]);
    this.horizon = years?.kind === "scalar" && !wrong.has(years) ? parseYears(String(years.value))?.to : undefined;
  }

  /** Looks at one node, with the schema meant for it. */
  visit(node: Node, schema: Schema): void {
    if (this.wrong.has(node)) return;
    if (node.kind === "map" && schema["x-noun"] === "amounts by year") this.years(node.entries);
    if (node.kind === "scalar" && schema["x-noun"] === "a range of years") this.rangeOfYears(node);
    if (node.kind === "scalar" && typeof node.value === "string" && /^\d{4}-/.test(node.value) && isDate(schema))
      this.date(node);
  }

  private date(node: ScalarNode): void {
    if (parseDate(node.value) !== undefined) return;
    this.reject(
      node,
      problem(
        "schema",
        "error",
        node.span,
        l10n.t("`{0}` is not a day of the calendar. Check the day and the month.", node.source),
      ),
    );
  }

  private rangeOfYears(node: ScalarNode): void {
    const range = parseYears(String(node.value));
    if (range === undefined) return;
    if (range.to !== undefined && range.to < range.from) this.reject(node, backwards(node, node.source));
    else if (covers(range) > mostYears) {
      const message = l10n.t("`{0}` covers more than a hundred years. Is a digit wrong?", node.source);
      this.reject(node, problem("schema", "error", node.span, message));
    } else this.mixed(node, node.source, range);
  }

  private years(entries: readonly Entry[]): void {
    const seen: { name: string; range: YearRange }[] = [];
    for (const { name, key, value } of entries) {
      const range = parseYears(name);
      if (range === undefined || this.wrong.has(value)) continue;
      if (range.to !== undefined && range.to < range.from) {
        this.reject(value, backwards(key, name));
        continue;
      }
      if (covers(range) > mostYears) {
        const message = l10n.t("`{0}` covers more than a hundred years. Is a digit wrong?", name);
        this.reject(value, problem("schema", "error", key.span, message));
        continue;
      }
      const earlier = seen.find((other) => overlap(other.range, range));
      if (earlier !== undefined) {
        const message = l10n.t(
          "`{0}` and `{1}` both cover the same year. Let each year stand in one of them.",
          earlier.name,
          name,
        );
        this.reject(value, problem("schema", "error", key.span, message));
      } else if (range.to === undefined && this.horizon === undefined) {
        const message = l10n.t("`{0}` has no end. Say which years the proposal looks at, in `financials.years`.", name);
        this.reject(value, problem("schema", "error", key.span, message));
      } else if (range.to === undefined && range.from > (this.horizon ?? range.from)) {
        const message = l10n.t(
          "`{0}` begins after the last of `financials.years`, {1}. Move one of the two.",
          name,
          this.horizon ?? "",
        );
        this.reject(value, problem("schema", "error", key.span, message));
      } else {
        this.mixed(value, name, range, key);
      }
      seen.push({ name, range });
    }
  }

  private mixed(node: Node, name: string, range: YearRange, place: Node = node): void {
    const relative = isRelative(range.from);
    this.firstYear ??= { relative, name };
    if (this.firstYear.relative === relative) return;
    const message = l10n.t(
      "`{0}` and `{1}` count years in two ways. Use calendar years everywhere, or count from 0 everywhere.",
      this.firstYear.name,
      name,
    );
    this.reject(node, problem("schema", "error", place.span, message));
  }

  private reject(node: Node, found: Problem): void {
    this.rejected.add(node);
    this.problems.push(found);
  }
}

function covers({ from, to = from }: YearRange): number {
  return to - from + 1;
}

function isDate(schema: Schema): boolean {
  return schema["x-noun"]?.startsWith("a date") === true || schema["x-noun"] === "a day";
}

function backwards(place: Node, name: string): Problem {
  return problem("schema", "error", place.span, l10n.t("`{0}` ends before it begins. Swap the years.", name));
}

function overlap(a: YearRange, b: YearRange): boolean {
  return a.from <= (b.to ?? Number.POSITIVE_INFINITY) && b.from <= (a.to ?? Number.POSITIVE_INFINITY);
}
