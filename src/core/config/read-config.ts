import * as l10n from "@vscode/l10n";
import type { Config } from "../../generated/config";
import validate from "../../generated/validate-config";
import { kebabCase, trust } from "../model";
import { parse } from "../parse";
import { type Problem, problem } from "../problem";
import { type Schema, walk } from "../schema";
import { schemaProblems } from "../schema-problems";
import { lineEnd } from "../text";
import { TrapCheck } from "../traps";
import { entryOf, isEmpty, type Node, toPlain } from "../tree";
import { configSchema } from "./config-schema";
import { type KnownRule, ruleSettingProblems } from "./rule-settings";

/** The size in UTF-16 units from which on a configuration is not read. */
export const largestConfig = 128 * 1024;

/** One version of one configuration file, read once. Nothing in it changes. */
export interface ConfigDocument {
  readonly text: string;
  /** What the text holds as YAML, as far as it could be read. */
  readonly root: Node | undefined;
  /** What is in effect: of what the schema and the rules reject nothing, nor an entry that lacks what it needs. */
  readonly model: Config;
  /** The node that an object or list of the model was read from. */
  readonly nodeOf: (content: object) => Node | undefined;
  readonly problems: readonly Problem[];
}

/** Reads a configuration. Never throws, whatever the text holds; what is wrong with it is in `problems`. */
export function readConfig(text: string, known: readonly KnownRule[]): ConfigDocument {
  if (text.length > largestConfig) return ineffective(text, undefined, [tooLarge(text)]);
  const { root, problems, broken, unread, aliases } = parse(text);
  if (broken || root === undefined || isEmpty(root)) return ineffective(text, root, problems);
  if (root.kind !== "map") return ineffective(text, root, [...problems, wrongRoot(text, root)]);

  const schema = schemaProblems(text, root, validate(toPlain(root)) ? [] : (validate.errors ?? []), configSchema);
  const settings = ruleSettingProblems(text, root, known, schema.rejected);
  const traps = new TrapCheck(text, aliases);
  const meant: [Node, Schema][] = [];
  const note = (node: Node, schema: Schema): void => {
    traps.visit(node, schema);
    meant.push([node, schema]);
  };
  walk(root, note, configSchema);
  const rejected = new Set([...schema.rejected, ...settings.rejected, ...traps.trapped]);
  for (const [node, schema] of meant.reverse()) if (lacks(node, schema, rejected)) rejected.add(node);
  const untold = ({ node }: { readonly node: Node }): boolean => !traps.trapped.has(node) && !unread.has(node);
  const { model, nodeOf } = trust(root, rejected);
  return {
    text,
    root,
    model: model as Config,
    nodeOf,
    problems: [
      ...problems,
      ...traps.problems,
      ...[...schema.wrong, ...schema.empty].filter(untold).map(({ problem }) => problem),
      ...settings.problems,
      ...sameIds(root, rejected),
    ].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end),
  };
}

/** The id of a configured role: its own, else its first title in kebab-case. */
export function roleId(role: { readonly id?: string; readonly titles: string | readonly string[] }): string {
  return role.id ?? kebabCase(String(typeof role.titles === "string" ? role.titles : (role.titles[0] ?? "")));
}

function ineffective(text: string, root: Node | undefined, problems: readonly Problem[]): ConfigDocument {
  return { text, root, model: {}, nodeOf: () => undefined, problems };
}

/** Whether something is missing without which a value means nothing: a required field, or one of a fixed number of items. */
function lacks(node: Node, { required = [], prefixItems }: Schema, rejected: ReadonlySet<Node>): boolean {
  const useless = (value: Node | undefined): boolean =>
    value === undefined || isEmpty(value) || rejected.has(value) || (value.kind === "list" && value.items.length === 0);
  if (node.kind === "map") return required.some((name) => useless(entryOf(node, name)?.value));
  return (
    node.kind === "list" &&
    (prefixItems ?? []).some((_, index) => isEmpty(node.items[index]) || rejected.has(node.items[index] as Node))
  );
}

function wrongRoot(text: string, root: Node): Problem {
  const span = { start: root.span.start, end: Math.min(root.span.end, lineEnd(text, root.span.start)) };
  const message = l10n.t("A configuration is made of fields, such as `profile: recommended`.");
  return problem("schema", "error", span, message);
}

function tooLarge(text: string): Problem {
  const message = l10n.t(
    "This configuration is larger than 128 KiB, so nothing in it applies. Part it with `extends`.",
  );
  return problem("too-large", "error", { start: 0, end: lineEnd(text, 0) }, message);
}

/** Goals and roles are told apart by their ids; of two with one id, the later would silently take the place of the earlier. */
function sameIds(root: Node, rejected: ReadonlySet<Node>): readonly Problem[] {
  return ["goals", "roles"].flatMap((list) => {
    const entries = entryOf(root, list)?.value;
    if (entries?.kind !== "list") return [];
    const seen = new Map<string, Node>();
    return entries.items.flatMap((item) => {
      const place = entryOf(item, "id")?.value;
      if (place?.kind !== "scalar" || typeof place.value !== "string" || rejected.has(place)) return [];
      const first = seen.get(place.value);
      if (first === undefined) {
        seen.set(place.value, place);
        return [];
      }
      const message = l10n.t("`{0}` is the id of another entry already. Give each its own.", place.value);
      const related = { span: first.span, message: l10n.t("`{0}` is given here first.", place.value) };
      return [problem("schema", "error", place.span, message, { related })];
    });
  });
}
