import * as l10n from "@vscode/l10n";
import { type DateRange, parseDate } from "../../core/dates";
import type { Suggestion } from "../../core/problem";
import type { Span } from "../../core/text";
import { entryOf } from "../../core/tree";
import { parseYears } from "../../core/years";
import type { Benefit, Deliverable, Milestone } from "../../generated/proposal";
import type { RuleContext } from "../define-rule";
import { wholeList } from "./whole";

/** Something that a benefit waits for. */
export interface Due {
  readonly name: string;
  /** The date as it is written. */
  readonly by: string;
  readonly days: DateRange;
  readonly span: Span;
}

/** What a benefit waits for: the deliverables that enable it and the milestones that it depends on, the earliest first. */
export interface Awaited {
  /** None where the date of one of them is not known. */
  readonly deliverables: readonly Due[];
  readonly milestones: readonly Due[];
}

/** Tells what each benefit waits for; nothing where deliverables or milestones cannot be known. */
export function awaitedBy(context: RuleContext): ((benefit: Benefit) => Awaited) | undefined {
  const [deliverables, milestones] = [wholeList(context, "deliverables"), wholeList(context, "milestones")];
  if (deliverables === undefined || milestones === undefined) return undefined;
  const byId = new Map(milestones.map((milestone) => [milestone.id, milestone]));
  const due = (entry: Deliverable | Milestone): Due | undefined => {
    const written = entry.by === undefined ? undefined : String(entry.by);
    const date = byId.get(written)?.by ?? written;
    const days = parseDate(date);
    if (days === undefined) return undefined;
    const span = entryOf(context.nodeOf(entry), "by")?.value.span ?? context.keyIn(entry, "by");
    return { name: shortName(entry.name ?? entry.id ?? ""), by: String(date), days, span };
  };
  const enabling = new Map<string, (Due | undefined)[]>();
  for (const deliverable of deliverables) {
    const own = due(deliverable);
    for (const id of new Set(deliverable.enables)) {
      const others = enabling.get(id);
      if (others === undefined) enabling.set(id, [own]);
      else others.push(own);
    }
  }
  return ({ id = "", dependsOn = [] }) => ({
    deliverables: ordered(enabling.get(id) ?? []),
    milestones: ordered(
      dependsOn.flatMap((name) => (byId.has(name) ? [due(byId.get(name) ?? {})] : [])).filter(isKnown),
    ),
  });
}

/** A name on one line, cut where it is long. */
function shortName(name: string): string {
  const line = name.replace(/\s+/gu, " ").trim();
  return line.length > 80 ? `${line.slice(0, 80).trimEnd()}…` : line;
}

/** By their first days; none where one is not known. */
function ordered(dues: readonly (Due | undefined)[]): readonly Due[] {
  return dues.every(isKnown) ? [...dues].sort((a, b) => (a.days.first < b.days.first ? -1 : 1)) : [];
}

function isKnown(due: Due | undefined): due is Due {
  return due !== undefined;
}

/** The last of it that comes only after a day, of the deliverables the first alone, since each may bring a part. */
export function laterThan({ deliverables, milestones }: Awaited, day: string): Due | undefined {
  const [first] = deliverables;
  const last = milestones.at(-1);
  const late = [first, last].filter(isKnown).filter(({ days }) => days.first > day);
  return ordered(late).at(-1);
}

/** Offers to begin a benefit in a later year, where the years from its first on stand in one range that reaches so far. */
export function beginIn(
  year: number,
  { name, span }: { readonly name: string; readonly span: Span },
): readonly Suggestion[] {
  const range = parseYears(name);
  if (range === undefined || year <= range.from || (range.to === undefined ? !name.endsWith("+") : year > range.to))
    return [];
  const years = range.to === undefined ? `${year}+` : range.to === year ? String(year) : `${year}-${range.to}`;
  return [{ title: l10n.t("Begin in {0}", year), insert: () => ({ span, snippet: years }) }];
}
