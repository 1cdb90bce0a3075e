import type { Span } from "./text";

/** A replacement whose text is a snippet in the notation of editors, with tab stops for a person to fill in. */
export interface SnippetEdit {
  readonly span: Span;
  readonly snippet: string;
}

/** A tab stop where a person types a text, or picks one of some words. */
export interface TabStop {
  readonly choices?: readonly string[];
  /** Whether a number is typed there, which is never quoted. */
  readonly number?: boolean;
}

/** What a snippet inserts, in the format's terms: fields and items whose values are given or left to the person. */
export type Block = string | number | TabStop | readonly Block[] | { readonly [field: string]: Block };

/** An empty tab stop. */
export function stop(): TabStop {
  return new Stop();
}

/** An empty tab stop for a number. */
export function numberStop(): TabStop {
  return new Stop(undefined, true);
}

/** A tab stop that offers words to choose from. */
export function choice(words: readonly string[]): TabStop {
  return new Stop(words);
}

class Stop implements TabStop {
  declare readonly choices?: readonly string[];
  constructor(
    choices?: readonly string[],
    readonly number = false,
  ) {
    if (choices !== undefined) this.choices = choices;
  }
}

/** How a file is laid out, so that what is inserted looks as if its author had typed it. */
export interface Style {
  readonly indent: string;
  readonly lineBreak: "\n" | "\r\n";
  /** Whether the dashes of a list stand further right than the field that holds it. */
  readonly indentedLists: boolean;
}

/**
 * A writer of snippets in one file's style; it numbers the tab stops in the order in which they are written. With
 * `filledIn` it writes plain text as it might stand once a person has filled the tab stops in.
 */
export class SnippetWriter {
  private stops = 0;

  constructor(
    readonly style: Style,
    private readonly filledIn = false,
  ) {}

  /** The value in block style, as it follows a colon or dash; `margin` is the indentation of the line it begins on. */
  after(opener: ":" | "-", block: Block, margin: string): string {
    if (isLeaf(block)) return ` ${this.leaf(block)}`;
    if (isList(block)) {
      const inner = opener === ":" && !this.style.indentedLists ? margin : margin + this.style.indent;
      return this.style.lineBreak + this.items(block, inner);
    }
    if (opener === "-") return ` ${this.fields(block, `${margin}  `)}`;
    const inner = margin + this.style.indent;
    return this.style.lineBreak + inner + this.fields(block, inner);
  }

  /** Items in block style, each on a line of its own that begins with `margin`. */
  items(items: readonly Block[], margin: string): string {
    return items.map((item) => `${margin}-${this.after("-", item, margin)}`).join(this.style.lineBreak);
  }

  /** Fields in block style; all lines but the first begin with `margin`. */
  fields(fields: { readonly [field: string]: Block }, margin: string): string {
    return Object.entries(fields)
      .map(([name, value]) => `${name}:${this.after(":", value, margin)}`)
      .join(this.style.lineBreak + margin);
  }

  /** The value in flow style, on one line. */
  flow(block: Block): string {
    // A person types what they like, and in flow style a comma would part their words.
    if (block instanceof Stop && block.choices === undefined && !block.number) return `"${this.leaf(block)}"`;
    if (isLeaf(block)) return this.leaf(block);
    if (isList(block)) return `[${block.map((item) => this.flow(item)).join(", ")}]`;
    return `{${this.flowFields(block)}${this.filledIn ? "" : "\\"}}`;
  }

  /** Fields in flow style without their braces. */
  flowFields(fields: { readonly [field: string]: Block }): string {
    return Object.entries(fields)
      .map(([name, value]) => `${name}: ${this.flow(value)}`)
      .join(", ");
  }

  private leaf(leaf: string | number | TabStop): string {
    if (this.filledIn) return typeof leaf === "object" ? (leaf.choices?.[0] ?? "text") : String(leaf);
    if (typeof leaf !== "object") return escapeSnippet(String(leaf));
    this.stops++;
    if (leaf.choices === undefined) return `$${this.stops}`;
    return choiceSnippet(leaf.choices, this.stops);
  }
}

/** A tab stop that offers words, as a snippet. */
export function choiceSnippet(words: readonly string[], stop = 1): string {
  return `\${${stop}|${words.map((word) => word.replace(/[\\,|]/g, "\\$&")).join(",")}|}`;
}

/** Whether a block is one value on one line. */
export function isLeaf(block: Block): block is string | number | TabStop {
  return typeof block !== "object" || block instanceof Stop;
}

/** A text in which nothing is a tab stop. */
export function escapeSnippet(text: string): string {
  return text.replace(/[\\$}]/g, "\\$&");
}

function isList(block: Block): block is readonly Block[] {
  return Array.isArray(block);
}

/** The text that a snippet without tab stops inserts. */
export function textOf(snippet: string): string {
  return snippet.replace(/\\([\\$}])/g, "$1");
}
