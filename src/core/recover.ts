import { parseDocument } from "yaml";
import { Conversion } from "./conversion";
import { leaveOut, type Repair, repairs } from "./line-repairs";
import { nestsTooDeeply } from "./nesting";
import { isComment, movedEntry, placedEntry, type ReadSection, readSections, type Section } from "./sections";
import { harmless } from "./syntax";
import { applyEdits, lineEnd, type TextEdit } from "./text";
import { type Entry, isEmpty, type MapNode, type Node } from "./tree";

/** What could be read of a broken text, with all places where they are in that text. */
export interface Recovered {
  readonly root: MapNode;
  /** The names that values are referred to by. */
  readonly aliases: ReadonlySet<string>;
  /** The sections that nothing is wrong with, by which the next version of the text is read faster. */
  readonly sections: readonly ReadSection[];
  /** How many lines had to be left out. */
  readonly lostLines: number;
}

/** The size in UTF-16 units from which on a broken text is not repaired: reading it again would be felt. */
const largestRepaired = 256 * 1024;

/** From how many characters on stretches of a text are read one by one; reading each field by itself costs more. */
const stretch = 8192;

/** How often one stretch is repaired before the rest of it is given up. */
const mostRounds = 12;

/** What reading a text costs beside its length, in characters. */
const costOfReading = 100;

/** How many characters are read at least, before no more repairs are tried. */
const leastBudget = 300_000;

/**
 * Reads a text that an unfinished line broke as if that line were finished. Each field of the top level is read by itself, so
 * that none breaks another; in one that cannot be read the line at which the parser stumbles is repaired, or left out. The
 * time it takes is bounded by the length of the text. Never throws.
 */
export function recover(text: string, before: readonly ReadSection[] = []): Recovered | undefined {
  if (text.length > largestRepaired || text.includes("\0")) return undefined;
  const calm = withoutMarkers(text);
  if (nestsTooDeeply(calm) !== undefined) return undefined;
  try {
    return new Recovery(calm, before).result();
  } catch {
    // As in reading whole texts: whatever the parser met, the author keeps an editor that works.
    return undefined;
  }
}

/** The text with the lines that a merge left as comments, and blanks for what no text holds; each place stays where it was. */
function withoutMarkers(text: string): string {
  const merged = /^(?:<{7}|>{7}|\|{7})(?: .*)?$/m.test(text);
  const calm = text.replace(/[\0-\x08\x0b\x0c\x0e-\x1f\x7f]/g, " ").replace(/^(?:---|\.\.\.)(?=\s|$)/gm, "#  ");
  return merged ? calm.replace(/^(?:<{7}|={7}|>{7}|\|{7})(?= |\r?$)/gm, "#######") : calm;
}

/** A text read on trial. */
interface Reading {
  readonly text: string;
  readonly node: Node | undefined;
  readonly aliases: ReadonlySet<string>;
  /** Whether each of its sections says the same alone. */
  readonly plain: boolean;
  /** Where the parser stumbled, or nothing where it did not. */
  readonly at: number | undefined;
}

class Recovery {
  private readonly entries = new Map<string, Entry>();
  private readonly aliases = new Set<string>();
  private readonly sections: ReadSection[] = [];
  private readonly known: ReadonlyMap<string, ReadSection>;
  private lostLines = 0;
  private budget: number;

  constructor(
    private readonly text: string,
    before: readonly ReadSection[],
  ) {
    this.known = new Map(before.map((section) => [section.text, section]));
    this.budget = text.length + leastBudget;
  }

  result(): Recovered | undefined {
    // A value that another one names can be read only together with it.
    if (/(?:: |- )\*\w/.test(this.text)) this.part({ text: this.text, start: 0 });
    else this.parts();
    const entries = [...this.entries.values()].sort((a, b) => a.key.span.start - b.key.span.start);
    const [first] = entries;
    if (first === undefined) return undefined;
    const span = { start: first.key.span.start, end: entries.at(-1)?.value.span.end ?? 0 };
    const { entries: byName, aliases, sections, lostLines } = this;
    return { root: { kind: "map", flow: false, span, entries, byName }, aliases, sections, lostLines };
  }

  private parts(): void {
    let unknown: Section[] = [];
    for (const part of partsOf(this.text)) {
      const known = this.known.get(part.text);
      if (known !== undefined || part.start - (unknown[0]?.start ?? part.start) > stretch) {
        this.stretch(unknown);
        unknown = [];
      }
      if (known === undefined) unknown.push(part);
      else this.section({ ...part, entry: movedEntry(known.entry, part.start - known.start) });
    }
    this.stretch(unknown);
  }

  /** Reads neighbouring parts together where nothing is wrong with them, and else each by itself. */
  private stretch(parts: readonly Section[]): void {
    const from = parts[0]?.start ?? 0;
    const { node, plain } = this.read(parts.map(({ text }) => text).join(""));
    const relative = parts.map(({ text, start }) => ({ text, start: start - from }));
    const sections = plain && node?.kind === "map" ? readSections(relative, node) : undefined;
    if (sections === undefined) for (const part of parts) this.part(part);
    else
      for (const { text, start, entry } of sections)
        this.section({ text, start: start + from, entry: movedEntry(entry, from) });
  }

  private section(section: ReadSection): void {
    this.sections.push(section);
    this.add(section.entry);
  }

  private part({ text, start }: Section): void {
    const places: ((offset: number) => number)[] = [];
    let now = this.read(text);
    for (let round = 0; round < mostRounds && now.at !== undefined && this.budget > 0; round++) {
      const [next, { edits, lost }] = this.better(now, now.at);
      this.lostLines += lost;
      places.unshift(placeBefore(edits));
      now = next;
    }
    if (now.at !== undefined) this.lostLines += now.text.slice(now.at).split("\n").length;
    if (now.node?.kind !== "map") return;
    for (const name of now.aliases) this.aliases.add(name);
    const place = (offset: number): number => start + places.reduceRight((at, before) => before(at), offset);
    for (const entry of now.node.entries) this.add(placedEntry(entry, place));
  }

  /** The first repair after which nothing is wrong, else the one after which the parser gets furthest. */
  private better({ text }: Reading, at: number): readonly [Reading, Repair] {
    let best: readonly [Reading, Repair] | undefined;
    let furthest = at;
    for (const repair of repairs(text, at)) {
      const next = this.read(applyEdits(text, repair.edits));
      if (next.at === undefined) return [next, repair];
      const reached = placeBefore(repair.edits)(next.at);
      if (reached > furthest) {
        furthest = reached;
        best = [next, repair];
      }
      if (this.budget <= 0) break;
    }
    if (best !== undefined) return best;
    const last = leaveOut(text, at);
    return [this.read(applyEdits(text, last.edits)), last];
  }

  /** A field that is given twice has its first value, unless that is one that somebody only begins to write. */
  private add(entry: Entry): void {
    const first = this.entries.get(entry.name);
    if (first === undefined || (isEmpty(first.value) && !isEmpty(entry.value))) this.entries.set(entry.name, entry);
  }

  private read(text: string): Reading {
    if (this.budget <= 0) return { text, node: undefined, aliases: new Set(), plain: false, at: 0 };
    this.budget -= costOfReading + text.length;
    const yaml = parseDocument(text, { prettyErrors: false, uniqueKeys: false, logLevel: "error" });
    let at = Number.POSITIVE_INFINITY;
    for (const { code, pos } of yaml.errors) if (!harmless.has(code)) at = Math.min(at, pos[0], text.length);
    const conversion = new Conversion(text);
    const node = yaml.contents === null ? undefined : conversion.node(yaml.contents, undefined, 0);
    if (node !== undefined && node.kind !== "map") at = Math.min(at, node.span.start);
    const { aliases, problems, unread, dropped, named } = conversion;
    const odd = problems.length + yaml.warnings.length + unread.size + dropped.length + aliases.size;
    const stumbled = at < Number.POSITIVE_INFINITY;
    return { text, node, aliases, plain: !stumbled && odd === 0 && !named, at: stumbled ? at : undefined };
  }
}

/**
 * A text cut before each line that begins at the first column, but for what closes a bracket and for lists that begin right
 * below their field.
 */
function partsOf(text: string): readonly Section[] {
  const starts: number[] = [];
  let inList = false;
  for (const { index, 0: first } of text.matchAll(/^\uFEFF?(?:-(?=\s|$)|[^\s#\]}])/gm)) {
    const isItem = first === "-" && !/\S/.test(text.charAt(index + 1));
    const field = starts.at(-1);
    if (isItem && !inList && field !== undefined)
      inList = text[lineEnd(text, field) - 1] === ":" && isComment(text.slice(lineEnd(text, field), index));
    if (!isItem || !inList) starts.push(index);
    inList = isItem;
  }
  const [first = text.length] = starts;
  if (!isComment(text.slice(0, first))) starts.unshift(0);
  return starts.map((start, at) => ({ start, text: text.slice(start, starts[at + 1]) }));
}

/** Where an offset of a text was before edits were made to it; they come in the order of the text. */
function placeBefore(edits: readonly TextEdit[]): (offset: number) => number {
  let moved = 0;
  const changes = edits.map(({ span, text }) => {
    const change = { span, start: span.start + moved, end: span.start + moved + text.length };
    moved += text.length - (span.end - span.start);
    return change;
  });
  return (offset) => {
    let from = 0;
    for (let to = changes.length; from < to; ) {
      const middle = (from + to) >> 1;
      if ((changes[middle]?.start ?? 0) < offset) from = middle + 1;
      else to = middle;
    }
    const change = changes[from - 1];
    if (change === undefined) return offset;
    const { span, start, end } = change;
    return offset < end ? Math.min(span.start + offset - start, span.end) : offset - end + span.end;
  };
}
