import * as l10n from "@vscode/l10n";
import { asDate } from "./dates";
import { kebabCase } from "./model";
import { asMoney, namesCurrency } from "./money";
import { nearest } from "./nearest";
import { attended, type Fix, type Problem, problem, type Suggestion } from "./problem";
import { quoted } from "./quote";
import { replacement, replacements } from "./replacement";
import { alternativesOf, resolve, type Schema } from "./schema";
import { choiceSnippet } from "./snippet";
import type { Span } from "./text";
import type { Entry, Node, Path } from "./tree";
import { asYears } from "./years";

/** A place that the validator speaks of: the node with its path, the schema meant for it and what holds it. */
export interface Located {
  readonly path: Path;
  readonly node: Node;
  readonly schema: Schema;
  readonly entry: Entry | undefined;
}

/** What is wrong with a value that the schema rejects, in the subject's words, with what was probably meant. */
export function wrongValue(place: Located): Problem {
  const { node, schema, path } = place;
  const name = fieldName(path);
  const { span } = node;
  if (node.kind !== "scalar") {
    return problem("schema", "error", place.entry?.key.span ?? span, wrongShape(place));
  }
  const written = node.source.trim();
  const shown = written.length > 40 ? `${written.slice(0, 40)}…` : written;
  if (schema.const !== undefined)
    return problem("schema", "error", span, l10n.t("`{0}` is always `{1}`.", name, String(schema.const)), {
      fixes: replacements(span, String(schema.const)),
    });
  if (schema.type === "boolean") return notBoolean(span, name, written);
  if (schema.type === "string" && typeof node.value !== "string") return notText(place, written, shown);
  if (schema.enum !== undefined) return notAllowed(span, written, shown, schema);
  const meant = schema.pattern !== undefined ? correction(schema, written) : undefined;
  if (meant !== undefined && schema["x-noun"] === "an amount" && namesCurrency(written)) {
    const message = l10n.t("Write `{0}` here, and its currency once for all amounts, as `financials.currency`.", meant);
    // Whether the currency is the one of the whole proposal is for a person to see.
    return problem("yaml-trap", "error", span, message, { fixes: [attended(replacement(span, meant))] });
  }
  if (meant !== undefined) {
    const noun = l10n.t(schema["x-noun"] ?? "this");
    const message = l10n.t("`{0}` is not how {1} is written here. Write `{2}`.", shown, noun, meant);
    return problem("yaml-trap", "error", span, message, { fixes: replacements(span, meant) });
  }
  if (schema.patternErrorMessage !== undefined) {
    return problem("schema", "error", span, l10n.t("`{0}` is not {1}.", shown, l10n.t(schema.patternErrorMessage)));
  }
  if (typeof node.value === "number" && schema.maximum !== undefined && accepts(schema, node.value)) {
    const message = l10n.t("`{0}` is between {1} and {2}.", name, schema.minimum ?? 0, schema.maximum);
    return problem("schema", "error", span, message);
  }
  if (typeof node.value === "number" && node.value < 0) {
    return problem(
      "schema",
      "error",
      span,
      l10n.t("`{0}` cannot be negative: whether money comes or goes is said by the list it stands in.", name),
    );
  }
  if (schema.type === "array" && schema.items !== undefined) return notList(place, schema.items, span, shown);
  return problem("schema", "error", span, shouldBe(place, `\`${shown}\``));
}

/** One value where a list of words belongs. */
function notList(place: Located, items: Schema, span: Span, shown: string): Problem {
  const words = alternativesOf(items).flatMap(({ enum: allowed = [] }) => allowed);
  if (words.length === 0) return problem("schema", "error", span, shouldBe(place, `\`${shown}\``));
  const list = oneOf(words.map((word) => `\`${word}\``));
  const message = l10n.t("`{0}` is a list of {1}, not `{2}`.", fieldName(place.path), list, shown);
  const meant = nearest(shown, words);
  if (meant !== undefined)
    return problem("schema", "error", span, message, { fixes: replacements(span, `[${meant}]`) });
  const insert = () => ({ span, snippet: `[${choiceSnippet(words)}]` });
  return problem("schema", "error", span, message, { suggestions: [{ title: l10n.t("Choose one"), insert }] });
}

function wrongShape(place: Located): string {
  const { schema, path, node } = place;
  const accepted = schema.type === "array" && node.kind === "list";
  return accepted && schema.patternErrorMessage !== undefined
    ? l10n.t("`{0}` should be {1}.", fieldName(path), l10n.t(schema.patternErrorMessage))
    : shouldBe(place, shapeOf(node));
}

function shouldBe({ path, schema }: Located, found: string): string {
  return typeof path.at(-1) === "number"
    ? l10n.t("An entry of `{0}` should be {1}, not {2}.", fieldName(path), expected(schema), found)
    : l10n.t("`{0}` should be {1}, not {2}.", fieldName(path), expected(schema), found);
}

function notBoolean(span: Span, name: string, written: string): Problem {
  const meant = /^(y|yes|on|1)$/i.test(written) ? "true" : /^(n|no|off|0)$/i.test(written) ? "false" : undefined;
  const message =
    meant === undefined
      ? l10n.t("`{0}` is `true` or `false`, not `{1}`.", name, written)
      : l10n.t("YAML reads `{0}` as a text, not as true or false. Write `{1}`.", written, meant);
  return problem(meant === undefined ? "schema" : "yaml-trap", "error", span, message, {
    fixes: replacements(span, meant),
  });
}

/** A number or truth value where a text, a rate or an id belongs. */
function notText({ node, schema, path }: Located, written: string, shown: string): Problem {
  const { span } = node;
  const value = node.kind === "scalar" ? node.value : null;
  if (schema["x-noun"] === "a rate" && typeof value === "number") {
    const percent = `${Number((Math.abs(value) < 1 ? value * 100 : value).toPrecision(12))}%`;
    const message = l10n.t(
      "A bare `{0}` can be read as a fraction or as per cent. Write `{1}`, or `{2}` if you mean that.",
      shown,
      percent,
      Math.abs(value) < 1 ? `${value}%` : `${Number((value * 100).toPrecision(12))}%`,
    );
    // Exactly one may be all of it or one in a hundred; of all others one reading is likely, and nobody but the author knows.
    const fixes = Math.abs(value) === 1 ? [] : [attended(replacement(span, percent))];
    return problem("yaml-trap", "error", span, message, { fixes });
  }
  if (schema.pattern !== undefined && !new RegExp(schema.pattern).test(written)) {
    const message = l10n.t("`{0}` is not {1}.", shown, l10n.t(schema.patternErrorMessage ?? "a text"));
    return problem("schema", "error", span, message);
  }
  if (schema.enum !== undefined && !schema.enum.includes(written)) return notAllowed(span, written, shown, schema);
  const message =
    typeof value === "boolean"
      ? l10n.t("YAML reads `{0}` as true or false, and `{1}` is a text. Put it in quotes.", shown, fieldName(path))
      : l10n.t("YAML reads `{0}` as a number, and `{1}` is a text. Put it in quotes.", shown, fieldName(path));
  const fix: Fix = { title: l10n.t("Put the text in quotes"), edits: () => [{ span, text: quoted(written) }] };
  return problem("yaml-trap", "error", span, message, { fixes: [fix] });
}

function notAllowed(span: Span, written: string, shown: string, schema: Schema): Problem {
  const words = schema.enum ?? [];
  const meant = nearest(written, words) ?? abbreviated(written, schema);
  const noun = l10n.t(schema["x-noun"] ?? "one of the words that can stand here");
  const list = oneOf(words.map((word) => `\`${word}\``));
  const message =
    meant === undefined
      ? l10n.t("`{0}` is not {1}. Use {2}.", shown, noun, list)
      : l10n.t("`{0}` is not {1}. Did you mean `{2}`?", shown, noun, meant);
  if (meant !== undefined) return problem("schema", "error", span, message, { fixes: replacements(span, meant) });
  return problem("schema", "error", span, message, { suggestions: [chooseOne(span, words)] });
}

/** What stands there gives way to a choice of the words that can. */
function chooseOne(span: Span, words: readonly string[]): Suggestion {
  return { title: l10n.t("Choose one"), insert: () => ({ span, snippet: choiceSnippet(words) }) };
}

/** The only word that begins as typed, `warn` for `warning`, or the month of that number. */
function abbreviated(written: string, { enum: words = [], "x-noun": noun }: Schema): string | undefined {
  if (noun === "a month" && /^\d{1,2}$/.test(written)) return words[Number(written) - 1];
  const fitting = words.filter((word) => written.length >= 3 && word.startsWith(written.toLowerCase()));
  return fitting.length === 1 ? fitting[0] : undefined;
}

/** What the author of an amount, rate, date or the like meant, in the format's notation. */
function correction({ pattern, "x-noun": noun }: Schema, written: string): string | undefined {
  const meant =
    noun === "an amount"
      ? asMoney(written)
      : noun === "a range of years"
        ? asYears(written)
        : noun === "a rate"
          ? asRate(written)
          : noun?.startsWith("a date") === true || noun === "a day"
            ? asDate(written)
            : noun === "a currency"
              ? written.toUpperCase()
              : noun === "the id of an entry"
                ? kebabCase(written)
                : undefined;
  return meant !== undefined && pattern !== undefined && new RegExp(pattern).test(meant) ? meant : undefined;
}

function asRate(written: string): string | undefined {
  const match = /^(\d+)(?:[.,](\d+))?\s*(?:%|per ?cent|pct)$/i.exec(written);
  return match === null ? undefined : `${match[1]}${match[2] === undefined ? "" : `.${match[2]}`}%`;
}

function expected(schema: Schema): string {
  const types = (schema.anyOf?.map(resolve) ?? [schema]).map(({ type, "x-noun": noun }) =>
    noun === undefined || type === "object" || type === "array" ? shapeNamed(type) : l10n.t(noun),
  );
  return oneOf([...new Set(types)]);
}

function accepts({ type }: Schema, value: number): boolean {
  return type === "number" || (type === "integer" && Number.isInteger(value));
}

function shapeNamed(type: Schema["type"]): string {
  switch (type) {
    case "object":
      return l10n.t("fields with values");
    case "array":
      return l10n.t("a list");
    case "integer":
      return l10n.t("a whole number");
    case "number":
      return l10n.t("a number");
    case "boolean":
      return l10n.t("`true` or `false`");
    default:
      return l10n.t("a text");
  }
}

function shapeOf(node: Node): string {
  return node.kind === "list"
    ? shapeNamed("array")
    : node.kind === "map"
      ? shapeNamed("object")
      : l10n.t("a single value");
}

/** The field a value belongs to: for an item, the list that holds it. */
function fieldName(path: Path): string {
  return String(path.findLast((step) => typeof step === "string") ?? "proposal");
}

/** "a, b or c", in the language of the messages and not of the machine. */
function oneOf(words: readonly string[]): string {
  const last = words.at(-1) ?? "";
  return words.length < 2 ? last : l10n.t("{0} or {1}", words.slice(0, -1).join(", "), last);
}
