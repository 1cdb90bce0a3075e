import * as l10n from "@vscode/l10n";
import { nearest } from "./nearest";
import { type Problem, problem } from "./problem";
import { replacements } from "./replacement";
import type { Schema } from "./schema";
import { type Entry, entryOf, type Node } from "./tree";
import { asYears } from "./years";

/** What is wrong with a field that the schema does not know, with the one that was probably meant. */
export function unknownField(entry: Entry, holder: Node, schema: Schema): Problem {
  const { span } = entry.key;
  const years =
    schema.patternProperties !== undefined &&
    Object.keys(schema.patternProperties).some((pattern) => pattern.includes("[0-9]"));
  if (years) {
    const meant = asYears(entry.name);
    const message =
      meant === undefined
        ? l10n.t("`{0}` is not a year. Write `2027`, `2028-2031`, or `2032+` for an open end.", entry.name)
        : l10n.t("`{0}` is not how years are written here. Write `{1}`.", entry.name, meant);
    return problem(meant === undefined ? "schema" : "yaml-trap", "error", span, message, {
      // Where the years that were meant are there already, the author has to say which of the two amounts is right.
      fixes: replacements(span, meant !== undefined && entryOf(holder, meant) === undefined ? meant : undefined),
    });
  }
  const meant = meantField(entry, holder, schema);
  const noun = l10n.t(schema["x-noun"] ?? "this entry");
  if (entry.name === "<<") {
    return problem(
      "schema",
      "error",
      span,
      l10n.t("Merging with `<<` is not part of the proposal format. Write the fields out."),
    );
  }
  const message =
    meant === undefined
      ? l10n.t("`{0}` is not a field of {1}. For a field of your own, begin its name with `x-`.", entry.name, noun)
      : l10n.t("`{0}` is not a field of {1}. Did you mean `{2}`?", entry.name, noun, meant);
  return problem("schema", "error", span, message, { fixes: replacements(span, meant) });
}

/** The field that a misspelt one was probably meant for, of those that its map does not have; nothing where none is near. */
export function meantField({ name }: Entry, holder: Node, schema: Schema): string | undefined {
  const fields = Object.keys(schema.properties ?? {}).filter((field) => entryOf(holder, field) === undefined);
  return nearest(name, fields);
}
