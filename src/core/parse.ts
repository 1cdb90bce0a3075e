import { parseDocument } from "yaml";
import { Conversion } from "./conversion";
import { nestsTooDeeply } from "./nesting";
import type { Problem } from "./problem";
import { movedEntry, type ReadSection, readSections, type Section, sectionsOf } from "./sections";
import { conflictMarkers, notText, syntaxProblems, unreadable } from "./syntax";
import type { Entry, Node } from "./tree";

/** The outcome of reading a text as YAML: a tree as far as one could be read, and what was wrong. */
export interface Parsed {
  /** Absent where the text holds nothing or could not be read at all. */
  readonly root: Node | undefined;
  readonly problems: readonly Problem[];
  /** Whether a problem may have changed the shape of the tree, so that absence in it proves nothing. */
  readonly broken: boolean;
  /** Values that stand in the tree as empty because what they refer to could not be read. */
  readonly unread: ReadonlySet<Node>;
  /** Values that the tree has no place for, since their fields were given before. */
  readonly dropped: readonly Node[];
  /** The names that values are referred to by. */
  readonly aliases: ReadonlySet<string>;
  /** The fields of the root and the stretches of text they were read from, where each can be read alone. */
  readonly sections: readonly ReadSection[] | undefined;
}

/**
 * Reads a text as YAML 1.2. Never throws, whatever the text holds. Of what was read `before`, often the same text without its
 * last edit, the sections that stand in this text, too, are not read again.
 */
export function parse(text: string, before?: Parsed): Parsed {
  const unparsable = notText(text) ?? conflictMarkers(text) ?? nestsTooDeeply(text);
  if (unparsable !== undefined) return nothing(unparsable);
  try {
    const sections = sectionsOf(text);
    return bySection(sections, before?.sections) ?? whole(text, sections);
  } catch {
    // The parser promises not to throw and yet has known holes; whatever it met, the author gets a finding, not a crash.
    return nothing(unreadable(text));
  }
}

function whole(text: string, sections?: readonly Section[]): Parsed {
  const yaml = parseDocument(text, { prettyErrors: false, uniqueKeys: false, logLevel: "error" });
  const { problems, broken } = syntaxProblems(text, [...yaml.errors, ...yaml.warnings]);
  const conversion = new Conversion(text);
  const root = yaml.contents === null ? undefined : conversion.node(yaml.contents, undefined, 0);
  // In a broken file, what a conversion stumbles over is most often the break itself.
  const found = broken ? problems : [...problems, ...conversion.problems];
  const { unread, dropped, aliases, named } = conversion;
  const plain = found.length === 0 && unread.size === 0 && dropped.length === 0 && aliases.size === 0 && !named;
  return {
    root,
    problems: found,
    broken,
    unread,
    dropped,
    aliases,
    sections: plain && root?.kind === "map" && !root.flow ? readSections(sections, root) : undefined,
  };
}

/** The whole from its parts, of which those known before are taken over; nothing where a part cannot be read alone. */
function bySection(
  sections: readonly Section[] | undefined,
  before: readonly ReadSection[] | undefined,
): Parsed | undefined {
  if (sections === undefined || before === undefined) return undefined;
  const known = new Map(before.map((section) => [section.text, section]));
  const read: ReadSection[] = [];
  const byName = new Map<string, Entry>();
  for (const { text, start } of sections) {
    const from = known.get(text) ?? whole(text, [{ text, start: 0 }]).sections?.[0];
    if (from === undefined || byName.has(from.entry.name)) return undefined;
    const entry = movedEntry(from.entry, start - from.start);
    read.push({ text, start, entry });
    byName.set(entry.name, entry);
  }
  const entries = read.map(({ entry }) => entry);
  const span = { start: read[0]?.start ?? 0, end: entries.at(-1)?.value.span.end ?? 0 };
  return { ...nothingWrong(), root: { kind: "map", flow: false, span, entries, byName }, sections: read };
}

function nothing(problem: Problem): Parsed {
  return { ...nothingWrong(), root: undefined, problems: [problem], broken: true, sections: undefined };
}

function nothingWrong(): Omit<Parsed, "root" | "sections"> {
  return { problems: [], broken: false, unread: new Set(), dropped: [], aliases: new Set() };
}
