import * as l10n from "@vscode/l10n";
import { violations } from "../../core/config/options";
import { parse } from "../../core/parse";
import { memberOf, type Schema } from "../../core/schema";
import { isLeaf, SnippetWriter } from "../../core/snippet";
import { lineEnd } from "../../core/text";
import { entryOf, nodeAt, type Path } from "../../core/tree";
import { aboutField } from "../about-field";
import { type Alternative, alternativesWithin } from "./alternatives";
import type { Completing } from "./completing";
import type { CompletionItem } from "./completion-item";
import type { Cursor } from "./cursor";
import { shapeOf } from "./field-shape";
import { offerReferences } from "./references";
import { ruleNames } from "./rule-names";
import { isClosed } from "./values";
import { writeValue } from "./write-value";
import { offerYears } from "./years";

/** A field that a map can still be given. */
type Field = Pick<CompletionItem, "label" | "kind" | "detail" | "documentation"> & { readonly schema: Schema };

/**
 * The fields that a map lacks, those that the stage asks for first, each with the shape of what it holds; `margin` is the
 * indentation of the lines below it.
 */
export function offerFields(
  alternatives: readonly Alternative[],
  { path, present }: NonNullable<Cursor["keysOf"]>,
  completing: Completing,
  margin: string,
): readonly Omit<CompletionItem, "span" | "sortText">[] {
  const fields = alternatives.flatMap(({ schema }) => fieldsIn(schema, present, completing));
  return fields
    .filter((field) => fitsWhatFollows(field, completing))
    .flatMap((field) => written(field, path, completing, margin));
}

function fieldsIn(schema: Schema, present: ReadonlySet<string>, completing: Completing): readonly Field[] {
  if (schema.type !== "object") return [];
  const open = (label: string, kind: CompletionItem["kind"], more: Partial<Field> = {}): readonly Field[] => {
    const member = present.has(label) ? undefined : memberOf(schema, label);
    return member === undefined ? [] : [{ label, kind, schema: member, ...more }];
  };
  const named = Object.keys(schema.properties ?? {}).flatMap((name) => {
    const [first] = alternativesWithin(schema.properties?.[name] ?? {});
    if (first === undefined) return [];
    const { outer } = first;
    const title = l10n.t(outer.title ?? name);
    const isSaid = title.replace(/ /g, "").toLowerCase() === name.toLowerCase();
    return open(name, "field", { ...(!isSaid && { detail: title }), documentation: () => aboutField(outer, name) });
  });
  const noun = schema["x-noun"];
  if (noun === "amounts by year") return offerYears(completing, present).flatMap((year) => open(year, "date"));
  if (noun === "a list of rules")
    return ruleNames().flatMap(({ id, summary, why }) => open(id, "rule", { detail: summary, documentation: why }));
  const parties = schema["x-keysReferTo"];
  if (parties === undefined) return byStage(named, completing);
  const us = open("us", "reference", { detail: l10n.t("our own organisation") });
  return us.concat(
    offerReferences(parties, completing).flatMap(({ value, ...more }) => open(String(value), "reference", more)),
  );
}

/** What the stage asks for before what it does not, else in the order of the format. */
function byStage(fields: readonly Field[], { root }: Completing): readonly Field[] {
  const stage = nodeAt(root, ["stage"]);
  const isIdea = stage?.kind !== "scalar" || stage.value === "idea" || stage.value === null;
  const rank = ({ schema }: Field): number => {
    const from = schema["x-stage"] ?? "idea";
    return from === "optional" ? 2 : from === "outline" && isIdea ? 1 : 0;
  };
  return [...fields].sort((a, b) => rank(a) - rank(b));
}

/** Whether a field can hold what stands behind it already, on its line or below. */
function fitsWhatFollows({ schema }: Field, { text, cursor }: Completing): boolean {
  const { below, colon, span } = cursor;
  const alternatives = alternativesWithin(schema).map((one) => one.schema);
  if (below !== undefined) {
    const { name } = below;
    const holds = (one: Schema): boolean => name === undefined || memberOf(one, name) !== undefined;
    if (!below.dash)
      return alternatives.some((one) =>
        name === undefined ? one.type === "string" : one.type === "object" && holds(one),
      );
    return alternatives.some(
      (one) =>
        one.type === "array" &&
        alternativesWithin(one.items ?? {}).some(
          (item) => (name !== undefined) === (item.schema.type === "object") && holds(item.schema),
        ),
    );
  }
  if (!colon || cursor.flow) return true;
  const value = entryOf(parse(`x${text.slice(text.indexOf(":", span.end), lineEnd(text, span.end))}`).root, "x")?.value;
  if (
    value === undefined ||
    (value.kind === "scalar" && (value.value === null || (value.style.length > 5 && value.source === "")))
  )
    return true;
  return alternatives.some((one) => violations(value, one).length === 0);
}

function written(
  field: Field,
  path: Path,
  completing: Completing,
  margin: string,
): readonly Omit<CompletionItem, "span" | "sortText">[] {
  const { cursor, style } = completing;
  const { schema, label, ...about } = field;
  const alternatives = alternativesWithin(schema);
  const name = writeValue(label, cursor);
  const lead = cursor.blank ? " " : "";
  const filterText = cursor.quoted ? `"${label}` : label;
  const item = (snippet: string, more: Partial<CompletionItem> = {}): Omit<CompletionItem, "span" | "sortText"> => ({
    ...about,
    label,
    snippet: lead + snippet,
    filterText,
    again: false,
    ...more,
  });
  if (cursor.colon) return [item(name)];
  if (cursor.below !== undefined) return [item(`${name}:`)];
  const again = isClosed(alternatives, [...path, label]);
  return alternatives
    .filter(({ schema: one }, at) => at === 0 || one.type === "array" || one.type === "object")
    .map((alternative, at) => {
      const { type, title } = alternative.schema;
      const isAgain = at === 0 && again;
      const second = at === 0 ? {} : { detail: l10n.t(title ?? label) };
      if (cursor.flow) {
        const inside = type === "object" ? "{$1\\}" : type === "array" ? "[$1]" : "$1";
        return item(`${name}: ${inside}`, { again: isAgain, ...second });
      }
      const block = shapeOf(alternative, completing);
      const isChoice = isLeaf(block) && typeof block === "object" && block.choices !== undefined;
      // What each of the words means is told where they are offered, and not in a tab stop.
      const value =
        isChoice || (isLeaf(block) && typeof block === "object")
          ? " "
          : new SnippetWriter(style).after(":", block, margin);
      return item(`${name}:${value}`, { again: isAgain || /- \$1$|: \$1$/.test(value), ...second });
    });
}
