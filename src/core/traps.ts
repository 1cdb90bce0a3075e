import * as l10n from "@vscode/l10n";
import { dottedGroup } from "./money";
import { type Problem, problem } from "./problem";
import { quoted, quoteRestOfLine, quoteSpan } from "./quote";
import { replacement } from "./replacement";
import type { Schema } from "./schema";
import { lineEnd, lineStart } from "./text";
import { type Entry, isEmpty, type MapNode, type Node, type ScalarNode } from "./tree";

/** What YAML read without complaint and the author did not mean: one finding each, told of nodes as a walk meets them. */
export class TrapCheck {
  readonly problems: Problem[] = [];
  /** Nodes of which a trap speaks, so that nothing else does. */
  readonly trapped = new Set<Node>();

  /** `aliases` are the names that values are referred to by. */
  constructor(
    private readonly text: string,
    private readonly aliases: ReadonlySet<string> = new Set(),
  ) {}

  /** Looks at one node, with the schema meant for it. */
  visit(node: Node, schema: Schema): void {
    if (node.kind === "map" && node.flow) this.flowMap(node);
    if (node.kind === "scalar" && node.style === "plain") {
      this.longNumber(node, schema);
      if (schema["x-noun"] === "an amount") this.dottedNumber(node);
      if (schema.type !== undefined) this.hiddenAnchor(node);
      if (schema["x-prose"] === true || schema["x-noun"] === "a text") {
        this.lostComment(node);
        this.truthWord(node);
      }
    }
  }

  /** `{2027:120k}` and `{2027: 1,200,000}`: in braces a colon needs a space, and a comma begins the next field. */
  private flowMap(map: MapNode): void {
    let end = 0;
    for (const entry of map.entries) {
      // Of a number cut at its commas, all but the first group look like fields.
      if (entry.key.span.start < end) {
        this.trapped.add(entry.value);
        continue;
      }
      const colon = entry.name.indexOf(":");
      if (isEmpty(entry.value) && colon > 0 && entry.key.style === "plain") {
        const at = entry.key.span.start + colon + 1;
        this.tell(
          entry.value,
          entry.key,
          l10n.t("YAML reads `{0}` as one word. Put a space after the colon.", entry.name),
          [
            {
              title: l10n.t("Put a space after the colon"),
              edits: () => [{ span: { start: at, end: at }, text: " " }],
            },
          ],
        );
        continue;
      }
      end = this.groupedNumber(entry);
    }
  }

  /** Tells of a number with commas that stands as the value of a field in braces; gives where it ends, or 0. */
  private groupedNumber({ value }: Entry): number {
    if (value.kind !== "scalar" || value.style !== "plain" || !/\d$/.test(value.source)) return 0;
    const groups = /(?:,[ \t]*\d{3})+(?=\s*[,}])/y;
    groups.lastIndex = value.span.end;
    const match = groups.exec(this.text);
    if (match === null) return 0;
    const span = { start: value.span.start, end: groups.lastIndex };
    const written = this.text.slice(span.start, span.end);
    const meant = written.replace(/[,\s]/g, "");
    const message = l10n.t(
      "YAML reads `{0}` as several fields, because commas part the fields in braces. Write `{1}`.",
      written,
      meant,
    );
    this.problems.push(problem("yaml-trap", "error", span, message, { fixes: [replacement(span, meant)] }));
    this.trapped.add(value);
    return span.end;
  }

  /** A number with more digits than a computer's number keeps. */
  private longNumber(node: ScalarNode, { type }: Schema): void {
    if (
      typeof node.value !== "number" ||
      !/^[-+]?\d{16,}$/.test(node.source) ||
      BigInt(node.source) === BigInt(node.value)
    )
      return;
    if (type !== "string") {
      this.tell(
        node,
        node,
        l10n.t(
          "`{0}` is too long for a number and loses its last digits. Write it in a short form, such as 1.2bn.",
          node.source,
        ),
        [],
      );
      return;
    }
    this.tell(
      node,
      node,
      l10n.t("`{0}` is too long for a number and loses its last digits. Put it in quotes.", node.source),
      [{ title: l10n.t("Put the text in quotes"), edits: () => [{ span: node.span, text: quoted(node.source) }] }],
    );
  }

  /** `1.200` in a field for money: YAML reads 1.2, and half of the world writes so what the other half writes 1,200. */
  private dottedNumber(node: ScalarNode): void {
    if (typeof node.value !== "number" || !dottedGroup.test(node.source)) return;
    const [whole, parted] = [node.source.replace(".", ""), String(node.value)];
    const message = l10n.t(
      "`{0}` is read as {1}. Write `{2}` if the dot parts thousands, `{1}` if it parts decimals.",
      node.source,
      parted,
      whole,
    );
    this.trapped.add(node);
    const fixes = [replacement(node.span, whole), replacement(node.span, parted)];
    this.problems.push(problem("yaml-trap", "error", node.span, message, { fixes }));
  }

  /** `Approve 1.01m #1` and `author: #1`: what follows a space and `#` is a comment, and nobody numbers a comment like that. */
  private lostComment(node: ScalarNode): void {
    const end = lineEnd(this.text, node.span.end);
    const lost = /^[ \t]+#\d/.exec(this.text.slice(node.span.end, end));
    if (lost === null) return;
    const start = node.span.end + lost[0].indexOf("#");
    const rest = this.text.slice(start, end).trimEnd();
    const message = l10n.t(
      "YAML reads what follows ` #` as a comment, so `{0}` is lost. Put the text in quotes.",
      rest,
    );
    const from = isEmpty(node) ? start : node.span.start;
    const oneLine = lineStart(this.text, from) === lineStart(this.text, start);
    const fixes = oneLine ? [quoteSpan(this.text, from, () => start + rest.length)] : [];
    this.problems.push(problem("yaml-trap", "warning", { start, end: start + rest.length }, message, { fixes }));
    if (isEmpty(node)) this.trapped.add(node);
  }

  /** `yes` and `no` are text in YAML 1.2 and true or false to the many tools that read YAML 1.1. */
  private truthWord(node: ScalarNode): void {
    if (typeof node.value !== "string" || !/^(?:y|n|yes|no|on|off)$/i.test(node.value)) return;
    this.tell(
      node,
      node,
      l10n.t("Many tools read a bare `{0}` as true or false. Put it in quotes, or write it out.", node.source),
      [{ title: l10n.t("Put the text in quotes"), edits: () => [{ span: node.span, text: quoted(node.source) }] }],
      "warning",
    );
  }

  /** `&more text`: the word after `&` names the value and is not part of it. */
  private hiddenAnchor(node: ScalarNode): void {
    const line = lineStart(this.text, node.span.start);
    const anchor = /(?:^|: |- )[ \t]*(&[^\s,[\]{}]+)[ \t]+$/.exec(this.text.slice(line, node.span.start));
    const name = anchor?.[1];
    if (name === undefined || this.aliases.has(name.slice(1))) return;
    const start = node.span.start - (anchor?.[0].length ?? 0) + (anchor?.[0].indexOf("&") ?? 0);
    const message = l10n.t("YAML reads `{0}` as a name for the value, so it is lost. Put the text in quotes.", name);
    this.trapped.add(node);
    this.problems.push(
      problem("yaml-trap", "error", { start, end: start + name.length }, message, {
        fixes: [quoteRestOfLine(this.text, start)],
      }),
    );
  }

  private tell(
    node: Node,
    place: Node,
    message: string,
    fixes: Problem["fixes"],
    severity: Problem["severity"] = "error",
  ): void {
    this.trapped.add(node);
    this.problems.push(problem("yaml-trap", severity, place.span, message, { fixes }));
  }
}
