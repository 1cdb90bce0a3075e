import * as l10n from "@vscode/l10n";
import { type Alias, isAlias, isScalar, isSeq, type Pair, type ParsedNode, Scalar } from "yaml";
import { type Problem, problem } from "./problem";
import { quoteRestOfLine } from "./quote";
import { lineNumberAt, type Span } from "./text";
import type { Entry, MapNode, Node, ScalarNode } from "./tree";

/** How many nodes the aliases of one file may stand for; an honest file needs a few dozen. */
const aliasBudget = 10_000;

/** How deep nodes may nest once aliases stand for what they name. */
const depthBudget = 128;

/** Turns the parser's nodes into ours: places resolved, aliases replaced by what they stand for, keys checked. */
export class Conversion {
  readonly problems: Problem[] = [];
  readonly unread = new Set<Node>();
  readonly dropped: Node[] = [];
  readonly aliases = new Set<string>();
  /** Whether some value has a name or a type of its own, by which other values may be meant or read. */
  named = false;
  private readonly anchors = new Map<string, ParsedNode>();
  private readonly open = new Set<ParsedNode>();
  private aliasNodes = 0;
  private budgetSaid = false;

  constructor(private readonly text: string) {}

  /** `place` is where a node is shown instead of where it stands: the alias through which it was reached. */
  node(source: ParsedNode, place: Span | undefined, depth: number): Node {
    if (isAlias(source)) return this.alias(source, place, depth);
    const span = place ?? spanOf(source);
    if (place !== undefined && !this.withinBudget(place)) return this.unreadAt(place);
    if (source.anchor !== undefined) this.anchors.set(source.anchor, source);
    this.named ||= source.anchor !== undefined || source.tag !== undefined;
    if (isScalar(source)) return this.scalar(source, span);
    if (depth > depthBudget) return this.unreadAt(span);
    this.open.add(source);
    const converted: Node = isSeq(source)
      ? {
          kind: "list",
          flow: source.flow === true,
          span,
          items: source.items.map((item) => this.node(item as ParsedNode, place, depth + 1)),
        }
      : { kind: "map", flow: source.flow === true, span, ...this.entries(source.items, place, depth) };
    this.open.delete(source);
    return place === undefined ? { ...converted, span: trimmed(converted) } : converted;
  }

  private entries(
    pairs: readonly unknown[],
    place: Span | undefined,
    depth: number,
  ): Pick<MapNode, "entries" | "byName"> {
    const entries: Entry[] = [];
    const byName = new Map<string, Entry>();
    for (const pair of pairs as Pair<ParsedNode, ParsedNode | null>[]) {
      const key = this.key(pair.key, place);
      if (key === undefined) continue;
      const name = nameOf(key);
      const { value: written } = pair;
      const nothing = written === null || (isScalar(written) && written.source === "" && written.type === Scalar.PLAIN);
      const value = nothing ? empty(place ?? this.behindColon(key.span.end)) : this.node(written, place, depth + 1);
      const entry = { name, key, value };
      const first = byName.get(name);
      if (first === undefined) {
        byName.set(name, entry);
        entries.push(entry);
      } else {
        this.dropped.push(value);
        if (place === undefined) this.problems.push(this.duplicate(name, first, entry));
      }
    }
    return { entries, byName };
  }

  /** Where the value of a field would stand; the parser puts one that is missing behind the comments that follow. */
  private behindColon(keyEnd: number): Span {
    const colon = /[ \t]*:/y;
    colon.lastIndex = keyEnd;
    const at = colon.test(this.text) ? colon.lastIndex : keyEnd;
    return { start: at, end: at };
  }

  private key(source: ParsedNode | null, place: Span | undefined): ScalarNode | undefined {
    if (isScalar(source) && source.source === "" && source.type === Scalar.PLAIN) {
      if (place === undefined) this.problems.push(namelessField(this.text, source.range[0]));
      return undefined;
    }
    if (isScalar(source)) return this.scalar(source, place ?? spanOf(source));
    if (source !== null && isAlias(source)) {
      const target = this.node(source, place, 0);
      if (target.kind === "scalar") return target;
    }
    if (source !== null && place === undefined) {
      const message = l10n.t("A field's name is one word; lists and braces cannot be names.");
      this.problems.push(problem("syntax", "error", spanOf(source), message));
    }
    return undefined;
  }

  private duplicate(name: string, first: Entry, second: Entry): Problem {
    const message = l10n.t(
      "`{0}` is given twice: here and on line {1}. Keep one; until then the first counts.",
      name,
      lineNumberAt(this.text, first.key.span.start),
    );
    const related = { span: first.key.span, message: l10n.t("`{0}` is given here first.", name) };
    return problem("syntax", "error", second.key.span, message, { related });
  }

  private alias(source: Alias.Parsed, place: Span | undefined, depth: number): Node {
    const span = place ?? spanOf(source);
    this.aliases.add(source.source);
    const target = this.anchors.get(source.source);
    if (target === undefined) {
      if (place === undefined) this.problems.push(this.unknownAlias(source));
      return this.unreadAt(span);
    }
    if (this.open.has(target)) {
      if (place === undefined) this.problems.push(cyclic(source));
      return this.unreadAt(span);
    }
    return this.node(target, span, depth + 1);
  }

  private unknownAlias(source: Alias.Parsed): Problem {
    const span = spanOf(source);
    const message = l10n.t("A value that begins with `*` refers to another one in YAML. Put the text in quotes.");
    return problem("yaml-trap", "error", span, message, { fixes: [quoteRestOfLine(this.text, span.start)] });
  }

  private unreadAt(span: Span): ScalarNode {
    const node = empty(span);
    this.unread.add(node);
    return node;
  }

  private withinBudget(place: Span): boolean {
    if (++this.aliasNodes <= aliasBudget) return true;
    if (!this.budgetSaid) {
      this.budgetSaid = true;
      const message = l10n.t("The aliases of this file stand for too many values to read. Write the values out.");
      this.problems.push(problem("syntax", "error", place, message));
    }
    return false;
  }

  private scalar(source: Scalar.Parsed, span: Span): ScalarNode {
    const value = source.value as unknown;
    const known = typeof value === "string" || typeof value === "number" || typeof value === "boolean" ? value : null;
    const style = styles[source.type ?? "PLAIN"] ?? "plain";
    return {
      kind: "scalar",
      span: style === "literal" || style === "folded" ? this.withoutTrailingLines(span) : span,
      value: known,
      source: source.source ?? "",
      style,
    };
  }

  /** The parser counts the line breaks that close a block scalar as part of it; to a reader it ends with its text. */
  private withoutTrailingLines({ start, end }: Span): Span {
    return { start, end: start + this.text.slice(start, end).trimEnd().length };
  }
}

const styles: Readonly<Record<string, ScalarNode["style"]>> = {
  [Scalar.PLAIN]: "plain",
  [Scalar.QUOTE_SINGLE]: "single-quoted",
  [Scalar.QUOTE_DOUBLE]: "double-quoted",
  [Scalar.BLOCK_LITERAL]: "literal",
  [Scalar.BLOCK_FOLDED]: "folded",
};

function spanOf(source: ParsedNode): Span {
  return { start: source.range[0], end: source.range[1] };
}

function empty(span: Span): ScalarNode {
  return { kind: "scalar", span, value: null, source: "", style: "plain" };
}

function nameOf(key: ScalarNode): string {
  return key.style === "plain" && key.value !== null ? key.source : String(key.value ?? "");
}

function namelessField(text: string, offset: number): Problem {
  const colon = Math.min(Math.max(offset, text.indexOf(":", offset)), text.length);
  const span = { start: colon, end: Math.min(colon + 1, text.length) };
  return problem("syntax", "error", span, l10n.t("The name of this field is missing. Write it before the colon."));
}

function cyclic(source: Alias.Parsed): Problem {
  const message = l10n.t(
    "`*{0}` stands for something that contains it, without end. Write the value out.",
    source.source,
  );
  return problem("syntax", "error", spanOf(source), message);
}

/** The parser ends a block map or list after its trailing comments; its last value is where a reader sees its end. */
function trimmed(node: Node): Span {
  if (node.kind === "scalar" || node.flow) return node.span;
  const last = node.kind === "list" ? node.items.at(-1) : node.entries.at(-1)?.value;
  return {
    start: node.span.start,
    end: last === undefined ? node.span.start : Math.max(node.span.start, last.span.end),
  };
}
