import * as l10n from "@vscode/l10n";
import { type Problem, problem } from "./problem";
import { quoted, quoteRestOfLine, quoteSpan } from "./quote";
import type { Schema } from "./schema";
import { lineEnd, lineStart } from "./text";
import { type Entry, isEmpty, type MapNode, type Node, type ScalarNode } from "./tree";

/** What YAML read without complaint and the author did not mean: one finding each, told of nodes as a walk meets them. */
export class TrapCheck {
  readonly problems: Problem[] = [];
  /** Nodes of which a trap speaks, so that nothing else does. */
  readonly trapped = new Set<Node>();

  constructor(private readonly text: string) {}

  /** Looks at one node, with the schema meant for it. */
  visit(node: Node, schema: Schema): void {
    if (node.kind === "map" && node.flow) this.flowMap(node);
    if (node.kind === "scalar" && node.style === "plain") {
      this.longNumber(node, schema);
      this.hiddenAnchor(node);
      if (schema["x-prose"] === true || schema["x-noun"] === "a text") {
        this.lostComment(node);
        this.truthWord(node);
      }
    }
  }

  /** `{2027:120k}` and `{2027: 1,200,000}`: in braces a colon needs a space, and a comma begins the next field. */
  private flowMap(map: MapNode): void {
    for (let index = 0; index < map.entries.length; index++) {
      const entry = map.entries[index] as Entry;
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
      let last = index;
      while (last + 1 < map.entries.length && isDigitGroup(map.entries[last + 1] as Entry)) last++;
      if (last === index || !endsInDigit(entry.value)) continue;
      const groups = map.entries.slice(index + 1, last + 1);
      const span = { start: entry.value.span.start, end: (groups.at(-1) as Entry).key.span.end };
      const meant = this.text.slice(span.start, span.end).replace(/[,\s]/g, "");
      const message = l10n.t(
        "YAML reads `{0}` as several fields, because commas part the fields in braces. Write `{1}`.",
        this.text.slice(span.start, span.end),
        meant,
      );
      this.problems.push(
        problem("yaml-trap", "error", span, message, {
          fixes: [{ title: l10n.t("Replace by `{0}`", meant), edits: () => [{ span, text: meant }] }],
        }),
      );
      for (const { value } of [entry, ...groups]) this.trapped.add(value);
      index = last;
    }
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

  /** `Approve 1.01m #1`: what follows a space and `#` is a comment, and nobody writes a comment without a space after `#`. */
  private lostComment(node: ScalarNode): void {
    const end = lineEnd(this.text, node.span.end);
    const lost = /^[ \t]+#[\p{L}\p{N}]/u.exec(this.text.slice(node.span.end, end));
    if (lost === null) return;
    const start = node.span.end + lost[0].indexOf("#");
    const message = l10n.t(
      "YAML reads what follows ` #` as a comment, so `{0}` is lost. Put the text in quotes.",
      this.text.slice(start, end).trim(),
    );
    const oneLine = lineStart(this.text, node.span.start) === lineStart(this.text, node.span.end);
    const valueEnd = node.span.start + this.text.slice(node.span.start, end).trimEnd().length;
    const fixes = oneLine ? [quoteSpan(this.text, node.span.start, valueEnd)] : [];
    this.problems.push(
      problem("yaml-trap", "warning", { start, end: start + this.text.slice(start, end).trimEnd().length }, message, {
        fixes,
      }),
    );
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
    if (name === undefined || this.text.includes(`*${name.slice(1)}`)) return;
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

function isDigitGroup({ name, value }: Entry): boolean {
  return isEmpty(value) && /^\d{3}(?:\.\d+)?$/.test(name);
}

function endsInDigit(node: Node): boolean {
  return node.kind === "scalar" && /\d$/.test(node.source);
}
