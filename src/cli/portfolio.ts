import { readProposal } from "../core/document";
import type { FarPlace } from "../core/neighbours";
import { type Problem, unattendedFix } from "../core/problem";
import type { Span } from "../core/text";
import { type Path, placeAt } from "../core/tree";
import { conclude, type Examined, examine, type Surroundings } from "../features/check";
import { ProposalIndex } from "../features/proposal-index";
import { notReady, readiness } from "../features/readiness";
import { readText, type StoredText } from "./read-text";
import { type FileReport, type Finding, positionsIn } from "./report";
import type { Repository } from "./repository";

/** What was found in one proposal before others are looked at, without the tree, so that ten thousand fit into memory. */
interface Found extends Omit<Problem, "fixes" | "suggestions" | "word"> {
  readonly path: Path;
  readonly fixable: boolean;
}

/** A proposal that is judged. */
export interface Judged {
  readonly stored: StoredText;
  readonly examined: Examined<Found>;
  /** The paths of the places that other proposals give reason to speak of, by their offsets. */
  readonly farPaths: ReadonlyMap<number, Path>;
}

/** Which proposals to judge, and what they stand among. */
export interface Wanted {
  /** Absolute paths. */
  readonly judged: readonly string[];
  /** All proposals that are known, those to judge among them; sorted. */
  readonly all: readonly string[];
  /** Whether these are all there are. */
  readonly complete: boolean;
  /** Texts that win over the files at their paths. */
  readonly given: ReadonlyMap<string, StoredText>;
  /** The day on which they are judged, as an ISO date. */
  readonly today: string;
}

/** How many files are read at once; so many are read while as many are being judged. */
const batch = 16;

/** The proposals of a repository, read once each, and what is to say about those that are judged. */
export class Portfolio {
  readonly index = new ProposalIndex();
  private readonly proposals = new Map<string, Judged>();

  private constructor(
    private readonly repository: Repository,
    private readonly today: string,
  ) {}

  /** Reads all that is wanted; `unread` is told what could not be read. */
  static async read(
    repository: Repository,
    { judged, all, complete, given, today }: Wanted,
    unread: (path: string, reason: string) => void,
  ): Promise<Portfolio> {
    const portfolio = new Portfolio(repository, today);
    const toJudge = new Set(judged);
    portfolio.index.complete = complete;
    const load = (from: number) =>
      Promise.all(all.slice(from, from + batch).map(async (path) => given.get(path) ?? (await readText(path))));
    let next = load(0);
    for (let from = 0; from < all.length; from += batch) {
      const texts = await next;
      next = load(from + batch);
      for (const [offset, read] of texts.entries()) {
        const path = all[from + offset] as string;
        if ("unread" in read) {
          portfolio.index.complete = false;
          unread(path, read.unread);
        } else await portfolio.put(path, read, toJudge.has(path));
      }
    }
    return portfolio;
  }

  /** The paths of those that are judged, in the order in which they are told. */
  get judged(): Iterable<readonly [string, Judged]> {
    return this.proposals;
  }

  /** Takes in what a proposal says now. */
  async put(path: string, stored: StoredText, judge = true): Promise<void> {
    const { examined, farPaths } = await this.examine(path, stored);
    this.index.put(path, examined.facts);
    if (judge) this.proposals.set(path, { stored, examined, farPaths });
  }

  /** Everything to say about a text if it stood at a path, with what can be done about it. */
  async problemsOf(path: string): Promise<(text: string) => readonly Problem[]> {
    const surroundings = await this.surroundings(path);
    return (text) => conclude(examine(readProposal(text), surroundings), this.index);
  }

  /** What there is to say about each proposal that is judged. */
  reports(): readonly FileReport[] {
    return [...this.proposals].map(
      ([
        path,
        {
          stored: { text },
          examined,
          farPaths,
        },
      ]) => {
        const rangeOf = positionsIn(text);
        const findings = conclude(examined, this.index).map((problem) => {
          const found = "path" in problem ? problem : light(problem, farPaths.get(problem.span.start) ?? []);
          return findingOf(found, path, rangeOf);
        });
        const ready = examined.judgeable ? readiness(findings, examined.stage) : notReady;
        return { path, text, findings, readiness: ready };
      },
    );
  }

  private async examine(path: string, { text }: StoredText): Promise<Omit<Judged, "stored">> {
    const document = readProposal(text);
    const { problems, facts, ...examined } = examine(document, await this.surroundings(path));
    const pathOf = ({ start }: Span): Path => placeAt(document.root, start)?.path ?? [];
    return {
      examined: { ...examined, facts, problems: problems.map((problem) => light(problem, pathOf(problem.span))) },
      farPaths: new Map(placesIn(facts).map((span) => [span.start, pathOf(span)])),
    };
  }

  private async surroundings(path: string): Promise<Partial<Surroundings>> {
    const { config } = await this.repository.applyingTo(path);
    return { path, config, today: this.today };
  }
}

/** All places that facts speak of. */
function placesIn(facts: unknown): readonly Span[] {
  if (typeof facts !== "object" || facts === null) return [];
  const { span } = facts as Partial<FarPlace>;
  return span === undefined ? Object.values(facts).flatMap(placesIn) : [span];
}

/** A problem as plain data, at a place of the file at `path`. */
export function findingOf(
  { rule, severity, message, span, path, fixable, related, elsewhere }: Found,
  file: string,
  rangeOf: ReturnType<typeof positionsIn>,
): Finding {
  const others: Finding["related"][number][] = [];
  if (related !== undefined) others.push({ path: file, range: rangeOf(related.span), message: related.message });
  if (elsewhere !== undefined) {
    const { span, line, character } = elsewhere.place;
    const end = { line, character: character + span.end - span.start };
    others.push({ path: elsewhere.path, range: { start: { line, character }, end }, message: elsewhere.message });
  }
  return { rule, severity, message, span, range: rangeOf(span), path, fixable, related: others };
}

/** A problem without what keeps the tree it was found in alive. Only what has one fix is fixed unattended. */
export function light({ fixes, suggestions: _, word: __, ...problem }: Problem, path: Path): Found {
  return { ...problem, path, fixable: unattendedFix({ fixes }) !== undefined };
}
